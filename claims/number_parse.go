package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/internal/lexicon"
)

// number is a number as it stands in the text, without unit.
type number struct {
	first, next int // atoms, half-open
	tally       tally
	ordinal     bool
	vague       bool // tally holds the magnitude
	article     bool // nothing but "un", "a", "ein"
	approx      bool // "a dozen"
	words       bool
	digits      bool
	ambiguous   bool
	fraction    bool
	closed      bool         // nothing smaller may follow: "cien"
	fixed       *apd.Decimal // value of a power; nil if the tally holds it
}

// entry finds the longest number word or phrase at atom i, its roles there
// and its length in atoms.
func (p *parser) entry(i int) (e *entry, r role, n int) {
	st := p.atoms[i].state
	for k := i; st != 0; {
		if found := p.v.entryAt(st); found != nil {
			e, n = found, k+1-i
		}
		if k++; k == len(p.atoms) || p.atoms[k].line {
			break
		}
		st = p.v.Step(st, p.atoms[k].hash, p.surface(k))
	}
	if e == nil {
		return nil, 0, 0
	}
	r = e.roles
	if e.part != 0 && p.compounded(i) {
		r |= e.part
	}
	return e, r, n
}

// ending finds the longest phrase with one of the roles that ends right before
// atom i and starts at atom least or later.
func (p *parser) ending(i, least int, want role) (e *entry, start int) {
	const longest = 6
	for k := max(least, i-longest); k < i; k++ {
		if p.atoms[k].state == 0 {
			continue
		}
		at := lexicon.State(p.atoms[k].state)
		for j := k + 1; j < i && at != 0 && !p.atoms[j].line; j++ {
			at = p.v.Step(at, p.atoms[j].hash, p.surface(j))
		}
		if at == 0 || p.atoms[i].line {
			continue
		}
		if e := p.v.entryAt(at); e.is(want) {
			return e, k
		}
	}
	return nil, i
}

// compounded reports whether atom i shares its token with a neighbour it
// touches.
func (p *parser) compounded(i int) bool {
	a := &p.atoms[i]
	return a.glue == touching && i > 0 && p.atoms[i-1].token == a.token ||
		i+1 < len(p.atoms) && p.atoms[i+1].token == a.token && p.atoms[i+1].glue == touching
}

// has reports whether the entry at atom i has one of the roles.
func (p *parser) has(i int, want role) bool {
	if i >= len(p.atoms) || p.atoms[i].line {
		return false
	}
	_, r, _ := p.entry(i)
	return r&want != 0
}

// number reads the number that starts at atom i; ok is false if there is none.
func (p *parser) number(i int) (num number, ok bool) {
	num.first, num.next = i, i
	var before number // state before the last "and"
	var whole number  // state before the last word of several atoms
	for k := i; k < len(p.atoms) && (k == i || !p.atoms[k].line); k = num.next {
		joined := false
		if k > i && p.atoms[k].token != p.atoms[k-1].token {
			whole = num
		}
		switch p.atoms[k].kind {
		case digitAtom:
			p.digitStep(&num, k)
		case glyphAtom:
			p.glyphStep(&num, k)
		case wordAtom:
			saved := num
			if joined = p.wordStep(&num, k); joined {
				before = saved
			}
		case markAtom:
			p.commaStep(&num, k)
			p.hyphenStep(&num, k)
		}
		if num.next == k {
			break
		}
	}
	// "one hundred and two hundred": the last "and" did not belong to it.
	if before.next > i && !num.ordinal && p.has(num.next, roleHundred|roleScale|rolePlural) && !num.fraction {
		num = before
	}
	if !p.inner {
		p.overNext(&num)
	}
	// "duecentomila quattordicimila": a word belongs to a number as a whole.
	if num.next > i && p.within(num.next) {
		switch {
		case whole.next > i:
			num = whole
		case p.misspelt(&num):
			return num, false
		}
	}
	num.article = num.article && !num.fraction && !num.digits && num.tally.n == 0 && num.tally.cur.num == 1
	return num, num.next > i && !num.tally.empty()
}

// within reports whether atom k goes on with the number word before it.
func (p *parser) within(k int) bool {
	return k < len(p.atoms) && p.atoms[k].token == p.atoms[k-1].token && p.atoms[k].kind == wordAtom &&
		p.atoms[k].glue != spaced && p.has(k, roleHundred|roleScale|roleNum|roleArt|roleJoin|roleOrdSuffix)
}

// misspelt reports whether the word that a number ends in goes on with what
// cannot follow: "eentwintig", "duemille", "vingt-un". A hyphen also stands
// between the ends of a range.
func (p *parser) misspelt(num *number) bool {
	k := num.next
	if p.atoms[k].glue == touching {
		return !num.digits
	}
	e, r, _ := p.entry(k)
	v, whole := num.tally.small()
	return whole && v >= 20 && v%10 == 0 && r&(roleNum|roleArt) != 0 && e.num < 10
}

// digitStep reads digits: a number, the fraction behind one, or what follows a
// scale word.
func (p *parser) digitStep(num *number, k int) {
	t := &num.tally
	if a, b, n := p.slashed(k); n > 0 {
		if t.empty() && t.set(a, true, 0) && t.divide(b) || num.digits && a < b && t.plus(a, b) {
			num.next, num.digits, num.fraction = k+n, true, true
		}
		return
	}
	lit, n, ok := p.grouped(k)
	if !ok || !t.empty() && (t.open || !p.smallerScale(k+n, t.scale()) && !(t.scale() == 3 && lit.exp == 0 && len(p.surface(k)) == 3 && lit.coef >= 100)) {
		return
	}
	if !t.set(lit.coef, true, lit.exp) {
		return
	}
	num.digits, num.next = true, k+n
	p.powerStep(num)
	num.ambiguous = num.ambiguous || lit.ambiguous
}

// smallerScale reports whether a scale word below 10^scale stands at atom k.
func (p *parser) smallerScale(k, scale int) bool {
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	e, r, _ := p.entry(k)
	return r&(roleScale|rolePlural) != 0 && e.exp > 0 && e.exp < scale || r&roleHundred != 0 && scale > 2
}
