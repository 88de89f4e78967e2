package entities

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/nutgraf/nutgraf/internal/segment"
)

// nameKey is the form in which surfaces are compared: lower case, without
// diacritics, typographic variants unified, full stops of initials left out.
func nameKey(s string) string {
	var buf [64]byte
	return string(appendNameKey(buf[:0], s))
}

// appendNameKey appends the key of a name to dst.
func appendNameKey(dst []byte, s string) []byte {
	front := len(dst)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.':
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		case firstAccent <= c && c <= lastAccent && i+1 < len(s):
			i++
			k := accented()[int(c-firstAccent)<<6|int(s[i]&0x3f)]
			if dst = append(dst, k[0]); k[1] != 0 {
				dst = append(dst, k[1])
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99: // U+2019
			i += 2
			dst = append(dst, '\'')
		default:
			return append(dst[:front], looseKey(s)...)
		}
	}
	return dst
}

// looseKey is nameKey for any runes.
func looseKey(s string) string {
	b := make([]byte, 0, len(s))
	for _, c := range norm.NFD.String(segment.Fold(s)) {
		if c != '.' && !unicode.Is(unicode.Mn, c) {
			b = utf8.AppendRune(b, c)
		}
	}
	return string(b)
}

// The first bytes of the letters from U+00C0 to U+017F.
const firstAccent, lastAccent = 0xc3, 0xc5

// accented are the keys of these letters, of one or two bytes, made when the
// first of them is met.
var accented = sync.OnceValue(func() *[(lastAccent - firstAccent + 1) << 6][2]byte {
	var t [(lastAccent - firstAccent + 1) << 6][2]byte
	for i := range t {
		copy(t[i][:], looseKey(string(rune(0xc0+i))))
	}
	return &t
})

// camelHead is the first part of a name in camel case ("Total" of
// "TotalEnergies"); "" if it has no parts.
func camelHead(s string) string {
	for i, c := range s {
		if i >= 4 && unicode.IsUpper(c) && i+2 < len(s) && s[i-1] >= 'a' && s[i-1] <= 'z' {
			return s[:i]
		}
	}
	return ""
}
