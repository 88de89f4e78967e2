package claims

import (
	"strings"
	"unicode/utf8"
)

// overNext divides a whole number by the ordinal of several words right behind
// it: "three twenty-fifths", "dois onze avos", "tre ventunesimi".
func (p *parser) overNext(num *number) {
	k := num.next
	a, whole := num.tally.small()
	if !num.words || !whole || a == 0 || num.digits || num.ordinal || num.fraction || num.vague || k >= len(p.atoms) || p.atoms[k].line || !p.begins(k) {
		return
	}
	p.inner = true
	den, ok := p.number(k)
	p.inner = false
	if !ok || !den.words || den.digits || num.article && !p.closes(den.next) {
		return
	}
	t := &den.tally
	b, whole := t.small()
	switch {
	case den.fraction && t.open && t.n == 0 && t.cur.num == 1 && t.cur.den > 3:
		b = t.cur.den
	case !den.ordinal || !whole && t.n != 1 || den.next-k < 2:
		return
	case !whole && !t.open:
		b = t.terms[0].num * pow10(min(t.terms[0].exp, 12))
	}
	if b > 10 && num.tally.divide(b) {
		num.next, num.fraction = den.next, true
	}
}

// closes reports whether a fraction ends before atom k: at a mark, the end of
// the line or "of".
func (p *parser) closes(k int) bool {
	return k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind == markAtom || p.has(k, roleOf|roleRatio)
}

// slashed reads "3/4" at atom k; n is its length in atoms.
func (p *parser) slashed(k int) (a, b uint64, n int) {
	if k+2 >= len(p.atoms) || p.atoms[k].glue == touching && k > 1 && strings.ContainsAny(p.surface(k-1), "/-") && p.atoms[k-1].glue == touching || p.atoms[k+1].glue != touching || p.atoms[k+2].glue != touching ||
		p.surface(k+1) != "/" || p.atoms[k+2].kind != digitAtom {
		return 0, 0, 0
	}
	x, ok1 := p.literal(p.surface(k))
	y, ok2 := p.literal(p.surface(k + 2))
	if !ok1 || !ok2 || x.exp != 0 || y.exp != 0 || y.coef == 0 || y.coef > 10000 {
		return 0, 0, 0
	}
	if k+3 < len(p.atoms) && p.atoms[k+3].glue == touching && p.surface(k+3) == "/" {
		return 0, 0, 0 // a date
	}
	return x.coef, y.coef, 3
}

// glyphStep reads "½", alone or behind a whole number.
func (p *parser) glyphStep(num *number, k int) {
	r, _ := utf8.DecodeRuneInString(p.surface(k))
	f := fractions[r]
	t := &num.tally
	if t.empty() && t.set(f[0], false, 0) && t.divide(f[1]) || !num.fraction && t.plus(f[0], f[1]) {
		num.next, num.digits, num.fraction = k+1, true, true
	}
}

// endsFraction reports whether the ordinal at atom k reads as a denominator:
// "a fifth of ...", "un cinquième."
func (p *parser) endsFraction(k int) bool {
	_, _, n := p.entry(k)
	k += n
	return k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind == markAtom || p.has(k, roleOf|roleJoin|roleThe|rolePer|roleRatio)
}

// joinStep reads what stands behind an "and" at atom k: a smaller number, the
// tens of a compound, or a fraction.
func (p *parser) joinStep(num *number, k int) bool {
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	t := &num.tally
	e, r, n := p.entry(k)
	if e == nil {
		return p.digitFraction(num, k) || p.digitsJoined(num, k)
	}
	glued := p.atoms[k].glue == touching
	article := r&(roleArt|roleA) != 0 && p.has(k+n, roleHalf|roleDen)
	if article {
		k += n
		e, r, n = p.entry(k)
	}
	if r&(roleHalf|roleDen) != 0 && (r&roleOrd == 0 || article) && p.addFraction(num, 1, e.den, k+n) {
		return true
	}
	if r&(roleNum|roleArt) != 0 {
		if p.fractionAt(num, k) {
			return true
		}
		if num.closed {
			return false
		}
		if (glued || p.unitsFirst(num, k)) && t.addTens(e.num) {
			num.next = k + n
			return true
		}
		if small, ok := t.small(); ok && small < 20 && !(small == 10 && p.v.style.ordinals) || num.digits && !p.has(k+n, roleHundred) {
			return false
		}
		if p.v.style.ordinals && t.open && t.cur.num%100 == 10 && e.num >= 6 && e.num <= 9 && !t.lit { // "diez y seis"
			t.cur.num += e.num
			num.next = k + n
			return true
		}
		if t.add(e.num, p.v.french, true) {
			num.next = k + n
			return true
		}
	}
	if r&roleOrd != 0 && r&(roleHundred|roleScale) == 0 && (glued && t.addTens(e.ord) || t.add(e.ord, p.v.french, true)) {
		num.next, num.ordinal = k+n, true
		return true
	}
	if r&roleHundred != 0 && !t.open && t.hundred(99) {
		num.next = k + n
		return true
	}
	return false
}

// unitsFirst reports whether "zwei und vierzig" may be one number: in German
// and Dutch, but not between "zwischen" and its end.
func (p *parser) unitsFirst(num *number, k int) bool {
	if !p.v.style.unitsFirst {
		return false
	}
	if v, ok := num.tally.small(); ok && v == 1 && !strings.EqualFold(p.surface(num.first), "ein") {
		return false
	}
	opener, _ := p.ending(num.first, 0, roleBetween)
	return opener == nil && !p.has(k+1, roleHundred|roleScale|rolePlural)
}

// fractionAt adds a fraction of several words behind "and": "three fifths",
// "fifty-four hundredths".
func (p *parser) fractionAt(num *number, k int) bool {
	var part number
	part.first, part.next = k, k
	for at := k; at < len(p.atoms) && p.atoms[at].kind == wordAtom && !(at > k && p.atoms[at].line); at = part.next {
		if e, r, n := p.entry(at); at > k && e != nil && r&roleDen != 0 {
			fits := part.tally
			if r&roleOrd != 0 && (fits.add(e.ord, p.v.french, true) || r&(roleHundred|roleScale) != 0) {
				return false
			}
			v, ok := part.tally.small()
			return ok && v < e.den && p.addFraction(num, v, e.den, at+n)
		} else if r&(roleNum|roleArt) == 0 {
			return false
		}
		if p.wordStep(&part, at); part.next == at {
			return false
		}
	}
	return false
}

// ofTime reports whether "of" and a unit of time stand at atom k: "cuarto de
// hora", "quarter of an hour".
func (p *parser) ofTime(k int) bool {
	e, n := p.phrase(k, roleOf)
	if e == nil {
		return false
	}
	k += n
	if a, n := p.phrase(k, roleArt|roleA); a != nil {
		k += n
	}
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	u, _ := p.unitAt(k)
	return u != nil && (shortTime[u.name] || u.dim == dimOther && n > 0)
}

// addFraction adds a fraction that ends before atom next: of the last scale
// word, or of a smaller one behind it ("a billion and a half million").
func (p *parser) addFraction(num *number, a, b uint64, next int) bool {
	t := &num.tally
	if e, r, n := roleAt(p, next); r&(roleScale|rolePlural) != 0 && !t.open && t.n > 0 && t.n < maxTerms && e.exp >= 3 && e.exp < t.scale() {
		t.terms[t.n] = term{num: a, den: b, exp: e.exp}
		t.n++
		num.next = next + n
		return true
	}
	if !t.plus(a, b) {
		return false
	}
	num.next, num.fraction = next, true
	return true
}

// commaStep reads what stands behind a comma inside a number in words: "two
// thousand, three hundred and five".
func (p *parser) commaStep(num *number, k int) {
	t := &num.tally
	if !num.words || num.digits || t.open || t.n == 0 || num.fraction || num.vague || !p.v.style.commas || p.surface(k) != "," ||
		p.atoms[k].glue != touching || k+1 >= len(p.atoms) || p.atoms[k+1].kind != wordAtom || !p.begins(k+1) {
		return
	}
	if p.commas == maxCommas {
		return
	}
	p.commas++
	more, ok := p.number(k + 1)
	p.commas--
	if !ok || more.digits || more.fraction || more.vague || more.article || more.tally.n == 0 && more.tally.cur.num < 100 {
		return
	}
	if t.append(&more.tally) {
		num.next, num.ordinal = more.next, more.ordinal
	}
}

// maxCommas bounds the groups that commas divide: down from 10^12.
const maxCommas = 4

// digitsJoined reads "3 hundred and 21".
func (p *parser) digitsJoined(num *number, k int) bool {
	t := &num.tally
	if p.atoms[k].kind != digitAtom || !t.open || !t.lit || t.cur.den != 1 || t.cur.exp != 0 || t.cur.num < 100 || !p.hundredBefore(k) {
		return false
	}
	lit, ok := p.literal(p.surface(k))
	if !ok || lit.exp != 0 || lit.coef >= 100 || lit.coef == 0 {
		return false
	}
	t.cur.num += lit.coef
	t.point = true
	num.next = k + 1
	return true
}

// hundredBefore reports whether "hundred and" stands before atom k.
func (p *parser) hundredBefore(k int) bool { return k >= 2 && p.has(k-2, roleHundred) }

// digitFraction reads "1/2" or "½" behind "and".
func (p *parser) digitFraction(num *number, k int) bool {
	saved := num.next
	switch p.atoms[k].kind {
	case glyphAtom:
		p.glyphStep(num, k)
	case digitAtom:
		if _, _, n := p.slashed(k); n > 0 {
			p.digitStep(num, k)
		}
	}
	return num.next != saved
}

// ofStep skips "of" between a fraction or collective and a scale word: "a
// quarter of a million", "une dizaine de milliers".
func (p *parser) ofStep(num *number, k int) {
	if k >= len(p.atoms) || p.atoms[k].line {
		return
	}
	if p.has(k, roleArt|roleA) && num.fraction {
		_, _, n := p.entry(k)
		k += n
	}
	e, r, n := roleAt(p, k)
	if !(num.fraction || num.approx) || r&(roleScale|rolePlural|roleColl) == 0 {
		return
	}
	if p.multiply(&num.tally, e) {
		num.next, num.fraction = k+n, false
	}
}

// tensAt reports whether a number word from ten to ninety-nine stands at atom
// k: "siete con cincuenta".
func (p *parser) tensAt(k int) bool {
	e, r, _ := roleAt(p, k)
	return r&roleNum != 0 && e.num >= 10
}

// denSuffix makes "Fünftel" of five.
func (p *parser) denSuffix(num *number, next int, least uint64) {
	t := &num.tally
	v, ok := t.small()
	if !ok || v < least {
		return
	}
	t.cur.num = 1
	if t.divide(v) {
		num.next, num.fraction = next, true
	}
}

// denCompound reads a denominator that is a compound: "drei Fünftel".
func (p *parser) denCompound(num *number, k int) bool {
	var den number
	den.first, den.next = k, k
	for at := k; at < len(p.atoms) && p.atoms[at].token == p.atoms[k].token; at = den.next {
		if p.wordStep(&den, at); den.next == at {
			return false
		}
	}
	c := den.tally.cur
	if !den.fraction || c.num != 1 || !num.tally.divide(c.den) {
		return false
	}
	num.next, num.fraction = den.next, true
	return true
}

// hyphenStep reads a denominator behind a hyphen between blanks ("five -
// eighths") and the units of an ordinal behind a dash ("twenty–fifth").
func (p *parser) hyphenStep(num *number, k int) {
	if s := p.surface(k); s == "–" || s == "—" {
		p.dashedOrdinal(num, k)
		return
	}
	if p.surface(k) != "-" || !num.words || num.digits || num.fraction || num.ordinal || k+1 >= len(p.atoms) || p.atoms[k+1].line || p.atoms[k].glue != spaced || p.atoms[k+1].glue != spaced {
		return
	}
	e, r, n := p.entry(k + 1)
	if v, whole := num.tally.small(); r&roleDen != 0 && e.den > 2 && whole && v < e.den && p.closes(k+1+n) && num.tally.divide(e.den) {
		num.next, num.fraction = k+1+n, true
	}
}

func (p *parser) dashedOrdinal(num *number, k int) {
	if !num.words || num.digits || num.fraction || num.ordinal || k+1 >= len(p.atoms) || p.atoms[k].glue != touching || p.atoms[k+1].glue != touching {
		return
	}
	e, r, n := p.entry(k + 1)
	if v, whole := num.tally.small(); r&roleOrd != 0 && r&(roleHundred|roleScale) == 0 && e.ord < 10 && whole && v >= 20 && v%10 == 0 && num.tally.addOrdinal(e.ord, p.v.french, false) {
		num.next, num.ordinal = k+1+n, true
	}
}
