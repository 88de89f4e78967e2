package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLexemeHoldsItsParts(t *testing.T) {
	l := lexeme(Lexeme(0x2a7, 0xb64, 13))
	require.Equal(t, []uint32{0x2a7, 0xb64, 0x2a, 0x5b, 13}, []uint32{l.cluster(0), l.cluster(1), l.coarse(0), l.coarse(1), l.letters()})
	word := atom{form: form{lex: l}}
	for r, n := range []int{itself: 5, left: 2, right: 2, right2: 2, left2: 2} {
		require.Len(t, clusterFeatures(nil, &word, role(r)), n)
	}
	require.Len(t, clusterFeatures(nil, &atom{}, itself), 1, "unknown words have no clusters")
	require.Empty(t, clusterFeatures(nil, &atom{}, left))
	require.Len(t, clusterPairFeatures(nil, 0, l, l), 2)
}
