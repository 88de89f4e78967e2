package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unitAfter takes the unit behind the number.
func (p *parser) unitAfter(m *measured) {
	k := m.end
	if k >= len(p.atoms) || p.atoms[k].line {
		return
	}
	if p.ordinalDot(m, k) {
		m.ordinal, m.end, m.next = true, k+1, k+1
		return
	}
	if p.degreeOrdinal(m, k) {
		m.ordinal, m.end, m.next = true, k+1, k+1
		return
	}
	if m.digits && p.has(k, roleOrdMark) && p.atoms[k].glue == touching && p.atoms[k].token == p.atoms[k-1].token {
		if u, n := p.unitAt(k); u == nil || n == 1 && len(p.surface(k)) > 1 {
			m.ordinal, m.end, m.next = true, k+1, k+1
			return
		}
	}
	if m.ordinal {
		return
	}
	if p.atoms[k].glue != spaced && p.has(k, roleAge) {
		_, _, n := p.entry(k)
		m.age, m.unit, m.end = true, years, k+n
		return
	}
	of := false
	if p.has(k, roleOf) {
		_, _, n := p.entry(k)
		k += n
		of = true
	}
	if e, n := p.phrase(k, roleMore); e != nil && !m.ordinal {
		if u, _ := p.unitAt(min(k+n, len(p.atoms)-1)); u != nil && u.dim != dimMoney {
			k += n
		}
	}
	if m.fraction && p.has(k, roleArt|roleA) {
		_, _, n := p.entry(k)
		k += n
	}
	if k >= len(p.atoms) || p.atoms[k].line {
		return
	}
	if small, _ := m.tally.small(); !m.digits && p.has(k, roleHundred|roleScale) && (small < 20 || !p.moneyAt(k)) {
		return
	}
	if e, n := p.phrase(k, roleAge); e != nil {
		m.age, m.unit, m.end = true, years, k+n
		if u, _ := p.unitAt(k); u != nil && u.dim == dimDuration {
			m.unit = u
		}
		return
	}
	if p.has(k, roleMinus) && p.begins2(k+1) {
		return // "acht min vier"
	}
	u, n := p.unitAt(k)
	if u == nil || of && u.dim != dimMoney && !(m.fraction || m.tally.n > 0 && !m.tally.open) || !p.fits(m, k, n, u) {
		return
	}
	if u.dim == dimMoney && !m.digits && len(p.surface(k)) < 4 && k+n < len(p.atoms) && p.atoms[k+n].kind == digitAtom && !p.atoms[k+n].line {
		return // "a $5 note"
	}
	if m.unit != nil && (u.dim != dimMoney || m.unit.dim != dimMoney || k+n < len(p.atoms) && p.atoms[k+n].kind == digitAtom && !p.atoms[k+n].line) {
		return
	}
	if end := k + n; m.article && u.dim == dimMoney && end < len(p.atoms) && p.atoms[end].kind == digitAtom && p.atoms[end].glue == touching {
		return // "a $65 levy"
	}
	if m.unit == nil || u.name != "USD" {
		m.unit = u
	}
	m.end = k + n
	p.scaleBehind(m, k)
}

// scaleBehind takes a scale word behind a currency code: "75 USD million".
func (p *parser) scaleBehind(m *measured, k int) {
	e, r, n := roleAt(p, m.end)
	if m.unit.dim != dimMoney || r&(roleScale|rolePlural) == 0 || e.exp < 6 || !m.tally.open || p.surface(k) != m.unit.name {
		return
	}
	if m.tally.scaleBy(e.exp) {
		m.end += n
	}
}

// fits sorts out what looks like a unit but is a word: one-letter symbols far
// from their number, "in", "second" in "one second".
func (p *parser) fits(m *measured, k, n int, u *unit) bool {
	s := p.surface(k)
	if n == 1 && len(s) <= 2 && p.atoms[k].glue == spaced && p.atoms[k].kind == wordAtom {
		if !m.digits && !telling(s) {
			return false
		}
		if e, _, _ := p.entry(k); e != nil && len(s) == 2 && !e.is(roleAbbr) {
			return false
		}
		if p.has(k, roleWorded) && lower(s) {
			return false
		}
		if u.dim == dimTemperature && k+1 < len(p.atoms) && !p.atoms[k+1].line && p.atoms[k+1].kind == wordAtom && !lower(p.surface(k+1)) {
			return false
		}
	}
	return true
}

// abbreviated takes a scale abbreviation behind digits.
func (p *parser) abbreviated(num *number, k int, e *entry, n int) bool {
	if !num.digits && (e.abbr[0].exp < 5 || n == 1 && len(p.surface(k)) < 2 || !p.v.style.wordAbbr) || num.fraction || !num.tally.open {
		return false
	}
	s := p.src[p.atoms[k].start:p.atoms[k+n-1].end]
	for _, a := range e.abbr {
		if a.surface != s {
			continue
		}
		if u, _ := p.unitAt(k); u != nil && !p.scaleWins(num, k, n) {
			return false
		}
		// "5G" is a network, "10G" an amount.
		if (s == "G" || s == "T") && p.atoms[k].glue == touching && num.tally.cur.num < 10 && !p.priced(num, k+n) {
			return false
		}
		if num.tally.scaleBy(a.exp) {
			num.next = k + n
			return true
		}
	}
	return false
}

// scaleWins decides between a scale abbreviation and a unit of the same
// letters ("40m"): money makes it a scale, and so does a counted plural
// behind a glued letter in English.
func (p *parser) scaleWins(num *number, k, n int) bool {
	if p.priced(num, k+n) {
		return true
	}
	if p.surface(k) == "K" && p.atoms[k].glue == touching {
		return true
	}
	if !p.v.style.sPlurals || p.atoms[k].glue != touching || k+n >= len(p.atoms) {
		return false
	}
	next := &p.atoms[k+n]
	s := p.surface(k + n)
	return next.kind == wordAtom && next.glue == spaced && !next.line && len(s) > 3 && s[len(s)-1] == 's' && unicode.IsLower(rune(s[0]))
}

// priced reports whether a currency stands before the number or at atom k.
func (p *parser) priced(num *number, k int) bool {
	u, _ := p.currencyBefore(num.first, max(0, num.first-3))
	return u != nil || p.moneyAt(k)
}

// moneyAt reports whether a currency stands at atom k, maybe behind "of".
func (p *parser) moneyAt(k int) bool {
	if p.has(k, roleOf) {
		k++
	}
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	u, _ := p.unitAt(k)
	return u != nil && u.dim == dimMoney
}

// telling reports whether a unit symbol of two letters cannot be a word: "kB",
// "m²", "kg".
func telling(s string) bool {
	if !strings.ContainsAny(s, "aeiouAEIOU°º") && len(s) == 2 && s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf {
		return true
	}
	r, n := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeRuneInString(s[n:])
	return n < len(s) && unicode.IsLower(r) && (unicode.IsUpper(last) || !unicode.IsLetter(last))
}

// degreeOrdinal reports whether a degree sign at atom k makes an ordinal of a
// small number: "il 1° posto", not "di 5°", "5°C".
func (p *parser) degreeOrdinal(m *measured, k int) bool {
	if !p.v.style.degreeOrd || !m.digits || p.surface(k) != "°" || p.atoms[k].glue != touching {
		return false
	}
	v, whole := m.tally.small()
	if !whole || v == 0 || v > 20 || m.start > 0 && !p.atoms[m.start].line && p.has2(m.start-1, roleOf|roleTo|roleFrom|roleBetween|roleJoin|roleCmp) {
		return false
	}
	return k+1 >= len(p.atoms) || p.atoms[k+1].line || p.atoms[k+1].glue != touching && len(p.surface(k+1)) > 1
}
