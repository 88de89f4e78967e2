package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/text"
)

// span reads a range that begins with m: "between A and B", "5-10 %", "A to B",
// "deux ou trois".
func (p *parser) span(m *measured, least int) (q Quantity, next int, ok bool) {
	if m.vague || m.fraction || m.end >= len(p.atoms) || p.atoms[m.end].line {
		return q, 0, false
	}
	opener, open := p.ending(m.start, least, roleBetween|roleFrom)
	if opener == nil && m.start > least && p.has2(m.start-1, roleThe) {
		opener, open = p.ending(m.start-1, least, roleBetween|roleFrom)
	}
	k, dash := p.connector(m.end, opener)
	hesitant := k == 0 && m.words && m.unit == nil && p.surface(m.end) == "," && (m.start == 0 || p.surface(m.start-1) != ",") // "three, four months"
	if hesitant {
		k = m.end + 1
	}
	if k == 0 {
		return q, 0, false
	}
	if e, n := p.phrase(k, roleThe); e != nil && opener != nil && k+n < len(p.atoms) {
		k += n
	}
	if e, n := p.phrase(k, roleCmp); e != nil && e.before == Approx && k+n < len(p.atoms) {
		k += n // "between 2 g and about 7 g"
	}
	first := k
	if u, n := p.unitAt(k); u != nil && u.dim == dimMoney {
		first = k + n
	}
	if first >= len(p.atoms) || p.atoms[first].line || !p.begins(first) {
		return q, 0, false
	}
	high, ok := p.measured(first, k)
	if !ok || high.vague || high.article && high.unit == nil || high.ordinal != m.ordinal || high.negative && dash {
		return q, 0, false
	}
	if m.unit != nil && high.unit == nil && (m.unit.dim == dimPercent || m.unit.dim == dimPoints) {
		return q, 0, false // "fell by 4 % to 310"
	}
	if hesitant && !p.follows(m, &high) {
		return q, 0, false
	}
	low := *m
	split := low.unit != nil && high.unit != nil
	if dash && (p.hyphenated(high.end) || opener == nil && !low.digits) {
		return q, 0, false
	}
	stated := p.valueOf(&low)
	share(&low, &high)
	lo, hi := p.valueOf(&low), p.valueOf(&high)
	if opener == nil && (lo.Cmp(hi) >= 0 || yearly(&low, lo) && yearly(&high, hi)) {
		return q, 0, false
	}
	if low.per != "" && low.per != high.per {
		return q, 0, false
	}
	if low.unit != nil && high.unit != nil && low.unit.name != high.unit.name {
		return q, 0, false
	}
	q = p.finish(&high)
	q.Span, q.Amount = p.bytes(low.start, high.end), text.Span{}
	q.Number = p.bytes(low.first, high.next)
	q.First = int(p.atoms[low.start].token)
	q.LowSpan, q.HighSpan = p.numberSpan(&low), p.numberSpan(&high)
	q.Value, q.Stated, q.Low, q.High, q.Split = nil, nil, lo, hi, split
	if stated.Cmp(lo) != 0 {
		q.Stated = stated
	}
	q.Words = low.words || high.words
	q.Ambiguous = low.ambiguous || high.ambiguous
	start := low.start
	if opener != nil {
		q.Opener = p.bytes(open, low.start)
		start = open
	}
	return q, p.compare(&q, start, high.end, least), true
}

// follows reports whether the second number is one more than the first, and
// has the unit of both.
func (p *parser) follows(low, high *measured) bool {
	a, ok1 := low.tally.small()
	b, ok2 := high.tally.small()
	return ok1 && ok2 && b == a+1 && high.unit != nil && high.words && !low.article
}

// connector finds what stands between the ends of a range at atom k; next is
// the atom behind it, 0 if there is none.
func (p *parser) connector(k int, opener *entry) (next int, dash bool) {
	switch p.surface(k) {
	case "-", "–", "—", "−", "~", "‑", "/":
		both := k+1 < len(p.atoms) && (p.atoms[k+1].glue == p.atoms[k].glue || p.atoms[k].glue == spaced) && p.surface(k) != "/"
		if both && p.atoms[k+1].kind != wordAtom {
			return k + 1, true
		}
		return 0, false
	}
	_, r, n := p.entry(k)
	want := roleTo | roleOr
	if opener.is(roleBetween) {
		want = roleJoin
	}
	if r&want == 0 || k+n >= len(p.atoms) || p.atoms[k+n].line {
		return 0, false
	}
	return k + n, false
}

// hyphenated reports whether another hyphen or slash follows: a telephone
// number, a date, a score.
func (p *parser) hyphenated(k int) bool {
	if k+1 >= len(p.atoms) || p.atoms[k].glue != touching {
		return false
	}
	switch p.surface(k) {
	case "-", "–", "/", ":":
		return p.atoms[k+1].kind == digitAtom
	}
	return false
}

// share gives each end of a range the unit, currency and scale that only the
// other one states: "5 to 10 million", "$5-10bn", "5 et 10 %".
func share(low, high *measured) {
	switch {
	case low.unit == nil:
		low.unit, low.age = high.unit, high.age
	case high.unit == nil:
		high.unit, high.age = low.unit, low.age
	}
	a, b := &low.tally, &high.tally
	if a.n == 0 && a.open && b.n == 1 && !b.open && b.terms[0].scale >= 3 && b.terms[0].den == 1 &&
		less(a.cur, term{num: b.terms[0].num, exp: b.terms[0].exp - b.terms[0].scale}) {
		a.scaleBy(b.terms[0].scale)
	}
}

// less compares two whole or decimal terms.
func less(a, b term) bool {
	var x, y apd.Decimal
	x.Coeff.SetUint64(a.num)
	x.Exponent = int32(a.exp)
	y.Coeff.SetUint64(b.num)
	y.Exponent = int32(b.exp)
	return x.Cmp(&y) < 0
}

// yearly reports whether a bare number reads as a year.
func yearly(m *measured, v *apd.Decimal) bool {
	n, err := v.Int64()
	return err == nil && m.unit == nil && n >= 1800 && n <= 2100
}
