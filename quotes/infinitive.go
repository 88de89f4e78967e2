package quotes

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// infinitiveAt looks for a reported infinitive at token j: "dit vouloir", "ha
// detto di aver", "promised to", "reprochó a X haber", "denied having".
func (f *finder) infinitiveAt(c cue, j, last int, comma bool) object {
	switch {
	case comma || f.konjunktiv:
		return object{}
	case f.verbSecond:
		return f.teInfinitive(c, j, last)
	case f.bareThat && c.frames&gerunds != 0:
		if at := f.gerundAt(c, j, last); at >= 0 {
			return object{kind: infinitive, at: at}
		}
	}
	if c.frames&infin == 0 {
		return object{}
	}
	marked := f.is(j, infMark) && f.posAt(j) != lang.DET
	k := j
	if marked {
		k++
	}
	for k < last && k < j+5 && f.pair[k] < 0 && (f.is(k, refl|neg) && !f.isInfinitive(k) || f.posAt(k) == lang.ADV) {
		k++
	}
	if k >= last || f.pair[k] >= 0 || !f.isInfinitive(k) {
		return object{}
	}
	switch {
	case f.bareThat:
		if marked && (j == c.last || f.onlyAdverbials(c.last, j) || c.frames&addressed != 0) {
			return object{kind: infinitive, at: j + 1}
		}
	case marked:
		return object{kind: infinitive, at: j + 1}
	case j == c.last, j == c.last+1 && f.posAt(c.last) == lang.ADV:
		return object{kind: infinitive, at: c.last}
	case f.is(k, have) && f.onlyAdverbials(c.last, j):
		return object{kind: infinitive, at: j}
	}
	return object{}
}

// gerundAt is where the English gerund starts that a cue takes: "denied having
// met", "accused them of hiding". -1 if there is none.
func (f *finder) gerundAt(c cue, j, last int) int {
	if j > c.last && !(f.posAt(j-1) == lang.ADP && f.text(j-1) == "of" && c.frames&label != 0) {
		return -1
	}
	k := j
	for k < last && k < j+3 && (f.is(k, neg) || f.posAt(k) == lang.ADV) {
		k++
	}
	if k+1 >= last || f.pair[k] >= 0 || f.toks[k].Kind != text.Word || !strings.HasSuffix(f.text(k), "ing") || f.posAt(k) != lang.VERB && f.posAt(k) != lang.AUX {
		return -1
	}
	return j
}

// teInfinitive looks for a Dutch infinitive clause from token j on: "zegt geen
// aanleiding te zien", "raadt beleggers aan te wachten".
func (f *finder) teInfinitive(c cue, j, last int) object {
	if c.frames&infin == 0 || !f.is(j, infMark) || j+1 >= last || !f.isInfinitive(j+1) {
		return object{}
	}
	return object{kind: infinitive, at: f.afterSubject(c, j)}
}

// teBehind looks for a Dutch infinitive clause that holds the quotation at
// token j: "zegt „geen enkele reden” te zien". Nothing but the clause itself
// may stand before it.
func (f *finder) teBehind(c cue, j, last int) object {
	if !f.verbSecond || f.konjunktiv || c.frames&infin == 0 || f.comma(j-1) || f.colon(j-1) {
		return object{}
	}
	for i := f.pairs[f.pair[j]].end(); i+1 < last; i++ {
		if f.pair[i] >= 0 {
			continue
		}
		if f.comma(i) || f.boundary(i) || f.colon(i) || f.isFinite(i) && !f.isInfinitive(i) {
			break
		}
		if o := f.teInfinitive(c, i, last); o.kind != noObject {
			return object{kind: infinitive, at: f.afterSubject(c, j)}
		}
	}
	return object{}
}

// afterSubject is where the content of a cue starts that stands before token
// j: behind its particle, and behind its subject where that follows it.
func (f *finder) afterSubject(c cue, j int) int {
	at := max(c.last, c.tailAt)
	if at > j {
		at = c.last
	}
	sp := f.speakerOf(c, false)
	if sp.Span.IsZero() {
		return at
	}
	first, last := f.doc.TokensIn(sp.Span)
	if first >= c.last && first <= c.last+2 && last <= j {
		return max(at, last)
	}
	return at
}

// zuInfinitive reports whether tokens form an infinitive clause with "zu".
func (f *finder) zuInfinitive(first, last int) bool {
	if f.is(first, purpose) {
		return false
	}
	zu := false
	for i := first; i < last; i++ {
		if f.isFinite(i) && !f.isInfinitive(i) {
			return false
		}
		s := f.text(i)
		if f.is(i, infMark) && i+1 < last && f.isVerb(i+1) {
			zu = true
		}
		if f.isVerb(i) && len(s) > 7 && s[len(s)-1] == 'n' && contains(s[2:len(s)-2], "zu") && i+1 >= last {
			zu = true
		}
	}
	return zu
}

func contains(s, sub string) bool {
	for i := 0; i+len(sub) <= len(s); i++ {
		if s[i:i+len(sub)] == sub {
			return true
		}
	}
	return false
}
