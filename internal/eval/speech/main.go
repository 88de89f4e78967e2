// Command speech fits and measures the scorer by which package quotes tells
// speech from terms, titles and nicknames in quotation marks, on annotated
// articles and on the sentences of written.tsv.
//
//	go run ./internal/eval/speech -gold ../shared/gold            # measure
//	go run ./internal/eval/speech -gold ../shared/gold -write quotes/speech.tsv
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/nutgraf/nutgraf/internal/eval/gold"
	"github.com/nutgraf/nutgraf/internal/eval/logit"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

//go:embed written.tsv
var written string

func main() {
	log.SetFlags(0)
	dirs := flag.String("gold", "../shared/gold", "folders of annotated articles to fit on, apart by commas")
	test := flag.String("test", "", "a folder of annotated articles to measure the fitted weights on")
	ridge := flag.Float64("ridge", 0.3, "penalty on the squares of the weights")
	write := flag.String("write", "", "write the fitted weights to this file")
	flag.Parse()
	c := &collector{number: map[string]int{}, readers: map[string]*reader{}}
	if err := c.articles(strings.Split(*dirs, ",")...); err != nil {
		log.Fatal(err)
	}
	if err := c.sentences(); err != nil {
		log.Fatal(err)
	}
	n := len(c.names)
	bias := c.feature("bias")
	show("as it is", c.samples, c.now)
	show("10-fold", c.samples, logit.Cross(c.samples, n, *ridge, 10, bias))
	w := logit.Fit(c.samples, n, *ridge, bias)
	if *test != "" {
		t := &collector{names: c.names, number: c.number, readers: map[string]*reader{}}
		if err := t.articles(*test); err != nil {
			log.Fatal(err)
		}
		show("test, as it is", t.samples, t.now)
		p := make([]float64, len(t.samples))
		for i, s := range t.samples {
			p[i] = logit.P(append(w, make([]float64, len(t.names)-len(w))...), s.On)
		}
		show("test, fitted", t.samples, p)
	}
	if *write != "" {
		if err := os.WriteFile(*write, []byte(c.file(w)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func show(what string, samples []logit.Sample, p []float64) {
	m := logit.Measure(samples, p)
	fmt.Printf("%-16s %4d judgements  accuracy %.3f  log loss %.3f  Brier %.3f  gap %.3f\n", what, m.N, m.Accuracy, m.LogLoss, m.Brier, m.Gap)
}

// collector gathers the scorer's judgements of marked words whose answer is
// known.
type collector struct {
	names   []string
	number  map[string]int
	samples []logit.Sample
	now     []float64 // probabilities of the weights that are in use
	readers map[string]*reader
	keep    func(quotes.Judgement) // takes the judgements of the text at hand
}

func (c *collector) feature(name string) int {
	k, ok := c.number[name]
	if !ok {
		k = len(c.names)
		c.number[name] = k
		c.names = append(c.names, name)
	}
	return k
}

// reader is a language's way from text to quotations.
type reader struct {
	segmenter lang.Segmenter
	tagger    lang.Tagger
	extractor *quotes.Extractor
}

func (c *collector) reader(code string) (*reader, error) {
	if r, ok := c.readers[code]; ok {
		return r, nil
	}
	p, err := pack(code)
	if err != nil {
		return nil, err
	}
	r := &reader{}
	if r.segmenter, err = p.Segmenter(); err != nil {
		return nil, err
	}
	if r.tagger, err = p.Tagger(); err != nil {
		return nil, err
	}
	r.extractor, err = quotes.New(p, quotes.WithJudgements(func(j quotes.Judgement) { c.keep(j) }))
	c.readers[code] = r
	return r, err
}

// judge runs the extractor over a text and keeps each different judgement whose
// answer is known.
func (c *collector) judge(code, group, src string, answer func(text.Span) (yes, known bool)) error {
	r, err := c.reader(code)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	c.keep = func(j quotes.Judgement) {
		yes, known := answer(j.Span)
		key := fmt.Sprint(j.Span, j.Evidence)
		if !known || seen[key] {
			return
		}
		seen[key] = true
		s := logit.Sample{Yes: yes, Group: group}
		for _, e := range j.Evidence {
			s.On = append(s.On, c.feature(e))
		}
		c.samples, c.now = append(c.samples, s), append(c.now, j.Speech)
	}
	doc := r.segmenter.Segment(src)
	r.extractor.Extract(doc, r.tagger.Tag(doc))
	return nil
}

func pack(code string) (*lang.Pack, error) {
	for _, p := range all.Packs() {
		if p.Code == code {
			return p, nil
		}
	}
	return nil, fmt.Errorf("no pack %q", code)
}

// articles takes the judgements in annotated articles: words in marks are
// speech if a quotation holds them, and none if they are listed as such.
func (c *collector) articles(dirs ...string) error {
	list, err := gold.Read(dirs...)
	if err != nil {
		return err
	}
	for _, a := range list {
		answer := func(s text.Span) (bool, bool) {
			for _, n := range a.NotQuotes {
				if gold.Overlap([]text.Span{s}, []text.Span{n}) > 0.5 {
					return false, true
				}
			}
			for _, q := range a.Quotes {
				for _, in := range q.Spans {
					if q.Kind != "indirect" && in.Start < s.End && s.Start < in.End {
						return true, true
					}
				}
			}
			return false, false
		}
		if err := c.judge(a.Lang, a.ID, a.Text, answer); err != nil {
			return err
		}
	}
	return nil
}

// sentences takes the judgements in written.tsv.
func (c *collector) sentences() error {
	for k, line := range strings.Split(strings.TrimSpace(written), "\n") {
		f := strings.Split(line, "\t")
		if line[0] == '#' || len(f) != 3 {
			continue
		}
		answer := func(text.Span) (bool, bool) { return f[1] == "s", true }
		if err := c.judge(f[0], fmt.Sprint("written ", k%40), f[2], answer); err != nil {
			return err
		}
	}
	return nil
}

// file is the weights as package quotes reads them.
func (c *collector) file(w []float64) string {
	var b strings.Builder
	b.WriteString("# Weights of the scorer that tells speech from terms, titles and nicknames in quotation marks: feature TAB weight (logistic).\n")
	b.WriteString("# Fitted by internal/eval/speech; the features are documented in scorer.go.\n")
	for k, name := range c.names {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, w[k])
	}
	return b.String()
}
