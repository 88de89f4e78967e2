package tagger

import (
	"math/bits"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/text"
)

func trailing(b uint64) int { return bits.TrailingZeros64(b) }

// readTokens describes the tokens of a sentence.
func (m *Model) readTokens(out []atom, doc *text.Document, first, last int) []atom {
	src := doc.Text()
	for i, t := range doc.Tokens()[first:last] {
		a := atom{start: t.Start, end: t.End, token: int32(first + i), word: t.Hash, flags: t.Flags, kind: t.Kind}
		a.describe(src[t.Start:t.End])
		a.info, a.lex = wordInfo(m.words.get(a.word)), lexeme(m.lexemes.get(a.word))
		if a.mayStart() {
			a.alone = m.phrases.get(extend(0, a.word)) &^ prefixBit
		}
		out = append(out, a)
	}
	return out
}

// maxCuts bounds the hyphens of tokens that are cut: no name needs more, and a
// unit takes much more memory than its bytes.
const maxCuts = 20

// readUnits cuts hyphenated tokens into their parts: "Lindwerk-Aktie" is
// "Lindwerk" and "-Aktie", so that a name may end before a hyphen.
func (m *Model) readUnits(out []atom, src string, tokens []atom) []atom {
	for i := range tokens {
		t := &tokens[i]
		s := src[t.start:t.end]
		if t.kind != text.Word || strings.IndexByte(s, '-') <= 0 || strings.Count(s, "-") > maxCuts {
			out = append(out, *t)
			continue
		}
		out = m.parts(out, s, t)
	}
	m.matchLists(out)
	m.restrict(out)
	return out
}

func (m *Model) parts(out []atom, s string, t *atom) []atom {
	from := 0
	for n := uint8(1); from < len(s); n = 2 {
		to := len(s)
		if k := strings.IndexByte(s[from+1:], '-'); k >= 0 {
			to = from + 1 + k
		}
		part := strings.TrimPrefix(s[from:to], "-")
		a := atom{start: t.start + int32(from), end: t.start + int32(to), token: t.token, kind: t.kind, pos: t.pos, part: n}
		a.word = segment.Hash(part)
		a.flags = t.flags&(text.SpaceBefore|text.LineStart) | segment.Surface(part)
		a.describe(part)
		a.info, a.lex = wordInfo(m.words.get(a.word)), lexeme(m.lexemes.get(a.word))
		out = append(out, a)
		from = to
	}
	return out
}

// mayStart reports whether the surface alone lets a name begin at the unit.
func (a *atom) mayStart() bool {
	const some = text.Capital | text.Upper | text.Inner
	switch a.kind {
	case text.Punct, text.Symbol, text.URL, text.Email:
		return false
	}
	return a.flags&some != 0 || a.kind == text.Handle || a.kind == text.Hashtag
}

// mostlyCapital is the letter-case use from which on a word in lower case may
// be a carelessly written name.
const mostlyCapital = 1 + 3*3

// restrict sets the labels each unit may have. A name begins at a unit with a
// capital, at a number before one, or at a word known to begin names in lower
// case; it goes on over such units and over words seen within names. All other
// units are outside, which cuts a sentence into short stretches.
func (m *Model) restrict(units []atom) {
	open := false // the unit before may be within a name
	for i := range units {
		a := &units[i]
		starts := a.mayStart() || a.info&infoStart != 0 || a.kind == text.Word && a.info.cases() >= mostlyCapital
		if a.kind == text.Number {
			starts = i+1 < len(units) && units[i+1].flags&text.Capital != 0 || a.flags&(text.Upper|text.Inner) != 0
		}
		a.allowed = 1
		if starts {
			a.allowed |= startLabels
		}
		if open && (starts || a.info&infoInside != 0 || a.part == 2 || a.kind == text.Number) {
			a.allowed |= innerLabels
		}
		open = a.allowed != 1
	}
}
