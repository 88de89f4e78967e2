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
	if d.Kind != Count {
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
		case r.is(k, lang.VERB) && r.isNoun(k+1) && r.words.headLast:
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
	if r.marks.before(d.First, definiteWord) != nil || k >= end || r.kind(k) != text.Word {
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
	for i := clauseStart(r.doc, d.First); i < min(clauseEnd(r.doc, k), end); i++ {
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
		if d.Kind == Duration && r.is(int(m.last), lang.DET) || d.Kind == Measure && r.isName(int(m.last)) {
			return phrase{}
		}
		return r.head(int(m.last), end, false, true)
	}
	if d.Kind == Ratio && (!d.HighSpan.IsZero() || r.is(d.Last, lang.DET) || r.is(d.Last, lang.PRON)) || d.Kind == Multiplier {
		k := d.Last
		for m := r.marks.starting(k, moreWord|lessWord); m != nil; m = r.marks.starting(k, moreWord|lessWord) {
			k = int(m.last)
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
		} else if r.isMark(k-1, ",", "(", "+", "-", "−") {
			k, found = k-1, true
		} else if k > d.start-3 && r.is(k-1, lang.ADV) {
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
	if !r.isNoun(k-1) || r.is(k-1, lang.PROPN) || r.quantityIn(k-1, k) || k == d.start && r.marks.starting(k-1, beVerb) != nil {
		return phrase{}
	}
	if m := r.marks.before(k, changeNoun); m != nil {
		return r.changed(d, m)
	}
	if m := r.marks.before(k, measuredNoun); m != nil {
		return phrase{int(m.first), int(m.last)}
	}
	if !of && d.Kind != Measure && d.Kind != Rate || d.Kind == Duration || d.Kind == Count && r.upTo(d, smallCount) || r.marks.before(k, unitWord|weakNoun|spanPeriod|ratePeriod) != nil {
		return phrase{}
	}
	return phrase{k - 1, k}
}

// changed is what a noun of change speaks of: "a rise of prices of 3 %".
func (r *reader) changed(d *reading, m *mark) phrase {
	if n := r.head(int(m.last), d.roleStart, true, false); !n.none() {
		return n
	}
	if n := r.subjectOf(int(m.first), d); !n.none() || r.governed(int(m.first)) {
		return n
	}
	return phrase{int(m.first), int(m.last)}
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
	if m := r.marks.starting(d.Last, ofWord); m != nil {
		return r.head(int(m.last), end, false, true)
	}
	if d.Last < end && (r.is(d.Last, lang.DET) || r.isNoun(d.Last)) && r.marks.starting(d.Last, spanPeriod|ratePeriod) == nil {
		if n := r.head(d.Last, end, false, true); !n.none() {
			return n
		}
	}
	return r.subjectOf(d.start, d)
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

// subject is the noun whose number is stated by a verb: "revenue rose to",
// "the ticket costs".
func (r *reader) subject(d *reading) phrase { return r.subjectOf(d.roleStart, d) }

func (r *reader) subjectOf(i int, d *reading) phrase {
	start, end := clauseStart(r.doc, i), clauseEnd(r.doc, d.Last)
	if d.change == NoChange && !d.times && r.marks.starting(i-1, beVerb) != nil {
		i-- // "cost from 79 euros": the verb may be tagged as a noun
	}
	sentence, _ := r.sentence(i)
	for k := i - 1; k > start; k-- {
		if r.is(k, lang.SCONJ) && r.marks.starting(k, thanWord|againstWord) == nil {
			start, sentence = k+1, k+1
			break
		}
	}
	moved := d.role != 0 || d.change != NoChange
	stated := r.states(start, max(i, d.First), moved) || r.states(d.Last, end, moved) || d.times
	if n := r.coordinated(start, i, stated, moved); !n.none() {
		return n
	}
	for step := 0; ; step++ {
		if !r.relative(start) || step == 0 {
			n := r.candidate(start, i, stated, moved)
			if !n.none() && !(stated && r.apposition(n, start)) {
				return n
			}
		}
		i = start - 1
		if start <= sentence || d.First-i > clauseSpan || !stated && !moved {
			return phrase{}
		}
		start = clauseStart(r.doc, i)
		stated = stated || r.states(start, i, moved)
	}
}

// states reports whether tokens [i, end) hold a verb that gives the number of
// its subject, or moves it.
func (r *reader) states(i, end int, moved bool) bool {
	for ; i < end; i++ {
		if m := r.marks.starting(i, beVerb|upVerb|downVerb|gainVerb|loseVerb|moveVerb); m != nil && (m.classes&beVerb != 0 || moved) {
			return true
		}
	}
	return false
}

// relative reports whether the clause that starts at token i is a relative
// clause: its nouns are not those of the main clause.
func (r *reader) relative(i int) bool {
	return r.is(i, lang.SCONJ) || r.is(i, lang.PRON) || r.is(i, lang.ADP) && r.is(i+1, lang.PRON)
}

// apposition reports whether the noun is a name between commas: what it
// explains stands before it.
func (r *reader) apposition(n phrase, start int) bool {
	if start == 0 || !r.is(n.first, lang.PROPN) || !r.isMark(start-1, ",") || n.first-start > 2 || r.relative(start) {
		return false
	}
	for i := clauseStart(r.doc, start-1); i < start; i++ {
		if r.isVerb(i) || r.owner[i] != 0 {
			return false
		}
	}
	return true
}

// candidate is the noun in tokens [start, end) that is measured: a noun of
// measure that no preposition governs, else such a noun under one, else, if a
// verb states a number of its subject, the first noun that none governs.
func (r *reader) candidate(start, end int, stated, moved bool) phrase {
	var free, measured, governed phrase
	for k := start; k < end; k++ {
		if !r.isNoun(k) && !r.standsForNoun(k) || r.quantityIn(k, k+1) || r.quantityIn(k+1, k+2) && r.marks.starting(k, beVerb) != nil && r.marks.starting(k+1, timesWord) == nil || r.marks.starting(k, spanPeriod|ratePeriod|unitWord|monthWord|weekdayWord) != nil {
			continue
		}
		m := r.marks.starting(k, measuredNoun|weakNoun|changeNoun)
		n := r.whole(k, end)
		if m != nil && m.classes&weakNoun != 0 && n.first == k {
			continue
		}
		switch g := r.governed(k); {
		case m != nil && m.classes&(measuredNoun|weakNoun) != 0 && !g && measured.none():
			measured = n
		case m != nil && m.classes&measuredNoun != 0 && g && governed.none():
			governed = n
		case m != nil && m.classes&(measuredNoun|weakNoun) == 0 && !g && r.is(k, lang.NOUN) && r.is(k-1, lang.DET) && free.none():
			free = n
		case m == nil && !g && free.none() && (moved || !r.is(k, lang.PROPN)):
			free = n
		}
	}
	switch {
	case !measured.none():
		return measured
	case stated && !free.none():
		return free
	}
	return governed
}

// governed reports whether the noun phrase of token k stands under a
// preposition.
func (r *reader) governed(k int) bool {
	for i := k - 1; i >= max(0, k-4); i-- {
		switch {
		case r.is(i, lang.ADP):
			return true
		case r.is(i, lang.DET):
			return r.is(i-1, lang.ADP)
		case r.is(i, lang.ADJ), r.is(i, lang.NUM), r.is(i, lang.PROPN), r.is(i, lang.NOUN) && r.words.headLast:
		default:
			return false
		}
	}
	return false
}

// innerNoun is the noun that is a part of the number's own token: "seat" in
// "12-seat", "Paket" in "3-Milliarden-Euro-Paket".
func (r *reader) innerNoun(q *Quantity) text.Span {
	t := r.doc.Tokens()[q.Last-1]
	if q.Span.End >= int(t.End) {
		return text.Span{}
	}
	s := r.doc.Text()[q.Span.End:t.End]
	if i := strings.LastIndexByte(s, '-'); i >= 0 && len(s)-i > 3 {
		return text.Span{Start: q.Span.End + i + 1, End: int(t.End)}
	}
	return text.Span{}
}

// predicate reports whether the word at token i, tagged a noun behind a
// plural, is the verb that the clause lacks: "adults listens to".
func (r *reader) predicate(i int) bool {
	if r.marks.starting(i, beVerb|changeVerb|timesWord) != nil && (r.quantityIn(i, i+2) || r.marks.starting(i+1, byWord|toWord) != nil) {
		return true
	}
	before, s := r.doc.TokenText(i-1), r.doc.TokenText(i)
	if before[len(before)-1] != 's' || s[len(s)-1] != 's' || !r.is(i+1, lang.ADP) && !r.is(i+1, lang.DET) {
		return false
	}
	for k := clauseStart(r.doc, i); k < clauseEnd(r.doc, i); k++ {
		if r.isVerb(k) {
			return false
		}
	}
	return true
}

// unitAt is the unit of measure that stands at token i; nil if there is none.
func (r *reader) unitAt(i int) *unit {
	k := r.numbers.atomOf(i)
	if k >= len(r.numbers.atoms) || int(r.numbers.atoms[k].token) != i {
		return nil
	}
	u, _ := r.numbers.unitAt(k)
	return u
}

// retime makes a measure of a count whose noun is a unit: "3.4 millones de
// hectáreas", "zwei magere Jahre".
func (r *reader) retime(d *reading) {
	if d.Kind != Count || d.noun.none() || d.noun.first < d.Last || len(r.doc.TokenText(d.noun.first)) < 3 {
		return
	}
	u := r.unitAt(d.noun.first)
	if u == nil {
		return
	}
	linked := r.marks.starting(d.Last, linkWord) != nil
	switch {
	case u.dim == dimDuration && (linked || d.noun.first == d.Last+1):
		d.Kind, d.Unit = Duration, u.name
	case u.dim == dimOther && linked:
		d.Kind, d.Unit = Measure, u.name
	default:
		return
	}
	d.Last, d.Span.End = d.noun.last, int(r.doc.Tokens()[d.noun.last-1].End)
	d.noun = phrase{}
	_, end := r.sentence(d.First)
	d.noun = r.complement(d, end)
	if d.Kind == Duration {
		d.reject = r.filterDuration(d)
	}
}

// standsForNoun reports whether the adjective at token i stands for a noun:
// "los afectados superan".
func (r *reader) standsForNoun(i int) bool {
	return r.is(i, lang.ADJ) && r.is(i-1, lang.DET) && (r.isVerb(i+1) || r.is(i+1, lang.PUNCT))
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

// coordinated is the subject of a second statement in the same clause:
// "profits rose 3 % and costs fell 2 %".
func (r *reader) coordinated(start, end int, stated, moved bool) phrase {
	for k := end - 1; k > start; k-- {
		if r.owner[k] != 0 {
			return phrase{}
		}
		if r.is(k, lang.CCONJ) && r.quantityIn(start, k) {
			return r.candidate(k+1, end, stated, moved)
		}
	}
	return phrase{}
}
