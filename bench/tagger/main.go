// Command tagger measures the taggers of all languages, parts of speech and
// names together on one core, how long a model takes to load and how much heap
// it holds, and prose beside the English one on the same text.
//
//	go run ./tagger [-texts DIR] [-rounds 5]
//
// DIR holds articles named <language>-*.txt; without it, the short articles of
// the project's own tests are read. Times are CPU times of one goroutine,
// medians of rounds.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/internal/sample"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
)

func main() {
	dir := flag.String("texts", "", "`folder` of articles named <language>-*.txt")
	rounds := flag.Int("rounds", 5, "rounds; the table shows medians")
	flag.Parse()
	if err := run(*dir, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run(dir string, rounds int) error {
	fmt.Printf("%-4s %10s %10s %10s %10s %12s %14s\n", "", "tokens", "tokens/s", "load ms", "heap MB", "file KB", "allocs/article")
	for _, p := range all.Packs() {
		src, err := read(dir, p.Code)
		if err != nil {
			return err
		}
		if err := language(p, src, rounds); err != nil {
			return fmt.Errorf("%s: %w", p.Code, err)
		}
	}
	return nil
}

// read puts a language's articles together to one text.
func read(dir, code string) (string, error) {
	if dir == "" {
		return sample.Articles()[code], nil
	}
	names, err := filepath.Glob(filepath.Join(dir, code+"-*.txt"))
	if err != nil {
		return "", err
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		b.Write(raw)
		b.WriteString("\n\n")
	}
	if b.Len() == 0 {
		return "", fmt.Errorf("no %s-*.txt in %s", code, dir)
	}
	return b.String(), nil
}

func language(p *lang.Pack, src string, rounds int) error {
	seg, err := p.Segmenter()
	if err != nil {
		return err
	}
	file, err := fs.Stat(p.Data, "data/tagger.bin")
	if err != nil {
		return err
	}
	before := heap()
	start := cputime.Used()
	tagger, err := p.Tagger()
	if err != nil {
		return err
	}
	load, held := cputime.Used()-start, heap()-before
	doc := seg.Segment(src)
	if n := len(tagger.Tag(doc).Names); n == 0 {
		return fmt.Errorf("no names: a fast wrong answer is no result")
	}
	ns := timed(rounds, func() { tagger.Tag(doc) })
	speed := float64(len(doc.Tokens())) / ns * 1e9
	fmt.Printf("%-4s %10d %10.0f %10.1f %10.1f %12d %14.0f\n", p.Code, len(doc.Tokens()), speed,
		float64(load.Microseconds())/1000, float64(held)/1e6, file.Size()/1024, allocations(func() { tagger.Tag(doc) }))
	if p.Code == "en" {
		return beside(doc, speed, rounds)
	}
	return nil
}

// beside measures prose on the same text.
func beside(doc *text.Document, ours float64, rounds int) error {
	first, err := prose.NewDocument("", prose.WithSegmentation(false))
	if err != nil {
		return err
	}
	for _, names := range []bool{false, true} {
		ns := timed(rounds, func() {
			_, err = prose.NewDocument(doc.Text(), prose.UsingModel(first.Model), prose.WithSegmentation(false), prose.WithExtraction(names))
		})
		if err != nil {
			return err
		}
		speed := float64(len(doc.Tokens())) / ns * 1e9
		what := "prose, tags"
		if names {
			what = "prose, tags and names"
		}
		fmt.Printf("     %-22s %8.0f tokens/s: nutgraf's tags and names are %.0f times as fast\n", what, speed, ours/speed)
	}
	return nil
}

// timed is the median CPU time in ns of a call of f.
func timed(rounds int, f func()) float64 {
	var all []float64
	for range rounds {
		n := 0
		start := cputime.Used()
		for cputime.Used()-start < 200*time.Millisecond {
			f()
			n++
		}
		all = append(all, float64(cputime.Used()-start)/float64(n))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func allocations(f func()) float64 {
	const calls = 10
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range calls {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / calls
}
