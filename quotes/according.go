package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// accords are the categories of words that attribute without a verb.
const accords = own | accordSelf | accord | accordWeak | alsoSo | accordPost

// according finds the attributions without a verb of their own: "according to
// X", "X zufolge", "so X", "a suo dire".
func (f *finder) according(s stretch) {
	for i := s.first; i < s.last; i++ {
		if !f.is(i, accords) && f.item[i] >= 0 {
			continue
		}
		if f.pair[i] >= 0 || f.name[i] >= 0 && f.toks[i].Is(text.Capital) && i > s.first && !f.colon(i-1) {
			continue
		}
		switch {
		case f.phraseAt(i, own|accordSelf) > 0:
			i = f.selfAttributed(i) - 1
		case f.phraseAt(i, accord) > 0:
			i = max(i, f.accordPhrase(i, f.phraseAt(i, accord))-1)
		case f.is(i, accordWeak) && f.weakAccord(i):
			i = max(i, f.accordPhrase(i, 1)-1)
		case f.is(i, alsoSo) && f.soPhrase(i):
			i = max(i, f.accordPhrase(i, 1)-1)
		case f.is(i, accordPost):
			f.postposed(i)
		}
	}
}

// weakAccord reports whether "pour", "para" names a source: at the start of a
// sentence before a person, with a comma behind.
func (f *finder) weakAccord(i int) bool {
	if i != f.sentenceStart(i+1) && i != f.here.first {
		return false
	}
	cs := f.chunks(i+1, min(f.here.last, i+14))
	if len(cs) == 0 || cs[0].first > i+2 {
		return false
	}
	c := cs[0]
	if f.personIn(c.first, c.last) < 0 {
		if w, ok := f.headNoun(c); !ok || w.class&(person|persons) == 0 || w.class&body != 0 {
			return false
		}
		if f.entry(c.first).det != "d" {
			return false
		}
	}
	end := f.phraseEnd(c.last, f.here.last)
	return end < f.here.last && f.comma(end)
}

// soPhrase reports whether German "so" at token i attributes: behind a comma
// or quotation, before a noun phrase that ends the clause.
func (f *finder) soPhrase(i int) bool {
	if i == f.here.first || !(f.comma(i-1) || f.pair[i-1] >= 0) || i+1 >= f.here.last {
		return false
	}
	cs := f.chunks(i+1, min(f.here.last, i+16))
	if len(cs) == 0 || cs[0].first != i+1 || cs[0].attached || cs[0].oblique {
		return false
	}
	c := cs[0]
	if f.nameIn(c.first, c.last) < 0 {
		if w, ok := f.headNoun(c); (!ok || w.class&(person|persons|body|doc) == 0) && !(f.entry(c.first).det == "d") {
			return false
		}
	}
	end := f.phraseEnd(c.last, f.here.last)
	for end < f.here.last && !f.comma(end) && !f.stop(end) && f.pair[end] < 0 {
		if f.isFinite(end) {
			return false
		}
		end++
	}
	return true
}

// accordPhrase builds the quotation of the according-to form of n tokens at
// token i and returns the token after it.
func (f *finder) accordPhrase(i, n int) int {
	after := i + n
	if after < f.here.last && f.verb[after] >= 0 && f.verbLike(after) || f.posAt(after) == lang.VERB && f.is(i, accordAs) {
		return after // "según explicó X": a clause
	}
	if f.is(after, rel) && f.posAt(after) != lang.DET || f.phraseAt(after, pron) > 1 && f.relativeSource(after) {
		return f.relativeAccord(i, after)
	}
	sp, end, ok := f.source(after)
	if !ok {
		return after
	}
	for end < f.here.last && f.posAt(end) == lang.ADV && f.comma(end+1) {
		end++ // "so Weber weiter,"
	}
	f.attributed(i, end, f.span(i, after), sp, RuleAccordingTo)
	return end
}

func (f *finder) relativeSource(i int) bool {
	return f.data.word[f.longAt(i).word].pron == "r"
}

// relativeAccord is "..., secondo il quale i posti saranno mille": the
// source is what the pronoun stands for.
func (f *finder) relativeAccord(i, after int) int {
	n := max(1, f.phraseAt(after, rel|pron))
	end, _ := f.contentEnd(cue{}, after+n, f.here.last)
	f.reportedBy(f.span(i, after), Speaker{Span: f.span(after, after+n), Form: Pronoun}, RuleAccordingToRelative, segmentOf{after + n, end})
	return after + n
}

// selfAttributed is "nach eigenen Angaben", "a suo dire": the speaker is the
// subject of the clause or whoever spoke last.
func (f *finder) selfAttributed(i int) int {
	n := f.phraseAt(i, own|accordSelf)
	end := i + n
	sp := Speaker{}
	if f.longAt(i).n > 0 && f.data.word[f.longAt(i).word].class&own != 0 {
		sp = Speaker{Span: f.possessor(i, end), Form: Pronoun}
	} else if k := f.reportIn(i, end); k >= 0 {
		sp = Speaker{Span: f.span(k, k+1), Form: Description}
	} else if n > 1 {
		// The subject of the clause speaks of itself.
		if s, at := f.subjectLeft(cue{first: i, at: i, last: end, pronoun: -1}, f.here.first); s.Form != Unnamed && at < i {
			sp = s
		} else if s, _ := f.subjectRight(cue{first: i, at: end, last: end + 1, pronoun: -1}, f.here.last); s.Form != Unnamed {
			sp = s
		}
	}
	f.attributed(i, end, f.span(i, end), sp, RuleSelfAttributed)
	return end
}

// reportIn is the document in a phrase that speaks of nobody's own words:
// "Medienberichten zufolge"; -1 if there is none.
func (f *finder) reportIn(first, last int) int {
	k := -1
	for j := first; j < last; j++ {
		if s := f.text(j); len(s) > 4 && s[:5] == "eigen" || f.is(j, poss) {
			return -1
		}
		if w, ok := f.noun(j); ok && w.class&doc != 0 {
			k = j
		}
	}
	return k
}

// possessor is the possessive or pronoun in a phrase.
func (f *finder) possessor(first, last int) text.Span {
	for j := first; j < last; j++ {
		if f.is(j, poss|pron) {
			return f.span(j, j+1)
		}
	}
	return f.span(first, last)
}

// postposed is "Angaben der Polizei zufolge".
func (f *finder) postposed(i int) {
	if f.text(i) != "zufolge" && f.clauseStop(i+1, f.here.last) != i+1 || f.text(i) == "nach" {
		return
	}
	start := i
	for start > f.here.first && i-start < 14 && f.pair[start-1] < 0 && (f.name[start-1] >= 0 || f.nominal(start-1) || f.posAt(start-1) == lang.ADP) && !f.isFinite(start-1) {
		start--
	}
	if start == i {
		return
	}
	cs := f.chunks(start, i)
	if len(cs) == 0 {
		return
	}
	sp := f.mention(cs[0], i)
	if k := f.personIn(start, i); k >= 0 {
		sp = f.named(k)
	} else if k := f.nameIn(start, i); k >= 0 && sp.Form == Description {
		if w, ok := f.headNoun(cs[0]); ok && w.class&doc != 0 || len(cs) == 1 {
			sp = f.named(k)
		}
	}
	f.attributed(start, i+1, f.span(i, i+1), sp, RuleAccordingTo)
}

// attributed builds the quotation around an attributing phrase [from, to):
// the clause it stands in without it.
func (f *finder) attributed(from, to int, cueSpan text.Span, sp Speaker, rule string) {
	last := f.regionEnd(to)
	// Behind a quotation it attributes that: "« ... », selon X".
	if p := f.pairJustBefore(from); p >= 0 && !f.used[p] && f.freeBefore(p) {
		q := Quote{Kind: Direct, Cue: cueSpan, Speaker: sp, Rule: rule}
		f.takePair(&q, p)
		for j := to; j < last && j < to+30; j++ {
			if k := f.pair[j]; k >= 0 && !f.used[k] && (f.comma(j-1) || f.dash(j-1)) {
				f.takePair(&q, int(k))
				break
			}
		}
		f.add(q, sp.Form == Unnamed)
		return
	}
	first := f.regionStart(from)
	var parts []segmentOf
	a, b := f.trim(first, from)
	if b > a && f.is(b-1, rel|comp) && f.posAt(b-1) != lang.DET {
		a = b // "..., che, secondo X, si pronuncerà"
	}
	before := b > a && f.hasFinite(a, b)
	x, y := f.afterSource(to, last)
	after := y > x && f.hasFinite(x, y)
	commaAfter := f.comma(to)
	switch {
	case before && (!commaAfter && y > x && f.verbSecond || after && !commaAfter && f.konjunktiv || f.openClause(a, b, x, y) && y > x):
		parts = append(parts, segmentOf{a, b}, segmentOf{x, y})
	case before && f.verbSecond && y > x && !commaAfter:
		parts = append(parts, segmentOf{a, b}, segmentOf{x, y})
	case before && (!f.comma(from-1) && !f.here.headline && y > x && !commaAfter):
		parts = append(parts, segmentOf{a, b}, segmentOf{x, y})
	case before:
		parts = append(parts, segmentOf{a, b})
	case b > a && y > x:
		if f.introOnly(a, b) {
			parts = append(parts, segmentOf{x, y})
		} else {
			parts = append(parts, segmentOf{a, b}, segmentOf{x, y})
		}
	case y > x:
		parts = append(parts, segmentOf{x, y})
	case b > a && b-a > 2:
		parts = append(parts, segmentOf{a, b})
	default:
		return
	}
	for _, s := range parts {
		if f.anyTaken(s.first, s.last) {
			return
		}
	}
	if len(parts) == 1 && parts[0].last-parts[0].first < 3 {
		return
	}
	f.reportedBy(cueSpan, sp, rule, parts...)
}

// introOnly reports whether the words before an attribution only lead over: a
// conjunction or adverb.
func (f *finder) introOnly(a, b int) bool {
	for i := a; i < b; i++ {
		if f.posAt(i) == lang.NOUN || f.name[i] >= 0 || f.posAt(i) == lang.PROPN {
			return false
		}
	}
	return true
}

func (f *finder) reportedBy(cueSpan text.Span, sp Speaker, rule string, parts ...segmentOf) {
	q := Quote{Kind: Indirect, Cue: cueSpan, Speaker: sp, Rule: rule}
	for i := range parts {
		parts[i].first, parts[i].last = f.trim(parts[i].first, parts[i].last)
		if parts[i].last <= parts[i].first {
			return
		}
	}
	f.fill(&q, parts)
	f.add(q, sp.Form == Unnamed)
}

// pairJustBefore is the quotation that ends before token i, a comma aside.
func (f *finder) pairJustBefore(i int) int {
	j := i - 1
	if j >= f.here.first && (f.comma(j) || f.dash(j)) {
		j--
	}
	if j < f.here.first || f.pair[j] < 0 || f.isName(int(f.pair[j])) {
		return -1
	}
	return int(f.pair[j])
}

// regionStart is where the clause before token i starts: behind what another
// cue already holds.
func (f *finder) regionStart(i int) int {
	start := f.sentenceStart(i)
	for j := i - 1; j > start; j-- {
		if p := f.pair[j]; p >= 0 && f.used[p] && f.pairs[p].end() <= i {
			return j + 1
		}
		if f.taken[j] {
			return j + 1
		}
	}
	return start
}

// regionEnd is where the clause behind token i ends.
func (f *finder) regionEnd(i int) int {
	for j := i; j < f.here.last; j++ {
		if f.pair[j] >= 0 {
			if f.used[f.pair[j]] {
				return j
			}
			continue
		}
		if f.punct(j) == ";" || f.colon(j) && !f.digitsAround(j) && f.name[j] < 0 {
			return j
		}
	}
	return f.trimEnd(i, f.here.last)
}
