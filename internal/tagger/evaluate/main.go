// Command evaluate measures the taggers on the development corpora and on the
// annotated articles, and prints one table.
//
//	go run ./internal/tagger/evaluate -data ../shared/data -gold ../shared/gold [-lang fr] [-model FILE] [-errors gold]
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
)

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../shared/data", "folder of the corpora")
	flag.StringVar(&o.gold, "gold", "../shared/gold", "folder of the annotated articles")
	flag.StringVar(&o.code, "lang", "", "one language instead of all")
	flag.StringVar(&o.model, "model", "", "pattern of model files with %s for the language, instead of the packs' own")
	flag.StringVar(&o.errors, "errors", "", "corpus whose errors are printed, or gold")
	flag.Parse()
	for _, p := range all.Packs() {
		if o.code != "" && p.Code != o.code {
			continue
		}
		if err := evaluate(p, o); err != nil {
			fmt.Fprintln(os.Stderr, "evaluate:", err)
			os.Exit(1)
		}
	}
}

type options struct{ data, gold, code, model, errors string }

// corpora are the development files of names and of parts of speech.
var corpora = map[string]struct{ names, tags []string }{
	"en": {[]string{"conll", "uner-english-ewt"}, []string{"ewt"}},
	"fr": {[]string{"winer-fr", "wikineural"}, nil},
	"de": {[]string{"conll"}, []string{"gsd"}},
	"es": {[]string{"conll", "wikineural"}, nil},
	"it": {[]string{"kind-wn", "wikineural"}, []string{"isdt"}},
	"pt": {[]string{"uner-portuguese-bosque", "wikineural"}, []string{"bosque"}},
	"nl": {[]string{"conll", "wikineural"}, nil},
}

func evaluate(p *lang.Pack, o options) error {
	seg, err := p.Segmenter()
	if err != nil {
		return err
	}
	tg, err := load(p, o)
	if err != nil {
		return err
	}
	r := &runner{seg: seg, tagger: tg, options: o, code: p.Code}
	for _, c := range corpora[p.Code].names {
		if err := r.names(c); err != nil {
			return err
		}
	}
	for _, c := range corpora[p.Code].tags {
		if err := r.tags(c); err != nil {
			return err
		}
	}
	return r.articles()
}

func load(p *lang.Pack, o options) (lang.Tagger, error) {
	if o.model == "" {
		return p.Tagger()
	}
	raw, err := os.ReadFile(fmt.Sprintf(o.model, p.Code))
	if err != nil {
		return nil, err
	}
	m, err := tagger.Decode(raw)
	if err != nil {
		return nil, err
	}
	return tagger.New(m), nil
}

// runner measures one language.
type runner struct {
	options
	code   string
	seg    lang.Segmenter
	tagger lang.Tagger
}

// tally counts right, spurious and missed names.
type tally struct{ tp, fp, fn int }

func (t tally) String() string {
	p := 100 * float64(t.tp) / max(1, float64(t.tp+t.fp))
	r := 100 * float64(t.tp) / max(1, float64(t.tp+t.fn))
	return fmt.Sprintf("P %5.1f  R %5.1f  F1 %5.1f  of %d", p, r, 2*p*r/max(1e-9, p+r), t.tp+t.fn)
}

func (r *runner) row(corpus, what string, t tally) {
	fmt.Printf("%-3s %-24s %-14s %v\n", r.code, corpus, what, t)
}
