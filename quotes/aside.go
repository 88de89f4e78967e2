package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// maxAside bounds the words of saying and the speaker between the two commas
// of an incise, in tokens.
const maxAside = 16

// aside is words of saying that cuts a clause in two: “The union, she
// added, would sue”, “La multa, añadió, podrá superar”.
type aside struct {
	before, after segmentOf // the pieces of the clause
	speaker       Speaker
}

// asideOf reads a cue as an aside between two commas that splits a clause
// before its verb: the piece before has no verb of its own, the piece behind
// starts with it, or is a clause that an adverbial opened.
func (f *finder) asideOf(c cue) (aside, bool) {
	open := c.first - 1
	for open > f.here.first && c.first-open < maxAside && !f.comma(open) {
		if !f.bareThat || f.pair[open] >= 0 || f.isFinite(open) || f.colon(open) || f.is(open, coord|rel|comp) && f.name[open] < 0 && f.posAt(open) != lang.DET {
			return aside{}, false
		}
		open--
	}
	start := f.sentenceStart(open)
	if !f.comma(open) || open <= start || f.anyTaken(start, open) {
		return aside{}, false
	}
	whole := f.ownVerb(start, open)
	sp := f.speakerOf(c, true)
	if open < c.first-1 {
		if _, at := f.subjectLeft(c, open+1); at != open+1 {
			return aside{}, false
		}
	}
	from := c.last
	if sp.Span.Start >= int(f.toks[c.at].End) && (sp.Form == Name || sp.Form == Description) {
		_, from = f.doc.TokensIn(sp.Span)
	}
	end := f.asideEnd(c, from)
	if end < 0 || sp.Form == Unnamed && open == c.first-1 || sp.Form != Unnamed && sp.Form != Omitted && (sp.Span.Start < int(f.toks[open].End) || sp.Span.End > int(f.toks[end].Start)) {
		return aside{}, false
	}
	first, last := f.trim(end+1, f.here.last)
	last, _ = f.contentEnd(c, first, last)
	if whole {
		// "Bills have quadrupled, said Smith, and “nobody can pay”."
		if first+1 >= last || !f.is(first, and) || !f.opensWithVerb(first+1, last) && !(f.pair[first+1] >= 0 && f.lowerPair(int(f.pair[first+1]))) {
			return aside{}, false
		}
		if f.pair[first+1] < 0 {
			first++
		}
		return aside{segmentOf{start, open}, segmentOf{first, last}, sp}, true
	}
	if !f.opensWithVerb(first, last) && !(c.frames&clause != 0 && c.frames&label == 0 && f.adverbial(start) && !f.is(first, and|coord) && f.hasFinite(first, last) && len(f.segments(start, open)) == 1) {
		return aside{}, false
	}
	return aside{segmentOf{start, open}, segmentOf{first, last}, sp}, true
}

// ownVerb reports whether a finite verb that no relative pronoun opens stands
// between two tokens.
func (f *finder) ownVerb(first, last int) bool {
	relative := false
	for i := first; i < last; i++ {
		switch {
		case f.name[i] >= 0 || f.pair[i] >= 0:
		case i > first && f.is(i, rel) && f.posAt(i) != lang.DET:
			relative = true
		case f.isFinite(i) && relative:
			relative = f.is(i, have|be|aux) && f.isVerb(i+1)
		case f.isFinite(i):
			return true
		}
	}
	return false
}

// asideEnd is the comma behind the speaker, who ends before token from, that closes the aside of a
// cue, or -1.
func (f *finder) asideEnd(c cue, from int) int {
	for j := c.last; j < f.here.last && j < from+maxAside; j++ {
		switch {
		case j < from && (f.name[j] >= 0 || f.comma(j)):
		case f.comma(j) && f.name[j] < 0:
			return j
		case f.pair[j] >= 0 || f.colon(j) || f.boundary(j) || f.punct(j) == ";":
			return -1
		case j > c.at && f.name[j] < 0 && (f.isFinite(j) || f.isComp(c, j) || c.frames&infin != 0 && !f.verbSecond && f.isInfinitive(j)):
			return -1
		}
	}
	return -1
}

// opensWithVerb reports whether a finite verb opens tokens, behind adverbs,
// negations and pronouns.
func (f *finder) opensWithVerb(first, last int) bool {
	for i := first; i < last && i < first+4; i++ {
		if f.pair[i] >= 0 {
			return false
		}
		if f.isFinite(i) || f.is(i, have|be|aux) && f.name[i] < 0 && f.posAt(i) != lang.ADP && f.posAt(i) != lang.DET {
			return !f.endsParticiple(i)
		}
		if !f.is(i, neg|refl|timeWord) && f.posAt(i) != lang.ADV && f.posAt(i) != lang.PART {
			return false
		}
	}
	return false
}

// endsParticiple reports whether an English verb at token i is more likely the
// participle of an apposition: "published on Monday".
func (f *finder) endsParticiple(i int) bool {
	s := f.text(i)
	return f.bareThat && !f.is(i, have|be|aux) && len(s) > 3 && s[len(s)-2:] == "ed" && (f.is(i+1, prep|timeWord) || f.posAt(i+1) == lang.ADP)
}

// adverbial reports whether an adposition, adverb or time opens a clause.
func (f *finder) adverbial(i int) bool {
	return f.name[i] < 0 && f.toks[i].Kind == text.Word && (f.posAt(i) == lang.ADP || f.posAt(i) == lang.ADV || f.is(i, prep|timeWord) && f.posAt(i) != lang.DET)
}

// inciseClause builds the quotation of a clause that an aside cuts in two.
func (f *finder) inciseClause(c cue) bool {
	if c.gerund || c.frames&quoted == 0 {
		return false
	}
	in, ok := f.asideOf(c)
	if !ok {
		return false
	}
	f.reported(c, in.before.first, in.before.last, RuleIndirectIncise, in.speaker, in.after)
	return true
}
