// Package hostile makes texts that no newsroom writes but that arrive all the
// same, to prove that cost stays linear and memory bounded.
package hostile

import (
	"fmt"
	"strings"
)

// Text is a named generator of a text of about n bytes.
type Text struct {
	Name string
	Make func(n int) string
}

// Texts are the hostile texts.
var Texts = []Text{
	{"one token", repeat("a")},
	{"quotation marks", repeat(`"`)},
	{"mixed quotation marks", repeat(`«“„"'‘»”’`)},
	{"capital words", repeat("Alpha Beta Gamma Delta ")},
	{"capital letters", repeat("A")},
	{"digits", repeat("7")},
	{"grouped digits", repeat("1 234 567 ")},
	{"endless groups of digits", repeat("123 ")},
	{"number words", repeat("mille ")},
	{"currency signs", repeat("$€")},
	{"newlines", repeat("\n")},
	{"line ends of all kinds", repeat("a\r\nb\rc\n\u2028")},
	{"combining marks", repeat("e\u0301\u0302\u0303")},
	{"nested quotations", nested},
	{"full stops", repeat(". ")},
	{"abbreviations", repeat("U.S.")},
	{"hyphens", repeat("a-")},
	{"at signs", repeat("a@")},
	{"open brackets", repeat("(")},
	{"sayings", repeat("he said that ")},
	{"distinct names", names},
	{"zero width and bidi", repeat("a\u200b\u202eb\u2066\u200d")},
	{"homoglyphs", repeat("Fасеbооk sаid ")},
}

func repeat(s string) func(int) string {
	return func(n int) string { return strings.Repeat(s, max(1, n/len(s))) }
}

// nested opens half of its quotations and closes them again.
func nested(n int) string {
	k := n / 10
	return strings.Repeat("« a ", k) + strings.Repeat(" »", k)
}

// names are distinct names of two words, one a sentence.
func names(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "Mr %s %s spoke. ", syllables(i), syllables(i/7+11))
	}
	return b.String()
}

// syllables writes a number as a capitalised word.
func syllables(i int) string {
	const cons, vowels = "bdfgklmnprstvz", "aeiou"
	w := []byte{}
	for k := 0; k < 4; k++ {
		w = append(w, cons[i%len(cons)], vowels[i/len(cons)%len(vowels)])
		i /= 9
	}
	w[0] -= 'a' - 'A'
	return string(w)
}
