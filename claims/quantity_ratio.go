package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/text"
)

// maxGap is how many words may stand inside a ratio: "un Français sur trois",
// "one user in five".
const maxGap = 2

// ratio reads "one in five", "3 out of 10", "un Français sur trois".
func (p *parser) ratio(m *measured) (q Quantity, next int, ok bool) {
	a, whole := m.tally.small()
	if !whole || a == 0 || a > 1000 || m.unit != nil && m.unit.dim != dimOther || m.ordinal || m.vague || m.negative || m.start != m.first {
		return q, 0, false
	}
	k, n := m.next, 0
	for gap := 0; k < len(p.atoms) && !p.atoms[k].line && p.atoms[k].kind == wordAtom; gap++ {
		var r role
		if _, r, n = p.entry(k); r&roleRatio != 0 {
			break
		}
		if gap == maxGap || r&numeral != 0 && r&(roleArt|roleA) == 0 {
			return q, 0, false
		}
		k, n = k+1, 0
	}
	gapped := k > m.next
	if n == 0 || k+n >= len(p.atoms) || p.atoms[k+n].line || !p.begins(k+n) {
		return q, 0, false
	}
	base, ok := p.number(k + n)
	if !ok || p.code(&measured{number: base}) {
		return q, 0, false
	}
	b, whole := base.tally.small()
	if !whole && base.tally.n == 1 && !base.tally.open {
		b, whole = base.tally.terms[0].num*pow10(min(base.tally.terms[0].exp, 12)), base.tally.terms[0].den == 1
	}
	if whole && a > 1 && b >= 1000 && powerOfTen(b) && !base.ordinal {
		return p.perMany(m, &base)
	}
	if gapped && b > 100 {
		return q, 0, false
	}
	if !whole || b <= a || base.ordinal || base.article || b >= 1800 && b <= 2100 || p.measures(base.next, n > 1 && !gapped) {
		return q, 0, false
	}
	q = Quantity{
		Span: p.bytes(m.first, base.next), Number: p.bytes(m.first, base.next), Kind: Ratio,
		First: int(p.atoms[m.first].token), Last: int(p.atoms[base.next-1].token) + 1,
		Words:   m.words || base.words,
		LowSpan: p.bytes(m.first, m.next), HighSpan: p.bytes(base.first, base.next),
		Value: quotient(a, b),
	}
	return q, base.next, true
}

// perMany reads "620 per 100,000 inhabitants": a rate of what is counted.
func (p *parser) perMany(m *measured, base *number) (q Quantity, next int, ok bool) {
	k := base.next
	if k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind != wordAtom || m.end != m.next || p.unitStarts(k) {
		return q, 0, false
	}
	m.per = base.tally.value().Text('f') + " " + p.surface(k)
	m.amount, m.end = m.end, k+1
	return p.finish(m), k + 1, true
}

// powerOfTen reports whether incidences are given for so many: "per 100,000".
func powerOfTen(n uint64) bool {
	for n > 1 && n%10 == 0 {
		n /= 10
	}
	return n == 1
}

func (p *parser) unitStarts(k int) bool {
	u, _ := p.unitAt(k)
	return u != nil
}

// measures reports whether a unit stands at atom k: "one in 10 years" is no
// ratio. Behind a firm phrase ("out of every") only time is measured.
func (p *parser) measures(k int, firm bool) bool {
	if k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind == markAtom && p.surface(k) != "%" {
		return false
	}
	u, n := p.unitAt(k)
	return u != nil && u.dim != dimMoney && (!firm || u.dim == dimDuration) && (n > 1 || len(p.surface(k)) > 2)
}

// every reads "jeder Zehnte".
func (p *parser) every(i int) (q Quantity, next int, ok bool) {
	_, _, n := p.entry(i)
	if i+n >= len(p.atoms) || p.atoms[i+n].line || !p.begins(i+n) {
		return q, i + n, false
	}
	num, ok := p.number(i + n)
	v, whole := num.tally.small()
	if !ok || !whole || !num.ordinal || v < 2 {
		return q, i + n, false
	}
	s := p.bytes(i, num.next)
	return Quantity{
		Span: s, Number: s, Kind: Ratio, First: int(p.atoms[i].token), Last: int(p.atoms[num.next-1].token) + 1,
		Words: true, Value: quotient(1, v), LowSpan: text.Span{}, HighSpan: p.bytes(num.first, num.next),
	}, num.next, true
}

func quotient(a, b uint64) *apd.Decimal {
	d := new(apd.Decimal)
	(&term{num: a, den: b}).decimal(d)
	return plain(d)
}

// rate reads the denominator of a rate: "per hour", "/kWh", "par an", "per
// 100,000 inhabitants".
func (p *parser) rate(m *measured) {
	k := m.end
	_, r, n := roleAt(p, k)
	if r&(rolePer|rolePerUnit) == 0 || m.unit != nil && (m.unit.dim == dimPercent || m.unit.dim == dimPoints) {
		return
	}
	slash := p.surface(k) == "/"
	k += n
	if k >= len(p.atoms) || p.atoms[k].line {
		return
	}
	firm := r&rolePer != 0
	u, n := p.unitAt(k)
	switch {
	case u != nil && u.dim != dimMoney && u.dim != dimPercent && (firm || m.unit != nil && n*len(p.surface(k)) > 1):
		m.per, m.perKind, m.end = u.name, u.dim, k+n
		if u.dim == dimDuration && shortTime[u.name] {
			m.perKind = dimOther
		}
	case m.unit != nil && m.unit.dim == dimMoney && p.has(k, roleCountable|roleColl):
		m.per, m.end = p.surface(k), k+1
	case u != nil || !firm || m.unit == nil && slash || p.atoms[k].kind != wordAtom || p.has(k, roleThe|roleArt|numeral):
	case lower(p.surface(k)) || p.v.style.capitals:
		m.per, m.end = p.surface(k), k+1
	}
}

// shortTime are the durations that make a rate of what happens in them; longer
// ones are the period an amount covers.
var shortTime = map[string]bool{"second": true, "minute": true, "hour": true}
