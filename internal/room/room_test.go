package room_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/room"
)

func TestFor(t *testing.T) {
	const whole = 100_000
	var s []int
	grown := 0
	for i := range whole {
		before := cap(s)
		if s = append(room.For(s, i+1, whole), i); cap(s) != before {
			grown++
		}
	}
	for i, v := range s {
		require.Equal(t, i, v)
	}
	require.LessOrEqual(t, cap(s), whole+whole/16)
	require.Less(t, grown, 12)

	s = room.For(s[:cap(s)], whole, whole)
	require.Greater(t, cap(s), len(s), "there is room even where nothing should follow")
}
