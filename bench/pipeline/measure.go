package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// The parts that are measured.
const (
	segment = iota
	tag
	link
	quote
	claim
	whole
	parts
)

type result struct {
	articles, bytes, tokens int
	ns                      [parts]float64 // CPU time of all articles, the median
	least                   float64        // that of the whole pipeline in its best round
	allocs                  float64        // of an article, whole pipeline
}

func (r *result) perToken(part int) float64 { return r.ns[part] / float64(r.tokens) }

// least is the work in CPU time over which one figure is taken.
const least = 100 * time.Millisecond

// timed is the CPU time in ns of one call of f, over enough calls.
func timed(f func()) float64 {
	n := 0
	start := cputime.Used()
	for cputime.Used()-start < least {
		f()
		n++
	}
	return float64(cputime.Used()-start) / float64(n)
}

func median(x []float64) float64 {
	slices.Sort(x)
	return x[len(x)/2]
}

// pipeline is the layers of one language, to be measured apart.
type pipeline struct {
	segmenter lang.Segmenter
	tagger    lang.Tagger
	linker    *entities.Linker
	quotes    *quotes.Extractor
	claims    *claims.Extractor
	analyzer  *analysis.Analyzer
}

func newPipeline(code string) (*pipeline, error) {
	packs := all.Packs()
	p := packs[slices.IndexFunc(packs, func(p *lang.Pack) bool { return p.Code == code })]
	l := &pipeline{}
	var err error
	if l.segmenter, err = p.Segmenter(); err != nil {
		return nil, err
	}
	if l.tagger, err = p.Tagger(); err != nil {
		return nil, err
	}
	if l.linker, err = entities.New(p); err != nil {
		return nil, err
	}
	if l.quotes, err = quotes.New(p); err != nil {
		return nil, err
	}
	if l.claims, err = claims.New(p); err != nil {
		return nil, err
	}
	l.analyzer, err = analysis.New(packs...)
	return l, err
}

func measure(code string, articles []string, rounds int) (*result, error) {
	l, err := newPipeline(code)
	if err != nil {
		return nil, err
	}
	r := &result{articles: len(articles)}
	var docs []*text.Document
	var tags, refined []*lang.Tagging
	found := 0
	for _, src := range articles {
		d := l.segmenter.Segment(src)
		t := l.tagger.Tag(d)
		docs, tags = append(docs, d), append(tags, t)
		refined = append(refined, &lang.Tagging{POS: t.POS, Names: l.linker.Link(d, t).Names()})
		r.bytes += len(src)
		r.tokens += len(d.Tokens())
		rec, err := l.analyzer.Analyze(context.Background(), src)
		if err != nil {
			return nil, err
		}
		found += len(rec.Entities) + len(rec.Quotes) + len(rec.Claims)
	}
	if found < 5*len(articles) {
		return nil, fmt.Errorf("%s: only %d findings in %d articles: a fast wrong answer is no result", code, found, len(articles))
	}
	work := [parts]func(int){
		segment: func(i int) { l.segmenter.Segment(articles[i]) },
		tag:     func(i int) { l.tagger.Tag(docs[i]) },
		link:    func(i int) { l.linker.Link(docs[i], tags[i]) },
		quote:   func(i int) { l.quotes.Extract(docs[i], refined[i]) },
		claim:   func(i int) { l.claims.Extract(docs[i], refined[i]) },
		whole:   func(i int) { l.analyzer.Analyze(context.Background(), articles[i]) },
	}
	var ns [parts][]float64
	for range rounds {
		for part, f := range work {
			ns[part] = append(ns[part], timed(func() {
				for i := range articles {
					f(i)
				}
			}))
		}
	}
	r.least = slices.Min(ns[whole])
	for part := range ns {
		r.ns[part] = median(ns[part])
	}
	r.allocs = allocations(func() {
		for i := range articles {
			work[whole](i)
		}
	}) / float64(len(articles))
	return r, nil
}

// allocations is the number of heap allocations of one call of f.
func allocations(f func()) float64 {
	const calls = 5
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range calls {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / calls
}

// besideProse prints our whole pipeline beside prose's tokens, tags and names.
func besideProse(articles []string, rounds int) error {
	first, err := prose.NewDocument(articles[0])
	if err != nil {
		return err
	}
	l, err := newPipeline("en")
	if err != nil {
		return err
	}
	var ours, theirs []float64
	bytes := 0
	for _, src := range articles {
		bytes += len(src)
	}
	for range rounds {
		ours = append(ours, timed(func() {
			for _, src := range articles {
				l.analyzer.Analyze(context.Background(), src)
			}
		}))
		theirs = append(theirs, timed(func() {
			for _, src := range articles {
				prose.NewDocument(src, prose.UsingModel(first.Model))
			}
		}))
	}
	a, b := median(ours), median(theirs)
	fmt.Printf("nutgraf, every layer: %.2f MB/s   prose: %.3f MB/s   ratio %.0f\n", float64(bytes)/a*1000, float64(bytes)/b*1000, b/a)
	return nil
}
