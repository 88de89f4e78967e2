package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// asClause is "as X said", "wie X mitteilte", "comme l'a annoncé X": the rest
// of the sentence is what was said.
func (f *finder) asClause(c cue) bool {
	for i := c.first - 1; i >= f.here.first-1 && c.first-i < 22; i-- {
		j := i + 1 // the candidate "as"
		if n := f.phraseAt(j, accordAs); n > 0 && int(f.longAt(j).n) <= n && j < c.at && (j == f.here.first || f.toks[j-1].Kind == text.Punct || f.is(j-1, and|coord)) {
			return f.asSaid(c, j, j+n)
		}
		if i < f.here.first || f.pair[i] >= 0 && !f.isName(int(f.pair[i])) || f.comma(i) && i < c.first-12 || f.boundary(i) {
			break
		}
	}
	return false
}

func (f *finder) asSaid(c cue, from, after int) bool {
	if p := f.pairJustBefore(from); p >= 0 && !f.used[p] && f.nicknamed(c, p) {
		return true
	}
	if c.frames&clause == 0 || c.frames&weak != 0 || c.passive || f.is(c.at, naming) || f.bareThat && c.last < f.here.last && f.posAt(c.last) == lang.NOUN && f.pair[c.last] < 0 {
		return false
	}
	if from == f.here.first && f.verbSecond && f.objectOf(c, f.here.last).kind == thatClause {
		return false // "Zo zei hij dat"
	}
	end := c.last
	for end < f.here.last && !f.comma(end) && !(f.boundary(end)) {
		end++
	}
	sp := Speaker{}
	if c.shape == participle && c.aux < 0 {
		if s, e, ok := f.source(c.last); ok {
			sp, end = s, max(e, c.last)
		}
	} else if c.at > after+1 || f.verbSecond {
		sp, _ = f.subjectLeft(c, after)
		if k := f.quotedName(after, c.first); k >= 0 {
			sp = f.named(k)
		}
	}
	if sp.Form == Unnamed {
		sp, _ = f.subjectRight(c, f.here.last)
	}
	n := len(f.drafts)
	f.attributed(from, end, c.span(f.view), sp, RuleAsSaid)
	if len(f.drafts) == n {
		return false
	}
	f.drafts[n].Lemma = c.lemma
	return true
}

// nicknamed reports whether "as" and a cue behind a pair only tell what others
// call something: “the »mega merger«, as traders joke”.
func (f *finder) nicknamed(c cue, p int) bool {
	first, last := f.pairs[p].content()
	if f.wordsIn(first, last) > 4 || f.hasFinite(first, last) || !f.is(c.at, naming) && f.freeBefore(p) {
		return false
	}
	sp, _ := f.subjectRight(c, f.here.last)
	if sp.Form == Unnamed {
		sp, _ = f.subjectLeft(c, f.pairs[p].end()+1)
	}
	f.refer(&sp)
	return sp.Form != Name && (sp.Form != Pronoun || sp.Open || sp.Plural) && (sp.Form != Description || sp.Open || sp.Plural)
}

// quotedName is a name in quotation marks between two tokens ("die „Times“").
func (f *finder) quotedName(first, last int) int {
	for i := first; i < last; i++ {
		if p := f.pair[i]; p >= 0 && f.isName(int(p)) {
			return f.nameIn(f.pairs[p].open, f.pairs[p].end())
		}
	}
	return -1
}

// anaphoric is "... . Das kündigte X an.", "Lo afferma uno studio": the
// sentence before is what was said.
func (f *finder) anaphoric(c cue) bool {
	s := f.here
	n := f.phraseAt(s.first, anaphor)
	if n == 0 || c.frames&clause == 0 || c.frames&weak != 0 || s.index == 0 {
		return false
	}
	if !f.verbSecond && c.first-(s.first+n) > 1 {
		return false
	}
	if f.verbSecond && f.finiteOf(c).at != s.first+n {
		return false
	}
	if o := f.objectOf(c, s.last); o.kind == thatClause || o.kind == quotedObject || o.kind == bareClause {
		return false
	}
	prev := f.sentenceBefore(s)
	if prev < 0 {
		return false
	}
	p := f.doc.Sentences()[prev]
	a, b := f.trim(p.First, p.Last)
	save := f.here
	f.here = stretch{first: p.First, last: p.Last, par: s.par, index: s.index}
	a = max(a, f.sentenceStart(b))
	a = max(a, f.dateline(p.First, b))
	f.here = save
	if b <= a || f.anyTaken(a, b) || f.pair[a] >= 0 {
		return false
	}
	sp, _ := f.subjectRight(f.finiteOf(c), s.last)
	if sp.Form == Unnamed || sp.Form == Pronoun && !f.verbSecond {
		return false
	}
	f.reported(c, a, b, RuleAnaphoric, sp)
	return true
}

// sentenceBefore is the sentence before a stretch in its paragraph, or -1.
func (f *finder) sentenceBefore(s stretch) int {
	k := f.doc.SentenceOf(s.first)
	if k <= f.doc.Paragraphs()[s.par].First {
		return -1
	}
	return k - 1
}
