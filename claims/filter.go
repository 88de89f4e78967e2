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
	r.fraction(d)
	switch {
	case d.Ordinal:
		return isOrdinal
	case r.inName(d):
		return isName
	case r.inIdiom(d):
		return isIdiom
	case d.Kind == Ratio && r.inSpan(d):
		return isPeriod
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

// inSpan reports whether a fraction names a stretch of time: "first half".
func (r *reader) inSpan(d *reading) bool {
	for i := max(0, d.First-4); i <= d.First; i++ {
		if m := r.marks.starting(i, spanPeriod); m != nil && int(m.last) >= d.Last {
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
	if r.words.headLast && r.is(k, lang.NOUN) && d.Op == Eq && r.marks.starting(k, unitWord|monthWord|weekdayWord) == nil || r.marks.starting(k, moreWord|lessWord) != nil || r.is(k, lang.ADJ) || r.is(k, lang.ADV) || r.is(k, lang.DET) || r.is(k, lang.PRON) || r.is(k, lang.AUX) {
		if r.marks.starting(k, ratePeriod|spanPeriod) == nil {
			d.Kind, d.Last = Multiplier, k
			d.Span.End = int(r.doc.Tokens()[k-1].End)
		}
	}
}

// isAdjective reports whether a fraction is an adjective: "a media sesión",
// "een vierde wagen".
func (r *reader) isAdjective(d *reading) bool {
	return d.HighSpan.IsZero() && d.Words && d.Comparator.IsZero() && r.is(d.Last-1, lang.ADJ) && (r.isNoun(d.Last) || d.tokens() == 1 && r.isNoun(d.First-1)) && r.marks.starting(d.Last, ofWord) == nil
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

// fraction makes a fraction of an ordinal that a change is measured in:
// "aumentati di un quarto", "una cuarta parte".
func (r *reader) fraction(d *reading) {
	if !d.Ordinal || !d.Words || d.tokens() != 1 || d.Value == nil || r.marks.before(d.First, articleWord) == nil {
		return
	}
	n, err := d.Value.Int64()
	if err != nil || n < 3 || n > 10 {
		return
	}
	part := r.marks.starting(d.Last, partWord)
	if part == nil && (r.isNoun(d.Last) && r.marks.starting(d.Last, changeVerb) == nil || r.is(d.Last, lang.ADJ) && r.marks.starting(d.Last, changeVerb) == nil || !r.changing(d)) {
		return
	}
	d.Ordinal, d.Kind, d.Value = false, Ratio, quotient(1, uint64(n))
	if part != nil {
		d.Last = int(part.last)
	}
	d.Span = r.doc.TokenSpan(d.First, d.Last)
}
