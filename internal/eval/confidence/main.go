// Command confidence fits how far the rules of package quotes can be trusted:
// the share of the quotations of each rule whose content is right in annotated
// articles, drawn towards the share over all rules by a few imagined
// observations, since some rules are seldom seen.
//
//	go run ./internal/eval/confidence -gold ../shared/gold,DIR            # measure
//	go run ./internal/eval/confidence -gold ../shared/gold,DIR -write quotes/confidence.tsv
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/eval/gold"
	"github.com/nutgraf/nutgraf/internal/eval/logit"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
)

// imagined is how many observations at the overall share each rule starts with.
const imagined = 4

// surest is the most that any rule is trusted: a few hundred articles tell no more.
const surest = 0.995

// count is how often a rule was right.
type count struct{ right, n float64 }

// found is one quotation of the analyzer.
type found struct {
	rule, article string
	now           float64
	right         bool
}

func main() {
	log.SetFlags(0)
	dirs := flag.String("gold", "../shared/gold", "folders of annotated articles, apart by commas")
	write := flag.String("write", "", "write the fitted table to this file")
	flag.Parse()
	list, err := collect(strings.Split(*dirs, ",")...)
	if err != nil {
		log.Fatal(err)
	}
	samples := make([]logit.Sample, len(list))
	now, held := make([]float64, len(list)), make([]float64, len(list))
	folds := map[string]table{}
	for i, f := range list {
		samples[i], now[i] = logit.Sample{Yes: f.right}, f.now
		if _, ok := folds[f.article]; !ok {
			folds[f.article] = fit(list, f.article)
		}
		held[i] = folds[f.article].of(f.rule)
	}
	show("as it is", logit.Measure(samples, now))
	show("article left out", logit.Measure(samples, held))
	if *write != "" {
		if err := os.WriteFile(*write, []byte(fit(list, "").file()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func show(what string, m logit.Score) {
	fmt.Printf("%-16s %4d quotations  log loss %.4f  Brier %.4f  gap %.4f\n", what, m.N, m.LogLoss, m.Brier, m.Gap)
}

// collect analyses the articles and tells the right quotations from the wrong.
func collect(dirs ...string) ([]found, error) {
	articles, err := gold.Read(dirs...)
	if err != nil {
		return nil, err
	}
	base, err := analysis.New(all.Packs()...)
	if err != nil {
		return nil, err
	}
	var out []found
	for _, art := range articles {
		a, err := base.With(analysis.WithLanguage(art.Lang))
		if err != nil {
			return nil, err
		}
		rec, err := a.Analyze(context.Background(), art.Text)
		if err != nil {
			return nil, err
		}
		for _, q := range rec.Quotes {
			var spans []text.Span
			for _, s := range q.Spans {
				spans = append(spans, text.Span{Start: s.Start, End: s.End})
			}
			out = append(out, found{q.Rule, art.ID, q.Confidence, right(art, spans)})
		}
	}
	return out, nil
}

// right reports whether an article has a quotation of about this content, or
// one in marks that holds it: sentences of one speech may be cut either way.
func right(a gold.Article, spans []text.Span) bool {
	for _, q := range a.Quotes {
		if gold.Overlap(spans, q.Spans) >= 0.5 {
			return true
		}
		for _, s := range q.Spans {
			if q.Kind == "direct" && s.Contains(spans[0]) {
				return true
			}
		}
	}
	return false
}

// table is the confidence of each rule; that of "*" goes for the others.
type table map[string]float64

func (t table) of(rule string) float64 {
	if p, ok := t[rule]; ok {
		return p
	}
	return t["*"]
}

// fit counts the quotations of all articles but one.
func fit(list []found, without string) table {
	counts, whole := map[string]count{}, count{}
	for _, f := range list {
		if f.article == without {
			continue
		}
		c := counts[f.rule]
		c.n++
		whole.n++
		if f.right {
			c.right++
			whole.right++
		}
		counts[f.rule] = c
	}
	share := whole.right / whole.n
	t := table{"*": share}
	for rule, c := range counts {
		t[rule] = min(surest, (c.right+imagined*share)/(c.n+imagined))
	}
	return t
}

// file is the table as package quotes reads it.
func (t table) file() string {
	rules := make([]string, 0, len(t))
	for r := range t {
		rules = append(rules, r)
	}
	sort.Strings(rules)
	var b strings.Builder
	b.WriteString("# How often the content that a rule finds is right: rule TAB probability; * for rules not seen. Fitted by internal/eval/confidence.\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "%s\t%.3f\n", r, t[r])
	}
	return b.String()
}
