package analysis_test

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

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

// cost is the least time of two analyses.
func cost(t *testing.T, a *analysis.Analyzer, src string) time.Duration {
	best := time.Hour
	for range 2 {
		start := time.Now()
		rec, err := a.Analyze(context.Background(), src)
		best = min(best, time.Since(start))
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

func FuzzAnalyze(f *testing.F) {
	base := newAnalyzer(f)
	byLang := map[int]*analysis.Analyzer{}
	codes := []string{"en", "fr", "de", "es", "it", "pt", "nl"}
	for i, code := range codes {
		a, err := base.With(analysis.WithLanguage(code))
		require.NoError(f, err)
		byLang[i] = a
		f.Add(articles[code], uint8(i))
	}
	for _, h := range hostile.Texts {
		f.Add(h.Make(60), uint8(1))
	}
	f.Fuzz(func(t *testing.T, src string, lang uint8) {
		rec, err := byLang[int(lang)%len(codes)].Analyze(context.Background(), src)
		if utf8.ValidString(src) {
			require.NoError(t, err)
			checkRecord(t, src, rec)
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	base := newAnalyzer(b)
	for code, src := range articles {
		b.Run(code, func(b *testing.B) {
			a, err := base.With(analysis.WithLanguage(code))
			require.NoError(b, err)
			_, err = a.Analyze(context.Background(), src)
			require.NoError(b, err)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if rec, err := a.Analyze(context.Background(), src); err != nil || len(rec.Entities) == 0 {
					b.Fatal("no entities")
				}
			}
		})
	}
}
