package claims

import (
	"github.com/cockroachdb/apd/v3"
)

// term is one summand of a number: num / den × 10^exp. A later summand must
// be smaller than 10^scale.
type term struct {
	num, den uint64
	exp      int
	scale    int
}

// maxTerms and maxExponent bound what one number may grow to.
const (
	maxTerms    = 12
	maxExponent = 36
)

// tally adds up the words and digits of one number from left to right. The
// open term collects what stands below the next scale word.
type tally struct {
	terms [maxTerms]term
	n     int
	cur   term
	open  bool
	lit   bool   // the open term was written in digits
	last1 uint64 // the summand added last to hundreds; 0 if none
	ten   bool   // its last word was "dix" behind vigesimal tens
	point bool   // the number has decimals: nothing may be added
}

// scale is the power of ten below which a further summand must stay.
func (t *tally) scale() int {
	if t.n == 0 {
		return maxExponent
	}
	return t.terms[t.n-1].scale
}

// set opens a term with v; false if it is too large to be added.
func (t *tally) set(v uint64, lit bool, exp int) bool {
	if t.open || t.point || t.n == maxTerms || t.n > 0 && v == 0 || t.n > 0 && (exp < 0 && !lit || v >= pow10(min(t.scale(), 18))) {
		return false
	}
	t.cur, t.open, t.lit, t.ten = term{num: v, den: 1, exp: exp}, true, lit, false
	t.last1 = 0
	return true
}

// add adds a number word below 1000; french allows the vigesimal tens, apart
// units behind tens.
func (t *tally) add(v uint64, french, apart bool) bool {
	if !t.open {
		return t.set(v, false, 0)
	}
	if t.lit || t.point || t.cur.den != 1 || v == 0 || t.cur.num == 0 {
		return false
	}
	c := t.cur.num
	tens := c % 100
	switch {
	case tens == 0 && v < 100:
	case tens >= 20 && c%10 == 0 && v < 10 && apart && !t.ten:
	case french && tens == 60 && v >= 10 && v < 20, french && tens == 80 && v < 20:
	case french && (tens == 10 || t.ten) && v >= 7 && v <= 9:
	default:
		return false
	}
	t.ten = french && v == 10
	t.cur.num += v
	t.last1 = v
	return true
}

// year reads "nineteen seventy-three": a century and the tens of a year.
func (t *tally) year(v uint64) bool {
	if !t.open || t.lit || t.n > 0 || t.cur.den != 1 || t.cur.num < 15 || t.cur.num > 19 || v < 20 || v%10 != 0 {
		return false
	}
	t.cur.num = t.cur.num*100 + v
	return true
}

// addTens adds the tens behind their units: "dreiundzwanzig".
func (t *tally) addTens(v uint64) bool {
	if !t.open || t.lit || t.cur.num%100 == 0 || t.cur.num%100 > 9 || v < 20 || v > 90 || v%10 != 0 {
		return false
	}
	t.cur.num += v
	return true
}

// twenties turns "quatre vingt" into 80.
func (t *tally) twenties() bool {
	if !t.open || t.lit || t.cur.num%100 != 4 {
		return false
	}
	t.cur.num += 76
	return true
}

// hundred multiplies the open term, up to most, by 100, or opens one.
func (t *tally) hundred(most uint64) bool {
	if !t.open {
		return t.set(100, false, 0)
	}
	if t.point || t.cur.den != 1 && t.cur.num >= t.cur.den || !t.lit && t.cur.num > most || t.cur.num == 0 || t.cur.num > 1e9 {
		return false
	}
	t.cur.num *= 100
	return true
}

// times multiplies the open term: "two dozen".
func (t *tally) times(n uint64) bool {
	if !t.open || t.cur.num > 1e6 || n > 1e9 {
		return false
	}
	t.cur.num *= n
	return true
}

// timesLast multiplies the last summand: "three hundred and two dozens".
func (t *tally) timesLast(n uint64) bool {
	if t.open && t.last1 > 0 && t.cur.num > 100 && t.last1 < 100 && t.cur.den == 1 {
		t.cur.num += t.last1 * (n - 1)
		t.last1 = 0
		return true
	}
	return t.times(n)
}

// scaleBy multiplies what stands below 10^exp by it, and closes the term.
func (t *tally) scaleBy(exp int) bool {
	if t.open {
		if t.n > 0 && t.terms[t.n-1].scale == exp || t.cur.num == 0 {
			return false
		}
		if t.n == maxTerms {
			return false
		}
		k := t.n
		for k > 0 && t.terms[k-1].scale < exp {
			k--
		}
		t.cur.scale = 0
		t.terms[t.n] = t.cur
		t.n++
		t.open, t.point = false, false
		return t.raise(k, exp)
	}
	if t.n == 0 {
		t.terms[0] = term{num: 1, den: 1, exp: exp, scale: exp}
		t.n = 1
		return true
	}
	// "mille milliards": a scale word right behind another.
	k := t.n - 1
	if t.terms[k].scale > exp || t.terms[k].exp+exp > maxExponent || exp == 3 {
		return false
	}
	for k > 0 && t.terms[k-1].scale < exp {
		k--
	}
	return t.raise(k, exp)
}

// raise multiplies the terms from k on by 10^exp. What follows must be smaller
// than the product of the scale words of the last one.
func (t *tally) raise(k, exp int) bool {
	for i := k; i < t.n; i++ {
		t.terms[i].exp += exp
		t.terms[i].scale += exp
	}
	return t.terms[k].exp <= maxExponent
}

// addOrdinal adds the last word of an ordinal; behind an ordinal the tens may
// be ten: "décimo primeiro".
func (t *tally) addOrdinal(v uint64, french, behind bool) bool {
	if french && v == 20 && t.twenties() {
		return true
	}
	if behind && t.open && !t.lit && t.cur.num%100 == 10 && v < 10 {
		t.cur.num += v
		return true
	}
	return t.add(v, french, true)
}

// append adds a number that was read on its own, if it fits below what is
// there.
func (t *tally) append(o *tally) bool {
	if t.open || t.n == 0 || o.n+1+t.n > maxTerms || o.n > 0 && o.terms[0].scale >= t.scale() {
		return false
	}
	t.n += copy(t.terms[t.n:], o.terms[:o.n])
	t.cur, t.open, t.lit, t.point = o.cur, o.open, o.lit, o.point
	return true
}

// divide makes the open whole number a fraction: "two thirds".
func (t *tally) divide(den uint64) bool {
	if !t.open || t.cur.den != 1 || t.cur.exp != 0 || den == 0 {
		return false
	}
	t.cur.den = den
	t.point = false
	return true
}

// plus adds num/den of the last unit: of one, or of the last scale word.
func (t *tally) plus(num, den uint64) bool {
	switch {
	case t.open && t.cur.den == 1 && t.cur.exp == 0 && t.cur.num < 1e15/den:
		t.cur.num = t.cur.num*den + num
		t.cur.den = den
	case !t.open && t.n > 0 && t.n < maxTerms:
		t.terms[t.n] = term{num: num, den: den, exp: t.terms[t.n-1].scale}
		t.n++
	default:
		return false
	}
	return true
}

// decimals appends the digits behind a spoken decimal point.
func (t *tally) decimals(digits uint64, count int) bool {
	if !t.open && t.n > 0 {
		t.cur, t.open = term{num: digits, den: 1, exp: -count}, true
		t.point = true
		return true
	}
	if !t.open || t.cur.den != 1 || t.cur.exp != 0 || t.cur.num > 1e9 || count > 9 {
		return false
	}
	t.cur.num = t.cur.num*pow10(count) + digits
	t.cur.exp = -count
	t.lit, t.point = true, true
	return true
}

// empty reports whether nothing was added.
func (t *tally) empty() bool { return !t.open && t.n == 0 }

// small reports the value if it is a plain whole number in one term.
func (t *tally) small() (uint64, bool) {
	return t.cur.num, t.open && t.n == 0 && t.cur.den == 1 && t.cur.exp == 0
}

// value is the sum of the terms, an exact decimal where there is one, else
// rounded to 16 digits.
func (t *tally) value() *apd.Decimal {
	sum := new(apd.Decimal)
	if v, ok := t.whole(); ok {
		sum.Coeff.SetUint64(v)
		return sum
	}
	var d apd.Decimal
	add := func(x *term) {
		x.decimal(&d)
		if sum.IsZero() {
			sum.Set(&d)
			return
		}
		exact.Add(sum, sum, &d)
	}
	for i := range t.terms[:t.n] {
		add(&t.terms[i])
	}
	if t.open {
		add(&t.cur)
	}
	return plain(sum)
}

// whole is the value if it is a whole number below 10^18; ok is false if not.
func (t *tally) whole() (v uint64, ok bool) {
	if t.open {
		if t.cur.den != 1 || t.cur.exp != 0 || t.cur.num >= 1e18 {
			return 0, false
		}
		v = t.cur.num
	}
	for i := range t.terms[:t.n] {
		x := &t.terms[i]
		if x.den != 1 || x.exp < 0 || x.exp > 15 || x.num >= pow10(18-x.exp) {
			return 0, false
		}
		if v += x.num * pow10(x.exp); v >= 1e18 {
			return 0, false
		}
	}
	return v, true
}

var (
	exact   = apd.BaseContext.WithPrecision(0)
	rounded = apd.BaseContext.WithPrecision(16)
)

func (x *term) decimal(d *apd.Decimal) {
	d.Form, d.Negative = apd.Finite, false
	d.Coeff.SetUint64(x.num)
	d.Exponent = int32(x.exp)
	if x.den > 1 {
		var den apd.Decimal
		den.Coeff.SetUint64(x.den)
		rounded.Quo(d, d, &den)
	}
}

// plain gives a decimal the form in which values are handed out: no positive
// exponent, no zeros at the end of the decimals.
func plain(d *apd.Decimal) *apd.Decimal {
	if d.Exponent < 0 {
		d.Reduce(d)
	}
	if d.Exponent > 0 {
		var power apd.BigInt
		if d.Exponent <= 18 {
			power.SetUint64(pow10(int(d.Exponent)))
		} else {
			power.Exp(apd.NewBigInt(10), apd.NewBigInt(int64(d.Exponent)), nil)
		}
		d.Coeff.Mul(&d.Coeff, &power)
		d.Exponent = 0
	}
	return d
}

func pow10(n int) uint64 {
	p := uint64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
