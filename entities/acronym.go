package entities

import (
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Bounds of what is an acronym, in letters.
const (
	acronymLeast = 2
	acronymMost  = 8
)

// acronym reports whether a mention is one token that is written as acronyms
// are.
func (r *reader) acronym(m *Mention) bool {
	if m.Last-m.First != 1 {
		return false
	}
	letters, upper := 0, 0
	for _, c := range m.Span.In(r.src) {
		if unicode.IsLetter(c) {
			letters++
			if unicode.IsUpper(c) {
				upper++
			}
		}
	}
	return letters >= acronymLeast && letters <= acronymMost && (upper == letters || upper >= 2 && upper+1 >= letters)
}

// initials are the acronyms a long name can have: the first letters of all its
// words, of its words that mean something, and of its capitalised words.
func (r *reader) initials(m *Mention) []string {
	if m.Last-m.First < 2 || m.Last-m.First > 16 {
		return nil
	}
	var all, content, capital []byte
	for i := m.First; i < m.Last; i++ {
		t := &r.toks[i]
		if t.Kind != text.Word {
			continue
		}
		word := r.token(i)
		small := r.is(i, article|of|and|by)
		for at, start := 0, true; at < len(word); {
			c, n := utf8.DecodeRuneInString(word[at:])
			if start && unicode.IsLetter(c) {
				key := nameKey(word[at : at+n])
				all = append(all, key...)
				if !small {
					content = append(content, key...)
				}
				if unicode.IsUpper(c) {
					capital = append(capital, key...)
				}
			}
			start = c == '-'
			at += n
		}
	}
	var out []string
	for _, b := range [][]byte{all, content, capital} {
		if len(b) >= acronymLeast && len(b) <= acronymMost {
			out = append(out, string(b))
		}
	}
	return out
}

// parenthesised is the name a mention is introduced as the short or long form
// of ("Autorité des marchés financiers (AMF)"), or -1.
func (l *nameLinker) parenthesised(m int) int32 {
	if m == 0 {
		return -1
	}
	r := l.r
	a, b := &r.res.Mentions[m-1], &r.res.Mentions[m]
	if b.First != a.Last+1 || r.punct(a.Last) != '(' || r.punct(b.Last) != ')' {
		return -1
	}
	x, y := &l.names[l.of[m-1]], &l.names[l.of[m]]
	if x.group == people || x.group == places {
		return -1
	}
	if x.group == bodies && l.contracted(x, y, b) {
		return l.of[m-1]
	}
	if y.group == people {
		return -1
	}
	short, long := y, x
	if r.acronym(a) {
		short, long = x, y
	} else if !r.acronym(b) {
		return -1
	}
	if !subsequence(short.key, long.key) {
		return -1
	}
	return l.of[m-1]
}

// contracted reports whether the name in parentheses is a made-up short form
// of the long one before it ("Cámara Nacional Editorial (Canedi)"): one word
// with the same first letter that no list knows as anything else.
func (l *nameLinker) contracted(long, short *name, m *Mention) bool {
	if long.to-long.from < 3 || short.to-short.from != 1 || len(short.key) < 4 || long.key[0] != short.key[0] {
		return false
	}
	f, ok := l.r.know.Lookup(m.Span.In(l.r.src))
	return !ok || f.Kind() == lang.NoKind || f.Weight(lang.Organization) > 0
}

// subsequence reports whether the letters of short stand in long in this
// order, the first at its beginning.
func subsequence(short, long string) bool {
	if short == "" || long == "" || short[0] != long[0] {
		return false
	}
	i := 0
	for j := 0; j < len(long) && i < len(short); j++ {
		if long[j] == short[i] {
			i++
		}
	}
	return i == len(short)
}
