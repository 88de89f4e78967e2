package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/lang"
)

// multipliers adds to the quantities what words that multiply say without a
// number ("doubled", "le double"), and makes multipliers of the numbers
// behind "multiplied by". The result is in text order.
func (r *reader) multipliers(qs []Quantity) []Quantity {
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
				qs[k].Kind = Multiplier
			}
		case k < len(qs) && qs[k].First < int(m.last): // recognised as a quantity
		case len(out) > 0 && out[len(out)-1].Last > int(m.first): // a longer phrase was
		case r.longer(i), !r.multiplies(m):
		default:
			out = append(out, r.multiplier(m))
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
	return r.is(i, lang.VERB) || m.classes&(upVerb|downVerb) == 0 && !r.isNoun(i+1) || r.is(i, lang.ADJ) && !r.isNoun(i+1) && r.isNoun(i-1)
}

func (r *reader) multiplier(m *mark) Quantity {
	span := r.doc.TokenSpan(int(m.first), int(m.last))
	return Quantity{Span: span, Number: span, First: int(m.first), Last: int(m.last), Kind: Multiplier, Value: new(apd.Decimal).Set(m.sense.times), Words: true}
}
