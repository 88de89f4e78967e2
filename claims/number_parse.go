package claims

import (
	"strings"
	"unicode/utf8"

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
	fixed       *apd.Decimal // value of a power; nil if the tally holds it
}

// entry finds the longest number word or phrase at atom i, its roles there
// and its length in atoms.
func (p *parser) entry(i int) (e *entry, r role, n int) {
	st := p.atoms[i].state
	for k := i; st != 0; {
		if id, ok := p.v.words.At(st); ok {
			e, n = &p.v.entries[id], k+1-i
		}
		if k++; k == len(p.atoms) || p.atoms[k].line {
			break
		}
		st = p.v.words.Step(st, p.atoms[k].hash, p.surface(k))
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
			at = p.v.words.Step(at, p.atoms[j].hash, p.surface(j))
		}
		if at == 0 || p.atoms[i].line {
			continue
		}
		if id, ok := p.v.words.At(at); ok && p.v.entries[id].is(want) {
			return &p.v.entries[id], k
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
	if whole.next > i && p.within(num.next) {
		num = whole
	}
	num.article = num.article && !num.fraction && !num.digits && num.tally.n == 0 && num.tally.cur.num == 1
	return num, num.next > i && !num.tally.empty()
}

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

// within reports whether atom k goes on with the number word before it.
func (p *parser) within(k int) bool {
	return k < len(p.atoms) && p.atoms[k].token == p.atoms[k-1].token && p.atoms[k].kind == wordAtom &&
		p.atoms[k].glue != spaced && p.has(k, roleHundred|roleScale|roleNum|roleJoin|roleOrdSuffix)
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

// smallerScale reports whether a scale word below 10^scale stands at atom k.
func (p *parser) smallerScale(k, scale int) bool {
	if k >= len(p.atoms) || p.atoms[k].line {
		return false
	}
	e, r, _ := p.entry(k)
	return r&(roleScale|rolePlural) != 0 && e.exp > 0 && e.exp < scale || r&roleHundred != 0 && scale > 2
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

// wordStep reads a number word; joined says that it was an "and" and what it
// joins.
func (p *parser) wordStep(num *number, k int) (joined bool) {
	e, r, n := p.entry(k)
	if e == nil {
		return false
	}
	t := &num.tally
	if num.digits && r&(roleHundred|roleOrd|roleDen) != 0 && p.subUnit(k) {
		// "3 cents" are three hundred, "34 cents" are money.
		if v, whole := num.tally.small(); r&roleHundred == 0 || r&roleOrd != 0 || !whole || v >= 10 && v < 100 {
			return false
		}
	}
	touches := k > num.first && p.atoms[k].glue == touching
	switch {
	case t.empty():
		p.firstWord(num, k, e, r, n)
	case num.ordinal:
		if r&roleOrd != 0 && r&(roleHundred|roleScale) == 0 && t.addOrdinal(e.ord, p.v.french, true) {
			num.next = k + n
		}
	case touches && r&roleOrdSuffix != 0:
		if v, ok := t.last(); ok && v >= e.least {
			num.next, num.ordinal = k+n, true
		}
	case r&roleDenSuffix != 0 && (touches || !p.v.style.compounds):
		p.denSuffix(num, k+n, e.least)
	case touches && r&roleTail != 0:
		if t.plus(1, e.den) {
			num.next = k + n
		}
	case num.vague:
		p.vagueStep(num, k, e, r, n)
	case r&roleJoin != 0 && !num.fraction && p.joinStep(num, k+n):
		return true
	case r&roleWith != 0 && !num.fraction && k+n < len(p.atoms) && p.fractionAt(num, k+n):
	case r&roleWith != 0 && !num.fraction && p.tensAt(k+n) && p.pointStep(num, k+n):
	case r&rolePoint != 0 && p.pointStep(num, k+n):
	case num.fraction && r&(roleArt|roleA) != 0:
		p.ofStep(num, k)
	case r&roleOf != 0:
		p.ofStep(num, k+n)
	case r&roleAbbr != 0 && p.abbreviated(num, k, e, n):
	default:
		p.nextWord(num, k, e, r, n)
	}
	return false
}

// subUnit reports whether hundredths of a currency stand at atom k: "34 cents"
// in French, "34 centesimi" in Italian.
func (p *parser) subUnit(k int) bool {
	u, _ := p.unitAt(k)
	return u != nil && u.dim == dimMoney && u.factor != nil && u.factor.Exponent < 0
}

// firstWord begins a number with a word.
func (p *parser) firstWord(num *number, k int, e *entry, r role, n int) {
	t := &num.tally
	ok := false
	switch {
	case r&roleMixed != 0:
		ok = t.set(e.mixed[0], false, 0) && t.divide(e.mixed[1])
	case r&roleNum != 0:
		ok = t.set(e.num, false, 0)
	case r&(roleArt|roleA) != 0:
		ok = p.article(num, k, e, r, n)
	case r&roleSeveral != 0:
		ok = p.has(k+n, roleHundred|roleScale|rolePlural|roleColl) && t.set(1, false, 0)
		num.vague = ok
	case r&roleOrd != 0 && r&(roleHundred|roleScale) == 0:
		ok = t.set(e.ord, false, 0)
		num.ordinal = ok
	case r&roleHalf != 0:
		ok = t.set(1, false, 0) && t.divide(e.den)
		num.fraction = ok
	case r&roleHundred != 0:
		ok = t.hundred(99)
		num.ordinal = r&roleOrd != 0
	case r&roleScale != 0:
		ok = t.scaleBy(e.exp)
		num.ordinal = r&roleOrd != 0
	case r&roleDen != 0 && r&roleOrd == 0 && p.has(k+n, roleScale|rolePlural):
		ok = t.set(1, false, 0) && t.divide(e.den)
		num.fraction = ok
	case r&roleColl != 0:
		ok = t.set(e.coll, false, 0)
		num.approx = true
	case r&rolePlural != 0:
		num.vague = true
		ok = t.set(1, false, 0) && p.multiply(t, e)
	}
	if ok {
		num.words, num.next = true, k+n
	}
}

// article reads "a", "un", "eine": one, if a multiplier or denominator follows
// or the word is part of a compound; else the number is marked as an article.
func (p *parser) article(num *number, k int, e *entry, r role, n int) bool {
	t := &num.tally
	if k+n < len(p.atoms) && !p.atoms[k+n].line {
		_, next, _ := p.entry(k + n)
		if next&roleDen != 0 && next&roleOrd != 0 {
			num.article = true
			return p.endsFraction(k+n) && t.set(1, false, 0)
		}
		if next&(roleHundred|roleScale|roleColl|roleHalf|rolePlural) != 0 || next&roleDen != 0 && next&roleOrd == 0 {
			return t.set(1, false, 0)
		}
		if p.atoms[k+n].glue != spaced && next != 0 {
			return t.set(1, false, 0)
		}
		if next&rolePoint != 0 || next&roleNum != 0 && p.compounded(k+n) {
			return t.set(1, false, 0)
		}
	}
	num.article = true
	return t.set(1, false, 0)
}

// endsFraction reports whether the ordinal at atom k reads as a denominator:
// "a fifth of ...", "un cinquième."
func (p *parser) endsFraction(k int) bool {
	_, _, n := p.entry(k)
	k += n
	return k >= len(p.atoms) || p.atoms[k].line || p.atoms[k].kind == markAtom || p.has(k, roleOf|roleJoin|roleThe|rolePer|roleRatio)
}

// nextWord goes on with a word behind others.
func (p *parser) nextWord(num *number, k int, e *entry, r role, n int) {
	t := &num.tally
	ok := false
	switch {
	case num.fraction && r&(roleScale|rolePlural|roleColl|roleHundred) != 0:
		ok = p.multiply(t, e)
		num.fraction = !ok
	case r&roleVigesimal != 0 && t.twenties():
		ok = true
	case r&(roleNum|roleArt) != 0 && p.addWord(t, k, e, r):
		ok = true
	case r&roleNum != 0 && p.v.style.yearsAloud && t.year(e.num):
		ok = true
	case r&roleNum != 0 && p.atoms[k].glue == touching && t.addTens(e.num):
		ok = true
	case r&roleOrd != 0 && r&(roleHundred|roleScale) == 0 && !num.digits && !e.alone && !p.apart(t, k) && t.addOrdinal(e.ord, p.v.french, false):
		ok = true
		num.ordinal = true
	case r&roleOrd != 0 && r&(roleHundred|roleScale) != 0 && !p.has(k+n, roleOf) && !num.article && !num.digits && p.multiply(t, e):
		ok = true
		num.ordinal = true
	case r&roleDen != 0 && t.divide(e.den):
		ok = true
		num.fraction = true
	case r&(roleHundred|roleScale|rolePlural|roleColl) != 0:
		one := t.n == 0 && t.open && t.cur.num == 1 && t.cur.den == 1
		if ok = p.multiply(t, e); ok {
			num.ordinal = r&roleOrd != 0
			num.approx = r&roleColl != 0 && one
			num.article = false
		}
	}
	if !ok && p.compounded(k) && p.atoms[k].glue != touching && !num.ordinal && !num.fraction {
		p.denCompound(num, k)
		return
	}
	if ok {
		num.words, num.next, num.article = true, k+n, false
	}
}

// addWord adds a word below 1000. Units follow their tens directly where the
// language says so or both are one word; "vingt un" wants its "et".
func (p *parser) addWord(t *tally, k int, e *entry, r role) bool {
	if p.v.style.elides && (e.num == 1 || e.num == 8) && t.open && t.cur.num%100 >= 20 && vowelEnd(p.surface(k-1)) {
		return false
	}
	apart := p.v.style.openTens || p.atoms[k].glue != spaced
	if p.v.french && r&roleArt != 0 && p.atoms[k].glue == spaced && t.open && t.cur.num%100 >= 20 && t.cur.num%100 != 80 {
		return false
	}
	return t.add(e.num, p.v.french, apart)
}

// apart reports whether units stand apart from their tens in a language that
// writes both as one word.
func (p *parser) apart(t *tally, k int) bool {
	return p.v.style.compounds && !p.v.style.openTens && p.atoms[k].glue == spaced && t.open && t.cur.num%100 >= 20
}

func vowelEnd(s string) bool {
	c := s[len(s)-1]
	return c == 'a' || c == 'i'
}

// multiply applies a scale word, a hundred or a collective.
func (p *parser) multiply(t *tally, e *entry) bool {
	if e.is(roleUncounted) && t.open && !t.lit && t.cur.num == 1 && t.cur.den == 1 {
		return false
	}
	most := uint64(19)
	if p.v.style.hundreds {
		most = 99
	}
	switch {
	case e.is(roleHundred) || e.part&roleHundred != 0 || e.many == 100 && !t.lit:
		return t.hundred(most)
	case e.is(roleScale) || e.part&roleScale != 0:
		return t.scaleBy(e.exp)
	case e.is(roleColl):
		return t.timesLast(e.coll)
	case e.exp >= 3:
		return t.scaleBy(e.exp)
	}
	return t.timesLast(e.many)
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
		if (glued || p.unitsFirst(num, k)) && t.addTens(e.num) {
			num.next = k + n
			return true
		}
		if small, ok := t.small(); ok && small < 20 || num.digits && !p.has(k+n, roleHundred) {
			return false
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
	if !p.v.style.compounds || p.v.code != "de" && p.v.code != "nl" {
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

// pointStep reads spoken decimals at atom k: "two point five", "drei Komma
// eins vier", "virgule vingt-cinq".
func (p *parser) pointStep(num *number, k int) bool {
	t := &num.tally
	if num.digits && k < len(p.atoms) && p.atoms[k].kind == digitAtom && !p.atoms[k].line && plainDigits(p.surface(k)) && len(p.surface(k)) <= 6 {
		lit, _ := p.literal(p.surface(k))
		if t.decimals(lit.coef, len(p.surface(k))) {
			num.next = k + 1
			return true
		}
	}
	digits, count := uint64(0), 0
	for k < len(p.atoms) && !p.atoms[k].line && count < 9 {
		e, r, n := p.entry(k)
		if r&(roleNum|roleArt) == 0 || e.num > 9 {
			break
		}
		digits, count, k = digits*10+e.num, count+1, k+n
	}
	if count < 2 {
		var tail number
		start := k
		if count == 1 {
			start = k - 1
		}
		if start >= len(p.atoms) || p.atoms[start].kind != wordAtom {
			return false
		}
		tail.first, tail.next = start, start
		for {
			at := tail.next
			if at >= len(p.atoms) || p.atoms[at].kind != wordAtom || p.has(at, rolePoint) || tail.next > start && p.has(at, roleScale|rolePlural) {
				break
			}
			if p.wordStep(&tail, at); tail.next == at {
				break
			}
		}
		if v, err := tail.tally.value().Int64(); err == nil && v > 0 && v < 1e6 && !tail.ordinal && tail.next > k {
			digits, k = uint64(v), tail.next
			for count = 0; pow10(count) <= digits; count++ {
			}
		}
	}
	if count == 0 || !t.decimals(digits, count) {
		return false
	}
	num.next = k
	return true
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

// roleAt is entry with a check of the bounds.
func roleAt(p *parser, k int) (*entry, role, int) {
	if k >= len(p.atoms) || p.atoms[k].line {
		return nil, 0, 0
	}
	return p.entry(k)
}

// vagueStep goes on with a vague amount: "dizaines de milliers", "several
// hundred thousand".
func (p *parser) vagueStep(num *number, k int, e *entry, r role, n int) {
	if r&roleOf != 0 {
		k += n
		e, r, n = roleAt(p, k)
	}
	if r&(roleScale|rolePlural|roleHundred|roleColl) != 0 && p.multiply(&num.tally, e) {
		num.next = k + n
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

// last is the value of the open term, or the power of ten of the last closed
// one.
func (t *tally) last() (uint64, bool) {
	if t.open {
		return t.cur.num, t.cur.den == 1
	}
	return 1000, t.n > 0
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
