package claims

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// isDay reports whether the number is a day of the month: "5 May", "May 5",
// "mardi (14)".
func (r *reader) isDay(d *reading) bool {
	if r.marks.before(d.First, monthWord) != nil && r.capital(d.First-1) {
		return true
	}
	k := d.Last
	for step := 0; step < 3 && (r.isMark(k, ".", "º", "°", "er") || r.is(k, lang.ADP)); step++ {
		k++
	}
	if r.upTo(d, 31) && r.marks.starting(k, monthWord) != nil && r.noNounBetween(d.Last, k) {
		return true
	}
	if !r.upTo(d, 31) {
		return false
	}
	return r.marks.before(d.First, weekdayWord) != nil || r.isMark(d.First-1, "(", ",") && r.marks.before(d.First-1, weekdayWord) != nil
}

func (r *reader) noNounBetween(i, k int) bool {
	for ; i < k; i++ {
		if r.isNoun(i) {
			return false
		}
	}
	return true
}

// capital reports whether token i may be the name of a month: written with a
// capital letter, or in a language that writes months small.
func (r *reader) capital(i int) bool {
	return i >= 0 && (r.doc.Tokens()[i].Is(text.Capital) || !r.words.headLast)
}

// isYearNumber reports whether the number is a year or a span of years.
func (r *reader) isYearNumber(d *reading) bool {
	if !d.Words && r.isMark(d.First-1, "-", "–", "/") && r.isYear(d.First-2) && !r.doc.Tokens()[d.First].Is(text.SpaceBefore) {
		return true // "2012–13"
	}
	if r.isOldYear(d) || !d.Words && d.Low != nil && d.High != nil && r.isYear(d.First) && r.isYear(d.Last-1) {
		return true
	}
	if d.Words || !r.isYear(d.First) && !r.yearPair(d) || !d.Comparator.IsZero() && r.marks.before(d.First, dateWord|untilWord) == nil {
		return false
	}
	n := r.head(d.Last, d.Last+nounReach, true, true)
	return n.none() || r.marks.before(d.First, dateWord|yearWord|untilWord|monthWord|seasonNoun|weekdayWord) != nil || r.recent(d) || r.isNoun(d.First-1)
}

// yearPair reports whether the number is "2012-13" or "2012/2013".
func (r *reader) yearPair(d *reading) bool {
	s := d.Span.In(r.doc.Text())
	if len(s) < 7 || !(s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0') || !digit(s[2]) || !digit(s[3]) {
		return false
	}
	rest := strings.TrimLeft(s[4:], "-/–—")
	return rest != s[4:] && (len(rest) == 2 || len(rest) == 4)
}

// recent reports whether a bare number is a year that news speak of.
func (r *reader) recent(d *reading) bool {
	return r.doc.TokenText(d.First) >= "1980" && r.doc.TokenText(d.First) <= "2060" && d.tokens() == 1
}

// isOldYear reports whether the number is a year before 1900: "in 1886 a
// workshop", "1883 die Maschine".
func (r *reader) isOldYear(d *reading) bool {
	s := d.Number.In(r.doc.Text())
	if len(s) != 4 || s[0] != '1' || !digit(s[1]) || !digit(s[2]) || !digit(s[3]) || !d.Comparator.IsZero() {
		return false
	}
	if r.isNoun(d.Last) || r.is(d.Last, lang.ADJ) || d.role&toWord != 0 {
		return false
	}
	return r.marks.before(d.First, yearWord|dateWord|untilWord|monthWord) != nil || r.is(d.Last, lang.DET)
}

// isTime reports whether the number is a clock time.
func (r *reader) isTime(d *reading) bool {
	at := r.marks.before(d.First, atWord) != nil
	s := d.Span.In(r.doc.Text())
	if m := r.marks.starting(d.Last, clockWord); m != nil && (d.Low != nil || r.upTo(d, 24) || clockFace(s)) {
		return true
	}
	if clockFace(s) && (at || strings.ContainsAny(s, ":h")) {
		return true
	}
	if m := r.marks.before(d.First, atWord); m != nil && !d.Words && d.Op == Eq && r.upTo(d, 24) && r.marks.before(int(m.first), weekdayWord) != nil && !r.isNoun(d.Last) {
		return true // "martedì alle 15"
	}
	if clockFace(s) && r.doc.Tokens()[d.First].Is(text.LineStart) {
		return true // the hours of a live report
	}
	n := r.head(d.Last, d.Last+nounReach, true, true)
	return at && !d.Words && d.Op == Eq && r.upTo(d, 110) && n.none() && !r.changing(d)
}

// changing reports whether a word of change stands in the clause of d, so
// that "to 14" is a level.
func (r *reader) changing(d *reading) bool {
	return r.nearest(d.start, clauseStart(r.doc, d.start), changeVerb|changeNoun|moveVerb|beVerb|exceedVerb|nearVerb) != nil || r.next(d.Last, clauseEnd(r.doc, d.Last), changeVerb|moveVerb) != nil
}

// clockFace reports whether s is written like a time: "8.15", "20:00", "14h30".
func clockFace(s string) bool {
	i := strings.IndexAny(s, ".:h")
	if i < 1 || i > 2 || len(s) < i+3 {
		return false
	}
	for k := range i {
		if !digit(s[k]) {
			return false
		}
	}
	return digit(s[i+1]) && digit(s[i+2]) && s[i+1] < '6' && (len(s) == i+3 || !digit(s[i+3])) && (i == 1 || s[0] <= '2')
}

// isHour reports whether a number of hours is a time of day: "à 20 heures",
// "tussen 9 en 17 uur", "08.40 uur".
func (r *reader) isHour(d *reading) bool {
	s := d.Span.In(r.doc.Text())
	glued := strings.HasSuffix(s, "h") && digit(s[len(s)-2])
	if r.marks.starting(d.Last, clockWord) != nil {
		return true
	}
	if r.marks.before(d.Last, clockWord) == nil && !glued {
		return false
	}
	if clockFace(d.Number.In(r.doc.Text())) && !strings.Contains(d.Number.In(r.doc.Text()), ",") {
		return true
	}
	if r.marks.before(d.First, withinWord) != nil && r.marks.before(d.First, atWord) == nil || r.marks.starting(d.Last, ofWord) != nil && !r.quantityIn(d.Last+1, d.Last+2) && r.marks.starting(d.Last+1, weekdayWord) == nil {
		return false
	}
	if r.lasting(d) {
		return false
	}
	if d.Low != nil && d.High != nil {
		low, err1 := d.Low.Int64()
		high, err2 := d.High.Int64()
		return err1 == nil && err2 == nil && high <= 24 && (high-low > 2 || glued)
	}
	at := r.marks.before(d.First, atWord)
	return at != nil && (d.start == d.First || int(at.first) <= d.start) && r.upTo(d, 24)
}

// lasting reports whether the hours belong to a noun: "une panne de six
// heures", not "le journal de 20 heures".
func (r *reader) lasting(d *reading) bool {
	of := r.marks.before(d.start, ofWord)
	if of == nil || d.Value == nil {
		return false
	}
	k := int(of.first) - 1
	for step := 0; step < 2 && r.is(k, lang.ADJ); step++ {
		k--
	}
	return r.isNoun(k) && r.marks.starting(k, weekdayWord|monthWord) == nil && (!r.upTo(d, 23) || r.marks.before(k, definiteWord) == nil)
}

// isHourAndMinute reports whether a composed duration is a time of day: "à
// 14 h 30".
func (r *reader) isHourAndMinute(d *reading) bool {
	s := d.Span.In(r.doc.Text())
	i := strings.IndexByte(s, 'h')
	return i > 0 && i <= 4 && len(s) > i+2 && digit(s[0]) && digit(s[len(s)-1]) && r.marks.before(d.First, withinWord) == nil
}

// isMinute reports whether the number is the minutes of a clock time: "7 h 40".
func (r *reader) isMinute(k int) bool {
	d := &r.readings[k]
	if k == 0 || d.Words || !r.upTo(d, 59) {
		return false
	}
	e := &r.readings[k-1]
	if e.Last != d.First || e.Unit != "hour" || e.Words {
		return false
	}
	e.reject = isClock
	return true
}

// isAgeOf reports whether a number of years is somebody's age: "Rossi, 34
// anni,", "mayores de 60 años".
func (r *reader) isAgeOf(d *reading) bool {
	if d.Unit != "year" || d.Vague || r.marks.starting(d.Last, agoWord) != nil {
		return false
	}
	if d.Low == nil && !r.upTo(d, 110) {
		return false
	}
	k := d.First
	for k > 0 && r.is(k-1, lang.ADV) {
		k--
	}
	if m := r.marks.before(k, ageWord); m != nil && (int(m.last-m.first) > 1 || r.isMark(int(m.first)-1, ",") || r.isVerb(int(m.first)) || r.opens(int(m.first))) {
		return true
	}
	if r.marks.before(k, ofWord) != nil && k > 1 {
		k--
	}
	return r.isMark(k-1, ",", "(") && (d.Last >= len(r.owner) || r.isMark(d.Last, ",", ")", ".", ";")) && k >= 2 && (r.is(k-2, lang.PROPN) || r.isNoun(k-2)) && !d.Words
}

// isBareAge reports whether the number is the age of the person named before
// it: "Drever, 63, said", "Petzold (41)".
func (r *reader) isBareAge(d *reading) bool {
	if !r.upTo(d, 120) || !r.isMark(d.First-1, ",", "(") || !r.isMark(d.Last, ",", ")", ".") || d.First < 2 {
		return false
	}
	return r.is(d.First-2, lang.PROPN) || r.doc.Tokens()[d.First-2].Is(text.Capital) && r.isNoun(d.First-2)
}

func (r *reader) filterDuration(d *reading) reason {
	switch {
	case r.isArticleOne(d):
		return isArticle
	case r.marks.starting(d.Last, agoWord) != nil, r.marks.before(d.start, henceWord) != nil && !r.filled(d):
		return isPoint
	case d.Unit == "hour" && r.isHour(d), d.Unit == "minute" && r.isHourAndMinute(d):
		return isClock
	case r.isPeriodOf(d):
		return isPeriod
	}
	r.deadline(d)
	return accepted
}

// filled reports whether a noun tells what took the time: "nach sieben Stunden
// Debatte", "après sept heures de débat".
func (r *reader) filled(d *reading) bool {
	k := d.Last
	if m := r.marks.starting(k, ofWord); m != nil && !r.words.headLast {
		k = int(m.last)
	} else if !r.words.headLast {
		return false
	}
	for step := 0; step < 2 && r.is(k, lang.ADJ); step++ {
		k++
	}
	return r.is(k, lang.NOUN) && r.marks.starting(k, spanPeriod|unitWord|monthWord|weekdayWord) == nil
}
