package tagger

import (
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// affixes is the number of prefix and suffix lengths, in runes from 1 on.
const affixes = 5

// atom is what the features know of a token or a part of one.
type atom struct {
	form
	start, end int32
	token      int32
	key        uint64 // of the form in the memo
	slot       int32  // its place there
	listed     uint64 // list classes by position in the listed phrase
	flags      text.Flags
	kind       text.Kind
	pos        lang.POS
	part       uint8 // 0 a whole token, 1 the first part of a hyphenated one, 2 a later part
	place      uint8 // firstPlace, headlinePlace
	allowed    uint64
}

// form is what the surface of an atom alone decides.
type form struct {
	word   uint32 // look-up hash; numbers by their pattern
	shape  uint32 // pattern of letter cases, digits and signs, runs collapsed
	prefix [affixes]uint32
	suffix [affixes]uint32
	info   wordInfo
	lex    lexeme
	alone  uint32 // list classes of the word by itself, if it may be a name
}

// Where an atom stands, as bits: at the start of its sentence, in a headline.
const (
	firstPlace    = 1
	headlinePlace = 2
)

// Flags that tell how an atom is written.
const (
	caseFlags    = text.Capital | text.Upper | text.Inner | text.HasDigit
	writtenFlags = caseFlags | text.Abbreviation
)

// cases is how a word is usually written and how it is written here.
func (a *atom) cases() uint32 { return a.info.cases()<<8 | uint32(a.flags&writtenFlags) }

// role is where a word stands as seen from the atom whose features it gives.
type role uint8

const (
	itself role = iota
	left
	right
	right2
	left2

	posRoles  = left2 // the templates of parts of speech look at the first four only
	nameRoles = left2 + 1
)

// beside is the atom with the role beside atom i.
func beside(atoms []atom, i int, role role) *atom {
	return at(atoms, i+[nameRoles]int{itself: 0, left: -1, right: 1, right2: 2, left2: -2}[role])
}

// character classes of shapes.
const (
	lowerRune = iota + 1
	upperRune
	digitRune
	signRune
)

// describe fills in the hashes of the surface s; those of numbers are of their
// pattern.
func (a *form) describe(s string, kind text.Kind) {
	const prime = 16777619
	shape, last, run := uint32(2166136261), 0, 0
	pattern := uint32(2166136261)
	pre, runes := uint32(2166136261), 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		class := signRune
		switch {
		case 'a' <= c && c <= 'z':
			class = lowerRune
		case 'A' <= c && c <= 'Z':
			class, c = upperRune, c+'a'-'A'
		case '0' <= c && c <= '9':
			class = digitRune
		case c >= utf8.RuneSelf:
			class, c = latin(s, i, c)
		}
		pre = (pre ^ uint32(c)) * prime
		if runes < affixes && (i+1 == len(s) || utf8.RuneStart(s[i+1])) {
			a.prefix[runes] = pre
			runes++
		}
		if class == 0 {
			continue
		}
		if class != last {
			run = 0
		}
		if run++; run <= 1 || run == 2 && class == upperRune {
			shape = (shape ^ uint32(class)) * prime
			if class == signRune {
				shape = (shape ^ uint32(c)) * prime
			}
		}
		if class == digitRune {
			c = '0'
		}
		pattern = (pattern ^ uint32(c)) * prime
		last = class
	}
	for ; runes < affixes; runes++ {
		a.prefix[runes] = 0
	}
	a.shape = shape
	if kind == text.Number {
		a.word = pattern
	}
	a.suffixes(s)
}

func (a *form) suffixes(s string) {
	const prime = 16777619
	h, runes := uint32(2166136261), 0
	for i := len(s) - 1; i >= 0 && runes < affixes; i-- {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		} else if c >= utf8.RuneSelf {
			_, c = latin(s, i, c)
		}
		h = (h ^ uint32(c)) * prime
		if utf8.RuneStart(s[i]) {
			a.suffix[runes] = h
			runes++
		}
	}
	for ; runes < affixes; runes++ {
		a.suffix[runes] = 0
	}
}

// latin classes the byte i of a rune beyond ASCII: 0 for its lead byte, so that
// the rune counts once. Latin-1 capitals are lowered; other scripts count as
// lower case, which only shapes see.
func latin(s string, i int, c byte) (class int, lower byte) {
	if utf8.RuneStart(c) {
		return 0, c
	}
	if i > 0 && s[i-1] == 0xc3 {
		if 0x80 <= c && c <= 0x9e && c != 0x97 {
			return upperRune, c + 0x20
		}
		return lowerRune, c
	}
	if i > 0 && s[i-1] >= 0xe2 {
		return signRune, c
	}
	if i > 0 && !utf8.RuneStart(s[i-1]) {
		return 0, c
	}
	return lowerRune, c
}
