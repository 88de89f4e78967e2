package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// plainBest tries every pair of neighbouring labels; of equal sums the first
// label's counts.
func plainBest(scores [][LabelCount]int32, cells []cell, m *Model) []uint8 {
	n := len(cells)
	sums, back := make([][LabelCount]int32, n), make([][LabelCount]uint8, n)
	step := func(i, b int) (int32, uint8) {
		top, from := int32(2*impossible), uint8(0)
		for a := range LabelCount {
			sum := int32(0)
			if i > 0 {
				sum = sums[i-1][a]
			} else if a != Outside {
				continue
			}
			if Follows(a, b) && sum+m.moves[a][b] > top {
				top, from = sum+m.moves[a][b], uint8(a)
			}
		}
		return top, from
	}
	for i := range n {
		for b := range LabelCount {
			sums[i][b] = impossible
			if cells[i].allowed>>b&1 != 0 {
				if s, a := step(i, b); s > impossible/2 {
					sums[i][b], back[i][b] = s+scores[i][b], a
				}
			}
		}
	}
	out := make([]uint8, n)
	_, at := step(n, Outside)
	for i := n - 1; i >= 0; i-- {
		out[i], at = at, back[i][at]
	}
	return out
}

func TestBestIsTheHighestSum(t *testing.T) {
	score := rapid.Int32Range(-40, 40)
	rapid.Check(t, func(t *rapid.T) {
		m := &Model{scale: 0.1}
		for a := range LabelCount {
			for b := range LabelCount {
				if Follows(a, b) {
					m.moves[a][b] = score.Draw(t, "move")
				}
			}
		}
		m.finish()
		cells := make([]cell, rapid.IntRange(1, 5).Draw(t, "units"))
		scores := make([][LabelCount]int32, len(cells))
		for i := range cells {
			cells[i].allowed = startLabels
			if i > 0 && rapid.Bool().Draw(t, "inner") {
				cells[i].allowed |= innerLabels
			}
			for l := range scores[i] {
				scores[i][l] = score.Draw(t, "score")
			}
		}
		got := make([]uint8, len(cells))
		new(chain).best(scores, cells, m, got)
		require.Equal(t, plainBest(scores, cells, m), got)
	})
}
