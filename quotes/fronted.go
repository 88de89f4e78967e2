package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// fronted reports whether a cue follows a comma or dash and opens its clause
// with the verb: "..., dijo X".
func (f *finder) fronted(c cue) bool {
	return c.first > f.here.first && (f.comma(c.first-1) || f.dash(c.first-1))
}

// frontedClause builds the quotation of a cue that follows or interrupts a
// clause without marks around it.
func (f *finder) frontedClause(c cue) bool {
	if c.gerund || f.paired(c.last) && c.last < f.here.last {
		return false // "..., and a driver, who gave no name, expects “a hard winter”"
	}
	at := c.first
	if !f.fronted(c) {
		if !f.bareThat && !f.verbSecond {
			return false
		}
		// English: ", X said."; the subject stands between comma and verb.
		j := c.first - 1
		for j > f.here.first && c.first-j < 14 && !f.comma(j) {
			if f.pair[j] >= 0 || f.isFinite(j) || f.boundary(j) || f.colon(j) || f.is(j, coord|rel) && f.name[j] < 0 && f.posAt(j) != lang.DET {
				return false
			}
			j--
		}
		if j <= f.here.first || f.verbSecond || !f.tailOnly(c) {
			return false
		}
		at = j + 1
	} else if !f.verbSecond && !f.bareThat && f.nothingFollows(c) && !f.dropped {
		return false
	}
	start := f.sentenceStart(at)
	end := at - 1
	if end <= start || f.anyTaken(start, end) {
		return false
	}
	sp := f.speakerOf(c, true)
	if c.frames&weak != 0 && !f.pairWithin(start, f.here.last) {
		return false
	}
	if f.fronted(c) && (sp.Form == Unnamed || !f.namesSpeaker(sp, c)) {
		return false
	}
	before := f.hasMain(start, end)
	if !before && !f.fronted(c) || !before && f.resumed(c, start, end) {
		return false
	}
	restFirst, restLast := f.restAfter(c)
	if !before {
		if restLast <= restFirst || !f.hasFinite(restFirst, restLast) {
			if !f.here.headline && f.fronted(c) {
				return false
			}
			f.reported(c, start, end, RuleIndirectFronted, sp)
			return true
		}
		f.reported(c, start, end, RuleIndirectIncise, sp, segmentOf{restFirst, restLast})
		return true
	}
	if p := f.pairAt(restFirst); restLast > restFirst && p >= 0 && f.lowerPair(p) {
		f.reported(c, start, end, RuleMixedIncise, sp, segmentOf{restFirst, restLast})
		return true
	}
	if restLast > restFirst && (f.is(restFirst, and) && f.konjunktiv || f.openClause(start, end, restFirst, restLast)) {
		f.reported(c, start, end, RuleIndirectIncise, sp, segmentOf{restFirst, restLast})
		return true
	}
	f.reported(c, start, end, RuleIndirectFronted, sp)
	return true
}

// reportedBefore reports whether the clause before a cue is in the subjunctive
// of reported speech: then any verb beside quotations is one of saying.
func (f *finder) reportedBefore(c cue) bool {
	return f.reportedMood(stretch{first: f.here.first, last: c.first}, true)
}

// namesSpeaker reports whether the noun phrase behind a cue can be its
// subject rather than its object.
func (f *finder) namesSpeaker(sp Speaker, c cue) bool {
	if sp.Form != Description || c.frames&strong != 0 {
		return true
	}
	first, last := f.doc.TokensIn(sp.Span)
	if chunks := f.chunks(first, last); len(chunks) > 0 {
		ch := chunks[0]
		if w, ok := f.headNoun(ch); ok && w.class&(person|persons|body|doc) != 0 || f.nameIn(ch.first, ch.last) >= 0 {
			return true
		}
	}
	return f.entry(first).det != "" && (f.verbSecond || last-first <= 3 && f.entry(first).det == "d")
}

// hasMain reports whether a finite verb outside relative clauses stands
// between two tokens.
func (f *finder) hasMain(first, last int) bool {
	segs := f.segments(first, last)
	for _, s := range segs {
		if f.is(s.first, rel) && f.name[s.first] < 0 && s.first > first && f.posAt(s.first) != lang.DET {
			continue
		}
		if s.first > first && len(segs) == 2 && !f.konjunktiv && !f.is(s.first, have|be|aux) && !f.subjectBeforeVerb(s.first, s.last) {
			continue // a participle: "vendu par X", "now called Y"
		}
		if f.hasFinite(s.first, f.relativeFrom(s)) {
			return true
		}
	}
	return false
}

// relativeFrom is where a relative clause begins that ends a German or Dutch
// segment with its verb: "het bureau dat de cijfers controleert"; the end of
// the segment if there is none.
func (f *finder) relativeFrom(s segmentOf) int {
	if !f.verbSecond || !f.isFinite(s.last-1) {
		return s.last
	}
	for i := s.first + 1; i < s.last; i++ {
		if f.is(i, rel) && f.name[i] < 0 && f.pair[i] < 0 && f.posAt(i) != lang.DET && (f.posAt(i-1) == lang.NOUN || f.name[i-1] >= 0) {
			return i
		}
	}
	return s.last
}

// subjectBeforeVerb reports whether a noun phrase or conjunction stands before
// the first verb between two tokens.
func (f *finder) subjectBeforeVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if f.isVerb(i) {
			return i > first && f.posAt(i-1) != lang.ADV || i > first+1
		}
	}
	return false
}

// resumed reports whether the cue behind a comma is the main verb of what
// stands before it, after an apposition or relative clause: "Castanier, qui
// avait racheté le club, assure".
func (f *finder) resumed(c cue, start, end int) bool {
	if c.pronoun >= 0 {
		return false
	}
	sp, at := f.subjectRight(c, f.here.last)
	if sp.Form == Unnamed || at > c.last+14 {
		return true
	}
	segs := f.segments(start, end)
	return len(segs) > 1 && !f.fronts(sp, c)
}

// fronts reports whether a subject directly follows its cue.
func (f *finder) fronts(sp Speaker, c cue) bool {
	first, _ := f.doc.TokensIn(sp.Span)
	return first <= c.last+4 && sp.Form != Description
}

// openClause reports whether the clause before an incise lacks its end: in
// German and Dutch the verb that closes it comes behind ("sie soll, hieß es,
// 2028 fertig werden").
func (f *finder) openClause(start, end, restFirst, restLast int) bool {
	return f.verbSecond && f.is(end-1, aux|have|be) && f.isVerb(restLast-1)
}

func (f *finder) anyTaken(first, last int) bool {
	for i := first; i < last; i++ {
		if f.taken[i] {
			return true
		}
	}
	return false
}

// nothingFollows reports whether no subject can follow the cue.
func (f *finder) nothingFollows(c cue) bool {
	return c.pronoun < 0 && (c.last >= f.here.last || f.toks[c.last].Kind == text.Punct && f.pair[c.last] < 0 && !f.comma(c.last))
}

// tailOnly reports whether a cue has no object: the sentence ends, or an
// adverbial or an addressee follows.
func (f *finder) tailOnly(c cue) bool {
	j := c.last
	if j >= f.here.last || f.toks[j].Kind == text.Punct || f.is(j, timeWord|prep) || f.posAt(j) == lang.ADP || f.posAt(j) == lang.ADV {
		return true
	}
	return c.frames&addressed != 0 && f.nominal(j)
}

// restAfter is the clause behind the comma that ends an incise.
func (f *finder) restAfter(c cue) (int, int) {
	for j := c.last; j < f.here.last; j++ {
		if f.comma(j) || f.dash(j) {
			return f.trim(j+1, f.here.last)
		}
		if f.boundary(j) {
			break
		}
	}
	return f.here.last, f.here.last
}
