package tagger

import (
	"sync"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Tagger tags documents by a model. It is safe for concurrent use and
// implements lang.Tagger.
type Tagger struct {
	model *Model
	pool  sync.Pool
}

// New returns a tagger for the model.
func New(m *Model) *Tagger {
	return &Tagger{model: m, pool: sync.Pool{New: func() any { return new(scratch) }}}
}

// scratch is the working memory of one call.
type scratch struct {
	tokens   []atom
	units    []atom
	features []uint32
	labels   []uint8
	chain    chain
	names    []lang.Name
}

// Tag finds the parts of speech and the names of a document. Linear in its
// length; working memory is that of the longest sentence.
func (t *Tagger) Tag(doc *text.Document) *lang.Tagging {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	out := &lang.Tagging{POS: make([]lang.POS, len(doc.Tokens()))}
	s.names = s.names[:0]
	for _, sent := range doc.Sentences() {
		s.tokens = t.model.readTokens(s.tokens[:0], doc, sent.First, sent.Last)
		t.model.tagPOS(s, s.tokens)
		for i := range s.tokens {
			out.POS[sent.First+i] = s.tokens[i].pos
		}
		s.units = t.model.readUnits(s.units[:0], doc.Text(), s.tokens)
		t.model.findNames(s, s.units, sent.Headline)
	}
	if len(s.names) > 0 {
		out.Names = append(make([]lang.Name, 0, len(s.names)), s.names...)
	}
	return out
}

// tagPOS decides the parts of speech of a sentence from left to right.
func (m *Model) tagPOS(s *scratch, tokens []atom) {
	var scores [maxLabels]int32
	for i := range tokens {
		a := &tokens[i]
		if a.info&infoCertain != 0 {
			a.pos = m.certainPOS(a.info)
			continue
		}
		s.features = posFeatures(s.features[:0], tokens, i)
		clear(scores[:lang.POSCount])
		m.pos.add(s.features, &scores)
		best := lang.X
		for p := lang.X; p < lang.POSCount; p++ {
			if scores[p] > scores[best] {
				best = p
			}
		}
		a.pos = best
	}
}

// findNames adds the names of a sentence.
func (m *Model) findNames(s *scratch, units []atom, headline bool) {
	for i := 0; i < len(units); {
		if units[i].allowed == 1 {
			i++
			continue
		}
		j := i + 1
		for j < len(units) && units[j].allowed != 1 {
			j++
		}
		m.stretch(s, units, i, j, headline)
		i = j
	}
}

// stretch decides the units from i to before j, which outside units bound.
func (m *Model) stretch(s *scratch, units []atom, i, j int, headline bool) {
	n := j - i
	s.chain.scores = grow(s.chain.scores, n)
	s.labels = grow(s.labels, n)
	for k := i; k < j; k++ {
		s.features, _ = nameFeatures(s.features[:0], units, k, headline)
		sc := &s.chain.scores[k-i]
		clear(sc[:LabelCount])
		m.names.add(s.features, sc)
	}
	s.chain.best(n, units[i:j], &m.moves, s.labels)
	ready := false
	for k := 0; k < n; k++ {
		l := int(s.labels[k])
		if l == Outside {
			continue
		}
		if !ready {
			s.chain.marginals(n, units[i:j], m)
			ready = true
		}
		e := k + 1
		for e < n && place(int(s.labels[e-1])) != last && place(int(s.labels[e-1])) != single {
			e++
		}
		first, end := &units[i+k], &units[i+e-1]
		s.names = append(s.names, lang.Name{
			Span:  text.Span{Start: int(first.start), End: int(end.end)},
			First: int(first.token), Last: int(end.token) + 1,
			Kind:       kindOf(l),
			Confidence: m.calibrate(s.chain.probability(s.labels, k, e, n, m)),
		})
		k = e - 1
	}
}
