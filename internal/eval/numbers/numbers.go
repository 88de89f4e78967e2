package main

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/text"
)

// bareNumber is a number without its unit, as the plain number models of the
// suites list them: also those inside ranges, money and percentages.
type bareNumber struct {
	start, end int
	value      *apd.Decimal
	ordinal    bool
	article    bool
	vague      bool
	quantity   *claims.Quantity
}

// numbersOf lists the bare numbers of quantities.
func numbersOf(qs []claims.Quantity) []bareNumber {
	var out []bareNumber
	for i := range qs {
		q := &qs[i]
		add := func(s text.Span, v *apd.Decimal) {
			out = append(out, bareNumber{start: s.Start, end: s.End, value: v, ordinal: q.Ordinal, article: q.Article, vague: q.Vague, quantity: q})
		}
		if q.Low != nil && q.High != nil {
			low := q.Low
			if q.Stated != nil {
				low = q.Stated
			}
			add(q.LowSpan, low)
			add(q.HighSpan, q.High)
			continue
		}
		if q.Vague {
			add(q.Number, q.Low)
			continue
		}
		add(q.Number, unscaled(q))
	}
	return out
}

// unscaled is the number as written, where a sub-unit changed the value.
func unscaled(q *claims.Quantity) *apd.Decimal {
	if q.Stated != nil {
		return q.Stated
	}
	return q.Value
}
