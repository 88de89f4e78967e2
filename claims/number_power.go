package claims

import (
	"github.com/cockroachdb/apd/v3"
)

// maxPower bounds the exponents of powers that are worked out.
const maxPower = 100

// powers rounds like the calculators that print such numbers.
var powers = apd.BaseContext.WithPrecision(15)

// powerStep reads the power behind a number in digits: "1.3e6", "6.2x10^-4",
// "1.1^23".
func (p *parser) powerStep(num *number) {
	t, k := &num.tally, num.next
	if k >= len(p.atoms) || p.atoms[k].glue != touching || !t.open || t.cur.den != 1 {
		return
	}
	switch p.surface(k) {
	case "e", "E":
		if n, next, ok := p.exponent(k + 1); ok && n <= maxExponent && n >= -maxExponent {
			t.cur.exp += n
			num.next = next
		}
	case "x", "×", "*":
		if k+2 >= len(p.atoms) || p.surface(k+1) != "10" || p.surface(k+2) != "^" || p.atoms[k+1].glue != touching || p.atoms[k+2].glue != touching {
			return
		}
		if n, next, ok := p.exponent(k + 3); ok && n <= maxExponent && n >= -maxExponent {
			t.cur.exp += n
			num.next = next
		}
	case "^":
		n, next, ok := p.exponent(k + 1)
		if !ok || n > maxPower || n < -maxPower || t.cur.num == 0 {
			return
		}
		v, base := new(apd.Decimal), t.value()
		if _, err := powers.Pow(v, base, apd.New(int64(n), 0)); err == nil && v.Exponent > -maxPower && v.Exponent < maxExponent {
			num.fixed, num.next = plain(v), next
		}
	}
}

// exponent reads a whole number with signs, all touching, at atom k.
func (p *parser) exponent(k int) (n, next int, ok bool) {
	sign := 1
	for ; k < len(p.atoms) && p.atoms[k].glue != spaced && (p.surface(k) == "+" || p.surface(k) == "-"); k++ {
		if p.surface(k) == "-" {
			sign = -sign
		}
	}
	if k >= len(p.atoms) || p.atoms[k].kind != digitAtom || p.atoms[k].glue == spaced {
		return 0, 0, false
	}
	if p.atoms[k].glue == hyphened {
		sign = -sign
	}
	lit, ok := p.literal(p.surface(k))
	if !ok || lit.exp != 0 || lit.coef > maxPower {
		return 0, 0, false
	}
	return sign * int(lit.coef), k + 1, true
}
