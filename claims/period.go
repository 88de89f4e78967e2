package claims

import (
	"sort"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/lang"
)

// rateReach is how many tokens may stand between a number or its noun and a
// phrase such as "per day".
const rateReach = 4

// isoUnits are the units of time as quantities name them, in ISO 8601.
var isoUnits = map[string]string{
	"second": "PT1S", "minute": "PT1M", "hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P3M", "year": "P1Y", "decade": "P10Y",
	"century": "P100Y", "semester": "P6M",
}

// isoDuration writes a number of units in ISO 8601; "" if it cannot.
func isoDuration(value *apd.Decimal, unit string) string {
	one := isoUnits[unit]
	if one == "" || value == nil || value.Negative {
		return ""
	}
	digits := strings.Trim(one, "PTSMHDWY")
	each, _, err := apd.NewFromString(digits)
	if err != nil {
		return ""
	}
	var n apd.Decimal
	if _, err := apd.BaseContext.WithPrecision(30).Mul(&n, value, each); err != nil {
		return ""
	}
	n.Reduce(&n)
	at := strings.Index(one, digits)
	return one[:at] + n.Text('f') + one[at+len(digits):]
}

// findPeriods gives the claims the periods that their sentences name.
func (r *reader) findPeriods() {
	for k := range r.readings {
		d := &r.readings[k]
		if d.reject != accepted {
			continue
		}
		if p := isoUnits[d.Per]; p != "" && d.Kind != Rate {
			if r.marks.starting(d.Last, agoWord) == nil {
				d.period = p
			}
		} else {
			d.period = r.ratePeriod(d)
		}
	}
	for k := range r.readings {
		if d := &r.readings[k]; d.reject == isPeriod {
			given := r.give(k, d.First, isoDuration(d.Value, d.Unit))
			if !given && (r.deadline(d) || shortTime[d.Unit]) {
				d.reject = accepted
			}
		}
	}
	r.giveSingleUnits()
	for k := range r.readings {
		if d := &r.readings[k]; d.reject == accepted && d.period == "" && r.isFlow(d) {
			d.period = r.spanPeriod(d)
		}
	}
	for k := range r.readings {
		r.sharePeriod(k)
		r.sharePeriodBack(k)
		r.inheritPeriod(k)
	}
}

// give sets the period of the claim nearest to token at, in the same
// sentence, in the same clause if there is one.
func (r *reader) give(k, at int, period string) (given bool) {
	first, last := r.sentence(at)
	best, cost := -1, 1<<30
	for _, step := range [2]int{-1, 1} {
		from := k + step
		if step < 0 && k >= 0 && r.readings[k].reject == accepted {
			from = k
		}
		for i, n := from, 0; i >= 0 && i < len(r.readings) && n < 4; i, n = i+step, n+1 {
			d := &r.readings[i]
			if d.First < first || d.First >= last {
				break
			}
			if d.reject == accepted && d.period == period && step < 0 && !r.crosses(min(d.Last, at), max(d.First, at)) {
				return true // told already
			}
			if d.reject != accepted || d.period != "" || d.Kind == Duration || d.Kind == Age {
				continue
			}
			c := max(d.start-at, at-d.Last)
			if r.crosses(min(d.Last, at), max(d.First, at)) {
				if k >= 0 && shortTime[r.readings[k].Unit] {
					break
				}
				c += clauseSpan
			}
			if c < cost {
				best, cost = i, c
			}
			break
		}
	}
	if best >= 0 && period != "" {
		r.readings[best].period = period
	}
	return best >= 0
}

// deadline makes an upper bound of the time that something is to take:
// "within 24 hours". It reports whether d is one.
func (r *reader) deadline(d *reading) bool {
	m := r.marks.before(d.start, deadlineWord)
	if m == nil || d.Kind != Duration {
		return false
	}
	if d.Op == Eq {
		d.Op = Le
	}
	return true
}

// ratePeriod reads "per day", "annual", "in a single hour" about a number.
func (r *reader) ratePeriod(d *reading) string {
	end := d.Last
	if !d.noun.none() && d.noun.first >= d.Last && d.noun.last-d.Last <= nounReach {
		end = d.noun.last
	}
	for k := d.Last; k <= end+rateReach; k++ {
		if k >= end && (k > end && parts(r.doc, k-1) || r.quantityIn(k, k+1)) {
			break
		}
		if m := r.marks.starting(k, ratePeriod|spanPeriod); m != nil && m.classes&ratePeriod != 0 && !r.timed(m) && k != d.noun.first {
			return m.sense.rate
		}
		if p := r.singleUnit(k); p != "" {
			return p
		}
	}
	start := clauseStart(r.doc, d.start)
	for k := d.start; k > start && d.start-k < clauseSpan; k-- {
		if r.quantityIn(k-1, k) {
			break
		}
		if m := r.marks.before(k, ratePeriod); m != nil && !r.is(k-1, lang.PROPN) && r.modifies(m, d) && (m.last-m.first == 1 || r.opens(int(m.first)) || int(m.first) == start || r.isMark(int(m.first)-1, "«", "“", "„", "\"", "‘", "»") || k == d.start) && !r.timed(m) {
			return m.sense.rate
		}
		if p := r.singleUnit(k - 1); p != "" {
			return p
		}
	}
	return ""
}

// timed reports whether a phrase such as "a year" is a date ("a year ago",
// "im Jahr 2024").
func (r *reader) timed(m *mark) bool {
	i := int(m.last)
	return r.marks.starting(i, agoWord) != nil || i < len(r.owner) && r.isYear(i)
}

// singleUnit reads "in a single day" at token i.
func (r *reader) singleUnit(i int) string {
	in := r.marks.starting(i, withinWord)
	if in == nil {
		return ""
	}
	one := r.marks.starting(int(in.last), oneWord)
	if one == nil {
		return ""
	}
	for k := int(one.last); k < int(one.last)+2; k++ {
		if m := r.marks.starting(k, unitWord); m != nil {
			return m.sense.unit
		}
	}
	return ""
}

// isFlow reports whether a number is measured over time, so that a named
// stretch of time is its period.
func (r *reader) isFlow(d *reading) bool {
	switch d.Kind {
	case Ratio, Age, Rate:
		return false
	case Duration:
		return !d.noun.none() && d.noun.first >= d.Last
	case Multiplier:
		if d.change == NoChange {
			return false
		}
	case Money:
		if d.noun.none() && r.marks.before(d.start, priceWord) != nil {
			return false
		}
	case Percent, Points:
		if d.change == NoChange {
			return false
		}
	}
	if d.noun.none() || d.change != NoChange {
		return true
	}
	m := r.marks.starting(d.noun.first, measuredNoun)
	return m == nil || m.classes&atPoint == 0
}

// spanPeriod reads the stretch of time that the sentence names: "last year",
// "in the third quarter", "in 2024", "between July and September".
func (r *reader) spanPeriod(d *reading) string {
	first, last := r.sentence(d.First)
	first, last = max(first, d.First-clauseSpan), min(last, d.Last+clauseSpan)
	best, cost := "", 1<<30
	monthly := r.monthly(d)
	for i := first; i < last; i++ {
		if !r.marks.any(i) && !r.isYear(i) {
			continue
		}
		p, n := r.spanAt(i, monthly)
		if p == "" {
			continue
		}
		c := max(d.First-i-n, i-d.Last)
		if i > d.Last && r.quantityIn(d.Last, i) {
			c += clauseSpan
		}
		if i > d.Last && r.joinedBy(d.Last, i) {
			continue
		}
		if (r.isYear(i+n-1) || p == "P1M") && r.crosses(min(d.Last, i), max(d.First, i)) {
			continue
		}
		if c < cost {
			best, cost = p, c
		}
	}
	return best
}

// monthly reports whether the number may be a figure of the month that its
// clause names: a change or the new level of what is measured over time.
func (r *reader) monthly(d *reading) bool {
	var m *mark
	if !d.noun.none() {
		m = r.marks.starting(d.noun.first, measuredNoun)
	}
	if d.change != NoChange {
		return m == nil || m.classes&atPoint == 0
	}
	return d.role&toWord != 0 && m != nil && m.classes&overTime != 0
}

// spanAt reads the stretch of time named at token i and its length in tokens.
// Of months only those are read in which something changed.
func (r *reader) spanAt(i int, changed bool) (period string, n int) {
	if m := r.marks.starting(i, spanPeriod); m != nil {
		if r.marks.starting(int(m.last), agoWord) != nil || r.marks.before(i, againstWord|untilWord) != nil || r.behindThan(i) || (r.is(i-1, lang.DET) || r.is(i-1, lang.PRON)) && r.behindThan(i-1) {
			return "", 0 // "menor que el de este año"
		}
		return m.sense.span, int(m.last - m.first)
	}
	if m := r.marks.starting(i, yearWord); m != nil && r.isYear(int(m.last)) && r.marks.before(i, againstWord) == nil && !r.behindThan(i) {
		return "P1Y", int(m.last-m.first) + 1
	}
	if r.isYear(i) && r.bareYear(i) {
		return "P1Y", 1
	}
	if m := r.marks.starting(i, inMonthWord); m != nil && changed {
		if month := r.marks.starting(int(m.last), monthWord); month != nil && r.capital(int(month.first)) && !r.quantityIn(int(month.last), int(month.last)+1) {
			return "P1M", int(month.last) - i
		}
	}
	if m := r.marks.starting(i, betweenWord); m != nil {
		if p, n := r.months(int(m.last)); p != "" {
			return p, n + 1
		}
	}
	return "", 0
}

// behindThan reports whether "than" stands before token i, not the "that" of a
// clause which several languages write alike.
func (r *reader) behindThan(i int) bool {
	m := r.marks.before(i, thanWord)
	return m != nil && !r.isVerb(int(m.first)-1)
}

// months reads "July and September" at token i.
func (r *reader) months(i int) (period string, n int) {
	a := r.marks.starting(i, monthWord)
	if a == nil {
		return "", 0
	}
	and := r.marks.starting(int(a.last), andWord)
	if and == nil {
		return "", 0
	}
	b := r.marks.starting(int(and.last), monthWord)
	if b == nil || b.sense.month <= a.sense.month {
		return "", 0
	}
	return "P" + strconv.Itoa(b.sense.month-a.sense.month+1) + "M", int(b.last - a.first)
}

// isYear reports whether token i is a bare year.
func (r *reader) isYear(i int) bool {
	if i < 0 || i >= len(r.owner) {
		return false
	}
	s := r.doc.TokenText(i)
	return len(s) == 4 && (s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0') && digit(s[2]) && digit(s[3])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// isPeriodOf reports whether a duration is the period of another number: "in
// two years", "over the past six months".
func (r *reader) isPeriodOf(d *reading) bool {
	k := d.First
	if m := r.marks.starting(d.Last, ofWord); m != nil && r.marks.starting(int(m.last), spanPeriod|unitWord) == nil {
		return false
	}
	if m := r.marks.before(k, pastWord); m != nil {
		k = int(m.first)
	} else if m := r.marks.starting(d.Last, pastWord); m == nil && r.is(k-1, lang.DET) {
		return false
	}
	if r.is(k-1, lang.DET) && r.marks.before(k, withinWord) == nil {
		k--
	}
	return r.marks.before(k, withinWord) != nil
}

// giveSingleUnits gives the claims the periods named without a number: "in a
// single day".
func (r *reader) giveSingleUnits() {
	for i := range r.marks.all {
		m := &r.marks.all[i]
		if m.classes&withinWord == 0 || r.owner[m.first] != 0 {
			continue
		}
		if p := r.singleUnit(int(m.first)); p != "" {
			r.give(r.readingBefore(int(m.first)), int(m.first), p)
		}
	}
}

// readingBefore is the index of the last reading that starts before token i,
// -1 if there is none.
func (r *reader) readingBefore(i int) int {
	return sort.Search(len(r.readings), func(k int) bool { return r.readings[k].First >= i }) - 1
}

// joinedBy reports whether a conjunction joins another statement between
// tokens i and end: "has 140 workers and earned 3 million last year".
func (r *reader) joinedBy(i, end int) bool {
	for ; i < end; i++ {
		if r.is(i, lang.CCONJ) && (r.isVerb(i+1) || r.is(i+1, lang.AUX)) {
			return true
		}
	}
	return false
}

// bareYear reports whether the year at token i stands for its figures without
// a preposition: "2024 wurden", "utile 2025".
func (r *reader) bareYear(i int) bool {
	if r.marks.before(i, dateWord|untilWord|monthWord|yearWord|betweenWord|andWord) != nil {
		return false
	}
	return r.isVerb(i-1) && r.is(i-1, lang.AUX) || r.opens(i) && r.isVerb(i+1) || r.marks.before(i, overTime) != nil
}

// modifies reports whether an adjective such as "monthly" may speak of the
// number: it stands beside its noun, or beside the number itself.
func (r *reader) modifies(m *mark, d *reading) bool {
	i := int(m.first)
	if !r.is(i, lang.ADJ) || int(m.last) >= d.start-1 {
		return true
	}
	return r.marks.before(d.noun.first, ratePeriod) == m || r.marks.starting(d.noun.last, ratePeriod) == m
}
