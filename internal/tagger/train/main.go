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
	flag.IntVar(&o.epochs, "epochs", 8, "passes over the names")
	flag.IntVar(&o.posEpochs, "pos-epochs", 6, "passes over the parts of speech")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	code, data, out   string
	seed              uint64
	epochs, posEpochs int
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
	t := &trainer{options: o, seg: segment.New(rules), start: time.Now()}
	if err := t.read(); err != nil {
		return err
	}
	t.buildWords()
	if err := t.buildLists(); err != nil {
		return err
	}
	t.trainPOS()
	t.trainNames()
	model := tagger.Build(&t.parts)
	file := model.Encode()
	t.logf("model: %d bytes", len(file))
	return os.WriteFile(filepath.Join(o.out, "data", "tagger.bin"), file, 0o644)
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
	seg    *segment.Segmenter
	start  time.Time
	corpus []*article // for names, in reading order
	tagged []*tagged  // for parts of speech
	plain  []string   // further texts, for counts only
	parts  tagger.Parts
}

func (t *trainer) logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%s %6.1fs  %s\n", t.code, time.Since(t.start).Seconds(), fmt.Sprintf(format, args...))
}
