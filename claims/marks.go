package claims

import (
	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// mark is a phrase of the vocabulary found in a document.
type mark struct {
	first, last int32 // tokens, half-open
	classes     class
	sense       *sense
}

// marks are the phrases found in a document, in text order; of those that
// start together the shorter come first.
type marks struct {
	all       []mark
	from      []int32 // index into all of the first mark that starts at or behind a token
	reach     int     // length of the longest mark
	separable []int32 // indexes into all of the first parts of separable verbs
	regional  []int32 // ... and of what speaks for a region

	classes class // of all of them together
}

// find marks a document, whose tokens stand at roots in the lists. Linear in
// its tokens.
func (w *words) find(doc *text.Document, lists *listed, roots []lexicon.State, s *scratch) *marks {
	tokens := doc.Tokens()
	n := len(tokens)
	m := &marks{from: room.Sized(s.from, n+2), all: s.marks[:0]}
	for _, s := range doc.Sentences() {
		for i := s.First; i < s.Last; i++ {
			m.from[i] = int32(len(m.all))
			for at, k := roots[i], i+1; at != 0; k++ {
				if l := lists.at(at); l != nil && l.sense != 0 {
					if len(m.all) == cap(m.all) {
						m.all = room.For(m.all, i+1, n)
					}
					m.add(mark{int32(i), int32(k), l.classes, &w.senses[l.sense]}, l.flags)
				}
				if k >= s.Last {
					break
				}
				at = lists.Step(at, tokens[k].Hash, doc.TokenText(k))
			}
		}
	}
	m.from[n], m.from[n+1] = int32(len(m.all)), int32(len(m.all))
	m.joinParticles(doc)
	return m
}

// add appends a mark, for which there is room.
func (m *marks) add(k mark, f listingFlags) {
	if f&hasParticles != 0 {
		m.separable = append(m.separable, int32(len(m.all)))
	}
	if f&hasRegions != 0 {
		m.regional = append(m.regional, int32(len(m.all)))
	}
	m.classes |= k.classes
	m.reach = max(m.reach, int(k.last-k.first))
	m.all = append(m.all, k)
}

// joinParticles gives the first part of a separable verb the meaning of the
// whole when its particle ends the clause.
func (m *marks) joinParticles(doc *text.Document) {
	for _, i := range m.separable {
		k := &m.all[i]
		end := clauseEnd(doc, int(k.last))
		for p := int(k.last); p < end; p++ {
			for _, part := range k.sense.particles {
				if segment.FoldedEqual(doc.TokenText(p), part.word) && (closes(doc, p, end) || m.starting(p+1, toWord|byWord|fromWord) != nil) {
					k.classes |= part.classes
					m.classes |= part.classes
				}
			}
		}
	}
}

// closes reports whether token p ends its clause, as separated particles do.
func closes(doc *text.Document, p, end int) bool {
	return p+1 >= end || doc.Tokens()[p+1].Kind == text.Punct
}

// any reports whether a mark starts at token i.
func (m *marks) any(i int) bool { return m.from[i] < m.from[i+1] }

// starting is the longest mark with one of the classes that starts at token
// i; nil if there is none.
func (m *marks) starting(i int, c class) *mark {
	if i < 0 || i+1 >= len(m.from) {
		return nil
	}
	for k := m.from[i+1] - 1; k >= m.from[i]; k-- {
		if m.all[k].classes&c != 0 {
			return &m.all[k]
		}
	}
	return nil
}

// before is the longest mark with one of the classes that ends right before
// token i; nil if there is none.
func (m *marks) before(i int, c class) *mark {
	if i < 0 || i+1 >= len(m.from) {
		return nil
	}
	for k := m.from[max(0, i-m.reach)]; k < m.from[i]; k++ {
		if x := &m.all[k]; int(x.last) == i && x.classes&c != 0 {
			return x // of those that end together the first starts first
		}
	}
	return nil
}

// clauseSpan is how far, in tokens, a clause is followed at most: it bounds
// the cost of hostile sentences.
const clauseSpan = 40

// clauseEnd is the first token at or behind i that does not belong to the
// clause any more.
func clauseEnd(doc *text.Document, i int) int {
	end := len(doc.Tokens())
	if s := doc.SentenceOf(i); s < len(doc.Sentences()) {
		end = doc.Sentences()[s].Last
	}
	end = min(end, i+clauseSpan)
	for k := i; k < end; k++ {
		if parts(doc, k) {
			return k
		}
	}
	return end
}

// clauseStart is the first token of the clause that token i belongs to.
func clauseStart(doc *text.Document, i int) int {
	start := 0
	if s := doc.SentenceOf(i); s < len(doc.Sentences()) {
		start = doc.Sentences()[s].First
	}
	start = max(start, i-clauseSpan)
	for k := i - 1; k >= start; k-- {
		if parts(doc, k) {
			return k + 1
		}
	}
	return start
}

// parts reports whether token i is a mark that parts clauses.
func parts(doc *text.Document, i int) bool {
	if i < 0 || i >= len(doc.Tokens()) {
		return true
	}
	t := doc.Tokens()[i]
	if t.Kind != text.Punct && t.Kind != text.Symbol {
		return false
	}
	switch doc.TokenText(i) {
	case ",", ";", ":", "–", "—", "(", ")", "!", "?", "...", "…", ".":
		return true
	}
	return false
}

// frame is a document with what is known of its tokens.
type frame struct {
	doc   *text.Document
	pos   []lang.POS
	names []lang.Name
	*marks
}
