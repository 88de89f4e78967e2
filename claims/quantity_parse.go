package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cockroachdb/apd/v3"

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
	p.out = make([]Quantity, 0, len(p.atoms)/24+4)
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
		p.out = append(p.out, q)
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
		if int(a.state) >= len(p.v.starts) || !p.v.starts[a.state] {
			return false
		}
		_, r, _ := p.entry(i)
		return r&(numeral|roleEvery) != 0
	}
	return false
}

// quantity reads the quantity whose number starts at atom i. Where there is
// none, next is the atom to go on with.
func (p *parser) quantity(i, least int) (q Quantity, next int, ok bool) {
	if _, r, _ := p.entry(i); r&roleEvery != 0 {
		return p.every(i)
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
	return m, true
}

// pronoun reports whether a bare "one" stands for a noun: "the one", "this one".
func (p *parser) pronoun(m *measured, least int) bool {
	v, ok := m.tally.small()
	return ok && v == 1 && m.words && !m.article && !m.ordinal && m.unit == nil && m.start > 0 && !p.atoms[m.start].line && p.has2(m.start-1, rolePronoun)
}

// has2 is has for an atom that may begin its line.
func (p *parser) has2(i int, want role) bool {
	_, r, _ := p.entry(i)
	return r&want != 0
}

// lonely reports whether an article stands between marks or numbers, where it
// counts: "un, deux, trois".
func (p *parser) lonely(m *measured) bool {
	before := m.start == 0 || p.atoms[m.start].line || p.atoms[m.start-1].kind == markAtom || len(p.out) > 0 && p.out[len(p.out)-1].Last == int(p.atoms[m.start].token)
	after := m.end == len(p.atoms) || p.atoms[m.end].line || p.atoms[m.end].kind == markAtom || p.has(m.end, roleNum)
	return before && after
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

// sign takes a minus sign or word before the number.
func (p *parser) sign(m *measured, least int) {
	k := m.start - 1
	if k < least || p.atoms[m.start].line {
		return
	}
	s := p.surface(k)
	switch s {
	case "-", "−", "–", "‑":
		free := k == 0 || p.atoms[k].glue == spaced || strings.Contains("(<>=~≈", p.surface(k-1))
		if !free {
			u, _ := p.currencyBefore(k, max(least, k-3))
			free = u != nil
		}
		if (p.atoms[m.start].glue != touching || !free) && k > 0 {
			return
		}
	default:
		if e, _ := p.ending(m.start, least, roleCmp); e != nil { // "al menos 30"
			return
		}
		if !p.has2(k, roleMinus) || p.atoms[k].kind != wordAtom {
			return
		}
	}
	m.signed = m.start == m.first
	m.negative = true
	m.start = k
}

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
	u, n := p.unitAt(k)
	if u == nil || of && u.dim != dimMoney && !(m.fraction || m.tally.n > 0 && !m.tally.open) || !p.fits(m, k, n, u) {
		return
	}
	if m.unit != nil && (u.dim != dimMoney || m.unit.dim != dimMoney || k+n < len(p.atoms) && p.atoms[k+n].kind == digitAtom && !p.atoms[k+n].line) {
		return
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

// ordinalDot reports whether a full stop at atom k makes an ordinal: "die 3.
// Banane", where the language does so and the sentence goes on.
func (p *parser) ordinalDot(m *measured, k int) bool {
	if !p.v.style.ordinalDot || !m.digits || p.surface(k) != "." || p.atoms[k].glue != touching || k+1 >= len(p.atoms) || p.atoms[k+1].line {
		return false
	}
	next := &p.atoms[k+1]
	v, whole := m.tally.small()
	return whole && v > 0 && v < 1000 && next.kind == wordAtom && next.glue == spaced &&
		p.doc.SentenceOf(int(next.token)) == p.doc.SentenceOf(int(p.atoms[k].token))
}

// phrase finds a phrase with one of the roles at atom k.
func (p *parser) phrase(k int, want role) (e *entry, n int) {
	e, r, n := roleAt(p, k)
	if r&want == 0 {
		return nil, 0
	}
	return e, n
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
		if r, _ := utf8.DecodeRuneInString(s); len(s) == 1 && (r == 'p' || r == 'c' || r == 'l' && p.v.code == "fr") {
			return false
		}
		if s == "ha" && (p.v.code == "es" || p.v.code == "it") { // "ha" is "has"
			return false
		}
		if s == "in" || s == "mi" && p.v.code != "en" {
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
	if !num.digits || num.fraction || !num.tally.open {
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
	if p.v.code != "en" || p.atoms[k].glue != touching || k+n >= len(p.atoms) {
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

// compare looks for a comparator before and behind a quantity; next is the
// atom behind it.
func (p *parser) compare(q *Quantity, start, end, least int) (next int) {
	before, at, to := (*entry)(nil), 0, start
	if before, at = p.ending(start, least, roleCmp); before == nil && start > least && p.has(start-1, roleThe) {
		to = start - 1
		before, at = p.ending(to, least, roleCmp)
	}
	if before != nil && p.garbled(at) {
		before = nil
	}
	if before != nil {
		q.Op, q.Comparator = before.before, p.bytes(at, to)
		if e, n := p.phrase(end, roleOrEqual); e != nil && !p.begins2(end+n) && (q.Op == Gt || q.Op == Lt) {
			q.Op = map[Op]Op{Gt: Ge, Lt: Le}[q.Op]
			return end + n
		}
		if q.Op != Approx && q.Op != Eq {
			return end
		}
	}
	if end >= len(p.atoms) || p.atoms[end].line {
		return end
	}
	if p.atoms[end].glue == touching && p.surface(end) == "+" {
		q.Op, q.Comparator = Ge, p.bytes(end, end+1)
		return end + 1
	}
	e, r, n := p.entry(end)
	if r&rolePost != 0 && p.leadsOn(end, n) {
		return end
	}
	if r&rolePost == 0 || p.begins2(end+n) || before != nil && e.after == Approx {
		return end
	}
	q.Op, q.Comparator = e.after, p.bytes(end, end+n)
	return end + n
}

// leadsOn reports whether a comparator phrase behind a number belongs to the
// next one: "200 or greater than 190".
func (p *parser) leadsOn(end, n int) bool {
	for k := end + n; k <= end+n+2; k++ {
		if !p.begins2(k) {
			continue
		}
		e, start := p.ending(k, end, roleCmp)
		return e != nil && start < end+n
	}
	return false
}

// garbled reports whether a comparison sign is part of a longer one that means
// nothing: "=>", "<>".
func (p *parser) garbled(at int) bool {
	return at > 0 && p.atoms[at].kind == markAtom && p.atoms[at].glue == touching && strings.Contains("<>=", p.surface(at-1))
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

// begins2 reports whether a number begins at atom k of the same line.
func (p *parser) begins2(k int) bool {
	return k < len(p.atoms) && !p.atoms[k].line && p.begins(k)
}

// lower reports whether s has no capital letter at its front.
func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && !strings.ContainsAny(s, "@/")
}
