//go:build !unix

// Package cputime measures work in CPU time where the system tells it, for
// tests of how cost grows; here it measures the time that passes.
package cputime

import (
	"math"
	"time"
)

// Least is the least time that f takes in a number of rounds.
func Least(rounds int, f func()) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range rounds {
		start := Used()
		f()
		best = min(best, Used()-start)
	}
	return best
}

// Used is the time of day; only differences mean anything.
func Used() time.Duration { return time.Duration(time.Now().UnixNano()) }
