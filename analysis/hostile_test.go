package analysis_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/internal/hostile"
)

const (
	hostileBytes = 60 << 10
	// hostileRatio is how much longer than prose a hostile text of the same
	// length may take. A quadratic step shows as a ratio in the hundreds.
	hostileRatio = 12
)

// cost is the least CPU time of two analyses.
func cost(t *testing.T, a *analysis.Analyzer, src string) time.Duration {
	return cputime.Least(2, func() {
		rec, err := a.Analyze(context.Background(), src)
		require.NoError(t, err)
		require.NotNil(t, rec)
	})
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
