package quotes

import (
	"github.com/nutgraf/nutgraf/text"
)

// agentReach is how far from a passive verb of saying its agent is looked for,
// in tokens outside quotation marks.
const agentReach = 10

// agentOf is the adposition before the agent of a passive: "was told by the
// company", "wurde von der Polizei mitgeteilt", "calificado de «...» por X". -1
// if nobody is named: then the passive only tells that something is said.
func (v *view) agentOf(c *cue, first, last int) int {
	for i, n := c.at+1, 0; i < last && n < agentReach; i, n = i+1, n+1 {
		if p := v.pair[i]; p >= 0 && v.pair[c.at] != p {
			i = v.pairs[p].end() - 1
			continue
		}
		if v.name[i] < 0 && (v.toks[i].Kind == text.Punct || v.is(i, comp) || v.isFinite(i)) {
			break
		}
		if v.agentAt(i, last) {
			return i
		}
	}
	for i := c.at - 1; v.verbSecond && i >= first && c.at-i < 2*agentReach; i-- {
		if v.comma(i) || v.colon(i) || v.boundary(i) {
			break
		}
		if v.agentAt(i, c.at) {
			return i
		}
	}
	return -1
}

// agentAt reports whether an adposition before somebody who can speak stands
// at token i.
func (v *view) agentAt(i, last int) bool {
	if !v.is(i, agent) || v.name[i] >= 0 || i+1 >= last {
		return false
	}
	cs := v.chunks(i+1, min(last, i+12))
	if len(cs) == 0 || cs[0].first > i+1 || v.isTime(cs[0]) {
		return false
	}
	if cs[0].pronoun || v.nameIn(cs[0].first, cs[0].last) >= 0 {
		return true
	}
	w, ok := v.headNoun(cs[0])
	return ok && w.class&(person|persons|body|doc) != 0
}

// agentSpeaker is the agent of a passive cue as a speaker.
func (f *finder) agentSpeaker(c cue) Speaker {
	ch := f.chunks(c.agent+1, min(f.here.last, c.agent+14))[0]
	ch.oblique = false
	return f.mention(ch, f.here.last)
}
