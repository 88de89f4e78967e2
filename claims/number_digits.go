package claims

// literal is a number written in digits.
type literal struct {
	coef      uint64 // value = coef × 10^exp
	exp       int
	ambiguous bool // a single mark before three digits: decimal or group
}

// votes count what the unambiguous numbers of a document use as decimal mark.
type votes struct {
	counted      bool
	point, comma int
}

// maxDigits bounds the digits of a number; longer strings of digits are codes.
const maxDigits = 18

// shape is how the marks stand in a string of digits.
type shape struct {
	digits     int // all digits
	marks      int
	last       byte // last mark: '.', ',' or ' ' for any other
	lastAt     int  // its byte offset
	lastWidth  int
	after      int  // digits behind the last mark
	first      int  // digits before the first mark
	same       bool // all marks are alike
	groups     bool // every group between marks has three digits
	indian     bool // inner groups have two digits, the last has three
	zero       bool // starts with "0"
	innerFirst byte // first mark
}

// survey reads the shape of a digit atom.
func survey(s string) shape {
	sh := shape{same: true, groups: true, indian: true, zero: s[0] == '0'}
	run := 0
	for i, r := range s {
		if '0' <= r && r <= '9' {
			run++
			sh.digits++
			continue
		}
		m := byte(' ')
		if r == '.' || r == ',' {
			m = byte(r)
		}
		if sh.marks == 0 {
			sh.first, sh.innerFirst = run, m
		} else {
			sh.same = sh.same && m == sh.last
			sh.groups = sh.groups && run == 3
			sh.indian = sh.indian && run == 2
		}
		sh.marks++
		sh.last, sh.lastAt, sh.lastWidth = m, i, len(string(r))
		run = 0
	}
	sh.after = run
	if sh.marks == 0 {
		sh.first = run
	}
	return sh
}

// decimalMark decides whether the last mark of a shape is a decimal mark; ok
// is false if the digits are no number ("192.168.1.2").
func (sh *shape) decimalMark() (decimal, decided, ok bool) {
	switch {
	case sh.marks == 0:
		return false, true, true
	case sh.first == 0:
		return true, true, sh.marks == 1
	case sh.last == ' ':
		return false, true, sh.same && sh.grouped()
	case sh.marks == 1 && (sh.after != 3 || sh.first > 3 || sh.zero):
		return true, true, true
	case sh.marks == 1:
		return false, false, true
	case sh.same:
		return false, true, sh.grouped()
	}
	// Two kinds of marks: the last is the decimal one if it stands alone.
	inner := *sh
	return true, true, inner.first <= 3 && !sh.zero
}

// grouped reports whether all marks may be group marks.
func (sh *shape) grouped() bool {
	return sh.after == 3 && sh.first >= 1 && sh.first <= 3 && !sh.zero && (sh.groups || sh.indian)
}

// literal reads a digit atom; ok is false if it is no number.
func (p *parser) literal(s string) (lit literal, ok bool) {
	sh := survey(s)
	if sh.digits > maxDigits {
		return literal{}, false
	}
	decimal, decided, ok := sh.decimalMark()
	if !ok {
		return literal{}, false
	}
	if !decided {
		decimal, lit.ambiguous = p.settle(sh.last)
	}
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			lit.coef = lit.coef*10 + uint64(s[i]-'0')
		}
	}
	if decimal {
		lit.exp = -sh.after
	}
	return lit, true
}

// grouped reads a number in digits at atom k, also one that ordinary blanks
// group where the language does not do so ("1 414 021 100", "40 000"); n is its
// length in atoms.
func (p *parser) grouped(k int) (lit literal, n int, ok bool) {
	n = 1
	for k+n < len(p.atoms) && n < 6 && p.threeDigits(k+n) {
		n++
	}
	first := p.surface(k)
	if n > 1 && len(first) <= 3 && first[0] != '0' && p.surface(k) != "" && (n > 2 || p.surface(k + 1)[0] == '0') && plainDigits(first) {
		for i := k; i < k+n; i++ {
			part, _ := p.literal(p.surface(i))
			lit.coef = lit.coef*1000 + part.coef
		}
		return lit, n, true
	}
	if n == 1 && len(first) <= 3 && first[0] != '0' && plainDigits(first) && k+1 < len(p.atoms) && p.groupAndDecimals(k+1) {
		whole, _ := p.literal(first)
		s := p.surface(k + 1)
		cents, _ := p.literal(s[:3] + s[4:])
		return literal{coef: whole.coef*pow10(len(s)-1) + cents.coef, exp: 4 - len(s)}, 2, true
	}
	lit, ok = p.literal(first)
	return lit, 1, ok
}

// threeDigits reports whether atom k is three digits behind one ordinary
// blank.
func (p *parser) threeDigits(k int) bool {
	a := &p.atoms[k]
	return a.kind == digitAtom && a.end-a.start == 3 && a.start == p.atoms[k-1].end+1 && p.src[a.start-1] == ' ' && !a.line && plainDigits(p.surface(k))
}

// groupAndDecimals reports whether atom k is three digits and one or two
// decimals behind one ordinary blank: "6 700,54".
func (p *parser) groupAndDecimals(k int) bool {
	a := &p.atoms[k]
	s := p.surface(k)
	return a.kind == digitAtom && (len(s) == 5 || len(s) == 6) && s[3] == p.decimal && plainDigits(s[:3]) && plainDigits(s[4:]) &&
		a.start == p.atoms[k-1].end+1 && p.src[a.start-1] == ' ' && !a.line
}

func plainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// settle decides for a lone mark before three digits whether it is the
// decimal mark: by the language, unless two or more of the document's other
// numbers say otherwise and none agrees.
func (p *parser) settle(mark byte) (decimal, ambiguous bool) {
	if !p.votes.counted {
		p.count()
	}
	own := mark == p.decimal || p.decimal == anyMark
	for1, against := p.votes.point, p.votes.comma
	if mark == ',' {
		for1, against = against, for1
	}
	switch {
	case for1 > 1 && against == 0, against > 1 && for1 == 0:
		return for1 > 0, own != (for1 > 0)
	}
	return own, for1 > 0 && against > 0
}

// count takes one vote a number whose marks speak for themselves.
func (p *parser) count() {
	p.votes.counted = true
	for i := range p.atoms {
		if p.atoms[i].kind != digitAtom {
			continue
		}
		sh := survey(p.surface(i))
		decimal, decided, ok := sh.decimalMark()
		if !ok || !decided || sh.marks == 0 || sh.last == ' ' {
			continue
		}
		if decimal == (sh.last == '.') {
			p.votes.point++
		} else {
			p.votes.comma++
		}
	}
}

// anyMark stands for regions that group by blanks or apostrophes and write
// decimals with a comma or a full stop.
const anyMark = 0

// decimalOf is the decimal mark in a region; point says that the language's own
// is the point.
func decimalOf(point bool, region string) byte {
	switch region {
	case "CH", "LI":
		return anyMark
	case "MX", "GT", "HN", "NI", "SV", "PA", "DO", "PR", "US", "PE", "IN", "GB", "IE":
		return '.'
	}
	if point {
		return '.'
	}
	return ','
}
