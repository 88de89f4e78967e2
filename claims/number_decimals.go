package claims

// maxDecimals bounds the digits behind a spoken decimal point.
const maxDecimals = 9

// pointStep reads spoken decimals at atom k: "two point five", "drei Komma
// eins vier", "virgule vingt-cinq".
func (p *parser) pointStep(num *number, k int) bool {
	digits, count, next := p.writtenDecimals(k)
	if count == 0 {
		digits, count, next = p.spelledDecimals(k)
	}
	if count < 2 && (p.v.style.wholeTails || count == 0 && p.v.style.tensTails) {
		if v, n, end := p.wholeDecimals(k); end > next {
			digits, count, next = v, n, end
		}
	}
	if count == 0 || !num.tally.decimals(digits, count) {
		return false
	}
	num.next = next
	return true
}

// writtenDecimals reads decimals in digits: "two point 5".
func (p *parser) writtenDecimals(k int) (digits uint64, count, next int) {
	if k >= len(p.atoms) || p.atoms[k].kind != digitAtom || p.atoms[k].line || !plainDigits(p.surface(k)) || len(p.surface(k)) > 6 {
		return 0, 0, k
	}
	lit, _ := p.literal(p.surface(k))
	return lit.coef, len(p.surface(k)), k + 1
}

// spelledDecimals reads decimals digit by digit: all of them where the
// language speaks so, else zeros and the digit behind them.
func (p *parser) spelledDecimals(k int) (digits uint64, count, next int) {
	for k < len(p.atoms) && !p.atoms[k].line && count < maxDecimals {
		e, r, n := p.entry(k)
		if r&(roleNum|roleArt|roleOh) == 0 || e.num > 9 {
			break
		}
		digits, count, k = digits*10+e.num, count+1, k+n
		if e.num > 0 && !p.v.style.digitTails {
			break
		}
	}
	return digits, count, k
}

// wholeDecimals reads decimals that are spoken as one number: "virgule deux
// cent trente", where only tens are spoken so "point seventy-one".
func (p *parser) wholeDecimals(k int) (digits uint64, count, next int) {
	ends := roleScale | rolePlural
	if !p.v.style.wholeTails {
		ends |= roleHundred
	}
	var tail number
	tail.first, tail.next = k, k
	for {
		at := tail.next
		if at >= len(p.atoms) || p.atoms[at].kind != wordAtom || p.has(at, rolePoint) || at > k && p.has(at, ends) {
			break
		}
		if p.wordStep(&tail, at); tail.next == at {
			break
		}
	}
	v, err := tail.tally.value().Int64()
	if err != nil || v <= 0 || v >= 1e6 || tail.ordinal {
		return 0, 0, k
	}
	digits = uint64(v)
	for count = 0; pow10(count) <= digits; count++ {
	}
	return digits, count, tail.next
}
