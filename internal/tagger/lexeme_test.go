package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLexemeHoldsItsParts(t *testing.T) {
	l := lexeme(Lexeme(0x2a7, 0xb64, 13))
	require.Equal(t, []uint32{0x2a7, 0xb64, 0x2a, 0x5b, 13}, []uint32{l.cluster(0), l.cluster(1), l.coarse(0), l.coarse(1), l.letters()})
	require.Len(t, clusterFeatures(nil, l, 0, l, 0), 6, "unknown words have no clusters")
	require.Len(t, ownClusterFeatures(nil, 0, l, l, 0), 1)
}
