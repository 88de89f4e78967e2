package main

import (
	"context"
	"math"
	"runtime"
	"slices"
	"time"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/cputime"
	packs "github.com/nutgraf/nutgraf/lang/all"
)

// streamRounds is how often a stream is measured with one core and with all:
// the least of many wall times is what other work on the machine touched
// least. Where it never rests, the CPU times say what the cores cost each
// other.
const streamRounds = 15

// stream is the least wall and CPU time in seconds of several runs.
type stream struct{ wall, cpu float64 }

// streamed is what AnalyzeSeq takes for the articles of all languages with one
// core, and with all that there are.
func streamed(articles map[string][]string) (one, all stream, err error) {
	var mixed []string
	for i := range 10 { // the languages take turns
		for _, code := range languages {
			mixed = append(mixed, articles[code][i%len(articles[code])])
		}
	}
	a, err := analysis.New(packs.Packs()...)
	if err != nil {
		return one, all, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	one.wall, one.cpu, all.wall, all.cpu = math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)
	for range streamRounds {
		for _, n := range [2]int{1, runtime.NumCPU()} {
			s := &one
			if n > 1 {
				s = &all
			}
			runtime.GOMAXPROCS(n)
			if err := s.run(a, mixed); err != nil {
				return one, all, err
			}
		}
	}
	return one, all, nil
}

// run streams the articles once; the run that loads the packs is not the
// least.
func (s *stream) run(a *analysis.Analyzer, articles []string) error {
	wall, used := time.Now(), cputime.Used()
	for _, err := range a.AnalyzeSeq(context.Background(), slices.Values(articles)) {
		if err != nil {
			return err
		}
	}
	s.wall, s.cpu = min(s.wall, time.Since(wall).Seconds()), min(s.cpu, (cputime.Used()-used).Seconds())
	return nil
}
