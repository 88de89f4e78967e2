package claims

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// unitAt is the unit of measure that stands at token i; nil if there is none.
func (r *reader) unitAt(i int) *unit {
	k := r.numbers.atomOf(i)
	if k >= len(r.numbers.atoms) || int(r.numbers.atoms[k].token) != i {
		return nil
	}
	u, _ := r.numbers.unitAt(k)
	return u
}

// retime makes a measure of a count whose noun is a unit: "3.4 millones de
// hectáreas", "zwei magere Jahre".
func (r *reader) retime(d *reading) {
	if d.Kind != Count || d.noun.none() || d.noun.first < d.Last || len(r.doc.TokenText(d.noun.first)) < 3 {
		return
	}
	u := r.unitAt(d.noun.first)
	if u == nil {
		return
	}
	linked := r.marks.starting(d.Last, linkWord) != nil
	switch {
	case u.dim == dimDuration && (linked || d.noun.first == d.Last+1):
		d.Kind, d.Unit = Duration, u.name
	case u.dim == dimOther && linked:
		d.Kind, d.Unit = Measure, u.name
	default:
		return
	}
	d.Last, d.Span.End = d.noun.last, int(r.doc.Tokens()[d.noun.last-1].End)
	d.noun = phrase{}
	_, end := r.sentence(d.First)
	d.noun = r.complement(d, end)
	if d.Kind == Duration {
		d.reject = r.filterDuration(d)
	}
}

// innerNoun is the noun that is a part of the number's own token: "seat" in
// "12-seat", "Paket" in "3-Milliarden-Euro-Paket".
func (r *reader) innerNoun(q *Quantity) text.Span {
	t := r.doc.Tokens()[q.Last-1]
	if q.Span.End >= int(t.End) {
		return text.Span{}
	}
	s := r.doc.Text()[q.Span.End:t.End]
	if i := strings.LastIndexByte(s, '-'); i >= 0 && len(s)-i > 3 {
		return text.Span{Start: q.Span.End + i + 1, End: int(t.End)}
	}
	return text.Span{}
}

// predicate reports whether the word at token i, tagged a noun behind a
// plural, is the verb that the clause lacks: "adults listens to".
func (r *reader) predicate(i int) bool {
	if r.marks.starting(i, beVerb|changeVerb|timesWord) != nil && (r.quantityIn(i, i+2) || r.marks.starting(i+1, byWord|toWord) != nil) {
		return true
	}
	before, s := r.doc.TokenText(i-1), r.doc.TokenText(i)
	if before[len(before)-1] != 's' || s[len(s)-1] != 's' || !r.is(i+1, lang.ADP) && !r.is(i+1, lang.DET) {
		return false
	}
	for k := clauseStart(r.doc, i); k < clauseEnd(r.doc, i); k++ {
		if r.isVerb(k) {
			return false
		}
	}
	return true
}
