package claims

import (
	"github.com/cockroachdb/apd/v3"
)

// maxPieces bounds how many measures make one: "1 year, 2 months, 3 days".
const maxPieces = 6

// ranks order the units that follow one another in one measure; parts is how
// many of the next rank make one.
var durations = []struct {
	name  string
	parts int64
}{
	{"year", 12}, {"month", 30}, {"day", 24}, {"hour", 60}, {"minute", 60}, {"second", 1},
}

// composite draws together what is one measure in two or more pieces: "3
// dollars 50 cents", "2 years and 3 months", "5 feet 2 inches".
func (p *parser) composite(m *measured) {
	for range maxPieces {
		if m.unit == nil || m.vague || m.fixed != nil && m.sum == nil || m.per != "" {
			return
		}
		k, joined := p.link(m.end)
		if k >= len(p.atoms) || p.atoms[k].line || !p.begins(k) {
			return
		}
		if joined && p.halfMore(m, k) {
			continue
		}
		next, ok := p.piece(k)
		if next.unit == nil && m.unit.name == "foot" && next.end < len(p.atoms) && p.surface(next.end) == "in" {
			next.unit, next.end = unitNamed["inch"], next.end+1 // elsewhere "in" is a preposition
		}
		if !ok || next.start != k || next.vague || next.ordinal || next.fraction || !p.add(m, &next) {
			return
		}
		m.end, m.next = next.end, next.next
	}
}

// link skips "and" or a comma between two pieces.
func (p *parser) link(k int) (next int, joined bool) {
	if k >= len(p.atoms) {
		return k, false
	}
	if e, n := p.phrase(k, roleJoin|roleWith); e != nil {
		return k + n, true
	}
	if p.surface(k) == "," && !p.atoms[k].line {
		return k + 1, false
	}
	return k, false
}

// halfMore reads "and a half" behind a unit: "an hour and a half".
func (p *parser) halfMore(m *measured, k int) bool {
	if e, n := p.phrase(k, roleArt|roleA); e != nil {
		k += n
	}
	e, n := p.phrase(k, roleHalf)
	if e == nil || m.sum != nil || m.unit.dim == dimPercent || m.unit.dim == dimPoints {
		return false
	}
	half := apd.New(5, -1)
	sum := new(apd.Decimal)
	exact.Add(sum, p.valueOf(m), half)
	m.sum = plain(sum)
	m.end = k + n
	return true
}

// add adds a piece; false if it is a quantity of its own.
func (p *parser) add(m, piece *measured) bool {
	sum := new(apd.Decimal)
	v, w := p.valueOf(m), p.valueOf(piece)
	switch {
	case m.unit.dim == dimMoney:
		switch {
		case piece.unit != nil && piece.unit.dim == dimMoney && piece.unit.factor != nil && piece.unit.factor.Exponent < 0 && m.unit.factor == nil:
		case piece.unit == nil && m.unit.factor == nil && m.start == m.first && p.cents(piece, w):
			exact.Mul(w, w, apd.New(1, -2))
		default:
			return false
		}
		exact.Add(sum, v, w)
	case m.unit.dim == dimDuration && piece.unit == nil && p.sixtieths(m, piece, w):
		exact.Mul(sum, v, apd.New(60, 0))
		exact.Add(sum, sum, w)
		m.unit = unitNamed[durations[rank(m.unit.name)+1].name]
	case m.unit.dim == dimDuration && piece.unit != nil && piece.unit.dim == dimDuration:
		a, b := rank(m.unit.name), rank(piece.unit.name)
		if a < 0 || b <= a {
			return false
		}
		factor := int64(1)
		for i := a; i < b; i++ {
			factor *= durations[i].parts
		}
		if a == 0 && b >= 2 { // a year has 365 days
			factor = factor / 360 * 365
		}
		exact.Mul(sum, v, apd.New(factor, 0))
		exact.Add(sum, sum, w)
		m.unit = piece.unit
	case piece.unit != nil && sizes[m.unit.name].system == sizes[piece.unit.name].system && sizes[m.unit.name].size > sizes[piece.unit.name].size &&
		sizes[piece.unit.name].size > 0:
		exact.Mul(w, w, apd.New(sizes[piece.unit.name].size, 0))
		rounded.Quo(w, w, apd.New(sizes[m.unit.name].size, 0))
		exact.Add(sum, v, w)
	default:
		return false
	}
	m.sum = plain(sum)
	return true
}

// sizes are the units that follow one another in a composite, in the smallest
// of their system.
var sizes = map[string]struct {
	system string
	size   int64
}{
	"kilometre": {"metric length", 1_000_000}, "metre": {"metric length", 1000}, "centimetre": {"metric length", 10}, "millimetre": {"metric length", 1},
	"mile": {"length", 63360}, "yard": {"length", 36}, "foot": {"length", 12}, "inch": {"length", 1},
	"tonne": {"metric mass", 1_000_000}, "kilogram": {"metric mass", 1000}, "gram": {"metric mass", 1}, "pound": {"mass", 16}, "ounce": {"mass", 1},
	"week": {"time", 7}, "day": {"time", 1},
}

// unitNamed are the units of duration by name.
var unitNamed = map[string]*unit{
	"inch": {name: "inch"}, "minute": {name: "minute", dim: dimDuration}, "second": {name: "second", dim: dimDuration},
}

func rank(name string) int {
	for i := range durations {
		if durations[i].name == name {
			return i
		}
	}
	return -1
}

// cents reports whether a bare number behind a currency counts its hundredths:
// "15 dollars 50" with nothing more to count.
func (p *parser) cents(piece *measured, v *apd.Decimal) bool {
	return p.bareEnd(piece) && v.Exponent == 0 && v.Cmp(apd.New(100, 0)) < 0 && v.Cmp(apd.New(10, 0)) >= 0
}

// sixtieths is the same for hours and minutes: "1 hour thirty".
func (p *parser) sixtieths(m, piece *measured, v *apd.Decimal) bool {
	return (m.unit.name == "hour" || m.unit.name == "minute") && p.bareEnd(piece) && v.Exponent == 0 && v.Cmp(apd.New(60, 0)) < 0
}

// bareEnd reports whether nothing to be counted follows a bare number.
func (p *parser) bareEnd(piece *measured) bool {
	k := piece.end
	return !piece.article && (k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind == markAtom && p.atoms[k].glue == touching && p.surface(k) != "%")
}
