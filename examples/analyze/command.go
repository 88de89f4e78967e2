package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/analysis"
)

// command is one run with its flags.
type command struct {
	analyzer       *analysis.Analyzer
	format, out    string
	write          func(io.Writer, string, *analysis.Record) error
	stdout, stderr io.Writer
}

// formats are the ways to print a record; the string is the article's name.
var formats = map[string]func(io.Writer, string, *analysis.Record) error{
	"text":  writeText,
	"json":  writeJSON,
	"jsonl": writeJSONLine,
}

func writeJSON(w io.Writer, _ string, rec *analysis.Record) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(rec)
}

func writeJSONLine(w io.Writer, _ string, rec *analysis.Record) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(rec)
}

func (c *command) stdin(ctx context.Context, r io.Reader) int {
	src, err := io.ReadAll(r)
	if err == nil {
		err = c.article(ctx, "stdin.txt", string(src))
	}
	if err != nil {
		fmt.Fprintln(c.stderr, "analyze: standard input:", err)
		return 1
	}
	return 0
}

func (c *command) files(ctx context.Context, names []string) int {
	status := 0
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err == nil {
			err = c.article(ctx, name, string(src))
		}
		if err != nil {
			fmt.Fprintf(c.stderr, "analyze: %s: %v\n", name, err)
			status = 1
		}
		if ctx.Err() != nil {
			return 1
		}
	}
	return status
}

// article analyses one text and prints or writes its record.
func (c *command) article(ctx context.Context, name, src string) error {
	rec, err := c.analyzer.Analyze(ctx, src)
	if err != nil {
		return err
	}
	if c.out == "" {
		return c.write(c.stdout, name, rec)
	}
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	f, err := os.Create(filepath.Join(c.out, base+".json"))
	if err != nil {
		return err
	}
	if err := writeJSON(f, name, rec); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
