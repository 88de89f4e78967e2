package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// according finds the attributions without a verb of their own: "according to
// X", "X zufolge", "so X", "a suo dire".
func (f *finder) according(s stretch) {
	for i := s.first; i < s.last; i++ {
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

// source is the noun phrase behind an according-to form.
func (f *finder) source(i int) (Speaker, int, bool) {
	s := f.here
	j := i
	for j < s.last && j < i+3 && f.name[j] < 0 && (f.is(j, prep) || f.posAt(j) == lang.ADP) && !f.is(j, det) {
		j++
	}
	if j >= s.last {
		return Speaker{}, 0, false
	}
	if p := f.pair[j]; p >= 0 {
		// "laut »Süddeutscher Zeitung«"
		if !f.isName(int(p)) {
			return Speaker{}, 0, false
		}
		return f.named(f.nameIn(f.pairs[p].open, f.pairs[p].end())), f.pairs[p].end(), true
	}
	limit := s.last
	if n := f.phraseAt(j, pron); n > 0 && f.subjectOrOblique(j) {
		return Speaker{Span: f.span(j, j+n), Form: Pronoun}, j + n, true
	}
	cs := f.chunks(j, min(limit, j+30))
	if len(cs) == 0 || cs[0].first > j+1 {
		return Speaker{}, 0, false
	}
	c := cs[0]
	c.oblique = false
	if f.is(c.first, persons) && c.last > c.first+1 && f.name[c.first+1] >= 0 && f.names[f.name[c.first+1]].Kind != lang.Person {
		c.last = c.first + 1 // "volgens ingewijden ASML en TSMC"
	}
	// A quoted name at the end of the phrase: "laut der „Times“".
	if c.last < limit && f.pair[c.last] >= 0 && f.isName(int(f.pair[c.last])) {
		p := f.pairs[f.pair[c.last]]
		return f.named(f.nameIn(p.open, p.end())), p.end(), true
	}
	end := c.last
	if c.pronoun {
		return f.mention(c, c.last), c.last, true
	}
	end = f.sourceEnd(c, limit)
	sp := f.mention(c, limit)
	if sp.Form == Description {
		if w, ok := f.headNoun(c); ok && w.class&doc != 0 {
			if k := f.nameIn(c.last, f.docEnd(c.last, limit)); k >= 0 {
				sp = f.named(k)
				end = max(end, f.names[k].Last)
			}
		}
		if sp.Form == Description {
			sp.Span = f.span(c.first, max(c.last, end))
		}
	}
	return sp, end, true
}

// subjectOrOblique reports whether token j is a pronoun here.
func (f *finder) subjectOrOblique(j int) bool {
	if f.phraseAt(j, pron) > 1 {
		return true
	}
	if f.is(j, det|poss) && j+1 < len(f.toks) && f.nominal(j+1) && f.posAt(j) != lang.PRON {
		return false
	}
	return f.word[j].pron != ""
}

// docEnd is where the description of a document ends: also behind participles
// ("balanço divulgado pela Secretaria").
func (f *finder) docEnd(i, limit int) int {
	for limit = min(limit, i+14); i < limit; i++ {
		if f.comma(i) || f.boundary(i) || f.pair[i] >= 0 || f.isFinite(i) {
			return i
		}
	}
	return i
}

// sourceEnd is where the source ends: attached phrases belong to it, but in
// verb-second languages the clause goes on with its verb.
func (f *finder) sourceEnd(c chunk, limit int) int {
	i := c.last
	for i < limit {
		if f.name[i] >= 0 {
			i++
			continue
		}
		if f.punct(i) == "(" {
			j := i
			for j < limit && j < i+10 && f.punct(j) != ")" {
				j++
			}
			i = j + 1
			continue
		}
		p := f.posAt(i)
		if p != lang.ADP && !f.is(i, prep) || f.toks[i].Kind == text.Punct {
			break
		}
		// An attached phrase: only genitives and places right behind the noun.
		cs := f.chunks(i, min(limit, i+14))
		if len(cs) == 0 || !f.genitive(i) {
			break
		}
		i = cs[0].last
	}
	// German genitive without a preposition: "Angaben der Polizei".
	if f.nominative && i < limit && f.is(i, det) && f.word[i].det != "" && f.name[i] < 0 && i == c.last {
		if cs := f.chunks(i, min(limit, i+10)); len(cs) > 0 && cs[0].first == i && !f.attachedName(c) {
			i = cs[0].last
		}
	}
	return i
}

func (f *finder) attachedName(c chunk) bool { return f.nameIn(c.first, c.last) >= 0 }

// genitive reports whether the adposition at token i ties a noun to a noun.
func (f *finder) genitive(i int) bool {
	switch f.text(i) {
	case "of", "de", "d'", "d’", "du", "des", "del", "della", "dell'", "dell’", "dei", "degli", "delle", "dello", "di", "do", "da", "dos", "das", "van", "von", "vom", "bei", "bij", "at", "from", "in", "für", "for", "al", "alla", "aus", "im":
		return true
	}
	return false
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
		if f.word[c.first].det != "d" {
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
		if w, ok := f.headNoun(c); (!ok || w.class&(person|persons|body|doc) == 0) && !(f.word[c.first].det == "d") {
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
	f.attributed(i, end, f.span(i, after), sp, RuleAccordingTo)
	return end
}

func (f *finder) relativeSource(i int) bool {
	return f.data.word[f.long[i].word].pron == "r"
}

// relativeAccord is "..., secondo il quale la platea sarà di 4mila": the
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
	if f.long[i].n > 0 && f.data.word[f.long[i].word].class&own != 0 {
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
		q := Quote{Kind: Direct, Cue: cueSpan, Speaker: sp, Rule: rule, Confidence: 0.9}
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
	q := Quote{Kind: Indirect, Cue: cueSpan, Speaker: sp, Rule: rule, Confidence: 0.85}
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

// afterSource is the clause behind a source: appositions and relative clauses
// that belong to the source are skipped.
func (f *finder) afterSource(i, last int) (int, int) {
	if i >= last {
		return last, last
	}
	if !f.comma(i) {
		a, b := f.trim(i, last)
		// A relative clause or participle without a comma: "una encuesta que ...".
		if a < b && f.is(a, rel) && f.posAt(a) != lang.DET && !f.verbSecond {
			for j := a; j < b; j++ {
				if f.comma(j) {
					return f.trim(j+1, b)
				}
			}
			return b, b
		}
		return a, b
	}
	segs := f.segments(i+1, last)
	for k, s := range segs {
		if f.is(s.first, rel) && f.name[s.first] < 0 && f.posAt(s.first) != lang.DET && k+1 < len(segs) {
			continue
		}
		if f.hasFinite(s.first, s.last) {
			if f.is(s.first, rel) && f.posAt(s.first) != lang.DET {
				return last, last
			}
			if k > 0 && f.startsMain(segs, k) {
				return f.trim(s.first, last)
			}
			return f.trim(s.first, last)
		}
	}
	return f.trim(i+1, last)
}

func (f *finder) startsMain(segs []segmentOf, k int) bool { return true }

// asClause is "as X said", "wie X mitteilte", "comme l'a annoncé X": the rest
// of the sentence is what was said.
func (f *finder) asClause(c cue) bool {
	for i := c.first - 1; i >= f.here.first-1 && c.first-i < 22; i-- {
		j := i + 1 // the candidate "as"
		if n := f.phraseAt(j, accordAs); n > 0 && j < c.at && (j == f.here.first || f.toks[j-1].Kind == text.Punct || f.is(j-1, and|coord)) {
			return f.asSaid(c, j, j+n)
		}
		if i < f.here.first || f.pair[i] >= 0 && !f.isName(int(f.pair[i])) || f.comma(i) && i < c.first-12 || f.boundary(i) {
			break
		}
	}
	return false
}

func (f *finder) asSaid(c cue, from, after int) bool {
	if c.frames&clause == 0 || c.passive || f.is(c.at, naming) || f.bareThat && c.last < f.here.last && f.posAt(c.last) == lang.NOUN && f.pair[c.last] < 0 {
		return false
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
	if n == 0 || c.frames&clause == 0 || s.index == 0 {
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
