package claims

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
	case r&roleOh != 0:
		ok = p.digitWord(k+n) && t.set(0, false, 0)
	case r&(roleArt|roleA) != 0:
		ok = p.article(num, k, e, r, n)
	case r&roleSeveral != 0:
		ok = p.has(k+n, roleHundred|roleScale|rolePlural|roleColl) && t.set(1, false, 0)
		num.vague = ok
	case r&roleDen != 0 && p.ofTime(k+n):
		ok = t.set(1, false, 0) && t.divide(e.den)
		num.fraction = ok
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
	case r&roleDen != 0 && r&roleOrd == 0 && (p.has(k+n, roleScale|rolePlural) || p.has(k+n, roleOf) && p.has(k+n+1, roleScale|rolePlural)):
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
		num.words, num.next, num.closed = true, k+n, e.closed
	}
}

// digitWord reports whether one digit stands in words at atom k, as where
// digits are spelled one by one: "o eight".
func (p *parser) digitWord(k int) bool {
	e, r, _ := roleAt(p, k)
	return r&(roleNum|roleArt|roleOh) != 0 && e.num < 10
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
		if next&(roleHundred|roleScale|roleColl|roleHalf) != 0 || next&roleDen != 0 && next&roleOrd == 0 {
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
	case r&(roleNum|roleArt) != 0 && !num.closed && p.addWord(t, k, e, r):
		ok = true
	case r&roleNum != 0 && p.v.style.yearsAloud && t.year(e.num):
		ok = true
	case r&roleOrd != 0 && r&(roleHundred|roleScale) == 0 && !num.digits && !e.alone && (!p.v.style.ordinals || p.atoms[k].glue != spaced) && !p.apart(t, k) && t.addOrdinal(e.ord, p.v.french, false):
		ok = true
		num.ordinal = true
	case r&roleOrd != 0 && r&(roleHundred|roleScale) != 0 && !p.has(k+n, roleOf) && !num.article && !num.digits && p.multiply(t, e):
		ok = true
		num.ordinal = true
	case r&roleDen != 0 && r&roleOrd == 0 && p.atoms[k].glue == hyphened && e.den < 10 && t.add(e.den, p.v.french, true):
		ok = true // "twenty-fifths"
		num.ordinal = true
	case r&roleDen != 0 && !(e.single && t.open && t.cur.num > 1 && !p.ofTime(k+n)) && t.divide(e.den):
		ok = true
		num.fraction = true
	case num.article && r&rolePlural != 0 && r&(roleHundred|roleScale) == 0: // "ein Millionendeal"
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
		num.words, num.next, num.article, num.closed = true, k+n, false, e.closed
	}
}

// addWord adds a word below 1000. Units follow their tens directly where the
// language says so or both are one word; "vingt un" wants its "et".
func (p *parser) addWord(t *tally, k int, e *entry, r role) bool {
	if p.v.style.elides && (e.num == 1 || e.num == 8) && t.open && t.cur.num%100 >= 20 && vowelEnd(p.surface(k-1)) {
		return false
	}
	apart := p.v.style.openTens || p.atoms[k].glue != spaced
	if p.v.french && r&roleArt != 0 && t.open && t.cur.num%100 >= 20 && t.cur.num%100 != 80 {
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
	if e.is(roleUncounted) && t.open && !t.lit && t.cur.den == 1 && (t.cur.num == 1 || e.never) {
		return false
	}
	most := p.v.style.mostHundreds()
	switch {
	case e.many == 100 && !t.lit && t.open && t.n == 0 && t.cur.den == 1 && t.cur.num > most:
		return false
	case e.is(roleHundred) || e.part&roleHundred != 0 || e.many == 100 && !t.lit && (p.v.style.plurals || !t.open):
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

// last is the value of the open term, or the power of ten of the last closed
// one.
func (t *tally) last() (uint64, bool) {
	if t.open {
		return t.cur.num, t.cur.den == 1
	}
	return 1000, t.n > 0
}
