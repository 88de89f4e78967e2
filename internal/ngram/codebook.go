package ngram

import (
	"math"
	"slices"
	"sort"
)

// codebook chooses the levels that weights are rounded to, sorted, in steps of
// 1/Scale: Lloyd's algorithm, from equal shares of the weights.
func codebook(entries []entry) []int32 {
	weights := make([]float64, len(entries))
	for i, e := range entries {
		weights[i] = max(-math.MaxInt16, min(math.MaxInt16, e.weight*Scale))
	}
	slices.Sort(weights)
	levels := make([]int32, levelCount)
	if len(weights) == 0 {
		return levels
	}
	sums := make([]float64, len(weights)+1) // of the weights before
	for i, w := range weights {
		sums[i+1] = sums[i] + w
	}
	centers := make([]float64, levelCount)
	lo, hi := weights[0], weights[len(weights)-1]
	for i := range centers {
		share := float64(i) / (levelCount - 1) // half by rank, half by value, so that rare large weights have levels too
		centers[i] = (weights[int(share*float64(len(weights)-1))] + lo + share*(hi-lo)) / 2
	}
	for range 100 {
		from := 0
		for i := range centers {
			to := len(weights)
			if i+1 < levelCount {
				to = sort.SearchFloat64s(weights, (centers[i]+centers[i+1])/2)
			}
			if to > from {
				centers[i] = (sums[to] - sums[from]) / float64(to-from)
			}
			from = max(from, to)
		}
	}
	for i, c := range centers {
		levels[i] = int32(math.Round(c))
	}
	return levels
}

// nearest is the index of the level closest to a weight in steps.
func nearest(levels []int32, steps float64) int {
	i := sort.Search(len(levels), func(i int) bool { return float64(levels[i]) >= steps })
	if i == len(levels) || i > 0 && steps-float64(levels[i-1]) < float64(levels[i])-steps {
		i--
	}
	return i
}
