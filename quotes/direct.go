package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// pairLeft is the quotation that cue c follows, if it is free: directly, or
// with the subject between them.
func (f *finder) pairLeft(c cue) (int, bool) {
	if c.frames&quoted == 0 {
		return 0, false
	}
	j := c.first - 1
	verbs := 0
	for steps := 0; j >= f.here.first && steps < 30; j, steps = j-1, steps+1 {
		if p := f.pair[j]; p >= 0 {
			if f.isName(int(p)) && f.inPhrase(int(p)) {
				j = f.pairs[p].open
				continue
			}
			if f.used[p] || f.pairs[p].dash {
				return 0, false
			}
			if steps > 1 && !(f.bareThat || f.comma(j+1)) {
				return 0, false
			}
			if steps > 1 && f.attachedBefore(j+1, c.first) {
				return 0, false
			}
			return int(p), verbs == 0
		}
		if f.boundary(j) || f.punct(j) == ";" || f.colon(j) {
			return 0, false
		}
		if steps > 0 && f.is(j, coord|and) && f.comma(j-1) && f.paired(j-2) {
			return 0, false
		}
		if f.isFinite(j) && !f.is(j, refl) {
			if f.relativeBefore(j) {
				continue
			}
			verbs++
			if !f.is(j, have|be|aux) {
				return 0, false
			}
		}
	}
	return 0, false
}

// inPhrase reports whether a quoted name is part of a larger phrase: a noun or
// determiner stands before it ("die »Süddeutsche Zeitung«").
func (f *finder) inPhrase(p int) bool {
	i := f.pairs[p].open - 1
	return i >= f.here.first && (f.posAt(i) == lang.DET || f.posAt(i) == lang.NOUN || f.posAt(i) == lang.ADP)
}

// attachedBefore reports whether a quotation is followed by more of its own
// clause rather than by a subject: an adposition or conjunction.
func (f *finder) attachedBefore(first, last int) bool {
	if first < last && f.comma(first) {
		return f.is(first+1, coord|and|rel) && f.name[first+1] < 0 && f.posAt(first+1) != lang.DET
	}
	return first < last && f.name[first] < 0 && (f.posAt(first) == lang.ADP || f.is(first, coord|and|rel) && f.posAt(first) != lang.DET && f.posAt(first) != lang.PRON)
}

// relativeBefore reports whether the verb at token j belongs to a relative
// clause.
func (f *finder) relativeBefore(j int) bool {
	for k := j - 1; k > f.here.first && j-k < 10; k-- {
		if f.pair[k] >= 0 || f.comma(k) && k < j-1 {
			return k+1 < j && f.is(k+1, rel)
		}
		if f.is(k, rel) && f.posAt(k) != lang.DET {
			return true
		}
	}
	return false
}

// quotedLeft builds the quotation of a cue that follows it.
func (f *finder) quotedLeft(c cue, p int) bool {
	q := Quote{Kind: Direct, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleDirectLeft}
	start := f.sentenceStart(f.pairs[p].open)
	if start < f.pairs[p].open && !f.freeBefore(p) {
		// "Die Firma habe „alles versucht“, schrieb er": a reported
		// clause with a fragment.
		if !f.konjunktiv && !f.hasFinite(start, f.pairs[p].close) || f.titleBefore(f.pairs[p].open) || f.titleCase(f.pairs[p].open+1, f.pairs[p].close) && f.pairs[p].close-f.pairs[p].open > 2 && !f.nominative {
			return f.verblessFragment(c, p) // not "In an interview on “Face the Nation,” X said"
		}
		if sp := f.speakerOf(c, true); (f.comma(f.pairs[p].end()) || f.comma(f.pairs[p].close-1)) && f.speaks(sp) {
			if rest, ok := f.restInMarks(c); ok {
				f.reported(c, start, f.pairs[p].end(), RuleMixedIncise, sp, rest)
			} else {
				f.reported(c, start, f.pairs[p].end(), RuleMixedLeft, sp)
			}
			return true
		}
		return false
	}
	q.Speaker = f.speakerOf(c, true)
	f.takePair(&q, p)
	// Earlier pieces of the same words: "“A”, “B”, said X".
	f.interrupted(&q, c)
	f.add(q, q.Speaker.Form == Unnamed || q.Speaker.Form == Omitted)
	return true
}

// restInMarks is how a reported clause goes on behind the words of saying, in
// marks after no more than a conjunction: “He “got a deal”, Dunn said, and still
// “got to stay””.
func (f *finder) restInMarks(c cue) (segmentOf, bool) {
	first, last := f.restAfter(c)
	for i := first; i < last && i < first+3; i++ {
		if p := f.pairAt(i); p >= 0 {
			return segmentOf{first, last}, !f.used[p] && f.lowerPair(p)
		}
		if !f.is(i, and) && f.posAt(i) != lang.ADV {
			break
		}
	}
	return segmentOf{}, false
}

// verblessFragment takes the fragment of a clause without a verb that a cue
// follows: "Une facture « ridicule », plaide X".
func (f *finder) verblessFragment(c cue, p int) bool {
	if c.frames&clause == 0 || !f.comma(f.pairs[p].end()) && !f.comma(f.pairs[p].close-1) || !f.lowerPair(p) || f.titleBefore(f.pairs[p].open) || f.posAt(f.pairs[p].open-1) == lang.ADP {
		return false
	}
	sp := f.speakerOf(c, true)
	if sp.Form == Unnamed || !f.speaks(sp) {
		return false
	}
	q := Quote{Kind: Mixed, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleFragment, Speaker: sp}
	f.takePair(&q, p)
	f.add(q, false)
	return true
}

// freeBefore reports whether nothing of the same clause stands before a pair:
// it starts the sentence or follows a colon, dash or another quotation.
func (f *finder) freeBefore(p int) bool {
	i := f.pairs[p].open - 1
	return i < f.here.first || f.colon(i) || f.dash(i) || f.stop(i) || f.pair[i] >= 0 || f.comma(i) && !f.konjunktiv && f.startsUpper(f.pairs[p].open+1, f.pairs[p].close)
}

// takePair makes a pair part of a quotation: its content without incises.
func (f *finder) takePair(q *Quote, p int) {
	f.used[p] = true
	pr := f.pairs[p]
	first, last := pr.content()
	if first >= last {
		return
	}
	if f.comma(last-1) && last-1 > first && pr.joins < 0 {
		last-- // the comma before the words of saying is the writer's
	}
	spans := f.withoutIncise(q, first, last)
	q.Spans = append(q.Spans, spans...)
	q.Verbatim = append(q.Verbatim, spans...)
	// A quotation that reopens in the next paragraph goes on.
	for k := p + 1; k < len(f.pairs) && f.pairs[k].joins == k-1 && !f.used[k]; k++ {
		f.used[k] = true
		a, b := f.pairs[k].content()
		if a < b {
			s := f.span(a, b)
			q.Spans = append(q.Spans, s)
			q.Verbatim = append(q.Verbatim, s)
		}
	}
	// And one that was left open before it.
	for k := p; k > 0 && f.pairs[k].joins == k-1 && !f.used[k-1]; k-- {
		f.used[k-1] = true
		a, b := f.pairs[k-1].content()
		if a < b {
			s := f.span(a, b)
			q.Spans = append([]text.Span{s}, q.Spans...)
			q.Verbatim = append([]text.Span{s}, q.Verbatim...)
		}
	}
}

// interrupted adds the rest of words that a cue interrupts: "“A”, said X, “B”".
func (f *finder) interrupted(q *Quote, c cue) {
	for j := c.last; j < f.here.last && j < c.last+40; j++ {
		p := f.pair[j]
		if p >= 0 {
			if f.used[p] || f.isName(int(p)) {
				return
			}
			if f.comma(j-1) || f.dash(j-1) || f.colon(j-1) || j == c.last {
				f.takePair(q, int(p))
			}
			return
		}
		if f.boundary(j) || f.punct(j) == ";" || f.otherCue(j) {
			return
		}
	}
}

// quotedRight builds the quotation of a cue that stands before it.
func (f *finder) quotedRight(c cue, o object) bool {
	p := o.pair
	if f.used[p] || f.pairs[p].dash || c.frames&(quoted|fragment) == 0 {
		return false
	}
	whole := o.colon || f.utterance(p) && (o.at <= c.last || o.comma || c.frames&quoted != 0 && !f.inObject(c, o.at))
	if !whole {
		return false
	}
	q := Quote{Kind: Direct, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleDirectRight, Speaker: f.speakerOf(c, false)}
	if o.colon {
		q.Rule = RuleDirectColon
	}
	f.takePair(&q, p)
	f.add(q, q.Speaker.Form == Unnamed || q.Speaker.Form == Omitted)
	return true
}

// inObject reports whether a pair stands inside the object of a cue: behind a
// determiner, adposition or noun that is not its subject.
func (f *finder) inObject(c cue, at int) bool {
	i := at - 1
	if i < c.last {
		return false
	}
	p := f.posAt(i)
	if f.name[i] < 0 && (p == lang.DET || p == lang.ADP || p == lang.ADJ || f.is(i, det|prep)) {
		return true
	}
	if p == lang.NOUN && f.name[i] < 0 {
		_, ok := f.noun(i)
		return !ok && !f.is(i, timeWord|channel|onChannel)
	}
	return false
}

// lowerPair reports whether the words in a pair go on a clause: they start in
// lower case.
func (f *finder) lowerPair(p int) bool {
	first, last := f.pairs[p].content()
	return first < last && !f.startsUpper(first, last)
}

// pairAt is the pair that token i is in, or -1.
func (f *finder) pairAt(i int) int {
	if i >= f.here.last {
		return -1
	}
	return int(f.pair[i])
}
