package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

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
		c.last = c.first + 1 // "volgens bronnen Alfa en Beta"
	}
	// A quoted name at the end of the phrase: "laut der „Times“".
	if c.last < limit && f.pair[c.last] >= 0 && f.isName(int(f.pair[c.last])) {
		p := f.pairs[f.pair[c.last]]
		return f.named(f.nameIn(p.open, p.end())), p.end(), true
	}
	if c.pronoun {
		return f.mention(c, c.last), c.last, true
	}
	end := f.sourceEnd(c, limit)
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
	return f.entry(j).pron != ""
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
			i = min(limit, j+1)
			continue
		}
		p := f.posAt(i)
		if p != lang.ADP && !f.is(i, prep) || f.toks[i].Kind == text.Punct {
			break
		}
		// An attached phrase: only genitives and places right behind the noun.
		cs := f.chunks(i, min(limit, i+14))
		if len(cs) == 0 || !f.is(i, tie) {
			break
		}
		i = cs[0].last
	}
	// German genitive without a preposition: "Angaben der Polizei".
	if f.nominative && i < limit && f.is(i, det) && f.entry(i).det != "" && f.name[i] < 0 && i == c.last {
		if cs := f.chunks(i, min(limit, i+10)); len(cs) > 0 && cs[0].first == i && f.nameIn(c.first, c.last) < 0 {
			i = cs[0].last
		}
	}
	return i
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
			return f.trim(s.first, last)
		}
	}
	return f.trim(i+1, last)
}
