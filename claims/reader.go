package claims

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// reader reads the claims of one document.
type reader struct {
	frame
	words    *words
	numbers  *parser
	stem     func(string) string
	readings []reading
	owner    []int32 // per token, 1 + the index of the reading that covers it
}

// reading is a quantity and what its sentence says of it.
type reading struct {
	*Quantity
	start     int // first token, the comparator included
	role      class
	roleStart int // first token of the preposition of the role, or start
	noun      phrase
	inner     text.Span // a noun that is a part of the number's token ("12-seat")
	change    Change
	reject    reason
	period    string
	times     bool // made of a word that multiplies
	inherited bool // kind and unit are those of another number
}

// phrase is a half-open range of tokens; the zero phrase means "none".
type phrase struct{ first, last int }

func (p phrase) none() bool { return p.first >= p.last }

func (r *reader) newReading(q *Quantity) reading {
	r.levelOf(q)
	r.compare(q)
	d := reading{Quantity: q, start: q.First}
	if !q.Comparator.IsZero() && q.Comparator.Start < q.Span.Start {
		d.start = min(d.start, r.doc.TokenAt(q.Comparator.Start))
	}
	if m := r.marks.starting(q.First, timesWord); m != nil && q.Kind == Multiplier && int(m.last) >= q.Last && q.Words {
		d.times = true
	}
	d.inner = r.innerNoun(q)
	d.roleStart = d.start
	k := d.start
	for k > 0 && d.start-k < 3 && (r.is(k-1, lang.DET) || r.is(k-1, lang.ADV)) && r.marks.before(k, byWord|toWord|fromWord) == nil {
		k--
	}
	if m := r.marks.starting(d.start, toWord|byWord); m != nil && d.start < q.First {
		d.role = m.classes & (byWord | toWord) // "à quelque"
	}
	if m := r.marks.before(k, byWord|toWord|fromWord); m != nil {
		d.role, d.roleStart = m.classes&(byWord|toWord|fromWord), int(m.first)
	}
	return d
}

// is reports whether token i has the part of speech.
func (r *reader) is(i int, p lang.POS) bool { return i >= 0 && i < len(r.pos) && r.pos[i] == p }

// isNoun reports whether token i is a noun: by its tag, or by the vocabulary
// where it knows the word as a noun only.
func (r *reader) isNoun(i int) bool {
	if i < 0 || i >= len(r.pos) || r.kind(i) != text.Word {
		return false
	}
	if r.is(i-1, lang.AUX) && r.marks.starting(i, changeVerb) != nil {
		return false // "sono saliti", whatever its tag
	}
	if r.marks.starting(i, dimensionWord) != nil {
		return false // "long de 86 mètres"
	}
	if r.pos[i] == lang.NOUN || r.pos[i] == lang.PROPN {
		return true
	}
	if r.is(i, lang.X) && r.isMark(i-1, "«", "“", "\"", "‘", "„") {
		return true // a word the tagger does not know, named in quotation marks
	}
	if r.is(i-1, lang.AUX) || r.is(i-1, lang.PART) || r.pos[i] == lang.ADP {
		return false
	}
	if r.is(i-1, lang.NOUN) && r.marks.starting(i, measuredNoun) != nil && r.marks.starting(i, beVerb) != nil && !r.quantityIn(i+1, i+4) {
		return true // "construction costs in the sector have risen": the verb wants an amount
	}
	if r.marks.starting(i, measuredNoun) != nil && r.marks.starting(i+1, changeVerb) != nil {
		return true // "costs fell"
	}
	return r.marks.starting(i, measuredNoun) != nil && r.marks.starting(i, beVerb|changeVerb|moveVerb|dateWord) == nil
}
func (r *reader) isName(i int) bool { return r.is(i, lang.PROPN) }

func (r *reader) isVerb(i int) bool { return r.is(i, lang.VERB) || r.is(i, lang.AUX) }

// isPunct reports whether token i is one of the marks.
func (r *reader) isMark(i int, marks ...string) bool {
	if i < 0 || i >= len(r.doc.Tokens()) {
		return false
	}
	s := r.doc.TokenText(i)
	for _, m := range marks {
		if s == m {
			return true
		}
	}
	return false
}

func (r *reader) kind(i int) text.Kind { return r.doc.Tokens()[i].Kind }

// sentence is the token range of the sentence of token i.
func (r *reader) sentence(i int) (first, last int) {
	s := r.doc.SentenceOf(i)
	if s >= len(r.doc.Sentences()) {
		return i, i
	}
	return r.doc.Sentences()[s].First, r.doc.Sentences()[s].Last
}

// nearest is the mark with one of the classes nearest to the left of token i,
// not before start; nil if there is none.
func (r *reader) nearest(i, start int, c class) *mark {
	for k := i; k > start; k-- {
		if m := r.marks.before(k, c); m != nil && int(m.first) >= start {
			return m
		}
	}
	return nil
}

// next is the first mark with one of the classes at or behind token i and
// before end; nil if there is none.
func (r *reader) next(i, end int, c class) *mark {
	for k := i; k < end; k++ {
		if m := r.marks.starting(k, c); m != nil {
			return m
		}
	}
	return nil
}

// quantityIn reports whether a quantity lies in tokens [i, end).
func (r *reader) quantityIn(i, end int) bool {
	for k := max(0, i); k < min(end, len(r.owner)); k++ {
		if r.owner[k] != 0 {
			return true
		}
	}
	return false
}

// levelOf takes "to" and "from" for what they are beside a verb of change:
// "fell to 30" has a new level, not an upper limit.
func (r *reader) levelOf(q *Quantity) {
	role := toWord
	if q.Op == Ge {
		role = fromWord
	}
	if q.Op != Le && q.Op != Ge || q.Comparator.IsZero() || q.Comparator.Start >= q.Span.Start {
		return
	}
	i := r.doc.TokenAt(q.Comparator.Start)
	if m := r.marks.starting(i, role); m == nil || int(m.last) <= r.doc.TokenAt(q.Comparator.End-1) {
		return // "al massimo"
	}
	start := clauseStart(r.doc, i)
	if start == i && r.isMark(i-1, ",") {
		start = clauseStart(r.doc, i-1) // "subió 85 euros, hasta 1.940"
	}
	if v := r.nearest(i, start, upVerb|downVerb|moveVerb); v != nil {
		q.Op, q.Comparator = Eq, text.Span{}
	}
}

// reread reads those amounts again whose currency is a verb that precedes the
// number: "won 6,3 procent".
func (r *reader) reread(p *parser) []Quantity {
	for i := range p.out {
		q := &p.out[i]
		if q.Kind != Money || q.Span.Start == q.Number.Start || r.kind(q.First) != text.Word || !r.isVerb(q.First) {
			continue
		}
		at := p.atomOf(q.First)
		for at < len(p.atoms) && int(p.atoms[at].start) < q.Number.Start {
			at++
		}
		if again, _, ok := p.quantity(at, at); ok {
			*q = again
		}
	}
	return p.out
}
