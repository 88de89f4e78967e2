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

func TestSized(t *testing.T) {
	used := []int{1, 2, 3}
	again := room.Sized(used, 2)
	require.Equal(t, []int{0, 0}, again)
	require.Same(t, &used[0], &again[0], "the memory that is there is used")
	require.Equal(t, []int{0, 0, 0, 0}, room.Sized(used, 4))
}
