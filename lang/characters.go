package lang

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

//go:embed characters.tsv
var characterList string

const (
	// characterRunes bounds the letters that rules are about: up to the Latin
	// letters of Vietnamese.
	characterRunes = 0x1f00

	// strangeLetter is what meeting a letter costs a language that is not
	// written with it, in steps of 1/ngram.Scale nats. A rule only weighs: names
	// and loan words bring such letters along.
	strangeLetter = 4 * ngram.Scale
)

// characters says of letters that few languages are written with what they
// speak against.
type characters struct {
	index [characterRunes]uint8 // of a letter's row, 0 if it says nothing
	rows  [][ngram.MaxLanguages]int32
}

// newCharacters reads the rules for the languages of an n-gram table, whose
// codes are in its order.
func newCharacters(codes []string) *characters {
	c := &characters{rows: make([][ngram.MaxLanguages]int32, 1)}
	for line := range strings.Lines(characterList) {
		letters, languages, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(letters, "#") {
			continue
		}
		users := strings.Fields(languages)
		var row [ngram.MaxLanguages]int32
		for i, code := range codes {
			if !slices.Contains(users, code) {
				row[i] = -strangeLetter
			}
		}
		for _, r := range letters {
			c.index[r] = uint8(len(c.rows))
		}
		c.rows = append(c.rows, row)
	}
	return c
}

// addTo adds what a letter says to the languages' scores.
func (c *characters) addTo(scores *[ngram.MaxLanguages]int32, letter rune) {
	if letter >= characterRunes || c.index[letter] == 0 {
		return
	}
	for i, weight := range &c.rows[c.index[letter]] {
		scores[i] += weight
	}
}
