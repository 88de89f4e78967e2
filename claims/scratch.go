package claims

import "github.com/nutgraf/nutgraf/internal/lexicon"

// scratch is the memory that reading one document takes, for the next one to
// use again: memory that was just used is near the processor.
type scratch struct {
	stemmer
	roots    []lexicon.State
	atoms    []atom
	out      []Quantity
	marks    []mark
	from     []int32
	owner    []int32
	readings []reading
}

// maxKept bounds the documents, in tokens, whose memory is kept.
const maxKept = 8192

// keepRoots takes back the places of the tokens in the lists, which nothing asks
// for once the atoms and marks are there.
func (s *scratch) keepRoots(p *parser) {
	if s.roots = nil; len(p.roots) <= maxKept {
		s.roots = p.roots
	}
	p.roots = nil
}

// keep takes back what a document has used, without what it points to.
func (s *scratch) keep(p *parser, r *reader) {
	if len(p.doc.Tokens()) > maxKept {
		*s = scratch{stemmer: s.stemmer}
		return
	}
	s.atoms = p.atoms
	if r != nil {
		clear(p.out)
		clear(r.readings)
		s.out, s.readings, s.owner = p.out, r.readings, r.owner
		s.marks, s.from = r.marks.all, r.marks.from
	}
}
