package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
)

func TestEmbeddedKnowsFamousNames(t *testing.T) {
	k, err := entities.Embedded()
	require.NoError(t, err)
	for _, c := range []struct {
		name, id string
		kind     lang.Kind
	}{
		{"Vodafone", "Q122141", lang.Company},
		{"Telefónica", "Q160229", lang.Company},
		{"TELEFONICA S.A.", "Q160229", lang.Company},
		{"E.ON", "Q270223", lang.Company},
		{"Paris", "Q90", lang.Place},
		{"France", "Q142", lang.Place},
		{"Frankreich", "Q142", lang.Place},
		{"Telegram", "", lang.Platform},
	} {
		f, ok := k.Lookup(c.name)
		require.True(t, ok, c.name)
		require.Equal(t, c.kind, f.Kind(), c.name)
		require.Equal(t, c.id, f.ID(c.kind), c.name)
	}
	_, ok := k.Lookup("Xyzzyxandria Plc")
	require.False(t, ok)
}

func TestLookupDoesNotAllocate(t *testing.T) {
	k, err := entities.Embedded()
	require.NoError(t, err)
	for _, name := range []string{"Telefónica S.A.", "Nobody Knows This Name Inc.", "Saint-Gobain", ""} {
		require.Zero(t, testing.AllocsPerRun(100, func() { k.Lookup(name) }), name)
	}
}

func BenchmarkLookup(b *testing.B) {
	k, err := entities.Embedded()
	require.NoError(b, err)
	names := []string{"Telefónica S.A.", "Deutsche Bank", "Nobody Knows", "Paris", "Compagnie générale des établissements Michelin"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		k.Lookup(names[i%len(names)])
	}
}
