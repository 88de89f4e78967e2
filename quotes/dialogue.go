package quotes

import (
	"github.com/nutgraf/nutgraf/text"
)

// dialogue adds the turns of dialogue that start with a dash. A paragraph that
// starts so is a turn if a verb of saying stands between dashes in it, or if
// the article asks questions between such paragraphs; once one is found, all
// such paragraphs are turns.
func (v *view) dialogue() {
	var turns []int
	evident := false
	pars := v.doc.Paragraphs()
	for p, par := range pars {
		first := v.doc.Sentences()[par.First].First
		last := v.doc.Sentences()[par.Last-1].Last
		if !v.longDash(first) || last-first < 3 {
			continue
		}
		turns = append(turns, p)
		if p > 0 && v.question(pars[p-1]) {
			evident = true
		}
		for i := first + 2; i < last && !evident; i++ {
			if v.dash(i) && v.spokenAfter(i+1, last) {
				evident = true
			}
		}
	}
	if !evident {
		return
	}
	var out []pair
	k := 0
	for _, p := range turns {
		first := v.doc.Sentences()[pars[p].First].First
		last := v.doc.Sentences()[pars[p].Last-1].Last
		for k < len(v.pairs) && v.pairs[k].open < first {
			out = append(out, v.pairs[k])
			k++
		}
		for k < len(v.pairs) && v.pairs[k].open < last {
			k++ // nested in the turn
		}
		out = append(out, pair{open: first, close: last, dash: true, joins: -1})
	}
	// Joins point to pairs by index: keep those whose neighbour is kept.
	out = append(out, v.pairs[k:]...)
	for i := range out {
		if out[i].joins >= 0 {
			out[i].joins = i - 1
		}
	}
	v.pairs = out
}

func (v *view) longDash(i int) bool {
	switch v.punct(i) {
	case "—", "–", "―":
		return true
	}
	return false
}

func (v *view) question(p text.Paragraph) bool {
	return v.punct(v.doc.Sentences()[p.Last-1].Last-1) == "?"
}

// spokenAfter reports whether a verb of saying stands at or soon after token
// i: an incise.
func (v *view) spokenAfter(i, last int) bool {
	for j := i; j < min(last, i+5); j++ {
		if v.punct(j) != "" {
			return false
		}
		if v.verb[j] >= 0 {
			if c, ok := v.cueAt(j, i, last); ok && c.frames&quoted != 0 && !v.is(c.last, comp) {
				return true
			}
		}
	}
	return false
}

// turns builds the quotations of the dialogue turns of a stretch.
func (f *finder) turns(s stretch) {
	for p := f.firstPair(s.first); p < len(f.pairs) && f.pairs[p].open < s.last; p++ {
		if f.pairs[p].dash && !f.used[p] {
			f.turn(p)
			return
		}
	}
}

// turn parts a turn of dialogue at its dashes into speech and incises.
func (f *finder) turn(p int) {
	f.used[p] = true
	first, last := f.pairs[p].content()
	q := Quote{Kind: Direct, Rule: RuleDialogueDash}
	from := first
	incise := false
	flush := func(end int) {
		a, b := f.trim2(from, end)
		if b > a {
			q.Spans = append(q.Spans, f.span(a, b))
		}
	}
	for i := first; i < last; i++ {
		if !f.dash(i) || f.name[i] >= 0 {
			continue
		}
		switch {
		case !incise && f.spokenAfter(i+1, last):
			flush(i)
			incise = true
			f.inciseCue(&q, i+1, f.nextDash(i+1, min(last, i+maxIncise)))
			from = last
		case incise:
			incise = false
			from = i + 1
		}
	}
	if from < last && !incise {
		flush(last)
	}
	q.Verbatim = append(q.Verbatim, q.Spans...)
	f.add(q, q.Speaker.Form == Unnamed || q.Speaker.Form == Omitted)
}

func (f *finder) nextDash(i, last int) int {
	for ; i < last; i++ {
		if f.dash(i) && f.name[i] < 0 {
			return i
		}
	}
	return last
}

// trim2 leaves dashes and closing marks at both ends out.
func (f *finder) trim2(a, b int) (int, int) {
	for a < b && (f.dash(a) || f.comma(a) || f.punct(a) == "." || f.punct(a) == ";") {
		a++
	}
	for b > a && (f.dash(b-1) || f.comma(b-1)) {
		b--
	}
	return a, b
}

// inciseCue notes the cue and speaker of an incise.
func (f *finder) inciseCue(q *Quote, first, last int) {
	for j := first; j < min(last, first+6); j++ {
		if f.verb[j] < 0 {
			continue
		}
		c, ok := f.cueAt(j, first, last)
		if !ok || c.frames&quoted == 0 {
			continue
		}
		q.Cue, q.Lemma = c.span(f.view), c.lemma
		q.Speaker = f.inciseSpeaker(c, first, last)
		return
	}
}

// inciseSpeaker finds the subject within an incise. The tokens of an incise
// count as inside a pair, so that they are read with the pair lifted.
func (f *finder) inciseSpeaker(c cue, first, last int) Speaker {
	saved := make([]int32, last-first)
	copy(saved, f.pair[first:last])
	for i := first; i < last; i++ {
		f.pair[i] = -1
	}
	sp, _ := f.subjectRight(c, last)
	copy(f.pair[first:last], saved)
	if sp.Form == Unnamed && f.dropped {
		return Speaker{Form: Omitted}
	}
	return sp
}

// withoutIncise cuts the content of a pair around an incise without marks of
// its own: "« Il faut agir, a réagi le ministre. On verra. »", "«A – spiega X
// –. B»". It notes cue and speaker where the quotation has none.
func (f *finder) withoutIncise(q *Quote, first, last int) []text.Span {
	if f.verbSecond {
		return []text.Span{f.span(first, last)}
	}
	for i := first + 1; i < last-1; i++ {
		dash := f.dash(i)
		if !dash && !f.comma(i) {
			continue
		}
		c, ok := f.inciseAt(i+1, last)
		if !ok {
			continue
		}
		end := f.inciseEnd(c, dash, last)
		if end < 0 {
			continue
		}
		sp := f.inciseSpeaker(c, i+1, end)
		if sp.Form == Unnamed || sp.Form == Omitted && !dash {
			continue
		}
		if !dash && sp.Form != Pronoun && f.bareThat {
			continue
		}
		q.Cue, q.Lemma, q.Speaker, q.Rule = c.span(f.view), c.lemma, sp, RuleDirectIncise
		var out []text.Span
		if a, b := f.trim2(first, i); b > a {
			out = append(out, f.span(a, b))
		}
		if a, b := f.trim2(end, last); b > a {
			out = append(out, f.span(a, b))
		}
		return out
	}
	return []text.Span{f.span(first, last)}
}

// inciseAt reads a cue at token i inside a quotation: verb first.
func (f *finder) inciseAt(i, last int) (cue, bool) {
	for j := i; j < min(last, i+4); j++ {
		if f.verb[j] < 0 {
			if f.toks[j].Kind == text.Punct {
				return cue{}, false
			}
			continue
		}
		c, ok := f.cueAt(j, i, last)
		if !ok || c.gerund || c.frames&quoted == 0 || c.first > i+1 {
			return cue{}, false
		}
		if f.is(c.last, comp) {
			return cue{}, false
		}
		return c, true
	}
	return cue{}, false
}

// maxIncise bounds an incise, in tokens.
const maxIncise = 60

// inciseEnd is where an incise ends: at the closing dash, or at the comma or
// full stop behind its subject.
func (f *finder) inciseEnd(c cue, dash bool, last int) int {
	for j := c.last; j < min(last, c.last+maxIncise); j++ {
		if dash {
			if f.dash(j) && f.name[j] < 0 {
				return j + 1
			}
			continue
		}
		if f.stop(j) && f.name[j] < 0 {
			return j + 1
		}
		if f.comma(j) && f.name[j] < 0 {
			if k := f.apposed(j, last); k >= 0 {
				j = f.names[k].Last - 1
				continue
			}
			return j + 1
		}
		if j-c.last > 16 {
			return -1
		}
	}
	if dash || last > c.last+maxIncise {
		return -1
	}
	return last
}
