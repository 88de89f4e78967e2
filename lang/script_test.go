package lang

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// TestLetters checks the tables against package unicode, rune by rune.
func TestLetters(t *testing.T) {
	l := loadLetters()
	seen := map[script]bool{}
	var wrong []rune
	for r := rune(0); r < 0x32000; r++ {
		lower, s := l.of(r)
		seen[s] = true
		ok := s == noScript || s == mark && unicode.IsMark(r)
		if s >= firstScript {
			ok = unicode.IsLetter(r) && unicode.Is(scripts[s].table, r) && lower == unicode.ToLower(r)
		}
		for i := firstScript; s == noScript && int(i) < scriptCount; i++ {
			ok = ok && !(unicode.IsLetter(r) && unicode.Is(scripts[i].table, r))
		}
		if !ok {
			wrong = append(wrong, r)
		}
	}
	require.Empty(t, wrong)
	require.Len(t, seen, scriptCount)
}

func TestWordEnd(t *testing.T) {
	const text = "one two three"
	require.Equal(t, 3, wordEnd(text, 1))
	require.Equal(t, 3, wordEnd(text, 3))
	require.Equal(t, 9, wordEnd(text, 9), "no space to come")
	require.Equal(t, len(text), wordEnd(text, len(text)))
}

func TestAddress(t *testing.T) {
	for text, want := range map[string]int{
		"https://example.org/a b": 21,
		"www.example.org":         15,
		"someone@example.org, he": 20,
		"@handle said":            0,
		"word www.example.org":    0,
		"":                        0,
	} {
		require.Equal(t, want, address(text), text)
	}
}
