package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestTableHoldsWhatAMapHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.MapOf(rapid.Uint32(), rapid.Uint32Min(1)).Draw(t, "entries")
		tab := newTable(len(want))
		for _, k := range sortedKeys(want) {
			tab.put(k, want[k])
		}
		for k, v := range want {
			require.Equal(t, v, tab.get(k))
		}
		absent := rapid.Uint32().Draw(t, "absent")
		require.Equal(t, want[absent], tab.get(absent))
		require.Equal(t, len(want), tab.n)
	})
}
