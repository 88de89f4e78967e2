package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/analysis"
)

// output is where records go.
type output struct {
	format, folder string
	resume         bool
	stdout, stderr io.Writer
	failed         bool
}

func (o *output) prepare() error {
	switch o.format {
	case "text", "json", "jsonl":
	default:
		return fmt.Errorf("-format %s: the formats are text, json and jsonl", o.format)
	}
	if o.resume && o.folder == "" {
		return fmt.Errorf("-resume needs -out: it leaves out what is in that folder")
	}
	if o.folder == "" {
		return nil
	}
	return os.MkdirAll(o.folder, 0o777)
}

// done reports whether an article's file was written by an earlier run.
func (o *output) done(a article) bool {
	if !o.resume {
		return false
	}
	_, err := os.Stat(o.file(a))
	return err == nil
}

// file is the name of an article's output file.
func (o *output) file(a article) string {
	name := a.name
	if a.fields == nil {
		name = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	}
	return filepath.Join(o.folder, strings.Map(safe, name)+".json")
}

// safe keeps an id from being read as a path.
func safe(r rune) rune {
	if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
		return '_'
	}
	return r
}

// put prints or writes the record of an article, or says what went wrong.
func (o *output) put(a article, rec *analysis.Record, err error) {
	if a.err != nil {
		err = a.err
	}
	if err == nil {
		err = o.write(a, rec)
	}
	if err != nil {
		fmt.Fprintf(o.stderr, "analyze: %s: %v\n", a.name, err)
		o.failed = true
	}
}

func (o *output) write(a article, rec *analysis.Record) error {
	if o.folder != "" {
		return writeFile(o.file(a), rec)
	}
	switch o.format {
	case "text":
		return writeText(o.stdout, a.name, rec)
	case "json":
		return encode(o.stdout, rec, "  ")
	}
	if a.fields == nil {
		return encode(o.stdout, rec, "")
	}
	line := make(map[string]any, len(a.fields)+1)
	for k, v := range maps.All(a.fields) {
		line[k] = v
	}
	line["record"] = rec
	return encode(o.stdout, line, "")
}

func encode(w io.Writer, v any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}

// writeFile writes a record under a passing name first, so that a file that is
// there is whole.
func writeFile(name string, rec *analysis.Record) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".analyze-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	err = encode(f, rec, "  ")
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}
