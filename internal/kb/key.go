package kb

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxKey is the length in bytes of the longest key; longer names are never
// listed.
const MaxKey = 96

// AppendKey appends the look-up form of a name to dst, which must have room
// for MaxKey bytes: lower case, without diacritics ("Telefónica" is
// "telefonica"), blanks, hyphens and slashes as one blank between words, other
// marks dropped ("E.ON" is "eon", "L'Oréal" is "loreal") except "+" ("Disney+"
// is not "Disney"). It returns nil if the name is too long for a key.
func AppendKey(dst []byte, name string) []byte {
	dst, _ = appendKey(dst, false, name)
	return dst
}

// appendKey is AppendKey for a name that comes in pieces: blank says, of the
// pieces so far, whether the next letter starts a new word.
func appendKey(dst []byte, blank bool, name string) ([]byte, bool) {
	for i := 0; i < len(name); {
		if c := name[i]; c < utf8.RuneSelf {
			i++
			switch c = ascii[c]; {
			case c == ' ':
				blank = len(dst) > 0
			case c == 0:
			case len(dst)+2 > MaxKey:
				return nil, false
			case blank:
				dst, blank = append(dst, ' ', c), false
			default:
				dst = append(dst, c)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(name[i:])
		letter := r >= firstLatin && r <= lastLatin && latin[r-firstLatin][0] != 0
		switch {
		case !letter && (unicode.IsSpace(r) || unicode.Is(unicode.Pd, r)):
			blank = len(dst) > 0
			i += n
			continue
		case len(dst)+1+2*utf8.UTFMax > MaxKey:
			return nil, false
		case blank && (letter || unicode.In(r, unicode.L, unicode.N)):
			dst, blank = append(dst, ' '), false
		}
		if !letter {
			dst = appendRune(dst, r, name[i:i+n])
		} else if l := latin[r-firstLatin]; l[1] != 0 {
			dst = append(dst, l[0], l[1])
		} else {
			dst = append(dst, l[0])
		}
		i += n
	}
	return dst, blank
}

// ascii is what becomes of ASCII characters: 0 is dropped, ' ' parts words.
var ascii = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		switch c := byte(c); {
		case 'A' <= c && c <= 'Z':
			t[c] = c + 'a' - 'A'
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+':
			t[c] = c
		case c <= ' ' || c == '-' || c == '/' || c == '_':
			t[c] = ' '
		}
	}
	return t
}()

// The letters that the table latin knows.
const firstLatin, lastLatin = 'À', 'ž'

// latin is what becomes of the accented letters of most European languages: one
// or two letters, zero where appendRune must say.
var latin = func() (t [lastLatin - firstLatin + 1][2]byte) {
	for i := range t {
		var buf [utf8.UTFMax]byte
		if out := appendRune(buf[:0], rune(firstLatin+i), string(rune(firstLatin+i))); len(out) <= 2 && len(out) > 0 && out[0] < utf8.RuneSelf {
			copy(t[i][:], out)
		}
	}
	return t
}()

// appendRune appends the look-up form of a rune above ASCII; s is its text.
// The diacritics go first: "ǣ" is "æ" with one, and so "ae".
func appendRune(dst []byte, r rune, s string) []byte {
	if base := norm.NFD.PropertiesString(s).Decomposition(); len(base) > 0 {
		r, _ = utf8.DecodeRune(base)
	}
	switch r {
	case 'ß', 'ẞ':
		return append(dst, "ss"...)
	case 'æ', 'Æ':
		return append(dst, "ae"...)
	case 'œ', 'Œ':
		return append(dst, "oe"...)
	case 'ø', 'Ø':
		return append(dst, 'o')
	case 'ł', 'Ł':
		return append(dst, 'l')
	case 'đ', 'Đ', 'ð', 'Ð':
		return append(dst, 'd')
	case 'ı':
		return append(dst, 'i')
	case 'þ', 'Þ':
		return append(dst, "th"...)
	}
	if !unicode.In(r, unicode.L, unicode.N) {
		return dst
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// The 64-bit FNV-1a hash of a key grows with the key; what tables use is its
// halves together.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// grow is the hash of a key that more is appended to.
func grow[T string | []byte](h uint64, more T) uint64 {
	for i := 0; i < len(more); i++ {
		h = (h ^ uint64(more[i])) * fnvPrime
	}
	return h
}

func halves(h uint64) uint32 { return uint32(h ^ h>>32) }

func hash[T string | []byte](key T) uint32 { return halves(grow(fnvOffset, key)) }
