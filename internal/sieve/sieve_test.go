package sieve_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/sieve"
)

func TestSieve(t *testing.T) {
	var none sieve.Sieve
	require.False(t, none.May(0))
	for _, n := range []int{0, 1, 7, 5000} {
		s := sieve.New(n)
		for h := range uint32(n) {
			s.Add(h * h)
		}
		wrong := 0
		for h := range uint32(n) {
			require.True(t, s.May(h*h))
			if s.May(h*h + 3) {
				wrong++
			}
		}
		require.LessOrEqual(t, wrong, n/6)
	}
}
