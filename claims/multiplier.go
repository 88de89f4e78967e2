package claims

import (
	"sort"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// multipliers adds to the quantities what words that multiply say without a
// number ("doubled", "le double"), and makes multipliers of the numbers
// behind "multiplied by". The result is in text order.
func (r *reader) multipliers(p *parser, qs []Quantity) []Quantity {
	if r.marks.classes&(timesWord|timesBy) == 0 {
		return qs
	}
	out := make([]Quantity, 0, len(qs)+2)
	k := 0
	for i := range r.marks.all {
		m := &r.marks.all[i]
		if m.classes&(timesWord|timesBy) == 0 {
			continue
		}
		for k < len(qs) && qs[k].Last <= int(m.first) {
			out = append(out, qs[k])
			k++
		}
		switch {
		case m.classes&timesBy != 0:
			if k < len(qs) && qs[k].First == int(m.last) && qs[k].Kind == Count {
				qs[k].Kind, qs[k].First = Multiplier, int(m.first)
				qs[k].Span.Start = int(r.doc.Tokens()[m.first].Start)
			}
		case k < len(qs) && qs[k].First < int(m.last) && m.classes&(upVerb|downVerb) != 0 && int(m.first) < qs[k].First && qs[k].Last <= int(m.last):
			qs[k] = r.multiplier(p, m) // "se redujo a la mitad"
		case k < len(qs) && qs[k].First < int(m.last): // recognised as a quantity
		case len(out) > 0 && out[len(out)-1].Last > int(m.first): // a longer phrase was
		case r.longer(i), !r.multiplies(m):
		default:
			out = append(out, r.multiplier(p, m))
		}
	}
	return append(out, qs[k:]...)
}

// longer reports whether a longer phrase that multiplies starts at the token
// of mark i.
func (r *reader) longer(i int) bool {
	return i+1 < len(r.marks.all) && r.marks.all[i+1].first == r.marks.all[i].first && r.marks.all[i+1].classes&timesWord != 0
}

// multiplies reports whether a word that may multiply does: a verb or a noun
// phrase, not an adjective before its noun ("double room").
func (r *reader) multiplies(m *mark) bool {
	if m.last-m.first > 1 {
		return true
	}
	i := int(m.first)
	if m.classes&(upVerb|downVerb) == 0 && r.isNoun(i+1) {
		return false
	}
	if m.classes&(upVerb|downVerb) != 0 && r.is(i, lang.NOUN) && !r.isNoun(i+1) && (r.isNoun(i-1) || r.is(i-1, lang.ADP) || r.is(i-1, lang.ADV)) {
		return true // a verb that the tagger took for a noun
	}
	return r.is(i, lang.VERB) || m.classes&(upVerb|downVerb) == 0 && !r.isNoun(i+1) || r.is(i, lang.ADJ) && !r.isNoun(i+1) && r.isNoun(i-1)
}

func (r *reader) multiplier(p *parser, m *mark) Quantity {
	span := r.doc.TokenSpan(int(m.first), int(m.last))
	q := Quantity{Span: span, Number: span, First: int(m.first), Last: int(m.last), Kind: Multiplier, Value: new(apd.Decimal).Set(m.sense.times), Words: true}
	start := p.atomOf(int(m.first))
	p.compare(&q, start, p.atomOf(int(m.last)), 0)
	return q
}

// atomOf is the first atom of a token.
func (p *parser) atomOf(token int) int {
	return sort.Search(len(p.atoms), func(i int) bool { return int(p.atoms[i].token) >= token })
}

// moves takes the ranges apart that are the two levels of a change: "passe de
// 3 à 5", "dal 5,1 al 3,8 per cento".
func (r *reader) moves(qs []Quantity) []Quantity {
	if !some(qs, func(q *Quantity) bool { return q.Low != nil && q.High != nil }) {
		return qs
	}
	out := make([]Quantity, 0, len(qs))
	for i := range qs {
		q := &qs[i]
		if q.Low == nil || q.High == nil || q.LowSpan.IsZero() || !r.isMove(q) {
			out = append(out, *q)
			continue
		}
		low, high := *q, *q
		low.Value, low.Low, low.High, low.Number, low.Span = q.Low, nil, nil, q.LowSpan, text.Span{Start: q.Span.Start, End: q.LowSpan.End}
		high.Value, high.Low, high.High, high.Number, high.Span = q.High, nil, nil, q.HighSpan, text.Span{Start: q.HighSpan.Start, End: q.Span.End}
		low.Last = r.doc.TokenAt(q.LowSpan.End-1) + 1
		high.First = r.doc.TokenAt(q.HighSpan.Start)
		if k := high.First - 1; k >= low.Last && r.kind(k) == text.Symbol {
			high.First, high.Span.Start = k, int(r.doc.Tokens()[k].Start)
		}
		high.Comparator, high.Opener, low.Opener, low.Op, high.Op = text.Span{}, text.Span{}, text.Span{}, Eq, Eq
		low.Comparator = text.Span{}
		out = append(out, low, high)
	}
	return out
}

// isMove reports whether a range is the two levels of a change.
func (r *reader) isMove(q *Quantity) bool {
	if by := r.marks.before(q.First, byWord); by != nil && by.classes&(fromWord|betweenWord) == 0 && r.toBetween(q) {
		return r.nearest(int(by.first), clauseStart(r.doc, q.First), upVerb|downVerb) != nil // "rose by 85 to 1,940"
	}
	from := r.marks.before(q.First, fromWord)
	if from == nil || r.marks.before(q.First, betweenWord) != nil && from.classes&betweenWord == 0 {
		return false
	}
	if q.Low.Cmp(q.High) > 0 {
		return true
	}
	m := r.nearest(int(from.first), clauseStart(r.doc, q.First), moveVerb|upVerb|downVerb)
	if m != nil && m.classes&(moveVerb|upVerb|downVerb) == downVerb {
		return false // "réduire de 10 à 12 %"
	}
	return m != nil && (m.classes&moveVerb != 0 || int(from.first)-int(m.last) <= 1 && r.marks.before(int(from.first), beVerb) == nil)
}

// toBetween reports whether "to" stands between the two numbers of a range.
func (r *reader) toBetween(q *Quantity) bool {
	for i := r.doc.TokenAt(q.LowSpan.End); i < r.doc.TokenAt(q.HighSpan.Start); i++ {
		if r.marks.starting(i, toWord) != nil {
			return true
		}
	}
	return false
}
