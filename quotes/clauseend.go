package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// contentEnd is where the content that starts at token start ends: at the end
// of the sentence, or where the next saying of the same speaker begins. next
// is the token of a further complementizer of the same cue, or -1.
func (f *finder) contentEnd(c cue, start, last int) (end, next int) {
	for i := start; i < last; i++ {
		if p := f.pair[i]; p >= 0 {
			i = f.pairs[p].end() - 1
			if f.pairs[p].open == start && f.wholeClause(int(p), i+1, last) {
				return i + 1, -1
			}
			continue
		}
		if f.punct(i) == ";" && !f.konjunktiv {
			return i, -1
		}
		if i > start && f.colon(i) && f.name[i] < 0 && !f.digitsAround(i) && f.newSaying(i+1, last) {
			return i, -1
		}
		if i > start && f.stop(i) && i+1 < last && f.toks[i+1].Kind != text.Punct {
			return i, -1
		}
		if i > start && f.is(i, and) && i+1 < last && f.is(i+1, comp) && f.posAt(i+1) != lang.DET {
			return f.trimEnd(start, i), i + 1
		}
		if i > start && f.verb[i] >= 0 && i != c.at {
			if b := f.sharedCue(i, start); b >= 0 {
				return b, -1
			}
		}
	}
	return f.trimEnd(start, last), -1
}

// newSaying reports whether what follows a colon at token i is quoted anew:
// words in marks to the end of the sentence, or a clause with its own cue.
func (f *finder) newSaying(i, last int) bool {
	if p := f.pairAt(i); i < last && p >= 0 {
		return f.pairs[p].open == i && f.pairs[p].end() >= last-1 && f.utterance(p)
	}
	for ; i < last; i++ {
		if f.pair[i] < 0 && f.otherCue(i) {
			return true
		}
	}
	return false
}

// wholeClause reports whether a quotation is all of a reported clause: it has
// a verb, and what follows only joins another one.
func (f *finder) wholeClause(p, after, last int) bool {
	a, b := f.pairs[p].content()
	if !f.hasFinite(a, b) || after >= last {
		return false
	}
	return f.is(after, and) && f.isFinite(after+1) || f.comma(after) && !f.is(after+1, comp|rel)
}

// sharedCue reports whether the cue at token i is a further saying of the
// speaker at hand: it follows a conjunction or comma, or is a gerund; it
// returns where its clause begins, or -1.
func (f *finder) sharedCue(i, start int) int {
	for _, c := range f.cues {
		if c.at != i {
			continue
		}
		b := c.first
		for b > start && (f.posAt(b-1) == lang.ADV || f.is(b-1, timeWord|refl)) {
			b--
		}
		switch {
		case b-1 > start && f.is(b-1, and) || b-1 > start && f.is(b-1, coord):
			b--
			if b-1 > start && f.comma(b-1) {
				b--
			}
		case c.gerund && b-1 > start && f.comma(b-1):
			b--
		case f.subject(b-1) && b-2 > start && f.is(b-2, coord|and):
			b -= 2
			if b-1 > start && f.comma(b-1) {
				b--
			}
		default:
			if b = f.runOn(b, start); b < 0 {
				return -1
			}
		}
		if c.frames&(clause|label|fragment) == 0 || c.frames&weak != 0 && c.frames&label == 0 {
			return -1
		}
		return b
	}
	return -1
}

// runOn is the comma before the named subject of an English cue at token b:
// "..., Ham also noted". -1 if there is none.
func (f *finder) runOn(b, start int) int {
	if !f.bareThat {
		return -1
	}
	j := b - 1
	for j > start && b-j < 6 && f.name[j] >= 0 {
		j--
	}
	if j < b-1 && j > start+2 && f.comma(j) && f.hasFinite(start, j) {
		return j
	}
	return -1
}

// trimEnd moves the end before closing punctuation.
func (f *finder) trimEnd(start, end int) int {
	for end > start+1 && f.toks[end-1].Kind == text.Punct && f.pair[end-1] < 0 && f.punct(end-1) != ")" && f.punct(end-1) != "%" {
		end--
	}
	return end
}

// sentenceStart is where the clause around token at starts: behind the last
// colon or semicolon, behind a dateline, behind a leading conjunction.
func (f *finder) sentenceStart(at int) int {
	start := f.here.first
	for i := at - 1; i > start; i-- {
		if f.pair[i] >= 0 {
			continue
		}
		if f.colon(i) && f.name[i] < 0 && !f.digitsAround(i) || f.punct(i) == ";" {
			start = i + 1
			break
		}
		if f.boundary(i) && i+1 < at {
			start = i + 1
			break
		}
	}
	if start == f.here.first {
		start = f.dateline(start, at)
	}
	for start < at && (f.is(start, coord) && f.posAt(start) == lang.CCONJ || f.toks[start].Kind == text.Punct && f.pair[start] < 0) {
		start++
	}
	return start
}

func (f *finder) digitsAround(i int) bool {
	return i > 0 && i+1 < len(f.toks) && f.toks[i-1].Kind == text.Number && f.toks[i+1].Kind == text.Number && !f.toks[i+1].Is(text.SpaceBefore)
}

// dateline skips "PARIS (AFP) – " and "ROMA – " at the start of a paragraph.
func (f *finder) dateline(start, at int) int {
	if start != f.doc.Sentences()[f.doc.Paragraphs()[f.here.par].First].First {
		return start
	}
	for i := start + 1; i < at && i < start+14; i++ {
		if f.dash(i) || f.punct(i) == "-" || f.colon(i) {
			if f.punct(i-1) == ")" || f.toks[start].Is(text.Upper) || f.name[start] >= 0 {
				for j := start; j < i; j++ {
					if f.isFinite(j) && f.name[j] < 0 {
						return start
					}
				}
				return i + 1
			}
			return start
		}
	}
	return start
}
