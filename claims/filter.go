package claims

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// reason says why a quantity is no claim.
type reason uint8

const (
	accepted reason = iota
	isOrdinal
	isName
	isIdiom
	isArticle
	isDate
	isClock
	isLabel
	isScore
	isPhone
	isAddress
	isAge
	isBackReference
	isPoint  // a point in time: "two years ago"
	isPeriod // the period of another number: "in two years"
	isBare   // a number without anything that it counts
)

var reasonNames = [...]string{"accepted", "ordinal", "name", "idiom", "article", "date", "clock", "label", "score", "phone", "address", "age", "back reference", "point in time", "period", "bare"}

// String names the reason.
func (r reason) String() string { return reasonNames[r] }

// smallCount is the largest count that a definite article makes refer back.
const smallCount = 12

// filter decides what the form and the neighbourhood of a number tell before
// its noun is known.
func (r *reader) filter(d *reading) reason {
	switch {
	case d.Ordinal:
		return isOrdinal
	case r.inName(d):
		return isName
	case r.inIdiom(d):
		return isIdiom
	}
	r.refine(d)
	if d.Kind != Count && d.Kind != Percent && d.Comparator.IsZero() && d.Low == nil && r.isYear(d.First) && r.marks.before(d.First, yearWord|untilWord|monthWord) != nil {
		return isDate // "nel 2021 ha fatto"
	}
	if d.Kind == Ratio && r.isAdjective(d) {
		return isOrdinal
	}
	if s := d.Number.In(r.doc.Text()); len(s) > 1 && s[0] == '0' && digit(s[1]) || r.joined(d) {
		return isPhone
	}
	switch d.Kind {
	case Duration:
		if r.isAgeOf(d) {
			d.Quantity.Kind = Age
			return accepted
		}
		return r.filterDuration(d)
	case Count:
		return r.filterCount(d)
	case Rate:
		if d.Unit == "" {
			return r.filterCount(d)
		}
	case Age:
		return accepted
	}
	if d.Kind == Measure && d.Unit == "degree" && r.isDay(d) {
		return isDate
	}
	if d.Kind != Ratio && d.Kind != Multiplier && r.isArticleOne(d) {
		return isArticle
	}
	if d.Kind == Ratio && r.isScore(d) {
		return isScore
	}
	return accepted
}

// inName reports whether the number is a part of a name ("Windows 11").
func (r *reader) inName(d *reading) bool {
	lo, hi := 0, len(r.names)
	for lo < hi {
		if m := (lo + hi) / 2; r.names[m].Span.End <= d.Number.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(r.names) && d.Kind == Money && d.tokens() == 1 && r.names[lo].Span == d.Span {
		return true // "COP30"
	}
	return lo < len(r.names) && (d.inner.IsZero() || !lower(d.inner.In(r.doc.Text()))) && r.names[lo].Span.Overlaps(d.Number) && !(d.Kind != Count && d.Span.Contains(r.names[lo].Span))
}

// inIdiom reports whether the number belongs to a phrase that counts nothing
// ("one of the").
func (r *reader) inIdiom(d *reading) bool {
	for i := max(0, d.First-4); i < d.Last; i++ {
		if m := r.marks.starting(i, idiomPhrase); m != nil && int(m.last) > d.First && (d.Kind == Count || int(m.first) <= d.First && int(m.last) >= d.Last) {
			return true
		}
	}
	return false
}

// isArticleOne reports whether the number is "a" or "one" and nothing says
// that it counts.
func (r *reader) isArticleOne(d *reading) bool {
	if d.Op != Eq || d.Vague {
		return false
	}
	return d.Article || d.Words && d.tokens() <= 2 && d.Value != nil && d.Value.Cmp(one) == 0 && r.marks.starting(d.First, articleWord) != nil
}

var one = apd.New(1, 0)

func (r *reader) filterDuration(d *reading) reason {
	switch {
	case r.isArticleOne(d):
		return isArticle
	case r.marks.starting(d.Last, agoWord) != nil, r.marks.before(d.start, henceWord) != nil:
		return isPoint
	case d.Unit == "hour" && r.isHour(d), d.Unit == "minute" && r.isHourAndMinute(d):
		return isClock
	case r.isPeriodOf(d):
		return isPeriod
	}
	return accepted
}

// upTo reports whether the number is an integer from 0 to n.
func (r *reader) upTo(d *reading, n int64) bool {
	most := d.Value
	if most == nil {
		most = d.High
	}
	if most == nil || most.Negative {
		return false
	}
	v, err := most.Int64()
	return err == nil && v <= n
}

func (r *reader) filterCount(d *reading) reason {
	compared := !d.Comparator.IsZero()
	switch {
	case r.isArticleOne(d):
		return isArticle
	case r.isDay(d), r.isYearNumber(d):
		return isDate
	case r.isTime(d):
		return isClock
	case r.isScore(d):
		return isScore
	case r.isPhone(d):
		return isPhone
	case r.marks.starting(d.Last, labelledWord) != nil && !compared, r.isMark(d.Last, ",") && r.marks.starting(d.Last+1, labelledWord) != nil && !compared:
		return isAddress
	case r.isBareAge(d):
		return isAge
	case !compared && r.upTo(d, smallCount) && d.Low == nil && r.marks.before(d.First, definiteWord) != nil && d.tokens() == 1 && d.inner.IsZero():
		return isBackReference
	}
	return accepted
}

func (d *reading) tokens() int { return d.Last - d.First }

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

// isScore reports whether the number is the result of a game: "3-1", "2:0".
func (r *reader) isScore(d *reading) bool {
	s := d.Span.In(r.doc.Text())
	i := strings.IndexAny(s, "-:–")
	if i < 1 || i > 3 || len(s) > 9 {
		return false
	}
	for k := range len(s) {
		if !digit(s[k]) && s[k] < 0x80 && s[k] != '-' && s[k] != ':' {
			return false
		}
	}
	return d.Kind == Ratio || r.head(d.Last, d.Last+nounReach, true, true).none()
}

// isPhone reports whether the number is one of a row of numbers that nothing
// parts: a telephone or account number.
func (r *reader) isPhone(d *reading) bool {
	if d.Words {
		return false
	}
	near := func(i int) bool {
		return i >= 0 && i < len(r.owner) && r.owner[i] != 0 && r.kind(i) == text.Number
	}
	joined := func(i int) bool { return r.isMark(i, "-", "/", ".") }
	before := near(d.First-1) || joined(d.First-1) && near(d.First-2) && !r.doc.Tokens()[d.First].Is(text.SpaceBefore)
	behind := near(d.Last) || joined(d.Last) && near(d.Last+1) && !r.doc.Tokens()[d.Last].Is(text.SpaceBefore)
	return before || behind
}

// isBareAge reports whether the number is the age of the person named before
// it: "Drever, 63, said", "Petzold (41)".
func (r *reader) isBareAge(d *reading) bool {
	if !r.upTo(d, 120) || !r.isMark(d.First-1, ",", "(") || !r.isMark(d.Last, ",", ")", ".") || d.First < 2 {
		return false
	}
	return r.is(d.First-2, lang.PROPN) || r.doc.Tokens()[d.First-2].Is(text.Capital) && r.isNoun(d.First-2)
}

// settle decides, when the noun is known, whether a bare number claims
// anything.
func (r *reader) settle(k int) reason {
	d := &r.readings[k]
	if d.Kind == Ratio && d.Words && d.tokens() == 1 && d.noun.first < d.Last && d.Comparator.IsZero() && d.change == NoChange && r.marks.starting(d.Last, ofWord) == nil {
		return isBare // "half" in "halfway"
	}
	if d.Kind == Count && !d.inner.IsZero() && (r.is(d.First-1, lang.PROPN) || r.is(d.First, lang.PROPN)) {
		return isLabel // "Leopard 2-tanks", "7-Eleven"
	}
	if d.Kind != Count || !d.inner.IsZero() {
		return accepted
	}
	if d.Value != nil && d.Value.IsZero() && d.Words {
		return isBare
	}
	behind := !d.noun.none() && d.noun.first >= d.Last
	compared := !d.Comparator.IsZero()
	if !d.Vague && r.listed(k) {
		return isLabel
	}
	if !d.Vague && r.marks.before(d.First, labelWord) != nil && (!behind && !compared || r.marks.starting(d.Last, ofWord) != nil) {
		return isLabel
	}
	if !compared && r.isMinute(k) {
		return isClock
	}
	if !compared && !d.Vague && r.isResult(k) {
		return isScore
	}
	if !compared && !d.Words && r.is(d.First-1, lang.PROPN) && !r.doc.Tokens()[d.First].Is(text.LineStart) && (r.marks.starting(d.Last, ofWord) != nil || behind && r.is(d.noun.first, lang.PROPN)) {
		return isLabel
	}
	if !behind && !compared && !d.Vague {
		if r.isNoun(d.First-1) && !r.scaled(d) && r.marks.before(d.First, measuredNoun|weakNoun) == nil && !r.doc.Tokens()[d.First].Is(text.LineStart) {
			return isLabel
		}
	}
	if behind && r.marks.starting(d.noun.last, agoWord) != nil {
		return isPoint
	}
	if !behind && !compared && !d.Vague && d.role == 0 && !r.scaled(d) && r.marks.before(d.First, againstWord) == nil && r.marks.before(d.First, definiteWord) != nil {
		return isBackReference
	}
	if d.noun.none() && !compared && !d.Vague && d.change == NoChange && (d.role&(toWord|fromWord) == 0 || !r.changing(d)) && r.plain(d) {
		return isBare
	}
	return accepted
}

// plain reports whether the number is written without a scale word.
func (r *reader) plain(d *reading) bool { return r.upTo(d, 9999) || d.Low != nil }

// joined reports whether a sign glues the number to another one: "50+1",
// "040/555".
func (r *reader) joined(d *reading) bool {
	tokens := r.doc.Tokens()
	glued := func(sign, number int) bool {
		return r.isMark(sign, "+", "/", "#", "_", "&") && number >= 0 && number < len(tokens) && r.kind(number) == text.Number
	}
	return d.Kind == Count && (d.Last < len(tokens) && !tokens[d.Last].Is(text.SpaceBefore) && glued(d.Last, d.Last+1) && !tokens[d.Last+1].Is(text.SpaceBefore) ||
		!tokens[d.First].Is(text.SpaceBefore) && glued(d.First-1, d.First-2) && !tokens[d.First-1].Is(text.SpaceBefore))
}

// opens reports whether token i opens its sentence.
func (r *reader) opens(i int) bool {
	first, _ := r.sentence(i)
	return i == first || r.isMark(i-1, "–", "-", "—")
}

// listed reports whether the number goes on a list of numbers that name
// something: "type 1, 2 and 3".
func (r *reader) listed(k int) bool {
	d := &r.readings[k]
	return k > 0 && r.readings[k-1].reject == isLabel && d.First-r.readings[k-1].Last == 1 && !d.Words
}

// isHour reports whether a number of hours is a time of day: "à 20 heures",
// "tussen 6 en 22 uur", "08.40 uur".
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
	if d.Low != nil && d.High != nil {
		low, err1 := d.Low.Int64()
		high, err2 := d.High.Int64()
		return err1 == nil && err2 == nil && high <= 24 && (high-low > 2 || glued)
	}
	at := r.marks.before(d.First, atWord)
	return at != nil && (d.start == d.First || int(at.first) <= d.start) && r.upTo(d, 24)
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

// refine finds the kinds that the words behind a bare number tell: "four times
// its volume" is a multiplier.
func (r *reader) refine(d *reading) {
	if d.Kind != Count || d.Vague {
		return
	}
	m := r.marks.starting(d.Last, timesNoun)
	if m == nil {
		return
	}
	k := int(m.last)
	if r.marks.starting(k, moreWord|lessWord) != nil || r.is(k, lang.ADJ) || r.is(k, lang.ADV) || r.is(k, lang.DET) || r.is(k, lang.PRON) || r.is(k, lang.AUX) {
		if r.marks.starting(k, ratePeriod|spanPeriod) == nil {
			d.Kind, d.Last = Multiplier, k
			d.Span.End = int(r.doc.Tokens()[k-1].End)
		}
	}
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

// isAdjective reports whether a fraction is an adjective: "a media sesión",
// "een vierde wagen".
func (r *reader) isAdjective(d *reading) bool {
	return d.HighSpan.IsZero() && d.Words && r.is(d.Last-1, lang.ADJ) && (r.isNoun(d.Last) || d.tokens() == 1 && r.isNoun(d.First-1)) && r.marks.starting(d.Last, ofWord) == nil
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

// isResult reports whether the number is one of the two of a result: "2 a 1".
func (r *reader) isResult(k int) bool {
	small := func(d *reading) bool {
		return d.Kind == Count && d.Comparator.IsZero() && r.upTo(d, 999) && !r.isNoun(d.Last) && !r.is(d.Last, lang.ADJ)
	}
	d := &r.readings[k]
	if !small(d) || d.role&fromWord != 0 {
		return false
	}
	if k > 0 && r.readings[k-1].reject == isScore && d.First-r.readings[k-1].Last == 1 {
		return true
	}
	if k+1 >= len(r.readings) {
		return false
	}
	e := &r.readings[k+1]
	return small(e) && e.First-d.Last == 1 && r.marks.starting(d.Last, toWord) != nil && !r.changing(d)
}

// isHourAndMinute reports whether a composed duration is a time of day: "à
// 14 h 30".
func (r *reader) isHourAndMinute(d *reading) bool {
	s := d.Span.In(r.doc.Text())
	i := strings.IndexByte(s, 'h')
	return i > 0 && i <= 4 && len(s) > i+2 && digit(s[0]) && digit(s[len(s)-1]) && r.marks.before(d.First, withinWord) == nil
}
