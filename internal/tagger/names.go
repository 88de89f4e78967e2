package tagger

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// lattice holds the scored units of a document that may be within names, in
// stretches that outside units part.
type lattice struct {
	cells     []cell
	scores    [][LabelCount]int32
	stretches []stretch
}

// stretch is where a run of cells ends, and the names of the first pass in it.
type stretch struct{ end, names int32 }

// cell is what decoding needs of a unit.
type cell struct {
	start, end int32
	token      int32
	word       uint32
	stem       uint32 // hash of the word without its last letter, if that is an s
	noun       bool   // a noun phrase follows at once
	allowed    uint64
	capital    bool
	name       int32 // index of the name found in the first pass, -1 if none
}

func (l *lattice) reset() {
	l.cells, l.scores, l.stretches = l.cells[:0], l.scores[:0], l.stretches[:0]
}

// scoreNames adds the units of a sentence that may be within names.
func (m *Model) scoreNames(s *scratch) {
	l, units := &s.lattice, s.units
	var acc [maxLabels]int32
	for i := range units {
		u := &units[i]
		if u.allowed == 1 {
			continue
		}
		m.scoreName(s, i, &acc)
		l.cells = append(l.cells, cell{
			start: u.start, end: u.end, token: u.token, word: u.word, allowed: u.allowed,
			capital: u.flags&(text.Capital|text.Inner) != 0 && u.info.cases() < commonCase, name: -1,
		})
		if m.genitive {
			l.cells[len(l.cells)-1].inflected(s.src, units, i)
		}
		l.scores = append(l.scores, [LabelCount]int32(acc[:LabelCount]))
		if i+1 == len(units) || units[i+1].allowed == 1 {
			l.stretches = append(l.stretches, stretch{end: int32(len(l.cells))})
		}
	}
}

// scoreName scores the labels of unit i.
func (m *Model) scoreName(s *scratch, i int, scores *[maxLabels]int32) {
	var sum nameSum
	for role := range nameRoles {
		s.memo.addName(&sum, m, beside(s.units, i, role), role)
	}
	unpack(sum[:], int32(nameRoles), scores)
	a, p, n := &s.units[i], at(s.units, i-1), at(s.units, i+1)
	va, vp, vn := look(a), look(p), look(n)
	s.features = namePairFeatures(s.features[:0], s.units, i, &va, &vp, &vn)
	s.features = namingPairFeatures(s.features, a, p, n)
	s.features = listFeatures(s.features, s.units, i, &va, &vp, &vn)
	m.names.add(s.features, scores)
}

// commonCase bounds the letter-case uses from which on a word is too common
// for its other places to tell anything.
const commonCase = 16

// found is a name and its last cell.
type found struct {
	lang.Name
	last int32
}

// findNames decodes all stretches, gathers what each name is taken for, and
// decodes those again where other places speak for or against. It appends the
// names to those before.
func (m *Model) findNames(s *scratch, out []lang.Name) []lang.Name {
	l, e := &s.lattice, &s.evidence
	e.reset()
	s.first, s.names = s.first[:0], s.names[:0]
	from := 0
	for k := range l.stretches {
		to := &l.stretches[k]
		s.first = m.decode(s, s.first, from, int(to.end), true)
		from, to.names = int(to.end), int32(len(s.first))
	}
	e.own = append(e.own[:0], e.names...)
	from, name := 0, int32(0)
	for _, to := range l.stretches {
		if m.listen(s, from, int(to.end)) {
			s.names = m.decode(s, s.names, from, int(to.end), false)
		} else {
			s.names = append(s.names, s.first[name:to.names]...)
		}
		from, name = int(to.end), to.names
	}
	out = slices.Grow(out, len(s.names))
	for i := range s.names {
		n := &s.names[i]
		if m.genitive {
			n.Span.End -= m.genitiveLength(s, &l.cells[n.last])
		}
		out = append(out, n.Name)
	}
	return out
}

// decode appends the names of the stretch of cells from i to before j. The
// first pass notes them as evidence.
func (m *Model) decode(s *scratch, out []found, i, j int, note bool) []found {
	n := j - i
	l, c := &s.lattice, &s.chain
	cells, scores := l.cells[i:j], l.scores[i:j]
	if n == 1 && m.outside(&scores[0], cells[0].allowed) {
		return out
	}
	s.labels = grow(s.labels, n)
	c.best(scores, cells, m, s.labels)
	ready := false
	for k := 0; k < n; k++ {
		label := int(s.labels[k])
		if label == Outside {
			continue
		}
		if !ready {
			c.marginals(scores, cells, m)
			ready = true
		}
		e := k + 1
		for e < n && place(int(s.labels[e-1])) != last && place(int(s.labels[e-1])) != single {
			e++
		}
		first, end := &cells[k], &cells[e-1]
		if note {
			s.evidence.add(cells[k:e], c.kindProbabilities(s.labels, k, e, m))
		}
		out = append(out, found{lang.Name{
			Span:  text.Span{Start: int(first.start), End: int(end.end)},
			First: int(first.token), Last: int(end.token) + 1,
			Kind:       kindOf(label),
			Confidence: m.calibrate(c.probability(s.labels, k, e, m)),
		}, int32(i + e - 1)})
		k = e - 1
	}
	return out
}

// inflected notes what tells whether a name that ends with unit i is followed
// by a genitive -s.
func (c *cell) inflected(src string, units []atom, i int) {
	word := src[units[i].start:units[i].end]
	if n := len(word); n < 5 || word[n-1] != 's' || word[n-2] == 's' {
		return
	}
	c.stem = segment.Hash(strings.TrimPrefix(word[:len(word)-1], "-"))
	if i+1 < len(units) {
		switch units[i+1].pos {
		case lang.NOUN, lang.ADJ:
			c.noun = true
		}
	}
}

// genitiveLength is 1 if the name that ends with the unit has a genitive -s:
// its stem is a name elsewhere in the document or in the lists while the whole
// word is not listed, or a noun phrase follows that the genitive belongs to.
func (m *Model) genitiveLength(s *scratch, c *cell) int {
	if c.stem == 0 {
		return 0
	}
	if _, at := s.evidence.find(c.stem); at != 0 {
		return 1
	}
	whole := m.phrases.get(extend(0, c.word))&^prefixBit != 0
	stem := m.phrases.get(extend(0, c.stem))&^prefixBit != 0
	if !whole && (stem || c.noun) {
		return 1
	}
	return 0
}
