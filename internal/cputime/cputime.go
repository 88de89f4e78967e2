//go:build unix

// Package cputime measures work in CPU time, for tests of how cost grows: what
// else the machine does does not count.
package cputime

import (
	"math"
	"syscall"
	"time"
)

// Least is the least CPU time that the process spends on f in a number of
// rounds. Other goroutines of the process count too.
func Least(rounds int, f func()) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range rounds {
		start := Used()
		f()
		best = min(best, Used()-start)
	}
	return best
}

// Used is the CPU time that the process has used.
func Used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // only a wrong argument makes it fail
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
