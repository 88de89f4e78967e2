package main

import (
	"math"
	"math/rand/v2"
)

// Sizes of the two grains of vector clusters: coarse ones, and fine ones in
// each. The cluster of a word is 1<<fineBits + coarse<<fineBits + fine, so that
// 0 stands for none.
const (
	coarse   = 64
	fine     = 16
	fineBits = 4
	rounds   = 25
)

// clusterVectors puts vectors of length 1 into clusters.
func clusterVectors(rows [][]float32) []int {
	rng := rand.New(rand.NewPCG(1, 4))
	top := kmeans(rows, coarse, rng)
	out := make([]int, len(rows))
	for c := range coarse {
		var members [][]float32
		var at []int
		for i, k := range top {
			if k == c {
				members, at = append(members, rows[i]), append(at, i)
			}
		}
		for i, k := range kmeans(members, fine, rng) {
			out[at[i]] = (c+1)<<fineBits | k
		}
	}
	return out
}

// kmeans assigns each row to the centre it is most similar to.
func kmeans(rows [][]float32, k int, rng *rand.Rand) []int {
	of := make([]int, len(rows))
	if len(rows) <= k {
		for i := range of {
			of[i] = i
		}
		return of
	}
	centres := make([][]float32, k)
	for i, r := range rng.Perm(len(rows))[:k] {
		centres[i] = rows[r]
	}
	for range rounds {
		changed := false
		for i, r := range rows {
			best, top := 0, float32(math.Inf(-1))
			for c, centre := range centres {
				if s := dot(r, centre); s > top {
					best, top = c, s
				}
			}
			changed = changed || of[i] != best
			of[i] = best
		}
		if !changed {
			break
		}
		centres = means(rows, of, centres)
	}
	return of
}

// means are the new centres; an empty cluster keeps its own.
func means(rows [][]float32, of []int, old [][]float32) [][]float32 {
	out := make([][]float32, len(old))
	for i, r := range rows {
		c := of[i]
		if out[c] == nil {
			out[c] = make([]float32, len(r))
		}
		for d, x := range r {
			out[c][d] += x
		}
	}
	for c := range out {
		if out[c] == nil {
			out[c] = old[c]
		}
		normalize(out[c])
	}
	return out
}

func dot(a, b []float32) float32 {
	s := float32(0)
	for d, x := range a {
		s += x * b[d]
	}
	return s
}

func normalize(r []float32) {
	n := float32(math.Sqrt(float64(dot(r, r))))
	if n == 0 {
		return
	}
	for d := range r {
		r[d] /= n
	}
}
