// Command analyze reads news articles and prints their records.
//
//	analyze [flags] [FILE|FOLDER ...]
//
// A file that ends in .jsonl holds one {"id": ..., "text": ...} a line; every
// other file is one article; of a folder, the .txt and .jsonl files below it
// are read. Without files, standard input is one article, with -jsonl it is
// JSON lines. Articles are analysed in parallel and printed in their order.
//
//	-format text|json|jsonl  for people, as indented JSON, as one line an article
//	-lang xx                 skip detection
//	-out DIR                 write DIR/<file name without ending, or id>.json for each article
//	-resume                  with -out: leave out articles whose file is there already
//	-jsonl                   standard input is JSON lines
//
// What comes in as JSON lines goes out with its own fields and the record as
// field "record" when the format is jsonl. An article that cannot be read or
// is no UTF-8 gets one line on standard error, the others are still analysed,
// and the exit status is 1.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/lang/all"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("analyze", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var in input
	out := output{stdout: stdout, stderr: stderr}
	flags.StringVar(&out.format, "format", "text", "what to print: text, json or jsonl")
	flags.StringVar(&out.folder, "out", "", "write one JSON file an article into this `folder`")
	flags.BoolVar(&out.resume, "resume", false, "with -out: leave out articles whose file is there already")
	flags.BoolVar(&in.lines, "jsonl", false, "standard input is JSON lines")
	language := flags.String("lang", "", "skip detection and read every article as this `language`")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	in.paths, in.stdin = flags.Args(), stdin
	analyzer, err := newAnalyzer(*language)
	if err == nil {
		err = out.prepare()
	}
	if err != nil {
		fmt.Fprintln(stderr, "analyze:", err)
		return 2
	}
	return analyze(ctx, analyzer, &in, &out)
}

func newAnalyzer(language string) (*analysis.Analyzer, error) {
	a, err := analysis.New(all.Packs()...)
	if err != nil || language == "" {
		return a, err
	}
	return a.With(analysis.WithLanguage(language))
}

// analyze passes every article through the Analyzer; it holds a bounded
// number of them, however many there are.
func analyze(ctx context.Context, analyzer *analysis.Analyzer, in *input, out *output) int {
	var waiting queue
	texts := func(yield func(string) bool) {
		for a := range in.articles() {
			if a.err == nil && out.done(a) {
				continue
			}
			waiting.push(a)
			if !yield(a.text) {
				return
			}
		}
	}
	bar := newProgress(out.stderr)
	for rec, err := range analyzer.AnalyzeSeq(ctx, texts) {
		if ctx.Err() != nil {
			break
		}
		out.put(waiting.pop(), rec, err)
		bar.step()
	}
	bar.finish()
	if ctx.Err() != nil || out.failed {
		return 1
	}
	return 0
}
