package quotes

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// object is what stands behind a cue as its content.
type object struct {
	kind  objectKind
	at    int // first token of the content
	pair  int // the pair, for quotedObject
	colon bool
	comma bool
}

type objectKind uint8

const (
	noObject     objectKind = iota
	thatClause              // a clause behind a complementizer
	bareClause              // a clause without one
	infinitive              // "de", "zu", "to" and an infinitive
	quotedObject            // words in quotation marks
	colonClause             // words without marks behind a colon
)

// maxMid is how far behind a cue its content may start, in tokens.
const maxMid = 45

// objectOf looks for the content behind cue c, up to token last.
func (f *finder) objectOf(c cue, last int) object {
	comma := false
	from := c.last
	skip := -1
	for j := from; j < last && j < from+maxMid; j++ {
		if j < skip {
			continue
		}
		if p := f.pair[j]; p >= 0 {
			if f.name[j] >= 0 && f.pairs[p].open == j && f.isName(int(p)) {
				skip = f.pairs[p].end()
				continue
			}
			if f.titled(c, int(p), last) {
				skip = f.pairs[p].end()
				continue
			}
			if o := f.teBehind(c, j, last); o.kind != noObject {
				return o
			}
			if at := f.longClause(c, j); f.bareThat && !comma && at >= 0 {
				return object{kind: bareClause, at: at}
			}
			return object{kind: quotedObject, at: j, pair: int(p), comma: f.comma(j - 1)}
		}
		if f.name[j] >= 0 && !(f.bareThat && !comma) {
			continue
		}
		switch {
		case f.boundary(j), f.punct(j) == ";", f.phraseAt(j, accord) > 0:
			return object{}
		case f.colon(j):
			if j+1 < last && f.pair[j+1] >= 0 {
				return object{kind: quotedObject, at: j + 1, pair: int(f.pair[j+1]), colon: true}
			}
			if j+2 < last && c.frames&(clause|quoted) != 0 {
				return object{kind: colonClause, at: j + 1, colon: true}
			}
			return object{}
		case f.comma(j):
			comma = true
			if o := f.afterComma(c, j, last); o.kind != noObject {
				return o
			}
			continue
		}
		if j != c.at && f.otherCue(j) && !(f.bareThat && c.frames&strong != 0 && !comma && f.participial(j)) {
			return object{}
		}
		if f.isComp(c, j) {
			return object{kind: thatClause, at: j + 1, comma: comma}
		}
		if c.frames&clause != 0 && j == c.last && f.is(j, whether) && !f.is(j, comp) && f.posAt(j) != lang.NOUN && (j+1 < last && f.pair[j+1] < 0) {
			return object{kind: thatClause, at: j}
		}
		if o := f.infinitiveAt(c, j, last, comma); o.kind != noObject {
			return o
		}
		if j == c.last && c.frames&addressed != 0 && f.nominal(j) && !f.subject(j) {
			skip = f.addressee(j, last)
			if skip > j && skip < last && f.startsClause(skip, last) {
				return object{kind: bareClause, at: skip}
			}
			continue
		}
		if f.bareThat && !comma && c.frames&clause != 0 && c.frames&quoted != 0 && f.newName(j) && f.startsClause(j, last) && (c.frames&needsThat == 0 || f.subject(j)) {
			return object{kind: bareClause, at: j}
		}
		if f.isFinite(j) && !f.verbSecond && f.verb[j] < 0 && !(comma && f.relativeBefore(j)) && !(c.frames&addressed != 0 && j == c.last && f.name[j+1] >= 0) {
			if at := f.longClause(c, j+1); f.bareThat && at >= 0 {
				return object{kind: bareClause, at: at}
			}
			return object{}
		}
	}
	return object{}
}

// titled reports whether a pair is a title before the clause of a cue: of the
// addressee ("told the BBC’s “Morning Show” that"), or in an adverbial before
// the clause of a German cue ("warf ihm im „Boten“ vor, ...").
func (f *finder) titled(c cue, p, last int) bool {
	first, end := f.pairs[p].content()
	if f.wordsIn(first, end) > 4 {
		return false
	}
	if f.bareThat {
		return c.frames&addressed != 0 && f.titleCase(first, end) && !f.stop(end-1) && f.pairs[p].open > c.last && !f.comma(f.pairs[p].open-1)
	}
	return f.konjunktiv && c.tailAt > f.pairs[p].end() && c.tailAt < last && f.comma(c.tailAt) && f.posAt(f.pairs[p].open-1) == lang.ADP && !f.hasFinite(first, end)
}

// isName reports whether a pair only encloses a name.
func (f *finder) isName(p int) bool {
	first, last := f.pairs[p].content()
	return first < last && f.name[first] >= 0 && f.name[first] == f.name[last-1]
}

// otherCue reports whether token j is another cue of the stretch.
func (f *finder) otherCue(j int) bool {
	if f.verb[j] < 0 {
		return false
	}
	for _, c := range f.cues {
		if c.at == j {
			return c.frames&weak == 0 || c.gerund
		}
	}
	return false
}

// isComp reports whether token j opens the clause that cue c reports.
func (f *finder) isComp(c cue, j int) bool {
	if !f.is(j, comp) {
		return false
	}
	if f.posAt(j) == lang.DET && !f.dutchClause(j) || !f.bareThat && !f.verbSecond && f.is(j-1, det) && j-1 >= c.last {
		return false // "tudo o que", "ce que"
	}
	if j == c.last || f.posAt(j-1) == lang.VERB || f.posAt(j-1) == lang.ADV {
		return true
	}
	return f.onlyAdverbials(c.last, j) || c.frames&addressed != 0 && f.onlyAdverbials(f.addressee(c.last, j), j)
}

// dutchClause reports whether a Dutch "dat" that is tagged as a determiner opens
// a clause: a verb ends it ("zegt dat driekwart ... steunt").
func (f *finder) dutchClause(j int) bool {
	if !f.verbSecond || f.konjunktiv {
		return false
	}
	end := f.clauseStop(j, f.here.last)
	return end > j+2 && f.isVerb(end-1) && f.verb[end-1] < 0
}

// onlyAdverbials reports whether nothing between a cue and a complementizer
// could be its object, of which the complementizer would be a relative
// pronoun: only phrases with prepositions, times, persons and pronouns.
func (f *finder) onlyAdverbials(first, last int) bool {
	for _, c := range f.chunks(first, last) {
		if c.attached || c.oblique || c.pronoun || f.pair[c.first] >= 0 || f.isTime(c) || f.nameIn(c.first, c.last) >= 0 {
			continue
		}
		if w, ok := f.headNoun(c); ok && w.class&(person|persons|body) != 0 {
			continue
		}
		if f.nounless(c) {
			continue
		}
		return false
	}
	return true
}

// afterComma looks for content behind the comma at token j.
func (f *finder) afterComma(c cue, j, last int) object {
	k := j + 1
	if k >= last {
		return object{}
	}
	if f.konjunktiv && c.frames&clause != 0 {
		end := f.clauseStop(k, last)
		if f.is(k, comp) || f.is(k, whether) && f.posAt(k) != lang.DET && !f.is(k, rel) {
			return object{}
		}
		if f.verbSecondClause(k, end) {
			return object{kind: bareClause, at: k}
		}
		if c.frames&(infin|clause) != 0 && f.zuInfinitive(k, end) {
			return object{kind: infinitive, at: k}
		}
	}
	if f.verbSecond && f.is(k, whether) && f.posAt(k) == lang.SCONJ && c.frames&clause != 0 {
		return object{kind: thatClause, at: k}
	}
	return object{}
}

// clauseStop is the next comma, mark or end at or after token k.
func (f *finder) clauseStop(k, last int) int {
	for ; k < last; k++ {
		if f.comma(k) || f.stop(k) || f.punct(k) == ";" || f.colon(k) {
			return k
		}
	}
	return last
}

// verbSecondClause reports whether tokens form a German main clause in
// reported speech: a finite verb behind the first phrase, not a relative
// clause with its verb at the end.
func (f *finder) verbSecondClause(first, last int) bool {
	subj := false
	for i := first; i < last; i++ {
		if f.pair[i] >= 0 {
			continue
		}
		if f.is(i, konj1|konj2) && !f.capital(i) && f.posAt(i) != lang.ADJ || f.isFinite(i) {
			if i == first {
				return false
			}
			final := i+1 >= last
			if f.is(i, konj1|konj2) {
				return !final || !f.is(first, rel) || f.posAt(first) == lang.DET
			}
			return !final && subj && (!f.is(first, rel) || f.posAt(first) == lang.DET) && f.posAt(first) != lang.SCONJ
		}
		subj = subj || f.nominal(i)
	}
	return false
}

// longClause is where the English clause without "that" starts that leads from
// cue c to the quotation at token j: "says the tweets accusing her of having a
// record are “lies”". -1 if there is none.
func (f *finder) longClause(c cue, j int) int {
	verbInside := j < len(f.toks) && f.pair[j] >= 0 && (f.startsWithVerb(int(f.pair[j])) || f.verbBehind(c, j))
	if c.frames&strong == 0 && !(verbInside && c.frames&clause != 0 && c.frames&label == 0) || f.fronted(c) && !verbInside {
		return -1
	}
	i := c.last
	for i < j && (f.is(i, timeWord) && f.name[i] < 0 || f.posAt(i) == lang.ADV) {
		i++
	}
	if i == j && verbInside {
		return i
	}
	if i >= j || !f.nominal(i) && !f.subject(i) && !f.existential(i) || !verbInside && (i+2 >= j || !f.hasFinite(i+1, j)) {
		return -1
	}
	return i
}

// verbBehind reports whether the quotation at token j only begins inside the
// subject of the clause that cue c reports, so that its verb follows: “said the
// firm’s latest “offer cannot be accepted””, “said “reforms” would pay for it”.
func (f *finder) verbBehind(c cue, j int) bool {
	p := f.pairs[f.pair[j]]
	first, last := p.content()
	if c.frames&strong == 0 || first >= last || f.startsUpper(first, last) {
		return false
	}
	if f.hasFinite(first, last) {
		return j > c.last && f.name[j-1] < 0 && (f.posAt(j-1) == lang.ADJ || f.posAt(j-1) == lang.PART)
	}
	if f.stop(last-1) || f.comma(last-1) {
		return false
	}
	end := f.phraseEndVerb(p.end(), f.here.last)
	return end < f.here.last && f.pair[end] < 0 && f.isFinite(end)
}

// participial reports whether token i is an English present participle.
func (f *finder) participial(i int) bool {
	return f.posAt(i) == lang.VERB && f.name[i] < 0 && strings.HasSuffix(f.text(i), "ing")
}

// startsWithVerb reports whether the words in a pair start with a finite verb:
// "voter fraud “would be one way to lose”".
func (f *finder) startsWithVerb(p int) bool {
	first, last := f.pairs[p].content()
	for first < last && f.posAt(first) == lang.ADV {
		first++
	}
	return first+1 < last && f.isFinite(first) && !f.capital(first)
}

// addressee is the token after the addressee that starts at token j: one name,
// or a noun phrase up to its first noun.
func (f *finder) addressee(j, last int) int {
	if f.name[j] >= 0 {
		return min(last, f.names[f.name[j]].Last)
	}
	for i := j; i < last && i < j+6; i++ {
		if f.name[i] >= 0 {
			return min(last, f.names[f.name[i]].Last)
		}
		if f.posAt(i) == lang.NOUN && f.posAt(i+1) != lang.NOUN {
			return i + 1
		}
		if !f.nominal(i) {
			return i
		}
	}
	return j
}

// newName reports whether token j is outside names or the first of one.
func (f *finder) newName(j int) bool {
	return f.name[j] < 0 || j == 0 || f.name[j-1] != f.name[j]
}

// existential reports whether token i is the "there" of "there remains".
func (f *finder) existential(i int) bool {
	return f.bareThat && strings.EqualFold(f.text(i), "there") && f.isFinite(i+1)
}

// startsClause reports whether an English clause without "that" starts at
// token j: a noun phrase with a finite verb behind it.
func (f *finder) startsClause(j, last int) bool {
	if f.existential(j) {
		return true
	}
	if !f.nominal(j) && !f.subject(j) && f.posAt(j) != lang.PRON || f.is(j, timeWord) && f.name[j] < 0 && f.posAt(j) != lang.DET {
		return false
	}
	if f.is(j-1, prep) || f.posAt(j-1) == lang.ADP {
		return false
	}
	i := j
	if (f.posAt(j) == lang.PRON || f.subject(j)) && !f.is(j, poss|det) {
		i++
	} else {
		i = f.phraseEndVerb(f.chunkEnd(j, last), last)
	}
	for i < last && (f.posAt(i) == lang.ADV || f.is(i, timeWord)) && f.name[i] < 0 {
		i++
	}
	return i < last && f.pair[i] < 0 && (f.isFinite(i) || f.posAt(i) == lang.X && f.toks[i].Kind == text.Word && i > j+1)
}

// phraseEndVerb is where a subject with its attachments ends.
func (f *finder) phraseEndVerb(i, last int) int {
	limit := min(last, i+18)
	for ; i < limit; i++ {
		if f.name[i] >= 0 {
			continue
		}
		if f.participial(i) {
			continue // "the posts accusing her"
		}
		if f.toks[i].Kind == text.Punct || f.pair[i] >= 0 || f.isFinite(i) || f.posAt(i) == lang.X && f.toks[i].Kind == text.Word {
			return i
		}
		p := f.posAt(i)
		if p == lang.ADP || f.nominal(i) || f.is(i, prep|and) || p == lang.ADV {
			continue
		}
		return i
	}
	return i
}
