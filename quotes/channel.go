package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// channelReach is how far from its cue a channel is looked for, in tokens.
const channelReach = 16

// channelOf is where the words were said or written: "dans un post Facebook",
// "in a statement", "on X". It is looked for around the cue, in its stretch.
func (f *finder) channelOf(c text.Span) text.Span {
	if c.IsZero() {
		return text.Span{}
	}
	first, last := f.doc.TokensIn(c)
	if s := f.channelIn(last, min(f.here.last, last+channelReach)); !s.IsZero() {
		return s
	}
	return f.channelIn(max(f.here.first, first-channelReach), first)
}

// channelIn is the first phrase of an adposition and a channel between two
// tokens outside quotation marks.
func (f *finder) channelIn(first, last int) text.Span {
	for i := first; i < last; i++ {
		if f.pair[i] >= 0 || f.posAt(i) != lang.ADP && !f.is(i, prep) {
			continue
		}
		if n := f.phraseAt(i+1, onChannel); n > 0 && i+1+n <= f.here.last && !f.complement(i) {
			return f.span(i, i+1+n)
		}
		for j := i + 1; j < min(last, i+5); j++ {
			if n := f.phraseAt(j, channel); n > 0 {
				return f.span(i, f.channelEnd(j+n))
			}
			if f.posAt(j) != lang.DET && f.posAt(j) != lang.ADJ && f.posAt(j) != lang.PRON && f.posAt(j) != lang.NUM && !f.is(j, det|poss) {
				break
			}
		}
	}
	return text.Span{}
}

// complement reports whether the adposition at token i belongs to the noun
// before it: in "the founder of Telegram" nothing was said on Telegram.
func (f *finder) complement(i int) bool {
	return i > f.here.first && (f.name[i-1] >= 0 || f.posAt(i-1) == lang.NOUN || f.posAt(i-1) == lang.PROPN || f.doc.Tokens()[i-1].Is(text.Abbreviation))
}

// channelEnd takes the service into a channel: "post on X", "post Facebook".
func (f *finder) channelEnd(i int) int {
	last := f.here.last
	if n := f.phraseAt(i, onChannel); i < last && n > 0 && i+n <= last {
		return i + n
	}
	if i+1 < last && (f.posAt(i) == lang.ADP || f.is(i, prep)) {
		if n := f.phraseAt(i+1, onChannel); n > 0 && i+1+n <= last {
			return i + 1 + n
		}
	}
	return i
}
