package tagger_test

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkZZ(b *testing.B) {
	for _, p := range all.Packs() {
		if p.Code != "de" && p.Code != "en" {
			continue
		}
		b.Run(p.Code, func(b *testing.B) {
			fs, _ := filepath.Glob("/tmp/btxt/" + p.Code + "-*.txt")
			sg, tg := load(b, p)
			var docs []*text.Document
			n := 0
			for _, f := range fs {
				x, _ := os.ReadFile(f)
				d := sg.Segment(string(x))
				docs = append(docs, d)
				n += len(d.Tokens())
			}
			var out *lang.Tagging
			b.ResetTimer()
			for b.Loop() {
				for _, d := range docs {
					out = tg.Tag(d)
				}
			}
			_ = out
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/token")
		})
	}
}
