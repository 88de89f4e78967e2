// Command train learns a language's tagger from annotated corpora and writes
// its model and report into the language pack.
//
//	go run ./internal/tagger/train -lang fr -data ../shared/data
//
// The corpora and what each may be used for are listed in the MANIFEST.tsv of
// the data folder; corpora.go says which are read and how their labels map to
// the kinds of names. The same data and seed give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
)

func main() {
	var o options
	flag.StringVar(&o.code, "lang", "", "language to train: en fr de es it pt nl")
	flag.StringVar(&o.data, "data", "../shared/data", "folder of the corpora")
	flag.StringVar(&o.out, "out", "", "folder for tagger.bin and MODEL.md (default lang/XX)")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of every random choice")
	flag.IntVar(&o.epochs, "epochs", 6, "passes over the names")
	flag.IntVar(&o.posEpochs, "pos-epochs", 8, "passes over the parts of speech")
	flag.Float64Var(&o.rate, "rate", 0.06, "step size of learning names")
	flag.Float64Var(&o.dropLists, "drop-lists", 0.1, "share of steps without the features of lists")
	flag.Float64Var(&o.dropWords, "drop-words", 0.05, "share of steps without the features of the word itself")
	flag.Float64Var(&o.written, "written", 2, "weight of the texts marked with all kinds")
	flag.Float64Var(&o.shrink, "shrink", 0, "how much all weights shrink after an epoch")
	flag.Float64Var(&o.trust, "trust", 3, "natural logarithms that names elsewhere in a document add to a kind")
	flag.IntVar(&o.copies, "copies", 3, "copies of the fully marked texts with other names")
	flag.IntVar(&o.posCut, "pos-cut", 3, "how often a feature of parts of speech must occur")
	flag.Float64Var(&o.posMargin, "pos-margin", 10, "by how many steps a part of speech must win not to be learned from again")
	flag.BoolVar(&o.posOnly, "pos-only", false, "stop after the parts of speech")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	code, data, out           string
	seed                      uint64
	epochs, posEpochs, copies int
	posCut                    int
	posMargin                 float64

	posOnly bool

	rate, dropLists, dropWords, written, shrink, trust float64
}

func run(o options) error {
	pack := packOf(o.code)
	if pack == nil {
		return fmt.Errorf("no language pack %q", o.code)
	}
	rules, err := segment.Load(pack.Data, "data/segment.txt")
	if err != nil {
		return err
	}
	if o.out == "" {
		o.out = filepath.Join("lang", o.code)
	}
	t := &trainer{options: o, pack: pack, seg: segment.New(rules), start: time.Now(), vocabulary: map[string]bool{}, silver: map[silverName]int{}, trees: map[string]int{}}
	if err := t.read(); err != nil {
		return err
	}
	if err := t.readForms(); err != nil {
		return err
	}
	if err := t.buildWords(); err != nil {
		return err
	}
	if err := t.readClusters(); err != nil {
		return err
	}
	if err := t.buildLists(); err != nil {
		return err
	}
	t.trainPOS()
	if t.posOnly {
		return os.WriteFile(filepath.Join(o.out, "data", "tagger.bin"), tagger.Build(&t.parts).Encode(), 0o644)
	}
	if err := t.augment(); err != nil {
		return err
	}
	t.trainNames()
	t.fit()
	t.calibrate()
	file := tagger.Build(&t.parts).Encode()
	t.logf("model: %d bytes", len(file))
	if err := os.WriteFile(filepath.Join(o.out, "data", "tagger.bin"), file, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "MODEL.md"), t.reportText(len(file)), 0o644)
}

func packOf(code string) *lang.Pack {
	for _, p := range all.Packs() {
		if p.Code == code {
			return p
		}
	}
	return nil
}

// trainer holds what one run has gathered so far.
type trainer struct {
	options
	pack   *lang.Pack
	seg    *segment.Segmenter
	start  time.Time
	corpus []*article // for names, in reading order
	tagged []*tagged  // for parts of speech
	plain  []string   // further texts, for counts only
	parts  tagger.Parts

	posScore        float64        // per cent of the sentences kept aside
	trees           map[string]int // sentences of each treebank
	noname          map[string]bool
	determiners     []string
	plainAdjectives bool
	forms           map[uint32]uint32 // what word forms may be, sets of 1<<POS
	silver          map[silverName]int
	vocabulary      map[string]bool // lower-case words of the texts
}

// silverName is a name of an automatically marked corpus with its label.
type silverName struct{ name, label string }

func (t *trainer) logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%s %6.1fs  %s\n", t.code, time.Since(t.start).Seconds(), fmt.Sprintf(format, args...))
}
