package quotes

import (
	"github.com/nutgraf/nutgraf/text"
)

// cue finds the content of the i-th cue of the stretch.
func (f *finder) cue(i int) {
	c := f.cues[i]
	last := f.here.last
	if f.asClause(c) || f.anaphoric(c) || f.konjunktiv && (c.aux >= 0 && f.is(c.aux, konj1|konj2) || f.is(c.at, konj1)) && (f.afterQuotation() || f.frontedBy(i)) {
		return
	}
	if p, ok := f.pairLeft(c); ok && f.quotedLeft(c, p) {
		return
	}
	if f.inciseClause(c) {
		return
	}
	o := f.objectOf(c, last)
	switch o.kind {
	case thatClause, bareClause, infinitive, colonClause:
		if c.frames&weak != 0 && !(o.colon && c.frames&quoted != 0) && (f.taken[c.at] || !f.marked(c, o.at)) {
			break // also "said he thinks ...", which is one quotation
		}
		if o.kind == infinitive && c.frames&(infin|gerunds) == 0 || o.kind != infinitive && c.frames&clause == 0 {
			break
		}
		if o.kind == colonClause && f.fronted(c) || o.kind == thatClause && o.comma && f.bareThat && f.frontedClause(c) {
			if o.comma {
				return // “..., Nikkei reported, in a step that ...”
			}
			break
		}
		f.clauses(c, o)
		return
	case quotedObject:
		if o.comma && c.frames&clause != 0 && f.lowerPair(o.pair) && f.frontedClause(c) {
			return // “..., Mr. Barrett said, "we were floored"”
		}
		if f.quotedRight(c, o) {
			return
		}
	}
	if (c.frames&clause != 0 || f.konjunktiv && f.reportedBefore(c)) && c.frames&quoted != 0 && f.frontedClause(c) {
		return
	}
	f.fragments(c)
	if c.frames&bare != 0 && !c.gerund {
		f.attribution(c)
	}
}

// frontedBy reports whether the next cue of the stretch follows a comma: then
// the i-th belongs to what it reports ("Er habe davor gewarnt, sagte X").
func (f *finder) frontedBy(i int) bool {
	return i+1 < len(f.cues) && f.fronted(f.cues[i+1]) && f.cues[i+1].shape == finite
}

// marked reports whether the clause of cue c that starts at token i holds words
// in marks.
func (f *finder) marked(c cue, i int) bool {
	end, _ := f.contentEnd(c, i, f.here.last)
	return f.pairWithin(i, end)
}

func (f *finder) pairWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if f.pair[i] >= 0 {
			return true
		}
	}
	return false
}

// afterQuotation reports whether the stretch before the one at hand, in its
// paragraph, holds a quotation.
func (f *finder) afterQuotation() bool {
	for i := len(f.drafts) - 1; i >= 0; i-- {
		if f.drafts[i].stretch < f.here.index {
			return f.drafts[i].stretch >= f.here.index-1
		}
	}
	return false
}

// clauses builds the reported clauses of a cue: one for each complementizer.
func (f *finder) clauses(c cue, o object) {
	sp := f.speakerOf(c, false)
	if o.kind == colonClause && f.subjectFollows(c) {
		sp = f.speakerOf(c, true)
	}
	rule := [...]string{"", RuleIndirectThat, RuleIndirectBare, RuleIndirectInfinitive, "", RuleIndirectColon}[o.kind]
	start := o.at
	for start < f.here.last {
		end, next := f.contentEnd(c, start, f.here.last)
		f.reported(c, start, end, rule, sp)
		if next < 0 {
			return
		}
		start = next + 1
	}
}

func (f *finder) subjectFollows(c cue) bool { return f.comma(c.first - 1) }

// reported enters a clause as a quotation: direct if marks enclose it whole,
// mixed if they enclose a part, else indirect.
func (f *finder) reported(c cue, start, end int, rule string, sp Speaker, more ...segmentOf) {
	start, end = f.trim(start, end)
	if end <= start {
		return
	}
	q := Quote{Kind: Indirect, Cue: c.span(f.view), Lemma: c.lemma, Speaker: sp, Rule: rule}
	f.fill(&q, append([]segmentOf{{start, end}}, more...))
	f.add(q, sp.Form == Unnamed || sp.Form == Omitted)
}

// fill gives a quotation the content of token ranges and its kind.
func (f *finder) fill(q *Quote, parts []segmentOf) {
	if len(parts) == 1 {
		if p := f.pair[parts[0].first]; p >= 0 && f.pairs[p].open == parts[0].first && f.pairs[p].end() >= parts[0].last && !f.used[p] {
			q.Kind = Direct
			f.takePair(q, int(p))
			return
		}
	}
	for _, s := range parts {
		a, b := s.first, s.last
		q.Spans = append(q.Spans, f.span(a, b))
		for i := a; i < b; i++ {
			f.taken[i] = true
			p := f.pair[i]
			if p < 0 || f.pairs[p].open != i || f.used[p] {
				continue
			}
			x, y := f.pairs[p].content()
			y = min(y, b)
			f.used[p] = true
			if x >= y {
				continue
			}
			q.Verbatim = append(q.Verbatim, f.span(x, y))
			if q.Kind == Indirect && f.speech(int(p), cue{reading: reading{frames: strong}}, true) >= 0.5 {
				q.Kind = Mixed
			} else if q.Kind == Indirect {
				f.result.NotSpeech = append(f.result.NotSpeech, f.span(x, y))
			}
		}
	}
}

// trim leaves punctuation at both ends out of a token range.
func (f *finder) trim(start, end int) (int, int) {
	for start < end && f.toks[start].Kind == text.Punct && f.pair[start] < 0 && f.punct(start) != "(" {
		start++
	}
	end = f.trimEnd(start, end)
	return start, end
}

// fragments takes the quoted fragments in the object of a cue.
func (f *finder) fragments(c cue) {
	if c.frames&fragment == 0 {
		return
	}
	for j := f.objectStart(c); j < f.here.last; j++ {
		if f.boundary(j) && f.pair[j] < 0 || f.punct(j) == ";" {
			return
		}
		if j > c.last && f.pair[j] < 0 && f.otherCue(j) {
			return
		}
		p := f.pair[j]
		if p < 0 || f.pairs[p].open != j {
			continue
		}
		if f.used[p] || f.pairs[p].dash || f.speech(int(p), c, false) < speechOfCue {
			continue
		}
		q := Quote{Kind: Mixed, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleFragment, Speaker: f.speakerOf(c, false)}
		if f.utterance(int(p)) && f.colon(j-1) {
			q.Kind = Direct
		}
		f.takePair(&q, int(p))
		f.add(q, q.Speaker.Form == Unnamed || q.Speaker.Form == Omitted)
	}
}

// objectStart is where the object of a cue may begin: behind its auxiliary in
// German and Dutch, where the participle closes the clause ("hat den Plan als
// „...“ bezeichnet").
func (f *finder) objectStart(c cue) int {
	if f.verbSecond && c.shape == participle && c.aux >= 0 && c.aux < c.at {
		return c.aux + 1
	}
	return c.last
}

// attribution notes a saying with a bare noun phrase.
func (f *finder) attribution(c cue) {
	end, _ := f.contentEnd(c, c.last, f.here.last)
	if end <= c.last {
		return
	}
	f.result.Attributions = append(f.result.Attributions, Attribution{Scope: f.span(c.last, end), Cue: c.span(f.view), Speaker: f.speakerOf(c, false)})
}
