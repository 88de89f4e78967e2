// Command typing trains the classifier of names' kinds and writes it.
//
//	go run ./internal/gen/typing -data ../data -out internal/typing/typing.bin
//
// The same data and flags give the same bytes. The corpora and their licences
// are named in entities/SOURCES.md.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/internal/typing"
	"github.com/nutgraf/nutgraf/internal/typing/sets"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../data", "folder of the corpora")
	out := flag.String("out", "internal/typing/typing.bin", "file to write")
	epochs := flag.Int("epochs", 6, "passes over the examples")
	rate := flag.Float64("rate", 0.1, "size of a step")
	shrink := flag.Float64("shrink", 3e-5, "shrinking of weights")
	rare := flag.Int("rare", 3, "features seen less often are left out")
	own := flag.String("own", "internal/tagger/corpus", "folder of this repository's own marked text")
	seed := flag.Uint64("seed", 1, "seed of the shuffling")
	hold := flag.Bool("hold", false, "keep the last file of each language's written text for measuring")
	flag.Parse()
	store, err := kb.Embedded()
	if err != nil {
		log.Fatal(err)
	}
	t := trainer{data: *data, own: *own, base: kb.NewBase(store), hold: *hold}
	if err := t.readAll(); err != nil {
		log.Fatal(err)
	}
	m := typing.Learn(t.examples, typing.Settings{Epochs: *epochs, Rate: *rate, Shrink: *shrink, Rare: *rare, Seed: *seed})
	file := typing.Encode(m)
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d examples %v: %d bytes\n", len(t.examples), t.count, len(file))
}

type trainer struct {
	data     string
	own      string
	base     *kb.Base
	hold     bool
	examples []typing.Example
	count    [lang.KindCount]int
}

// readAll reads every corpus into examples.
func (t *trainer) readAll() error {
	for _, p := range all.Packs() {
		seg, err := p.Segmenter()
		if err != nil {
			return err
		}
		if err := t.language(p.Code, seg); err != nil {
			return err
		}
	}
	return nil
}

func (t *trainer) language(code string, seg lang.Segmenter) error {
	for _, set := range []string{filepath.Join(t.data, "written"), filepath.Join(t.data, "annotated"), t.own} {
		files, err := filepath.Glob(filepath.Join(set, code, "*.txt"))
		if err != nil {
			return err
		}
		if t.hold && len(files) > 1 && strings.HasSuffix(set, "written") {
			files = files[:len(files)-1]
		}
		for _, f := range files {
			s, err := sets.Marked(f)
			if err != nil {
				return err
			}
			t.add(seg, s, 1)
		}
	}
	fine, err := sets.Fine(filepath.Join(t.data, "kinds", code+".tsv"))
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	for _, c := range corpora[code] {
		s, err := sets.IOB(filepath.Join(t.data, c.file), func(label, surface string) lang.Kind { return t.kind(label, surface, fine) })
		if err != nil {
			return err
		}
		t.add(seg, s, c.weight)
	}
	return nil
}

// corpus is a file of the data folder.
type corpus struct {
	file   string
	weight float32
}

var corpora = map[string][]corpus{
	"en": {
		{"kb/eval/multiconer2_en-train10.conll", 0.4}, {"kb/eval/multiconer2_en-train90.conll", 0.4}, {"kb/eval/wnut17_wnut17train.conll", 0.5},
		{"ner/en/uner-english-ewt.train.bio", 0.25}, {"ner/en/wikigold.all.bio", 0.25}, {"ner/en/btc-f.all.bio", 0.15}, {"ner/en/btc-b.all.bio", 0.15},
	},
	"fr": {{"ner/fr/winer-fr.train.bio", 0.25}},
	"de": {{"ner/de/germeval2014.dev.bio", 0.25}, {"ner/de/germeval2014.test.bio", 0.25}, {"ner/de/mobie.train.bio", 0.15}},
	"pt": {{"ner/pt/uner-portuguese-bosque.train.bio", 0.25}},
}

// labels are the labels of the corpora whose kind is plain; ORG, MISC and their
// like need the list of fine kinds.
var labels = map[string]lang.Kind{
	"PER": lang.Person, "Person": lang.Person, "person": lang.Person, "Artist": lang.Person, "Athlete": lang.Person, "Cleric": lang.Person, "OtherPER": lang.Person,
	"Politician": lang.Person, "Scientist": lang.Person, "SportsManager": lang.Person,
	"LOC": lang.Place, "Location": lang.Place, "location": lang.Place, "location-city": lang.Place, "location-street": lang.Place, "HumanSettlement": lang.Place,
	"Facility": lang.Place, "OtherLOC": lang.Place, "Station": lang.Place,
	"corporation": lang.Company, "PublicCorp": lang.Company, "PrivateCorp": lang.Company, "CarManufacturer": lang.Company, "AerospaceManufacturer": lang.Company,
	"organization-company": lang.Company, "organization": lang.Organization, "group": lang.Organization, "SportsGRP": lang.Organization, "ORG": lang.Organization,
	"product": lang.Product, "Software": lang.Product, "OtherPROD": lang.Product, "Vehicle": lang.Product, "Medication/Vaccine": lang.Product,
	"creative-work": lang.Other, "VisualWork": lang.Other, "WrittenWork": lang.Other, "MusicalWork": lang.Other, "ArtWork": lang.Other,
}

// kind is the kind of a corpus's name: as the list of fine kinds has it, as its
// label says, and as a platform or outlet where the knowledge base knows one.
func (t *trainer) kind(label, surface string, fine map[string]lang.Kind) lang.Kind {
	if k, ok := fine[surface]; ok && (label == "ORG" || label == "MISC" || label == "OTH" || label == "Organization" || label == "Product") {
		if k == lang.Product && t.weight(surface, lang.Platform) > 2 {
			return lang.Platform
		}
		return k
	}
	k := labels[label]
	switch k {
	case lang.Organization:
		return t.bodyKind(surface)
	case lang.Product:
		if t.weight(surface, lang.Platform) > 2 {
			return lang.Platform
		}
	case lang.Other:
		if t.weight(surface, lang.Media) > 1 {
			return lang.Media
		}
	}
	return k
}

// bodyKind is media for an organization that the lists know as an outlet.
func (t *trainer) bodyKind(surface string) lang.Kind {
	if t.weight(surface, lang.Media) > 0 && t.weight(surface, lang.Organization) == 0 {
		return lang.Media
	}
	return lang.Organization
}

func (t *trainer) weight(surface string, k lang.Kind) int {
	if m, ok := t.base.Lookup(surface); ok {
		return int(m.Profile().Weights[k])
	}
	return 0
}

// add turns the names of samples into examples.
func (t *trainer) add(seg lang.Segmenter, samples []sets.Sample, weight float32) {
	for _, s := range samples {
		doc := seg.Segment(s.Text)
		for _, n := range s.Names {
			first, last := doc.TokensIn(n.Span)
			if first < last {
				t.examples = append(t.examples, typing.NewExample(t.base, doc, first, last, n.Kind, weight))
				t.count[n.Kind]++
			}
		}
	}
}
