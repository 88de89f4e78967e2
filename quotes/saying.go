package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// cue finds the content of the i-th cue of the stretch.
func (f *finder) cue(i int) {
	c := f.cues[i]
	last := f.here.last
	if f.asClause(c) || f.anaphoric(c) || f.konjunktiv && (c.aux >= 0 && f.is(c.aux, konj1|konj2) || f.is(c.at, konj1)) && f.afterQuotation() {
		return
	}
	if p, ok := f.pairLeft(c); ok && f.quotedLeft(c, p) {
		return
	}
	o := f.objectOf(c, last)
	switch o.kind {
	case thatClause, bareClause, infinitive, colonClause:
		if c.frames&weak != 0 && !(o.colon && c.frames&quoted != 0) && !f.pairWithin(o.at, last) {
			break
		}
		if o.kind == infinitive && c.frames&infin == 0 || o.kind != infinitive && c.frames&clause == 0 {
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

// speakerOf finds who speaks: behind the cue where it follows its content or
// opens the clause, else before it.
func (f *finder) speakerOf(c cue, post bool) Speaker {
	if c.pronoun >= 0 {
		return Speaker{Span: f.enclitics(c.pronoun), Form: Pronoun}
	}
	if c.gerund || c.first > f.here.first && (f.is(c.first-1, and|coord) || f.comma(c.first-1) && c.first > f.here.first+1 && f.is(c.first-2, and|coord)) {
		if sp, ok := f.sharedSpeaker(); ok && !post {
			return sp
		}
	}
	if c.tail != nil && f.is(c.last-1, pron) && f.verbSecond || c.lemma == "heißen" || c.lemma == "heissen" {
		return f.impersonal(c)
	}
	first := f.here.first
	if post {
		if sp, ok := f.adjacentLeft(c); ok {
			return sp
		}
		if sp, _ := f.subjectRight(c, f.here.last); sp.Form != Unnamed {
			return sp
		}
		if f.dropped {
			return Speaker{Form: Omitted}
		}
		return Speaker{}
	}
	if f.verbSecond && !c.gerund {
		// The finite verb stands second: what stands before it is the subject
		// if it is one noun phrase.
		if sp, ok := f.fieldBefore(c); ok {
			return sp
		}
		if sp, _ := f.subjectRight(f.finiteOf(c), f.here.last); sp.Form != Unnamed {
			return sp
		}
	}
	sp, at := f.subjectLeft(c, first)
	if sp.Form == Unnamed && !c.gerund {
		sp, at = f.subjectRight(c, f.here.last)
	}
	_ = at
	if sp.Form == Unnamed && f.dropped {
		return Speaker{Form: Omitted}
	}
	return sp
}

// sharedSpeaker is who speaks in the last quotation of the stretch at hand: a
// further verb of saying without a subject has the same.
func (f *finder) sharedSpeaker() (Speaker, bool) {
	n := len(f.drafts)
	if n == 0 || f.drafts[n-1].stretch != f.here.index || f.drafts[n-1].Speaker.Form == Unnamed {
		return Speaker{}, false
	}
	return f.drafts[n-1].Speaker, true
}

// impersonal is the speaker of "heißt es in der Mitteilung", "klonk het bij de
// minister": what is attached to the verb.
func (f *finder) impersonal(c cue) Speaker {
	for _, ch := range append(f.chunks(c.last, min(f.here.last, c.last+12)), f.chunks(max(f.here.first, c.first-14), c.first)...) {
		if !ch.attached || f.isTime(ch) {
			continue
		}
		ch.oblique = false
		if w, ok := f.headNoun(ch); ok && w.class&(person|persons|body|doc) != 0 || f.headName(ch) >= 0 {
			return f.mention(ch, f.here.last)
		}
	}
	return Speaker{}
}

// finiteOf is the cue with its auxiliary as the verb, for clauses where the
// subject stands behind the auxiliary.
func (f *finder) finiteOf(c cue) cue {
	if c.shape == participle && c.aux >= 0 && c.aux < c.at {
		c.at, c.last = c.aux, c.aux+1
	}
	return c
}

// fieldBefore is the subject before a finite verb in second position.
func (f *finder) fieldBefore(c cue) (Speaker, bool) {
	c = f.finiteOf(c)
	if c.shape == participle && c.aux > c.at { // "..., wie er gesagt hat"
		sp, _ := f.subjectLeft(c, f.here.first)
		return sp, sp.Form != Unnamed
	}
	if c.at == f.here.first || f.comma(c.at-1) && f.pair[c.at-2] >= 0 {
		return Speaker{}, false
	}
	c.first = c.at
	sp, at := f.subjectLeft(c, f.here.first)
	if sp.Form == Unnamed {
		return sp, false
	}
	// A phrase in front that is not the subject shows by the subject behind.
	if r, _ := f.subjectRight(c, f.here.last); r.Form == Pronoun && sp.Form != Pronoun && at < c.at && !f.objectPronoun(r) {
		if r.Span.Start < int(f.toks[min(c.at+2, len(f.toks)-1)].End) {
			return r, true
		}
	} else if r.Form == Name && sp.Form == Description && f.nominative && f.word[at].det != "" && r.Span.Start <= int(f.toks[min(c.at+4, len(f.toks)-1)].Start) {
		return r, true // "Der Zeitung sagte Karma"
	}
	return sp, true
}

// objectPronoun reports whether a pronoun can be an object: Dutch "hem".
func (f *finder) objectPronoun(sp Speaker) bool {
	first, _ := f.doc.TokensIn(sp.Span)
	return f.is(first, refl)
}

// adjacentLeft is the subject between a quotation and its cue: "“...,” she
// said".
func (f *finder) adjacentLeft(c cue) (Speaker, bool) {
	j := c.first
	if j == f.here.first || f.pair[j-1] >= 0 || f.comma(j-1) && f.pair[j-2] >= 0 || f.dash(j-1) {
		return Speaker{}, false
	}
	if f.comma(j - 1) {
		if !f.bareThat {
			return Speaker{}, false
		}
		if sp, _ := f.subjectRight(c, f.here.last); sp.Form != Unnamed && sp.Span.Start <= int(f.toks[min(c.last+6, len(f.toks)-1)].Start) {
			return Speaker{}, false
		}
	}
	sp, _ := f.subjectLeft(c, f.here.first)
	return sp, sp.Form != Unnamed
}

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
		if steps > 0 && f.is(j, coord|and) && f.comma(j-1) && f.pair[j-2] >= 0 {
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
	q := Quote{Kind: Direct, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleDirectLeft, Confidence: 0.95}
	start := f.sentenceStart(f.pairs[p].open)
	if start < f.pairs[p].open && !f.freeBefore(p) {
		// "Lindwerk habe „sein Pulver verschossen“, schrieb er": a reported
		// clause with a fragment.
		if !f.konjunktiv && !f.hasFinite(start, f.pairs[p].close) || f.titleBefore(f.pairs[p].open) || f.titleCase(f.pairs[p].open+1, f.pairs[p].close) && f.pairs[p].close-f.pairs[p].open > 2 && !f.nominative {
			return false // "In an interview on “Face the Nation,” X said"
		}
		if sp := f.speakerOf(c, true); (f.comma(f.pairs[p].end()) || f.comma(f.pairs[p].close-1)) && f.speaks(sp) {
			f.reported(c, start, f.pairs[p].end(), RuleMixedLeft, sp)
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

// speaks reports whether a mention can be a speaker: a name, a pronoun, or a
// noun phrase whose head is a person or body.
func (f *finder) speaks(sp Speaker) bool {
	switch sp.Form {
	case Name, Pronoun, Omitted:
		return true
	case Description:
		first, last := f.doc.TokensIn(sp.Span)
		for _, c := range f.chunks(first, last) {
			w, ok := f.headNoun(c)
			return ok && w.class&(person|persons|body|doc) != 0 || f.word[c.first].det == "d"
		}
	}
	return false
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
	q := Quote{Kind: Direct, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleDirectRight, Confidence: 0.95, Speaker: f.speakerOf(c, false)}
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
	q := Quote{Kind: Indirect, Cue: c.span(f.view), Lemma: c.lemma, Speaker: sp, Rule: rule, Confidence: 0.85}
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
	for j := c.last; j < f.here.last; j++ {
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
		if f.used[p] || f.pairs[p].dash || f.speech(int(p), c, false) < 0.5 {
			continue
		}
		q := Quote{Kind: Mixed, Cue: c.span(f.view), Lemma: c.lemma, Rule: RuleFragment, Confidence: 0.75, Speaker: f.speakerOf(c, false)}
		if f.utterance(int(p)) && f.colon(j-1) {
			q.Kind = Direct
		}
		f.takePair(&q, int(p))
		f.add(q, q.Speaker.Form == Unnamed || q.Speaker.Form == Omitted)
	}
}

// attribution notes a saying with a bare noun phrase.
func (f *finder) attribution(c cue) {
	end, _ := f.contentEnd(c, c.last, f.here.last)
	if end <= c.last {
		return
	}
	f.result.Attributions = append(f.result.Attributions, Attribution{Scope: f.span(c.last, end), Cue: c.span(f.view), Speaker: f.speakerOf(c, false)})
}

// fronted reports whether a cue follows a comma or dash and opens its clause
// with the verb: "..., dijo X".
func (f *finder) fronted(c cue) bool {
	return c.first > f.here.first && (f.comma(c.first-1) || f.dash(c.first-1))
}

// frontedClause builds the quotation of a cue that follows or interrupts a
// clause without marks around it.
func (f *finder) frontedClause(c cue) bool {
	if c.gerund {
		return false
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
	if f.is(start, rel) && f.verbSecond && false {
		return false
	}
	sp := f.speakerOf(c, true)
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
	for _, ch := range f.chunks(first, last) {
		if w, ok := f.headNoun(ch); ok && w.class&(person|persons|body|doc) != 0 || f.nameIn(ch.first, ch.last) >= 0 {
			return true
		}
		break
	}
	return f.word[first].det != "" && (f.verbSecond || last-first <= 3 && f.word[first].det == "d")
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
		if f.hasFinite(s.first, s.last) {
			return true
		}
	}
	return false
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
