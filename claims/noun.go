package claims

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// nounReach is how many tokens from a number its noun is looked for.
const nounReach = 8

// findNoun finds what the number of reading k counts or measures.
func (r *reader) findNoun(k int) phrase {
	d := &r.readings[k]
	_, end := r.sentence(d.First)
	switch {
	case !d.inner.IsZero():
		return phrase{}
	case d.times:
		return r.timesNoun(d, end)
	case d.Kind == Ratio:
		if n := r.inside(d); !n.none() {
			return n
		}
		if r.is(d.Last, lang.VERB) && !d.HighSpan.IsZero() {
			if n := r.counted(d, end); !n.none() {
				return n
			}
		}
	case d.Kind == Rate && d.Unit == "" && r.isNoun(d.First+1):
		return phrase{d.First + 1, d.First + 2}
	case d.Kind == Count || d.Kind == Age:
		if n := r.counted(d, end); !n.none() {
			return n
		}
		if n := r.partner(k); !n.none() {
			return n
		}
	}
	if n := r.dimensioned(d, end); !n.none() {
		return n
	}
	if d.Kind != Count && r.marks.starting(d.Last, dimensionWord) == nil {
		if n := r.complement(d, end); !n.none() {
			return n
		}
	}
	if n := r.attribute(d); !n.none() {
		return n
	}
	if d.Kind != Count {
		if n := r.adjacent(d, end); !n.none() {
			return n
		}
	}
	if n := r.object(d, end); !n.none() {
		return n
	}
	if d.Kind == Duration && d.change == NoChange && r.governed(d.start) {
		return phrase{}
	}
	if n := r.antecedentNoun(d); !n.none() {
		return n
	}
	return r.subject(d)
}

// head is the head of the noun phrase that starts at token i, its linking
// word ("millions of", "millions de") skipped if linked.
func (r *reader) head(i, end int, linked, bare bool) phrase {
	k := i
	if linked {
		m := r.marks.starting(k, ofWord)
		if m != nil && !r.isNoun(k) && r.marks.starting(k, untilWord|dateWord) == nil {
			k = int(m.last)
		} else if m := r.marks.starting(k, linkWord); m != nil && r.marks.starting(int(m.last), unitWord|monthWord) == nil && r.marks.starting(k, untilWord) == nil {
			k = int(m.last)
		}
	}
	if k == i && !bare {
		return phrase{}
	}
	for end = min(end, k+nounReach); k < end; k++ {
		if r.marks.starting(k, spanPeriod) != nil && !r.isNoun(k) {
			return phrase{}
		}
		if m := r.marks.starting(k, ratePeriod|agoWord); m != nil && m.last-m.first > 1 {
			return phrase{}
		}
		switch {
		case r.isNoun(k):
			return r.whole(k, end)
		case r.is(k, lang.PRON) && (r.isNoun(k+1) || r.is(k+1, lang.ADJ)):
		case r.is(k, lang.VERB) && r.is(k+1, lang.NOUN) && r.words.attributes:
		case r.is(k, lang.ADJ), r.is(k, lang.DET), r.is(k, lang.NUM), r.is(k, lang.ADV) && r.is(k+1, lang.ADJ), r.isMark(k, "«", "“", "\"", "‘", "„", "'"):
		default:
			end = k
		}
	}
	return phrase{}
}

// counted is the noun that a count stands before. A word that no tag calls a
// noun is taken for one where nothing better follows and the clause has its
// verb elsewhere.
func (r *reader) counted(d *reading, end int) phrase {
	k := d.Last
	if m := r.marks.starting(k, linkWord); m != nil && (d.Vague || d.Words) && r.marks.starting(k, untilWord) == nil {
		k = int(m.last)
	} else if m := r.marks.starting(k, ofWord); m != nil && d.Words && !r.scaled(d) {
		k = int(m.last)
	}
	if n := r.head(k, end, false, true); !n.none() {
		return n
	}
	k = d.Last
	if r.marks.before(d.First, definiteWord) != nil && r.upTo(d, 999) || k >= end || r.kind(k) != text.Word {
		return phrase{}
	}
	if r.scaled(d) {
		return phrase{}
	}
	if r.is(k, lang.ADJ) && r.marks.starting(k, moreWord|lessWord) == nil || clauseStart(r.doc, d.First) == d.First && clauseEnd(r.doc, k) == k+1 {
		return phrase{k, k + 1}
	}
	if !r.is(k, lang.VERB) || r.marks.before(d.First, labelWord) != nil || r.marks.starting(k, beVerb|changeVerb|moveVerb|timesWord) != nil {
		return phrase{}
	}
	start := clauseStart(r.doc, d.First)
	for i := d.First - 1; i > start; i-- {
		if r.is(i, lang.CCONJ) || r.is(i, lang.SCONJ) {
			start = i
		}
	}
	if r.is(k+1, lang.ADJ) || r.isVerb(k+1) {
		return phrase{} // "100 resultaron heridas"
	}
	for i := start; i < min(clauseEnd(r.doc, k), end); i++ {
		if i != k && r.isVerb(i) {
			return phrase{k, k + 1}
		}
	}
	return phrase{}
}

// whole extends the noun at token k to its head in a row of nouns and to the
// fixed phrase that it begins ("chiffre d'affaires").
func (r *reader) whole(k, end int) phrase {
	if m := r.marks.starting(k, measuredNoun); m != nil && int(m.last) > k+1 && int(m.last) <= end {
		return phrase{k, int(m.last)}
	}
	if r.words.headLast {
		for k+1 < end && r.isNoun(k) && r.is(k+1, lang.NOUN) && r.marks.starting(k+1, unitWord) == nil && !r.predicate(k+1) {
			k++
		}
	}
	if m := r.marks.starting(k, weakNoun); m != nil {
		if n := r.head(int(m.last), end+nounReach, true, !r.words.headLast); !n.none() {
			return n
		}
		if i := int(m.last); r.is(i, lang.VERB) && !r.words.headLast && r.marks.starting(i, beVerb|changeVerb|moveVerb|exceedVerb|nearVerb) == nil && i+1 < end {
			return phrase{i, i + 1} // "het aantal wachtenden is"
		}
	}
	return phrase{k, k + 1}
}

// inside is the noun within a ratio ("un Français sur trois").
func (r *reader) inside(d *reading) phrase {
	if d.LowSpan.IsZero() {
		return phrase{}
	}
	tokens := r.doc.Tokens()
	for i := d.First; i < d.Last; i++ {
		if int(tokens[i].Start) >= d.LowSpan.End && int(tokens[i].End) <= d.HighSpan.Start && (r.isNoun(i) || r.is(i, lang.ADJ)) {
			return phrase{i, i + 1}
		}
	}
	return phrase{}
}

// complement is the noun behind a share, an amount or a measure: "12 % of the
// market", "400 Meter Kabel", "a five-year plan".
func (r *reader) complement(d *reading, end int) phrase {
	of := ofWord
	if d.Kind == Money || d.Kind == Measure || d.Kind == Duration {
		of = linkWord
	}
	if m := r.marks.starting(d.Last, of); m != nil {
		if d.Kind == Duration && r.is(int(m.last), lang.DET) || d.Kind == Measure && r.isName(int(m.last)) && r.doc.Tokens()[m.last].Is(text.Capital) {
			return phrase{}
		}
		return r.head(int(m.last), end, false, true)
	}
	if m := r.marks.starting(d.Last, goodsWord); m != nil && d.Kind == Money && r.is(int(m.last), lang.NOUN) && r.marks.starting(d.Last, spanPeriod) == nil && r.marks.starting(int(m.last), spanPeriod|unitWord|monthWord) == nil {
		return r.head(int(m.last), end, false, true)
	}
	if d.Kind == Ratio && (!d.HighSpan.IsZero() || r.is(d.Last, lang.DET) || r.is(d.Last, lang.PRON)) || d.Kind == Multiplier {
		k := d.Last
		for m := r.marks.starting(k, moreWord|lessWord); m != nil; m = r.marks.starting(k, moreWord|lessWord) {
			k = int(m.last)
		}
		if d.Kind == Multiplier && (r.marks.starting(k, thanWord) != nil || k > d.Last && r.marks.before(k, thanWord) != nil) {
			return phrase{} // "five times more than in winter"
		}
		return r.head(k, end, true, true)
	}
	return phrase{}
}

// adjacent is the noun right behind a unit: "400 Meter Kabel", "12 % growth",
// "4 procent meer loon".
func (r *reader) adjacent(d *reading, end int) phrase {
	k := d.Last
	if m := r.marks.starting(k, moreWord|lessWord); m != nil && d.Kind != Duration {
		k = int(m.last)
	}
	if k < end && r.words.headLast && r.is(k, lang.VERB) && strings.Contains(d.Span.In(r.doc.Text()), "-") && d.Kind == Duration {
		return phrase{k, k + 1} // "a two-week walk"
	}
	if k >= end || !r.isNoun(k) && !(r.is(k, lang.ADJ) && r.isNoun(k+1)) {
		return phrase{}
	}
	if r.marks.starting(k, spanPeriod|ratePeriod|agoWord|weekdayWord|monthWord) != nil || r.doc.Tokens()[k-1].Is(text.Abbreviation) && r.is(k, lang.PROPN) {
		return phrase{}
	}
	return r.head(k, end, false, true)
}

// attribute is the noun before a number that belongs to it: "a fine of $200",
// "une perte de 3 M€".
func (r *reader) attribute(d *reading) phrase {
	k, of, found := d.start, false, false
	for step := 0; step < 4; step++ {
		if m := r.marks.before(k, midWord); m != nil {
			of = of || m.classes&(ofWord|fromWord) != 0 || m.classes&priceWord == 0 && r.doc.TokenSpan(int(m.first), int(m.last)).Len() > 4 // "worth", "pari a"
			k, found = int(m.first), true
		} else if r.isMark(k-1, ",", "(", "+", "-", "−", "”", "»", "\"", "’") {
			k, found = k-1, true
		} else if m := r.marks.before(k, ratePeriod|upSign|downSign); m != nil && (k == d.start || m.classes&ratePeriod == 0) {
			k, found = int(m.first), found || m.classes&ratePeriod == 0
		} else if k > d.start-3 && (r.is(k-1, lang.ADV) || r.is(k-1, lang.ADJ) && r.isMark(k-2, ",")) {
			k--
		} else {
			break
		}
	}
	if !found || r.marks.before(d.start, againstWord) != nil {
		return phrase{}
	}
	for step := 0; step < 3 && (r.is(k-1, lang.ADJ) || r.is(k-1, lang.ADV)); step++ {
		k--
	}
	if !r.isNoun(k-1) || r.is(k-1, lang.PROPN) || r.quantityIn(k-1, k) || k == d.start && r.marks.starting(k-1, beVerb) != nil ||
		r.marks.starting(k-1, changeVerb) != nil && r.marks.starting(k-1, changeNoun|measuredNoun) == nil {
		return phrase{}
	}
	if m := r.marks.before(k, changeNoun); m != nil {
		return r.changed(d, m)
	}
	if m := r.marks.before(k, measuredNoun); m != nil {
		return phrase{int(m.first), int(m.last)}
	}
	if head := r.climb(k - 1); head != k-1 && of && d.Kind != Count {
		return phrase{head, head + 1} // "a rate of return of 8 %"
	}
	if !of && (d.Kind != Measure && d.Kind != Rate || r.governed(k-1)) || d.Kind == Duration && !r.owned(d, k-1) || d.Kind == Count && r.upTo(d, smallCount) || r.marks.before(k, unitWord|weakNoun|spanPeriod|ratePeriod) != nil {
		return phrase{}
	}
	return phrase{k - 1, k}
}

// changed is what a noun of change speaks of: "a rise of prices of 3 %".
func (r *reader) changed(d *reading, m *mark) phrase {
	if n := r.head(int(m.last), d.roleStart, true, false); !n.none() {
		return n
	}
	if n := r.changedBehind(d); !n.none() {
		return n
	}
	n := r.subjectOf(int(m.first), d)
	if n.none() && r.governed(int(m.first)) || !n.none() && (r.governed(int(m.first)) || r.marks.starting(n.first, measuredNoun) != nil && !r.governed(n.first)) {
		return n
	}
	return phrase{int(m.first), int(m.last)} // "offers a rise of 3 %"
}

// changedBehind is the noun of measure that follows the number of a noun of
// change: "a rise of 3 % in sales".
func (r *reader) changedBehind(d *reading) phrase {
	if !r.is(d.Last, lang.ADP) {
		return phrase{}
	}
	_, end := r.sentence(d.First)
	n := r.head(d.Last+1, end, true, true)
	if n.none() || r.marks.starting(n.first, measuredNoun) == nil {
		return phrase{}
	}
	return n
}

// object is the noun behind a number that a verb of change takes: "réduit de
// 41 % le risque".
func (r *reader) object(d *reading, end int) phrase {
	if d.change == NoChange && d.role&toWord == 0 || !r.is(d.Last, lang.DET) || d.Kind == Count {
		return phrase{}
	}
	if r.marks.starting(d.Last, spanPeriod|ratePeriod) != nil {
		return phrase{}
	}
	return r.head(d.Last, end, false, true)
}

// timesNoun is what was multiplied: "a triplé sa clientèle", "il traffico è
// raddoppiato".
func (r *reader) timesNoun(d *reading, end int) phrase {
	if n := r.apposed(d); !n.none() {
		return n
	}
	if m := r.marks.starting(d.Last, ofWord); m != nil {
		if r.marks.starting(int(m.last), spanPeriod) != nil || r.marks.starting(d.Last+1, spanPeriod) != nil {
			return phrase{} // "double last season"
		}
		return r.head(int(m.last), end, false, true)
	}
	if d.Last < end && (r.is(d.Last, lang.DET) || r.is(d.Last, lang.PRON) && r.isNoun(d.Last+1) || r.isNoun(d.Last)) && r.marks.starting(d.Last, spanPeriod|ratePeriod) == nil {
		if n := r.head(d.Last, end, false, true); !n.none() {
			return n
		}
	}
	return r.subjectOf(d.start, d)
}

// apposed is the noun of the number that a multiple behind a comma explains:
// "ein Umsatz von 8 Millionen, das Doppelte des Vorjahres".
func (r *reader) apposed(d *reading) phrase {
	if d.change != NoChange || !r.isMark(d.start-1, ",") {
		return phrase{}
	}
	first, _ := r.sentence(d.First)
	for k := len(r.readings) - 1; k >= 0 && r.readings[k].First >= first; k-- {
		e := &r.readings[k]
		if e.Last < d.start && e.reject == accepted {
			return e.noun
		}
	}
	return phrase{}
}

// partner is the noun that a number shares with one near it: "from 300 to 500
// people", "60 of the 240 employees", "against 300 a year ago".
func (r *reader) partner(k int) phrase {
	d := &r.readings[k]
	if k+1 < len(r.readings) {
		if e := &r.readings[k+1]; e.start-d.Last <= 3 && e.Kind == d.Kind && e.reject == accepted && r.joins(d.Last, e.start) {
			_, end := r.sentence(e.First)
			return r.head(e.Last, end, true, true)
		}
	}
	return phrase{}
}

// crosses reports whether a clause ends between tokens i and end.
func (r *reader) crosses(i, end int) bool {
	for ; i < end; i++ {
		if parts(r.doc, i) {
			return true
		}
	}
	return false
}

// joins reports whether tokens [i, end) tie the number before them to the one
// behind: "60 of the 240", "from 3 to 5", "3 or 4".
func (r *reader) joins(i, end int) bool {
	tied := false
	for ; i < end; i++ {
		if parts(r.doc, i) || r.isVerb(i) {
			return false
		}
		tied = tied || r.is(i, lang.CCONJ) || r.marks.starting(i, ofWord|toWord|andWord) != nil
	}
	return tied
}
