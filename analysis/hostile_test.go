//go:build unix

package analysis_test

import (
	"context"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/hostile"
)

const (
	hostileBytes = 60 << 10
	// hostileRatio is how much longer than prose a hostile text of the same
	// length may take. A quadratic step shows as a ratio in the hundreds.
	hostileRatio = 12
)

// cpu is the CPU time that the process has used: what else the machine does
// does not count.
func cpu(t *testing.T) time.Duration {
	var u syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// cost is the least CPU time of two analyses.
func cost(t *testing.T, a *analysis.Analyzer, src string) time.Duration {
	best := time.Hour
	for range 2 {
		start := cpu(t)
		rec, err := a.Analyze(context.Background(), src)
		best = min(best, cpu(t)-start)
		require.NoError(t, err)
		require.NotNil(t, rec)
	}
	return best
}

func TestHostileTextsCostNoMoreThanProse(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes seconds")
	}
	base := newAnalyzer(t)
	for _, code := range []string{"en", "fr", "de"} {
		a, err := base.With(analysis.WithLanguage(code))
		require.NoError(t, err)
		prose := strings.Repeat(articles[code]+"\n\n", hostileBytes/len(articles[code]))
		budget := hostileRatio * cost(t, a, prose)
		for _, h := range hostile.Texts {
			src := h.Make(hostileBytes)
			require.Less(t, cost(t, a, src), budget*time.Duration(len(src))/time.Duration(len(prose)), "%s: %s", code, h.Name)
			rec, err := a.Analyze(context.Background(), src[:min(len(src), 4000)/4*4])
			if err == nil { // a cut inside a rune is invalid
				checkRecord(t, src[:min(len(src), 4000)/4*4], rec)
			}
		}
	}
}
