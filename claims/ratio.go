package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/text"
)

// ratios takes apart what only looks like a ratio: an incidence is a rate
// ("40 cas pour 100 000 habitants"), and numbers that each count something
// of their own are two ("in sei città su 900 famiglie").
func (r *reader) ratios(qs []Quantity) []Quantity {
	if !some(qs, func(q *Quantity) bool { return q.Kind == Ratio }) {
		return qs
	}
	out := make([]Quantity, 0, len(qs)+2)
	for i := range qs {
		q := qs[i]
		if q.Kind != Ratio || q.LowSpan.IsZero() || q.HighSpan.IsZero() {
			out = append(out, q)
			continue
		}
		base, ok := r.integer(q.HighSpan)
		if !ok || base.Cmp(manyParts) < 0 {
			out = append(out, q)
			continue
		}
		part := new(apd.Decimal)
		if _, err := apd.BaseContext.WithPrecision(40).Mul(part, q.Value, base); err != nil {
			out = append(out, q)
			continue
		}
		if _, err := apd.BaseContext.WithPrecision(40).RoundToIntegralValue(part, part); err != nil {
			out = append(out, q)
			continue
		}
		counted := r.head(q.Last, q.Last+nounReach, false, true)
		switch {
		case round(base) && !counted.none():
			q.Kind, q.Value, q.Per = Rate, part, base.Text('f')+" "+r.doc.TokenText(counted.first)
			q.Number = q.LowSpan
			out = append(out, q)
		case !counted.none() && q.LowSpan.End+1 < q.HighSpan.Start:
			low, high := q, q
			low.Kind, low.Value, low.Number, low.Span, low.Last = Count, part, q.LowSpan, q.LowSpan, r.doc.TokenAt(q.LowSpan.End-1)+1
			high.Kind, high.Value, high.Number, high.Span, high.First = Count, base, q.HighSpan, q.HighSpan, r.doc.TokenAt(q.HighSpan.Start)
			high.Op, high.Comparator = Eq, text.Span{}
			out = append(out, low, high)
		default:
			out = append(out, q)
		}
	}
	return out
}

// some reports whether any of the quantities is so. They are large, and lists
// of them are not copied without need.
func some(qs []Quantity, is func(*Quantity) bool) bool {
	for i := range qs {
		if is(&qs[i]) {
			return true
		}
	}
	return false
}

// manyParts is the least base of a ratio that may be something else.
var manyParts = apd.New(100, 0)

// round reports whether a number is a power of ten: the base of an incidence.
func round(d *apd.Decimal) bool {
	x := new(apd.Decimal)
	x.Reduce(d)
	return x.Coeff.IsUint64() && x.Coeff.Uint64() == 1
}

// integer reads the digits of a span, whatever groups them.
func (r *reader) integer(s text.Span) (*apd.Decimal, bool) {
	var b []byte
	for _, c := range []byte(s.In(r.doc.Text())) {
		switch {
		case digit(c):
			b = append(b, c)
		case c >= 'a' && c <= 'z':
			return nil, false
		}
	}
	if len(b) == 0 || len(b) > 15 {
		return nil, false
	}
	d, _, err := apd.NewFromString(string(b))
	return d, err == nil
}
