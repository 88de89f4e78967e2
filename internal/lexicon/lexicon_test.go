package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/lang/fr"
)

func TestLongest(t *testing.T) {
	seg, err := fr.Pack().Segmenter()
	require.NoError(t, err)
	b := lexicon.NewBuilder(seg)
	b.Add("plus de", 1)
	b.Add("plus", 2)
	b.Add("d'après", 3)
	require.EqualValues(t, 1, b.Add("plus de", 9), "the first value stays")
	b.Add("", 5)
	b.Add("Dès été", 6)
	b.Add("3×4", 7)
	l := b.Build()
	require.Equal(t, 5, l.Len())

	d := seg.Segment("Plus de la moitié, D’après lui, plus on, DÈS e\u0301te\u0301 3×4")
	for _, c := range []struct{ at, n, value int }{{0, 2, 1}, {1, 0, 0}, {5, 2, 3}, {9, 1, 2}, {12, 2, 6}, {14, len(seg.Segment("3×4").Tokens()), 7}} {
		n, v := l.Longest(d, c.at, len(d.Tokens()))
		require.Equal(t, [2]int{c.n, c.value}, [2]int{n, int(v)}, "token %d %q", c.at, d.TokenText(c.at))
	}
	n, v := l.Longest(d, 0, 1)
	require.Equal(t, [2]int{1, 2}, [2]int{n, int(v)}, "no further than the end")
	_, ok := l.Word(d, 2)
	require.False(t, ok)
}
