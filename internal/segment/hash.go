package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// Hash is the 32-bit FNV-1a hash of a surface in the form in which words are
// looked up: lower case, composed (NFC), typographic apostrophes as "'", no
// invisible format characters. ASCII and the letters of Latin-1 cost one
// multiplication a byte, everything else a pass over its runes.
func Hash(s string) uint32 {
	h := uint32(fnvOffset)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(s) && !marked(s, i+2): // U+00C0 to U+00FF
			h = (h ^ 0xc3) * fnvPrime
			i++
			if c = s[i]; 0x80 <= c && c <= 0x9e && c != 0x97 {
				c += 0x20
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99: // U+2019
			i += 2
			c = '\''
		default:
			return hashRunes(s)
		}
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h
}

// marked reports whether a combining mark of U+0300 to U+036F stands at i.
func marked(s string, i int) bool { return i < len(s) && (s[i] == 0xcc || s[i] == 0xcd) }

func hashRunes(s string) uint32 {
	h := uint32(fnvOffset)
	if !norm.NFC.IsNormalString(s) || strings.ContainsFunc(s, loose) {
		for _, c := range []byte(foldRunes(s)) {
			h = (h ^ uint32(c)) * fnvPrime
		}
		return h
	}
	var buf [utf8.UTFMax]byte
	for _, r := range s {
		n := utf8.EncodeRune(buf[:], fold(r))
		for _, c := range buf[:n] {
			h = (h ^ uint32(c)) * fnvPrime
		}
	}
	return h
}

// loose reports whether a rune can change or join its neighbours when a string
// is folded: marks, Hangul vowels, silent runes.
func loose(r rune) bool {
	return r >= 0x300 && !norm.NFC.PropertiesString(string(r)).BoundaryBefore() || silent(r)
}

// fold maps a rune to its look-up form.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r == '’' || r == 'ʼ' || r == '‘':
		return '\''
	case r == '‑' || r == '‐':
		return '-'
	}
	return unicode.ToLower(r)
}

// Fold returns a surface in its look-up form, the string whose bytes Hash
// hashes.
func Fold(s string) string {
	plain := 0 // bytes that stay as they are
	for plain < len(s) && s[plain] < utf8.RuneSelf && (s[plain] < 'A' || s[plain] > 'Z') {
		plain++
	}
	if plain == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:plain])
	for i := plain; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(s) && !marked(s, i+2): // U+00C0 to U+00FF
			b.WriteByte(0xc3)
			i++
			if c = s[i]; 0x80 <= c && c <= 0x9e && c != 0x97 {
				c += 0x20
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99: // U+2019
			i += 2
			c = '\''
		default:
			return foldRunes(s)
		}
		b.WriteByte(c)
	}
	return b.String()
}

func foldRunes(s string) string {
	s = composed(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteRune(fold(r))
	}
	return composed(b.String()) // a small letter may join a mark where its capital did not
}

// composed is a string without the runes that do not count, in normal form C:
// first the one, since a letter and its mark may meet only then.
func composed(s string) string {
	if strings.ContainsFunc(s, silent) {
		s = strings.Map(func(r rune) rune {
			if silent(r) {
				return -1
			}
			return r
		}, s)
	}
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s
}

// silent reports whether a rune does not count: soft hyphens, marks of zero
// width and of direction.
func silent(r rune) bool {
	return r == 0xad || 0x200b <= r && r <= 0x200f || r == 0x2060 || r == 0xfeff
}

// FoldedEqual reports whether Fold(s) == folded, without building a string
// when s is of the letters that Hash is quick with.
func FoldedEqual(s, folded string) bool {
	equal, k := true, 0 // so far; in folded
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(s) && !marked(s, i+2): // U+00C0 to U+00FF
			equal = equal && k < len(folded) && folded[k] == 0xc3
			k++
			i++
			if c = s[i]; 0x80 <= c && c <= 0x9e && c != 0x97 {
				c += 0x20
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99: // U+2019
			i += 2
			c = '\''
		default:
			return Fold(s) == folded
		}
		equal = equal && k < len(folded) && folded[k] == c
		k++
	}
	return equal && k == len(folded)
}
