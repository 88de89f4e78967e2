package lang

import (
	"io/fs"

	"github.com/nutgraf/nutgraf/text"
)

// Pack is everything that is known of one language: its data files, its
// stemmer, its segmenter and its tagger. A pack is a value built by its
// package's Pack function; nothing registers itself. It is read-only and safe
// for concurrent use; the segmenter and the tagger load once, on first use.
type Pack struct {
	Code      string                    // BCP 47 primary language, "fr"
	Data      fs.FS                     // the files of the pack's data folder; each layer reads those it knows
	Stem      func(word string) string  // Snowball stem of a lower-case word, for matching, never for display
	Segmenter func() (Segmenter, error) // tokens, sentences and paragraphs
	Tagger    func() (Tagger, error)    // parts of speech and names
}

// Segmenter finds the tokens, sentences and paragraphs of a text.
// Implementations are safe for concurrent use.
type Segmenter interface {
	Segment(src string) *text.Document
}

// Tagger finds the part of speech of every token and the names in a document.
// Implementations are safe for concurrent use.
type Tagger interface {
	Tag(doc *text.Document) *Tagging
}

// Tagging is what a tagger says of a document.
type Tagging struct {
	POS   []POS  // one a token
	Names []Name // in text order, not overlapping
}

// Name is a stretch of text that is a name. Its span may begin or end inside
// a token ("Lindwerk" in "Lindwerk-Aktie", "Deutschland" in "Deutschlands").
type Name struct {
	Span        text.Span
	First, Last int // the tokens it touches, half-open
	Kind        Kind
	Confidence  float32 // calibrated probability that span and kind are right
}
