package claims

import (
	"slices"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/text"
)

// measured is a number with its unit, in atoms.
type measured struct {
	number
	start, end int // with sign, currency and unit
	negative   bool
	signed     bool // the sign stands right before the number
	unit       *unit
	sum        *apd.Decimal // of several pieces; nil for one
	amount     int          // end of number and unit, without the denominator
	per        string
	perKind    dimension
	age        bool
}

// scan finds the quantities from left to right.
func (p *parser) scan() {
	p.out = slices.Grow(p.out, len(p.atoms)/64+4)
	least := 0
	for i := 0; i < len(p.atoms); {
		if !p.begins(i) {
			i++
			continue
		}
		q, next, ok := p.quantity(i, least)
		if !ok {
			i = max(next, i+1)
			continue
		}
		p.out = append(room.For(p.out, next, len(p.atoms)), q)
		i, least = next, next
	}
}

// begins reports cheaply whether a number may begin at atom i.
func (p *parser) begins(i int) bool {
	a := &p.atoms[i]
	switch a.kind {
	case digitAtom, glyphAtom:
		return true
	case wordAtom:
		if l := p.v.at(a.state); l == nil || l.flags&beginsNumber == 0 {
			return false
		}
		_, r, _ := p.entry(i)
		if r&(numeral|roleEvery) == roleA {
			return p.counts(i + 1)
		}
		return r&(numeral|roleEvery) != 0
	}
	return false
}

// counts reports whether atom k may go on from "a": a number word, a unit or a
// word between them.
func (p *parser) counts(k int) bool {
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	a := &p.atoms[k]
	return a.state != 0 || a.kind == digitAtom || p.v.units.Step(0, a.hash, p.surface(k)) != 0
}

// quantity reads the quantity whose number starts at atom i. Where there is
// none, next is the atom to go on with.
func (p *parser) quantity(i, least int) (q Quantity, next int, ok bool) {
	if _, r, _ := p.entry(i); r&roleEvery != 0 {
		if q, next, ok = p.every(i); ok {
			next = p.compare(&q, i, next, least)
		}
		return q, next, ok
	}
	m, ok := p.measured(i, least)
	if !ok {
		return q, m.next, false
	}
	if q, next, ok := p.ratio(&m); ok {
		p.compare(&q, m.start, next, least)
		return q, next, true
	}
	if q, next, ok := p.span(&m, least); ok {
		return q, next, true
	}
	if m.article && m.negative {
		m.article = false
	}
	if p.pronoun(&m, least) {
		return q, m.next, false
	}
	if m.article && m.sum != nil {
		m.article = false
	}
	if m.article && m.unit == nil && !m.fraction && !m.ordinal && !p.lonely(&m) {
		return q, m.next, false
	}
	q = p.finish(&m)
	next = p.compare(&q, m.start, m.end, least)
	return q, next, true
}

// measured reads a number and what belongs to it on both sides.
func (p *parser) measured(i, least int) (m measured, ok bool) {
	if m, ok = p.piece2(i, least); ok {
		p.composite(&m)
		m.amount = m.end
		p.rate(&m)
	}
	return m, ok
}

// piece reads one number with its unit, without what may go on behind it.
func (p *parser) piece(i int) (m measured, ok bool) { return p.piece2(i, i) }

func (p *parser) piece2(i, least int) (m measured, ok bool) {
	m.number, ok = p.number(i)
	if !ok || p.code(&m) {
		m.next = max(m.next, p.tokenEnd(i))
		return m, false
	}
	m.start, m.end = i, m.next
	p.sign(&m, least)
	if u, n := p.currencyBefore(m.start, least); u != nil {
		m.unit = u
		m.negative = m.negative || p.atoms[m.start].glue == hyphened
		m.start -= n
		if !m.negative {
			p.sign(&m, least)
		}
	}
	p.unitAfter(&m)
	if e, n := p.phrase(m.end, roleBelow); e != nil && (m.unit == nil || m.unit.dim == dimTemperature) {
		m.negative, m.end = true, m.end+n
	}
	return m, true
}

// pronoun reports whether a bare "one" stands for a noun: "the one", "this one".
func (p *parser) pronoun(m *measured, least int) bool {
	v, ok := m.tally.small()
	return ok && v == 1 && m.words && !m.article && !m.ordinal && m.unit == nil && m.start > 0 && !p.atoms[m.start].line && p.has2(m.start-1, rolePronoun)
}

// lonely reports whether an article stands between marks or numbers, where it
// counts: "un, deux, trois".
func (p *parser) lonely(m *measured) bool {
	if !p.has2(m.first, roleArt) {
		return false // English "a" counts nothing
	}
	before := m.start == 0 || p.atoms[m.start].line || p.atoms[m.start-1].kind == markAtom || len(p.out) > 0 && p.out[len(p.out)-1].Last == int(p.atoms[m.start].token)
	after := m.end == len(p.atoms) || p.atoms[m.end].line || p.atoms[m.end].kind == markAtom || !p.v.style.articles && p.has(m.end, roleNum|roleArt)
	return after && (before || p.digitWord(m.end) && p.digitWord(m.end+1)) // "un sept neuf": digit by digit
}

// years is the unit of ages that name none: "18-jährig".
var years = &unit{name: "year", dim: dimAge}

// tokenEnd is the first atom behind the token of atom i.
func (p *parser) tokenEnd(i int) int {
	k := i + 1
	for k < len(p.atoms) && p.atoms[k].token == p.atoms[i].token {
		k++
	}
	return k
}

// code reports whether the number is a part of something else: "5G", "14h30",
// "B-52", "1.2.3".
func (p *parser) code(m *measured) bool {
	first, last := &p.atoms[m.first], m.next
	if first.kind == digitAtom && first.glue == touching && m.first > 0 {
		before := &p.atoms[m.first-1]
		if before.token == first.token && before.kind == digitAtom || before.kind == opaqueAtom {
			return true
		}
		if s := p.surface(m.first - 1); s == "." || s == "," && p.atoms[m.first-1].glue == touching || s == ":" || s == "#" || s == "_" {
			return true
		}
	}
	if last >= len(p.atoms) || p.atoms[last].glue != touching || p.atoms[last].token != p.atoms[last-1].token {
		return false
	}
	// Letters or digits glued to the number that are no unit.
	if p.has(last, roleOrdMark) {
		return p.atoms[last].end != p.doc.Tokens()[p.atoms[last].token].End
	}
	u, n := p.unitAt(last)
	return u == nil || last+n < len(p.atoms) && p.atoms[last+n].kind == digitAtom && p.atoms[last+n].glue == touching
}

// finish turns a measured number into a quantity.
func (p *parser) finish(m *measured) Quantity {
	q := Quantity{
		Span:    p.bytes(m.start, m.end),
		Number:  p.numberSpan(m),
		Ordinal: m.ordinal, Words: m.words, Ambiguous: m.ambiguous, Vague: m.vague, Article: m.article,
		Per: m.per,
	}
	q.Amount = p.bytes(m.start, m.amount)
	q.First, q.Last = int(p.atoms[m.start].token), int(p.atoms[m.end-1].token)+1
	if m.unit != nil && m.unit.dim == dimTemperature && m.start >= 2 && p.surface(m.start-1) == "-" && p.atoms[m.start-2].kind == wordAtom && !p.atoms[m.start].line && !m.negative {
		m.negative, m.start = true, m.start-1 // "at - 20 degrees"
		q.Span, q.Amount = p.bytes(m.start, m.end), p.bytes(m.start, m.amount)
		q.First = int(p.atoms[m.start].token)
	}
	v := p.valueOf(m)
	if m.vague {
		q.Low = v
	} else {
		q.Value = v
	}
	if m.unit != nil && m.unit.factor != nil && !m.vague && m.sum == nil {
		q.Stated = m.tally.value()
	}
	if m.approx {
		q.Op = Approx
	}
	p.describe(&q, m)
	return q
}

// describe sets kind and unit.
func (p *parser) describe(q *Quantity, m *measured) {
	switch {
	case m.age:
		q.Kind, q.Unit = Age, m.unit.name
	case m.unit == nil && m.fraction && m.tally.n == 0 && m.tally.cur.num < m.tally.cur.den:
		q.Kind = Ratio
	case m.unit == nil:
		q.Kind = Count
	default:
		q.Unit = m.unit.name
		switch m.unit.dim {
		case dimMoney:
			q.Kind = Money
		case dimPercent:
			q.Kind = Percent
		case dimPoints:
			q.Kind = Points
		case dimDuration:
			q.Kind = Duration
		default:
			q.Kind = Measure
		}
	}
	if m.per != "" && m.perKind != dimDuration {
		q.Kind = Rate
	}
	if unit, per, ok := strings.Cut(q.Unit, " per "); ok {
		q.Kind, q.Unit, q.Per = Rate, unit, per
	}
	if e, _ := p.ending(m.start, 0, roleAged); e != nil && (q.Kind == Duration || q.Kind == Count) {
		q.Kind = Age
		if q.Unit == "" {
			q.Unit = years.name
		}
	}
}

// valueOf is the number's value in the unit it is reported in.
func (p *parser) valueOf(m *measured) *apd.Decimal {
	if m.sum != nil {
		return new(apd.Decimal).Set(m.sum)
	}
	v := m.fixed
	if v == nil {
		v = m.tally.value()
	} else {
		v = new(apd.Decimal).Set(v)
	}
	if m.unit != nil && m.unit.factor != nil {
		exact.Mul(v, v, m.unit.factor)
		plain(v)
	}
	if m.negative && !v.IsZero() {
		v.Negative = true
	}
	return v
}

// numberSpan is where the number stands, with a sign right before it.
func (p *parser) numberSpan(m *measured) text.Span {
	s := p.bytes(m.first, m.next)
	if m.signed {
		s.Start = int(p.atoms[m.first-1].start)
	}
	return s
}

func (p *parser) bytes(first, last int) text.Span {
	return text.Span{Start: int(p.atoms[first].start), End: int(p.atoms[last-1].end)}
}
