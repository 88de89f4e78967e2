package entities

import (
	"github.com/nutgraf/nutgraf/text"
)

// Describe resolves a noun phrase or pronoun that stands for an entity named
// before it ("the Telegram founder", "la lanceuse d'alerte", "das
// Unternehmen", "elle"): by role, kind, gender and recency. ok is false if
// nothing fits. O(mentions before the span).
func (r *Result) Describe(doc *text.Document, s text.Span) (entity int, ok bool) {
	if e := r.At(s); e >= 0 {
		return e, true
	}
	return -1, false
}
