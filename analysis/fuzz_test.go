package analysis_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/hostile"
)

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
