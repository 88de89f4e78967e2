package analysis

import (
	"slices"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// aboutMost is how many entities a number is about at most.
const aboutMost = 2

// about are the entities a number is about: those its sentence names before
// it, nearest first, the claimant, media and places last of all; if there is
// none, the first one behind it.
func (r *reading) about(number text.Span, who claimant) []int {
	first, last := r.sentenceMentions(number)
	var before, behind, places []int
	for i := first; i < last; i++ {
		m := &r.entities.Mentions[i]
		switch {
		case m.Entity == who.entity, m.Kind == lang.Media, slices.Contains(before, m.Entity):
		case m.Kind == lang.Place || m.Kind == lang.Other:
			places = append(places, m.Entity)
		case m.Span.Start < number.Start:
			before = append(before, m.Entity)
		default:
			behind = append(behind, m.Entity)
		}
	}
	slices.Reverse(before)
	for _, list := range [...][]int{before, behind, places} {
		if len(list) > 0 {
			return list[:min(len(list), aboutMost)]
		}
	}
	return nil
}

// sentenceMentions is the range of the mentions in the sentence of a span.
func (r *reading) sentenceMentions(s text.Span) (first, last int) {
	i := r.doc.SentenceOf(r.doc.TokenAt(s.Start))
	if i >= len(r.doc.Sentences()) {
		return 0, 0
	}
	sentence := r.doc.Sentences()[i].Span
	list := r.entities.Mentions
	first, _ = slices.BinarySearchFunc(list, sentence.Start, func(m entities.Mention, start int) int { return m.Span.Start - start })
	for last = first; last < len(list) && list[last].Span.Start < sentence.End; last++ {
	}
	return first, last
}
