package entities

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNameKey(t *testing.T) {
	for s, want := range map[string]string{
		"Ada Moor":         "ada moor",
		"A.-D. Moor":       "a-d moor",
		"QUÉBEC":           "quebec",
		"Que\u0301bec":     "quebec",
		"Øresund":          "øresund",
		"Straße":           "straße",
		"Łódź":             "łodz",
		"L’Aurore":         "l'aurore",
		"Ñu\u00adñez":      "nunez",
		"Αθήνα":            "αθηνα",
		"İzmir":            "izmir",
		"E\u0323\u0302pée": "epee",
		"Ǆora":             "ǆora",
		"":                 "",
	} {
		require.Equal(t, want, nameKey(s), s)
		require.Equal(t, looseKey(s), nameKey(s), s)
	}
	for r := rune(0x80); r < 0x250; r++ { // alone and before a mark
		for _, s := range []string{string(r), string(r) + "\u0301a", "x" + string(r) + "X"} {
			require.Equal(t, looseKey(s), nameKey(s), "%q", s)
		}
	}
}
