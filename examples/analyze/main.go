// Command analyze reads news articles and prints their records.
//
//	analyze [-format text|json|jsonl] [-lang xx] [-out DIR] [FILE ...]
//
// Without files it reads standard input. With -out it writes
// DIR/<file name without ending>.json for each file. A file that cannot be
// read or is no UTF-8 gets one line on standard error, the others are still
// analysed, and the exit status is 1.
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
	c := command{stdout: stdout, stderr: stderr}
	flags.StringVar(&c.format, "format", "text", "what to print: text, json or jsonl")
	flags.StringVar(&c.out, "out", "", "write one JSON file an article into this `folder`")
	language := flags.String("lang", "", "skip detection and read every article as this `language`")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if err := c.prepare(*language); err != nil {
		fmt.Fprintln(stderr, "analyze:", err)
		return 2
	}
	if flags.NArg() == 0 {
		return c.stdin(ctx, stdin)
	}
	return c.files(ctx, flags.Args())
}

// prepare checks the flags and builds the Analyzer.
func (c *command) prepare(language string) (err error) {
	if c.write = formats[c.format]; c.write == nil {
		return fmt.Errorf("-format %s: the formats are text, json and jsonl", c.format)
	}
	if c.out != "" {
		if err := os.MkdirAll(c.out, 0o777); err != nil {
			return err
		}
	}
	if c.analyzer, err = analysis.New(all.Packs()...); err != nil || language == "" {
		return err
	}
	c.analyzer, err = c.analyzer.With(analysis.WithLanguage(language))
	return err
}
