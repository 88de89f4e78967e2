// Command typing measures how well the kinds of names are told when the names
// are given: company or not on outside corpora, and all kinds on the annotated
// articles and held-out text.
//
//	go run ./internal/eval/typing -data ../data -gold ../gold
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/internal/typing"
	"github.com/nutgraf/nutgraf/internal/typing/sets"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../data", "folder of the corpora")
	gold := flag.String("gold", "../gold", "folder of the annotated articles")
	errors := flag.String("errors", "", "print the wrong answers on this set: mc2, smartdata, mobie, wnut17, held or a language of the articles")
	flag.Parse()
	store, err := kb.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	m, err := typing.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	e := evaluator{base: kb.NewBase(store), model: m, errors: *errors, seg: map[string]lang.Segmenter{}}
	for _, p := range all.Packs() {
		if e.seg[p.Code], err = p.Segmenter(); err != nil {
			log.Fatal(err)
		}
	}
	if err := e.companies(*data); err != nil {
		log.Fatal(err)
	}
	if err := e.kinds(*data, *gold); err != nil {
		log.Fatal(err)
	}
}

type evaluator struct {
	base   *kb.Base
	model  *typing.Model
	seg    map[string]lang.Segmenter
	errors string
}

// companies prints the table of company or not.
func (e *evaluator) companies(data string) error {
	fmt.Printf("%-24s %5s %7s   %-28s %-28s\n", "company or not", "n", "company", "lists only: acc F1 macro-F1", "typing: acc F1 macro-F1")
	for _, c := range companySets {
		var samples []sets.Sample
		var err error
		path := filepath.Join(data, c.path)
		label := func(l, _ string) lang.Kind { return c.kinds[l] }
		if filepath.Ext(path) == ".gz" {
			samples, err = sets.Avro(path, func(l string) lang.Kind { return c.kinds[l] })
		} else {
			samples, err = sets.IOB(path, label)
		}
		if err != nil {
			return err
		}
		var lists, typed binary
		for _, s := range samples {
			doc := e.seg[c.lang].Segment(s.Text)
			for _, n := range s.Names {
				first, last := doc.TokensIn(n.Span)
				if first >= last {
					continue
				}
				want := n.Kind == lang.Company
				_, form := e.base.FormEnd(doc, first, last)
				m, ok := e.base.Lookup(n.In(s.Text))
				lists.add(want, form == lang.Company || ok && (m.Profile().Weights[lang.Company] > 0 || m.Profile().Weights[lang.Platform] > 0))
				score := e.model.Type(e.base, doc, first, last)
				yes := score[lang.Company] + score[lang.Platform] + score[lang.Product]
				no := score[lang.Organization]
				if c.mediaIsCompany {
					yes += score[lang.Media]
				} else {
					no += score[lang.Media]
				}
				typed.add(want, yes > no)
				if e.errors == c.name && want != (yes > no) {
					fmt.Printf("  %-5v %-30q %v %.2f\n", want, n.In(s.Text), score.Best(), score[1:])
				}
			}
		}
		fmt.Printf("%-24s %5d %7d   %s %s\n", c.lang+" "+c.name, lists.n(), lists.positives(), lists, typed)
	}
	return nil
}

// companySet is a corpus that knows companies from other bodies.
type companySet struct {
	name, lang, path string
	kinds            map[string]lang.Kind
	mediaIsCompany   bool
}

var companySets = []companySet{
	{"mc2", "en", "kb/eval/multiconer2_en-dev.conll", map[string]lang.Kind{"PublicCorp": lang.Company, "PrivateCorp": lang.Company, "CarManufacturer": lang.Company,
		"AerospaceManufacturer": lang.Company, "ORG": lang.Organization}, false},
	{"wnut17", "en", "kb/eval/wnut17_emerging.dev.conll", map[string]lang.Kind{"corporation": lang.Company, "group": lang.Organization}, true},
	{"smartdata", "de", "kb/eval/smartdata_v3_dev.json.gz", map[string]lang.Kind{"ORGANIZATION_COMPANY": lang.Company, "ORGANIZATION": lang.Organization}, true},
	{"mobie", "de", "ner/de/mobie.dev.bio", map[string]lang.Kind{"organization-company": lang.Company, "organization": lang.Organization}, true},
}

// binary counts the answers to a yes-or-no question.
type binary struct{ tp, fp, fn, tn int }

func (b *binary) add(want, got bool) {
	switch {
	case want && got:
		b.tp++
	case want:
		b.fn++
	case got:
		b.fp++
	default:
		b.tn++
	}
}

func (b binary) n() int         { return b.tp + b.fp + b.fn + b.tn }
func (b binary) positives() int { return b.tp + b.fn }

func f1(tp, fp, fn int) float64 {
	if tp == 0 {
		return 0
	}
	return 2 * float64(tp) / float64(2*tp+fp+fn)
}

func (b binary) String() string {
	yes, no := f1(b.tp, b.fp, b.fn), f1(b.tn, b.fn, b.fp)
	return fmt.Sprintf("%.3f  %.3f  %.3f        ", float64(b.tp+b.tn)/float64(b.n()), yes, (yes+no)/2)
}
