package analysis

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/quotes"
)

func TestSameStem(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ministra", "ministra", true},
		{"ministra", "ministro", true},
		{"sozialministerin", "ministerin", true},
		{"director", "directora", true},
		{"coach", "founder", false},
		{"ad", "adviser", false},
	} {
		require.Equal(t, c.want, sameStem(c.a, c.b), "%s %s", c.a, c.b)
	}
}

func TestAgrees(t *testing.T) {
	require.True(t, agrees(entities.AnyGender, quotes.Feminine), "an unknown gender excludes nobody")
	require.True(t, agrees(entities.Feminine, quotes.AnyGender))
	require.True(t, agrees(entities.Feminine, quotes.Feminine))
	require.False(t, agrees(entities.Feminine, quotes.Masculine))
	require.False(t, agrees(entities.Masculine, quotes.Feminine))
}
