package quotes

import (
	"github.com/nutgraf/nutgraf/text"
)

// utterance reports whether the words in a pair can stand alone as speech:
// they start like a sentence, or hold a finite verb, or end like a sentence.
func (f *finder) utterance(p int) bool {
	first, last := f.pairs[p].content()
	if last <= first {
		return false
	}
	if f.pairs[p].joins >= 0 || !f.pairs[p].closed && last-first > 6 {
		return true
	}
	n := f.wordsIn(first, last)
	ends := f.stop(last-1) || f.comma(last-1)
	upper := f.startsUpper(first, last)
	switch {
	case ends && upper && n > 1, ends && n > 3:
		return true
	case n >= 4 && f.hasFinite(first, last):
		return upper || n >= 7 || f.subject(first)
	}
	return upper && n >= 2 && !f.titleCase(first, last) && !f.verbSecond || upper && n >= 4 && !f.titleCase(first, last)
}

func (f *finder) wordsIn(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if f.toks[i].Kind != text.Punct {
			n++
		}
	}
	return n
}

// titleCase reports whether most longer words between two tokens have a
// capital, as titles and names have.
func (f *finder) titleCase(first, last int) bool {
	upper, all := 0, 0
	for i := first; i < last; i++ {
		t := f.toks[i]
		if t.Kind != text.Word || t.End-t.Start < 4 {
			continue
		}
		all++
		if t.Is(text.Capital) {
			upper++
		}
	}
	if f.nominative { // German nouns
		return all > 0 && f.name[first] >= 0
	}
	return all > 0 && upper*3 >= all*2
}

// standalone takes the quotations of a stretch that no cue has claimed but
// that stand alone or behind a speaker and a colon.
func (f *finder) standalone(s stretch) {
	f.eachFree(s, func(p int) {
		pr := f.pairs[p]
		q := Quote{Kind: Direct}
		switch {
		case f.alone(s, p) && f.lead.stretch == s.index && s.index > 0:
			q.Rule, q.Cue, q.Lemma, q.Speaker = RuleDirectColon, f.lead.cue, f.lead.lemma, f.lead.speaker
		case f.alone(s, p) && f.standsAlone(p):
			q.Rule = RuleDirectAlone
			q.Speaker = f.broughtIn(s)
		case s.headline && pr.open == s.first && f.colon(pr.end()) && pr.end() < s.last && f.hasFinite(f.pairs[p].content()):
			q.Rule = RuleDirectSpeaker // “It was ours”: town loses its pool
		case pr.open > s.first && f.colon(pr.open-1) && (f.afterColon(s, p) || s.headline && pr.end() >= s.last):
			q.Rule = RuleDirectSpeaker
			q.Speaker = f.subjectOf(s.first, pr.open-1)
		case f.labelled(s, p):
			q.Rule = RuleDirectLabel
			q.Speaker = f.subjectOf(s.first, pr.open)
		case f.closesWith(s, p):
			q.Rule = RuleDirectSigned
			q.Speaker = f.subjectOf(pr.end()+1, s.last)
		default:
			return
		}
		f.takePair(&q, p)
		f.add(q, q.Speaker.Form == Unnamed)
	})
}

// leadOn notes who a colon at the end of a stretch makes the speaker of the
// next one.
func (f *finder) leadOn(s stretch) {
	if s.last-s.first < 2 || !f.colon(s.last-1) {
		return
	}
	f.lead = lead{stretch: s.index + 1}
	if n := len(f.cues); n > 0 && f.cues[n-1].frames&quoted != 0 {
		c := f.cues[n-1]
		f.lead.cue, f.lead.lemma, f.lead.speaker = c.span(f.view), c.lemma, f.speakerOf(c, false)
		return
	}
	f.lead.speaker = f.subjectOf(s.first, s.last-1)
}

// broughtIn is the person whom the sentence before a lone quotation is about,
// if it is in the same paragraph and no quotation itself.
func (f *finder) broughtIn(s stretch) Speaker {
	k := f.sentenceBefore(s)
	if k < 0 || len(f.drafts) > 0 && f.drafts[len(f.drafts)-1].lastStretch >= s.index-1 {
		return Speaker{}
	}
	b := f.doc.Sentences()[k]
	if f.pairWithin(b.First, b.Last) {
		return Speaker{}
	}
	if sp := f.subjectOf(b.First, b.Last); sp.Form == Name {
		return sp
	}
	return Speaker{}
}

// leftovers decides about the pairs that are still free: speech that nobody
// is named for, or no speech.
func (f *finder) leftovers(s stretch) {
	f.eachFree(s, func(p int) {
		a, b := f.pairs[p].content()
		if f.utterance(p) && f.speech(p, cue{}, false) >= likelySpeech {
			q := Quote{Kind: Direct, Rule: RuleUnattributed}
			f.takePair(&q, p)
			f.add(q, true)
			return
		}
		f.result.NotSpeech = append(f.result.NotSpeech, f.span(a, b))
	})
}

// eachFree calls do with every pair of a stretch that has content and is not
// part of a quotation.
func (f *finder) eachFree(s stretch, do func(p int)) {
	for p := f.firstPair(s.first); p < len(f.pairs) && f.pairs[p].open < s.last; p++ {
		if a, b := f.pairs[p].content(); !f.used[p] && a < b {
			do(p)
		}
	}
}

// alone reports whether a stretch is nothing but quotations.
func (f *finder) alone(s stretch, p int) bool {
	for i := s.first; i < s.last; i++ {
		if f.pair[i] < 0 && f.toks[i].Kind != text.Punct {
			return false
		}
	}
	return true
}

// standsAlone reports whether a quotation alone in its sentence is speech.
func (f *finder) standsAlone(p int) bool {
	a, b := f.pairs[p].content()
	n := f.wordsIn(a, b)
	return n > 3 || f.stop(b-1) || f.pairs[p].joins >= 0 || n > 1 && !f.titleCase(a, b)
}

// afterColon reports whether a quotation behind a colon is speech: somebody is
// named before it, and it reads like an utterance.
func (f *finder) afterColon(s stretch, p int) bool {
	a, b := f.pairs[p].content()
	if f.socalledBefore(f.pairs[p].open-1, cue{}) {
		return false
	}
	sp := f.subjectOf(s.first, f.pairs[p].open-1)
	n := f.wordsIn(a, b)
	switch sp.Form {
	case Name, Pronoun:
		return n > 2 || f.stop(b-1) || f.here.headline || f.utterance(p)
	case Description:
		return f.utterance(p) && (n > 3 || f.stop(b-1))
	}
	return f.utterance(p) && n > 4 && f.hasFinite(a, b)
}

// subjectOf is who is named in a clause that leads to a quotation: its
// subject, else the last person in it.
func (f *finder) subjectOf(first, last int) Speaker {
	if first >= last {
		return Speaker{}
	}
	if sp, _, ok := f.subjectIn(first, min(last, f.firstBreak(first, last)), true); ok && sp.Form == Name {
		return sp
	}
	if k := f.personIn(first, last); k >= 0 {
		return f.named(k)
	}
	if sp, _, ok := f.subjectIn(first, last, true); ok && sp.Form != Unnamed {
		if sp.Form == Description {
			d, _ := f.doc.TokensIn(sp.Span)
			if chunks := f.chunks(d, last); len(chunks) > 0 {
				if w, ok := f.headNoun(chunks[0]); ok && w.class&(person|persons|body) != 0 {
					return sp
				}
			}
			return Speaker{}
		}
		return sp
	}
	return Speaker{}
}

func (f *finder) firstBreak(first, last int) int {
	for i := first; i < last; i++ {
		if f.comma(i) && f.name[i] < 0 {
			return i
		}
	}
	return last
}

// labelled reports whether a name stands directly before the quotation at the
// start of a paragraph: an interview.
func (f *finder) labelled(s stretch, p int) bool {
	open := f.pairs[p].open
	if open == s.first || f.pairs[p].end() < s.last-1 {
		return false
	}
	k := f.soleName(s.first, open)
	return k >= 0 && open-s.first < 6 && f.standsAlone(p)
}

// closesWith reports whether a quotation is signed: “...” — Name.
func (f *finder) closesWith(s stretch, p int) bool {
	end := f.pairs[p].end()
	return f.pairs[p].open == s.first && end+1 < s.last && f.dash(end) && f.soleName(end+1, min(s.last, end+8)) >= 0 && s.last-end < 16
}
