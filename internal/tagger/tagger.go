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
	src      string
	memo     memo
	tokens   []atom
	units    []atom
	features []uint32
	labels   []uint8
	chain    chain
	lattice  lattice
	evidence evidence
	first    []found // the names of the first pass
	names    []found
}

// maxCells is the number of units that may be within names after which the
// names of a document so far are decided: what is found further on does not
// speak for or against them any more. No article is as long, and a book takes
// no more memory than an article.
const maxCells = 4096

// Tag finds the parts of speech and the names of a document. Linear in its
// length; working memory is bounded.
func (t *Tagger) Tag(doc *text.Document) *lang.Tagging {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	defer func() { s.src = "" }()
	out := &lang.Tagging{POS: make([]lang.POS, len(doc.Tokens()))}
	s.src = doc.Text()
	s.lattice.reset()
	for _, sent := range doc.Sentences() {
		t.model.readTokens(s, doc, sent)
		t.model.tagPOS(s)
		for i := range s.tokens {
			out.POS[sent.First+i] = s.tokens[i].pos
		}
		t.model.readUnits(s, doc.Text())
		t.model.narrow(s.units)
		t.model.scoreNames(s)
		if len(s.lattice.cells) >= maxCells {
			out.Names = t.model.findNames(s, out.Names)
			s.lattice.reset()
		}
	}
	out.Names = t.model.findNames(s, out.Names)
	return out
}

// tagPOS decides the parts of speech of a sentence from left to right.
func (m *Model) tagPOS(s *scratch) {
	var scores [maxLabels]int32
	for i := range s.tokens {
		a := &s.tokens[i]
		if a.info&infoCertain != 0 {
			a.pos = m.certainPOS(a.info)
			continue
		}
		m.scorePOS(s, i, &scores)
		best := lang.X
		for p := lang.X; p < lang.POSCount; p++ {
			if scores[p] > scores[best] {
				best = p
			}
		}
		a.pos = best
	}
}

// scorePOS scores the parts of speech of token i.
func (m *Model) scorePOS(s *scratch, i int, scores *[maxLabels]int32) {
	var sum posSum
	for role := range posRoles {
		s.memo.addPOS(&sum, m, beside(s.tokens, i, role), role)
	}
	unpack(sum[:], int32(posRoles), scores)
	s.features = posPairFeatures(s.features[:0], s.tokens, i)
	m.pos.add(s.features, scores)
}
