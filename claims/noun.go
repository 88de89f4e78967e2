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
	case d.Kind == Count || d.Kind == Age:
		if n := r.head(d.Last, end, true, true); !n.none() {
			return n
		}
		if n := r.partner(k); !n.none() {
			return n
		}
		return r.subject(d)
	}
	if n := r.complement(d, end); !n.none() {
		return n
	}
	if n := r.attribute(d); !n.none() {
		return n
	}
	if n := r.object(d, end); !n.none() {
		return n
	}
	if d.Kind == Duration && r.governed(d.start) {
		return phrase{}
	}
	return r.subject(d)
}

// head is the head of the noun phrase that starts at token i, its linking
// word ("millions of", "millions de") skipped if linked.
func (r *reader) head(i, end int, linked, bare bool) phrase {
	k := i
	if linked {
		if m := r.marks.starting(k, ofWord); m != nil && !r.isNoun(k) {
			k = int(m.last)
		}
	}
	if k == i && !bare {
		return phrase{}
	}
	last := -1 // an adjective that may stand for a noun
	for end = min(end, k+nounReach); k < end; k++ {
		if r.marks.starting(k, spanPeriod) != nil && !r.isNoun(k) {
			return phrase{}
		}
		switch {
		case r.isNoun(k):
			return r.whole(k, end)
		case r.is(k, lang.ADJ):
			last = k
		case r.is(k, lang.VERB) && r.isNoun(k+1) && r.words.headLast, r.is(k, lang.VERB) && last < 0 && k > i && r.isNoun(k+1):
		case r.is(k, lang.DET), r.is(k, lang.NUM), r.is(k, lang.ADV) && r.is(k+1, lang.ADJ), r.isMark(k, "«", "“", "\"", "‘", "„", "'"):
		default:
			end = k
		}
	}
	if last >= 0 && last == i {
		return phrase{last, last + 1}
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
		for k+1 < end && r.isNoun(k) && r.is(k+1, lang.NOUN) && r.marks.starting(k+1, unitWord) == nil {
			k++
		}
	}
	if m := r.marks.starting(k, weakNoun); m != nil {
		if n := r.head(int(m.last), end+nounReach, true, !r.words.headLast); !n.none() {
			return n
		}
	}
	return phrase{k, k + 1}
}

// inside is the noun within a ratio ("un Français sur trois").
func (r *reader) inside(d *reading) phrase {
	for i := d.Last - 1; i > d.First; i-- {
		if r.isNoun(i) && r.marks.starting(i, articleWord) == nil && !r.numeric(i) {
			return phrase{i, i + 1}
		}
	}
	return phrase{}
}

// numeric reports whether token i is made of digits or tagged as a number.
func (r *reader) numeric(i int) bool {
	return r.is(i, lang.NUM) || r.doc.TokenText(i)[0] >= '0' && r.doc.TokenText(i)[0] <= '9'
}

// complement is the noun behind a share, an amount or a measure: "12 % of the
// market", "400 Meter Kabel", "a five-year plan".
func (r *reader) complement(d *reading, end int) phrase {
	if m := r.marks.starting(d.Last, ofWord); m != nil {
		if d.Kind == Duration && r.is(int(m.last), lang.DET) {
			return phrase{}
		}
		return r.head(int(m.last), end, false, true)
	}
	if d.Last < end && (r.isNoun(d.Last) || r.is(d.Last, lang.ADJ) && r.isNoun(d.Last+1)) {
		if r.marks.starting(d.Last, spanPeriod|ratePeriod|agoWord) == nil {
			return r.head(d.Last, end, false, true)
		}
	}
	if m := r.marks.starting(d.Last, moreWord|lessWord); m != nil && d.Kind != Duration {
		return r.head(int(m.last), end, true, true)
	}
	if d.Kind == Multiplier || d.Kind == Ratio {
		return r.head(d.Last, end, true, true)
	}
	return phrase{}
}

// attribute is the noun before a number that belongs to it: "a fine of $200",
// "une perte de 3 M€".
func (r *reader) attribute(d *reading) phrase {
	k := d.start
	for step := 0; step < 3; step++ {
		m := r.marks.before(k, midWord)
		if m == nil {
			break
		}
		k = int(m.first)
	}
	if k == d.start {
		return phrase{}
	}
	for step := 0; step < 3 && (r.is(k-1, lang.ADJ) || r.is(k-1, lang.ADV)); step++ {
		k--
	}
	if !r.is(k-1, lang.NOUN) || r.quantityIn(k-1, k) {
		return phrase{}
	}
	if m := r.marks.before(k, changeNoun); m != nil {
		return r.changed(d, m)
	}
	if m := r.marks.before(k, measuredNoun); m != nil {
		return phrase{int(m.first), int(m.last)}
	}
	if d.Kind == Duration || d.Kind == Percent || r.marks.before(k, unitWord|weakNoun|spanPeriod|ratePeriod) != nil {
		return phrase{}
	}
	return phrase{k - 1, k}
}

// changed is what a noun of change speaks of: "a rise of prices of 3 %".
func (r *reader) changed(d *reading, m *mark) phrase {
	if n := r.head(int(m.last), d.roleStart, true, false); !n.none() {
		return n
	}
	return r.subjectOf(int(m.first), d)
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
		if e := &r.readings[k+1]; e.start-d.Last <= 3 && e.Kind == d.Kind && !r.crosses(d.Last, e.start) && d.Last < e.First {
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
	verb := r.nearest(i, start, changeVerb|beVerb|timesWord)
	if verb == nil {
		verb = r.next(d.Last, end, changeVerb|beVerb|timesWord)
	}
	stated := verb != nil || d.change != NoChange
	sentence, _ := r.sentence(i)
	for {
		if n := r.candidate(start, i, stated); !n.none() {
			return n
		}
		if start <= sentence || i-start > clauseSpan || !stated {
			return phrase{}
		}
		i = start - 1
		start = clauseStart(r.doc, i)
		if d.First-start > clauseSpan {
			return phrase{}
		}
	}
}

// candidate is the noun in tokens [start, end) that is measured: a noun of
// measure that no preposition governs, else such a noun under one, else, if a
// verb states a number of its subject, the first noun that none governs.
func (r *reader) candidate(start, end int, stated bool) phrase {
	var free, measured, governed phrase
	for k := start; k < end; k++ {
		if !r.isNoun(k) || r.quantityIn(k, k+1) || r.marks.starting(k, spanPeriod|ratePeriod|unitWord|monthWord|weekdayWord) != nil {
			continue
		}
		m := r.marks.starting(k, measuredNoun|weakNoun|changeNoun)
		n := r.whole(k, end)
		switch g := r.governed(k); {
		case m != nil && m.classes&(measuredNoun|weakNoun) != 0 && !g && measured.none():
			measured = n
		case m != nil && m.classes&measuredNoun != 0 && g && governed.none():
			governed = n
		case m == nil && !g && free.none():
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
		case r.is(i, lang.DET), r.is(i, lang.ADJ), r.is(i, lang.NUM), r.is(i, lang.NOUN) && r.words.headLast:
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
