package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSameInterval(t *testing.T) {
	require.True(t, sameInterval("[10,15)", "[10.0,15)"))
	require.True(t, sameInterval("(30,)", "(30,)"))
	require.False(t, sameInterval("[10,15)", "[10,15]"), "the brackets differ")
	require.False(t, sameInterval("(30,)", "(,30)"), "the open end differs")
	require.False(t, sameInterval("30", "30"), "no intervals")
}

func TestParseDuck(t *testing.T) {
	for in, want := range map[string]duck{
		"simple Dollar 1e4":             {model: "Quantity", form: "simple", low: 1e4, high: 1e4, unit: "Dollar"},
		"between Litre (2, 7)":          {model: "Quantity", form: "between", low: 2, high: 7, unit: "Litre"},
		"NumeralValue (-1.2e6)":         {model: "Quantity", form: "simple", low: -1.2e6, high: -1.2e6},
		"under Pound 6 (Just \"meat\")": {model: "Quantity", form: "under", low: 6, high: 6, unit: "Pound"},
	} {
		have, err := parseDuck("Quantity", in)
		require.NoError(t, err, in)
		require.Equal(t, want, have, in)
	}
	_, err := parseDuck("Quantity", "simple Dollar")
	require.Error(t, err)
}

func TestBareDropsWhatIsGluedToDigits(t *testing.T) {
	require.Equal(t, "21 et 3", bare("21ème et 3e"))
	require.Equal(t, "0.5", bare("0,5."))
}

func TestRelativesTakeTheLongest(t *testing.T) {
	have := relatives("en", "Show me the last but one, then the next.")
	require.Len(t, have, 2)
	require.Equal(t, "-1", have[0].value)
	require.Equal(t, "1", have[1].value)
}
