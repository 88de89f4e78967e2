package quotes

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// speakerOf finds who speaks: behind the cue where it follows its content or
// opens the clause, else before it.
func (f *finder) speakerOf(c cue, post bool) Speaker {
	if c.pronoun >= 0 {
		return Speaker{Span: f.enclitics(c.pronoun), Form: Pronoun}
	}
	if c.agent >= 0 {
		return f.agentSpeaker(c)
	}
	if c.gerund || c.first > f.here.first && (f.is(c.first-1, and|coord) || f.comma(c.first-1) && c.first > f.here.first+1 && f.is(c.first-2, and|coord)) {
		if sp, ok := f.sharedSpeaker(); ok && !post {
			return sp
		}
	}
	if !post {
		if sp, ok := f.mainSubject(c); ok {
			return sp
		}
	}
	if len(c.tail) == 1 && f.isPronoun(c.tail[0]) { // "heißt es", "klonk het"
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
		return f.omitted(c)
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
	sp, _ := f.subjectLeft(c, first)
	if sp.Form == Unnamed && !c.gerund {
		sp, _ = f.subjectRight(c, f.here.last)
	}
	if sp.Form == Unnamed {
		return f.omitted(c)
	}
	return sp
}

// omitted is the speaker that the verb alone tells (es, it, pt), or the body
// through which nobody named speaks: "Desde la empresa aseguran".
func (f *finder) omitted(c cue) Speaker {
	if !f.dropped {
		return Speaker{}
	}
	at := c.at
	if c.aux >= 0 {
		at = c.aux
	}
	many := strings.HasSuffix(f.text(at), f.plural)
	if many && !c.gerund {
		if sp := f.bodyBefore(c); sp.Form != Unnamed {
			return sp
		}
	}
	return Speaker{Form: Omitted, Reference: Reference{Plural: many}}
}

// bodyBefore is the body behind an adposition that opens the clause of a cue in
// the plural without a subject.
func (f *finder) bodyBefore(c cue) Speaker {
	i := c.first - 1
	for i > f.here.first && c.first-i < maxAside && !f.comma(i-1) && f.pair[i-1] < 0 && !f.is(i, through) {
		i--
	}
	if i < f.here.first || !f.is(i, through) || i > f.here.first && f.toks[i-1].Kind == text.Word && f.posAt(i-1) != lang.CCONJ {
		return Speaker{}
	}
	cs := f.chunks(i+1, c.first)
	if len(cs) == 0 || cs[0].first > i+1 {
		return Speaker{}
	}
	if w, ok := f.headNoun(cs[0]); !(ok && w.class&body != 0) && !f.bodyName(cs[0]) {
		return Speaker{}
	}
	return f.mention(cs[0], c.first)
}

// bodyName reports whether a phrase holds the name of a body.
func (f *finder) bodyName(c chunk) bool {
	k := f.nameIn(c.first, c.last)
	if k < 0 {
		return false
	}
	switch f.names[k].Kind {
	case lang.Company, lang.Organization, lang.Platform, lang.Media:
		return true
	}
	return false
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

// mainSubject is the subject of the clause before a German or Dutch cue that
// a conjunction ties to it without a subject of its own: "X warnte, nannte den
// Plan aber", "X waarschuwde, maar noemde".
func (f *finder) mainSubject(c cue) (Speaker, bool) {
	at := f.finiteOf(c).at
	if !f.verbSecond || at-1 <= f.here.first || !f.is(at-1, and) || f.name[at-1] >= 0 {
		return Speaker{}, false
	}
	for i := f.here.first; i < at-1; i++ {
		if f.pair[i] < 0 && f.isFinite(i) && i > f.here.first {
			sp, _, ok := f.subjectIn(f.here.first, i, false)
			return sp, ok && sp.Form != Unnamed
		}
	}
	return Speaker{}, false
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
	if c.at == f.here.first || f.comma(c.at-1) && f.paired(c.at-2) {
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
	} else if r.Form == Name && sp.Form == Description && f.nominative && f.entry(at).det != "" && r.Span.Start <= int(f.toks[min(c.at+4, len(f.toks)-1)].Start) {
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
	if j == f.here.first || f.paired(j-1) || f.comma(j-1) && f.paired(j-2) || f.dash(j-1) {
		return Speaker{}, false
	}
	if f.comma(j - 1) {
		if !f.bareThat {
			return Speaker{}, false
		}
		if sp, _ := f.subjectRight(c, f.here.last); c.frames&addressed == 0 && sp.Form != Unnamed && sp.Span.Start <= int(f.toks[min(c.last+6, len(f.toks)-1)].Start) {
			return Speaker{}, false
		}
	}
	sp, _ := f.subjectLeft(c, f.here.first)
	return sp, sp.Form != Unnamed
}

// enclitics is the span of a pronoun without the hyphens and the linking "t".
func (v *view) enclitics(i int) text.Span {
	s := v.toks[i].Span()
	t := v.text(i)
	k := 0
	for k < len(t) && (t[k] == '-' || t[k] == 't' && k == 1 && len(t) > 2 && t[2] == '-') {
		k++
	}
	return text.Span{Start: s.Start + k, End: s.End}
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
			return ok && w.class&(person|persons|body|doc) != 0 || f.entry(c.first).det == "d"
		}
	}
	return false
}

// isPronoun reports whether a folded word is a subject pronoun.
func (d *data) isPronoun(folded string) bool {
	return d.word[d.nouns[folded]].class&pron != 0
}
