package lang

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

func TestCharacters(t *testing.T) {
	c := newCharacters([]string{"fr", "pl", "vi"})
	for _, test := range []struct {
		letter rune
		want   [3]int32 // of fr, pl, vi
	}{
		{'e', [3]int32{}},
		{'ł', [3]int32{-strangeLetter, 0, -strangeLetter}},
		{'ê', [3]int32{0, -strangeLetter, 0}},
		{'ỹ', [3]int32{-strangeLetter, -strangeLetter, 0}},
		{unicode.MaxRune, [3]int32{}},
	} {
		var scores [ngram.MaxLanguages]int32
		c.addTo(&scores, test.letter)
		require.Equal(t, test.want, [3]int32(scores[:3]), string(test.letter))
	}
}

// TestCharacterList: rules are about languages there are and the lower-case
// letters that a text is scored by, each letter once.
func TestCharacterList(t *testing.T) {
	seen := map[rune]bool{}
	for line := range strings.Lines(characterList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		letters, users, ok := strings.Cut(strings.TrimSpace(line), "\t")
		require.True(t, ok, line)
		for _, code := range strings.Fields(users) {
			require.True(t, slices.Contains(Languages(), code), "%q: %s", line, code)
		}
		for _, r := range letters {
			lower, script := loadLetters().of(r)
			require.Equal(t, lower, r, line)
			require.True(t, script >= firstScript && script <= lastModelled && r < characterRunes, line)
			require.False(t, seen[r], "%c twice", r)
			seen[r] = true
		}
	}
	require.NotEmpty(t, seen)
}
