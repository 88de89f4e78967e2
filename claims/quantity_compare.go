package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// has2 is has for an atom that may begin its line.
func (p *parser) has2(i int, want role) bool {
	_, r, _ := p.entry(i)
	return r&want != 0
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

// begins2 reports whether a number begins at atom k of the same line.
func (p *parser) begins2(k int) bool {
	return k < len(p.atoms) && !p.atoms[k].line && p.begins(k)
}

// lower reports whether s has no capital letter at its front.
func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && !strings.ContainsAny(s, "@/")
}
