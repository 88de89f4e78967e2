package tagger

import (
	"math/bits"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

func trailing(b uint64) int { return bits.TrailingZeros64(b) }

// readTokens describes the tokens of a sentence.
func (m *Model) readTokens(s *scratch, doc *text.Document, sent text.Sentence) {
	src := doc.Text()
	place := uint8(firstPlace)
	if sent.Headline {
		place |= headlinePlace
	}
	s.tokens = s.tokens[:0]
	for i, t := range doc.Tokens()[sent.First:sent.Last] {
		a := atom{start: t.Start, end: t.End, token: int32(sent.First + i), flags: t.Flags, kind: t.Kind, place: place}
		m.recognize(&s.memo, &a, src[t.Start:t.End], t.Hash)
		s.tokens = append(s.tokens, a)
		place &^= firstPlace
	}
}

// recognize finds the form of an atom's surface s; hash is that of the word, 0
// if it is to be found.
func (m *Model) recognize(memo *memo, a *atom, s string, hash uint32) {
	ok := false
	a.key = formKey(s, a.kind, a.flags, a.place)
	a.slot, ok = memo.find(a.key)
	k := &memo.slots[a.slot]
	if !ok {
		if hash == 0 {
			hash = segment.Hash(s)
		}
		k.become(a.key, m.form(a, s, hash))
	}
	a.form = k.form
}

// form describes the surface s of an atom by itself.
func (m *Model) form(a *atom, s string, hash uint32) (f form) {
	f.word = hash
	f.describe(s, a.kind)
	f.info, f.lex = wordInfo(m.words.get(f.word)), lexeme(m.lexemes.get(f.word))
	if a.mayStart() {
		f.alone = m.phrases.get(extend(0, f.word)) &^ prefixBit
	}
	return f
}

// maxCuts bounds the hyphens of tokens that are cut: no name needs more, and a
// unit takes much more memory than its bytes.
const maxCuts = 20

// readUnits cuts hyphenated tokens into their parts: "Lindwerk-Aktie" is
// "Lindwerk" and "-Aktie", so that a name may end before a hyphen.
func (m *Model) readUnits(sc *scratch, src string) {
	out := sc.units[:0]
	for i := range sc.tokens {
		t := &sc.tokens[i]
		s := src[t.start:t.end]
		if t.kind != text.Word || strings.IndexByte(s, '-') <= 0 || strings.Count(s, "-") > maxCuts {
			out = append(out, *t)
			continue
		}
		out = m.parts(&sc.memo, out, s, t)
	}
	m.matchLists(out)
	m.restrict(out)
	sc.units = out
}

func (m *Model) parts(memo *memo, out []atom, s string, t *atom) []atom {
	place := t.place
	from := 0
	for n := uint8(1); from < len(s); n = 2 {
		to := len(s)
		if k := strings.IndexByte(s[from+1:], '-'); k >= 0 {
			to = from + 1 + k
		}
		part := strings.TrimPrefix(s[from:to], "-")
		a := atom{start: t.start + int32(from), end: t.start + int32(to), token: t.token, kind: t.kind, pos: t.pos, part: n, place: place}
		a.flags = t.flags&(text.SpaceBefore|text.LineStart) | segment.Surface(part)
		m.recognize(memo, &a, part, 0)
		out = append(out, a)
		from = to
		place &^= firstPlace
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

// narrow takes labels away that a name practically never needs, which spares
// the scoring of a fifth to half of the units: a common word begins no name by
// itself, no name ends in a mark or a function word in lower case, and
// none has such words and numbers only. Models learn from all units, so that
// they know what common words look like.
func (m *Model) narrow(units []atom) {
	open := 0 // units before that may be within a name
	for i := range units {
		a := &units[i]
		if a.common() && (i+1 == len(units) || !units[i+1].mayStart() || units[i+1].common()) {
			a.allowed &^= startLabels &^ 1
		}
		if open == 0 {
			a.allowed &^= innerLabels &^ 1
		}
		if a.allowed != 1 {
			open++
			continue
		}
		m.trim(units[i-open : i])
		open = 0
	}
	m.trim(units[len(units)-open:])
}

// common reports whether an atom is a word that begins no names.
func (a *atom) common() bool { return a.info&infoCommon != 0 && a.plain() }

// plain reports whether neither lists nor letter cases make a name of an atom.
func (a *atom) plain() bool { return a.listed == 0 && a.flags&(text.Upper|text.Inner) == 0 }

// trim narrows a stretch.
func (m *Model) trim(stretch []atom) {
	n := len(stretch)
	for ; n > 0 && functions>>stretch[n-1].pos&1 != 0 && !stretch[n-1].mayStart(); n-- {
		stretch[n-1].allowed = 1
	}
	for i := range stretch[:n] {
		a := &stretch[i]
		class := m.classes[a.info.class()]
		function := class != 0 && class&^functions == 0
		if !a.plain() || !function && a.info&infoCommon == 0 && a.kind != text.Number {
			return
		}
	}
	for i := range stretch[:n] {
		stretch[i].allowed = 1
	}
}

// functions are the parts of speech of marks and function words, as bits.
// Particles are not among them: there are firms whose name ends in "'s".
const functions = 1<<lang.PUNCT | 1<<lang.ADP | 1<<lang.AUX | 1<<lang.CCONJ | 1<<lang.DET | 1<<lang.PRON | 1<<lang.SCONJ
