// Command pipeline measures the whole of nutgraf and each of its layers in
// every language, and how long a program waits for its first record. For
// English it measures jdkato/prose beside it, which finds tokens, tags and
// names only. For streams it measures what further cores bring.
//
//	go run ./pipeline [-texts DIR] [-rounds 10]
//	go run ./pipeline -hostile 1000000
//
// DIR holds articles named <language>-*.txt; without it, the short articles of
// the project's own tests are read. Times are CPU times of one goroutine:
// medians of rounds that take turns, so that what else the machine does weighs
// on all alike, and of the whole pipeline its best round too, which shares the
// caches with least other work; only of streams the wall time is taken.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"text/tabwriter"

	"github.com/nutgraf/nutgraf/internal/sample"
)

var languages = []string{"en", "fr", "de", "es", "it", "pt", "nl"}

func main() {
	texts := flag.String("texts", "", "`folder` of articles named <language>-*.txt")
	rounds := flag.Int("rounds", 10, "rounds; the tables show medians")
	cold := flag.String("cold", "", "measure the first record in this `language` (or all) and print it; used by the command itself")
	hostile := flag.Int("hostile", 0, "measure time and memory on hostile texts of so many `bytes` instead")
	flag.Parse()
	if *hostile > 0 {
		exit(reportHostile(*hostile))
		return
	}
	if *cold != "" {
		exit(firstRecord(os.Stdout, *cold))
		return
	}
	articles, err := load(*texts)
	if err == nil {
		err = report(articles, *rounds)
	}
	exit(err)
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "pipeline:", err)
		os.Exit(1)
	}
}

// load reads the articles of each language.
func load(dir string) (map[string][]string, error) {
	out := map[string][]string{}
	if dir == "" {
		for code, src := range sample.Articles() {
			out[code] = []string{src}
		}
		return out, nil
	}
	for _, code := range languages {
		names, err := filepath.Glob(filepath.Join(dir, code+"-*.txt"))
		if err != nil {
			return nil, err
		}
		slices.Sort(names)
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			out[code] = append(out[code], string(b))
		}
		if len(out[code]) == 0 {
			return nil, fmt.Errorf("no %s-*.txt in %s", code, dir)
		}
	}
	return out, nil
}

func report(articles map[string][]string, rounds int) error {
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "language\tarticles\tkB\ttokens\tMB/s\tat best\ttokens/s\tallocs/article\tns/token: segment\ttag\tentities\tquotes\tclaims\tall\t")
	for _, code := range languages {
		r, err := measure(code, articles[code], rounds)
		if err != nil {
			return err
		}
		fmt.Fprintf(t, "%s\t%d\t%.1f\t%d\t%.2f\t%.2f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t\n", code, r.articles, float64(r.bytes)/1000, r.tokens,
			float64(r.bytes)/r.ns[whole]*1000, float64(r.bytes)/r.least*1000, float64(r.tokens)/r.ns[whole]*1e9, r.allocs,
			r.perToken(segment), r.perToken(tag), r.perToken(link), r.perToken(quote), r.perToken(claim), r.perToken(whole))
	}
	t.Flush()

	fmt.Println("\nEnglish beside prose (tokens, tags and names, its model loaded once)")
	if err := besideProse(articles["en"], rounds); err != nil {
		return err
	}

	one, many, err := streamed(articles)
	if err != nil {
		return err
	}
	fmt.Printf("\nAnalyzeSeq, articles of all languages in turn: %d cores are %.2f times as fast as one by wall time and use %.2f times its CPU time\n",
		runtime.NumCPU(), one.wall/many.wall, many.cpu/one.cpu)

	fmt.Println("\nA new process to its first record")
	t = tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "packs used\tms\theap MB\tresident MB\t")
	for _, code := range append(slices.Clone(languages), "all") {
		c, err := coldStart(code, rounds)
		if err != nil {
			return err
		}
		fmt.Fprintf(t, "%s\t%.0f\t%.1f\t%.1f\t\n", code, c.Milliseconds, c.HeapMB, c.ResidentMB)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	size, err := programSize()
	if err != nil {
		return err
	}
	fmt.Printf("\nA program with analysis and all packs: %.1f MB\n", size)
	return nil
}
