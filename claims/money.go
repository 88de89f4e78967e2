package claims

import "github.com/cockroachdb/apd/v3"

// scales are the powers of ten that a number may leave unsaid.
var scales = [...]int32{12, 9, 6, 3}

// fillMoney gives amounts the currency and the scale that they leave unsaid:
// "ebitda of 211 million", "against 6.1 the year before", "from 9 to 3.5
// million".
func (r *reader) fillMoney() {
	currency := ""
	for k := range r.readings {
		d := &r.readings[k]
		if d.Kind == Money && d.reject == accepted {
			currency = d.Unit
		}
		r.fillFromNeighbour(k)
	}
	for k := range r.readings {
		d := &r.readings[k]
		if d.Kind == Money && d.reject == accepted {
			currency = d.Unit
		}
		if currency != "" && d.reject == accepted && r.unpriced(k) {
			d.Kind, d.Unit = Money, currency
			if k > 0 && r.readings[k-1].role&fromWord != 0 && r.readings[k-1].Kind == Count && d.role&toWord != 0 {
				r.readings[k-1].Kind, r.readings[k-1].Unit = Money, currency
			}
		}
	}
}

// unpriced reports whether a count is an amount of money without its currency:
// it counts nothing named, it has a scale word, and what it measures is paid.
func (r *reader) unpriced(k int) bool {
	d := &r.readings[k]
	if d.Kind != Count || d.Vague || !r.scaled(d) || !d.inner.IsZero() {
		return false
	}
	if d.noun.none() {
		return true
	}
	if d.noun.first >= d.Last && r.marks.before(d.noun.first, ofWord) == nil && !r.isNoun(d.noun.first) {
		return true
	}
	if first, _ := r.sentence(d.First); d.noun.first < d.Last && k > 0 && r.readings[k-1].Kind == Money && r.readings[k-1].First >= first {
		return true
	}
	m := r.marks.starting(d.noun.first, moneyNoun)
	return m != nil && (d.noun.first < d.Last || m.classes&overTime != 0)
}

// scaled reports whether the number is a million or more, written with a
// scale word.
func (r *reader) scaled(d *reading) bool {
	v := d.Value
	if v == nil {
		v = d.High
	}
	if v == nil || v.Cmp(million) < 0 {
		return false
	}
	s := d.Number.In(r.doc.Text())
	last := s[len(s)-1]
	return !digit(last) && !(len(s) > 1 && digit(s[len(s)-2]) && last >= 'A' && last <= 'Z') // "3M" is a name
}

var million = apd.New(1, 6)

// fillFromNeighbour gives a bare number the kind, unit and scale of the number
// that it is compared with.
func (r *reader) fillFromNeighbour(k int) {
	d := &r.readings[k]
	if d.Kind != Count || d.reject != accepted && d.reject != isBare || !d.noun.none() && d.noun.first >= d.Last {
		return
	}
	var e *reading
	switch {
	case d.role&fromWord != 0 && k+1 < len(r.readings) && r.readings[k+1].role&toWord != 0 && r.readings[k+1].First-d.Last <= 3:
		e = &r.readings[k+1]
	case r.marks.before(d.start, againstWord) != nil && k > 0 && d.First-r.readings[k-1].Last <= 4:
		e = &r.readings[k-1]
	}
	if e == nil || e.reject != accepted || e.Value == nil || d.Value == nil || e.Kind == Duration {
		return
	}
	if e.Kind == Count && !r.scaled(e) {
		return
	}
	d.reject, d.Kind, d.Unit, d.Per = accepted, e.Kind, e.Unit, e.Per
	if d.noun.none() {
		d.noun = e.noun
	}
	if r.scaled(e) && d.Value.Cmp(thousand) < 0 {
		d.Value = scaleLike(d.Value, e.Value)
	}
}

var thousand = apd.New(1, 3)

// scaleLike multiplies v by the scale word of like.
func scaleLike(v, like *apd.Decimal) *apd.Decimal {
	for _, exp := range scales {
		if like.Cmp(apd.New(1, exp)) >= 0 {
			out := new(apd.Decimal).Set(v)
			out.Exponent += exp
			return out
		}
	}
	return v
}
