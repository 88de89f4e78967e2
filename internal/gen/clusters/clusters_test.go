package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestClustersPartVectors(t *testing.T) {
	var rows [][]float32
	for i := range 400 {
		r := make([]float32, 8)
		r[i%8], r[(i+1)%8] = 1, float32(i)/4000
		normalize(r)
		rows = append(rows, r)
	}
	of := clusterVectors(rows)
	for i, c := range of {
		require.NotZero(t, c)
		for k := range 8 {
			if k != i%8 {
				require.NotEqual(t, of[k], c, "rows %d and %d", i, k)
			}
		}
	}
}

func TestLetterCases(t *testing.T) {
	v := vocabulary{}
	for s, often := range map[string]float64{"lindwerk": 1, "Lindwerk": 99, "TARL": 9, "Tarl": 1, "sagt": 1} {
		v.of(s).seen(s, often)
	}
	require.Equal(t, 7, v["lindwerk"].cases())
	require.Equal(t, 15, v["tarl"].cases())
	require.Equal(t, 1, v["sagt"].cases())
	require.Nil(t, v.of("http://x"))
	require.Nil(t, v.of("12"))
}

func TestMurmur(t *testing.T) {
	for s, h := range map[string]uint64{"de": 0x9aa7c5901a8b8223, "l'": 0x996c3bf6f121ff4f, "possibilité": 0x8bca7f9972d733d2} {
		require.Equal(t, h, murmur(s), s)
	}
}
