package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// article is one text to analyse, or why there is none.
type article struct {
	name   string // file name or id
	text   string
	fields map[string]json.RawMessage // of a JSON line, nil for a file
	err    error
}

// input is where articles come from.
type input struct {
	paths []string
	stdin io.Reader
	lines bool // standard input is JSON lines
}

// articles yields every article, one read at a time.
func (in *input) articles() iter.Seq[article] {
	return func(yield func(article) bool) {
		if len(in.paths) == 0 {
			in.standard(yield)
			return
		}
		for _, p := range in.paths {
			if !path(p, yield) {
				return
			}
		}
	}
}

func (in *input) standard(yield func(article) bool) {
	if in.lines {
		jsonLines("standard input", in.stdin, yield)
		return
	}
	src, err := io.ReadAll(in.stdin)
	yield(article{name: "standard input", text: string(src), err: err})
}

// path yields the articles of a file, or of the files below a folder.
func path(root string, yield func(article) bool) bool {
	if info, err := os.Stat(root); err != nil || !info.IsDir() {
		return file(root, yield)
	}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if !yield(article{name: p, err: err}) {
				return fs.SkipAll
			}
		case !d.IsDir() && (filepath.Ext(p) == ".txt" || filepath.Ext(p) == ".jsonl"):
			if !file(p, yield) {
				return errStopped
			}
		}
		return nil
	})
	return !errors.Is(err, errStopped)
}

// errStopped ends a walk when no more articles are wanted.
var errStopped = errors.New("stopped")

func file(name string, yield func(article) bool) bool {
	if filepath.Ext(name) != ".jsonl" {
		src, err := os.ReadFile(name)
		return yield(article{name: name, text: string(src), err: err})
	}
	f, err := os.Open(name)
	if err != nil {
		return yield(article{name: name, err: err})
	}
	defer f.Close()
	return jsonLines(name, f, yield)
}

// maxLine is the longest JSON line that is read, in bytes.
const maxLine = 64 << 20

// jsonLines yields one article a line; a line that is none gets an error that
// names it.
func jsonLines(name string, r io.Reader, yield func(article) bool) bool {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		a, err := parseLine(lines.Bytes())
		if err != nil || a.name == "" {
			a.name = fmt.Sprintf("%s:%d", name, n)
		}
		a.err = err
		if !yield(a) {
			return false
		}
	}
	if err := lines.Err(); err != nil {
		return yield(article{name: name, err: err})
	}
	return true
}

func parseLine(line []byte) (article, error) {
	var a article
	if err := json.Unmarshal(line, &a.fields); err != nil {
		return a, fmt.Errorf("no JSON object: %w", err)
	}
	raw, ok := a.fields["text"]
	if !ok {
		return a, errors.New(`the line has no field "text"`)
	}
	if err := json.Unmarshal(raw, &a.text); err != nil {
		return a, fmt.Errorf(`field "text": %w`, err)
	}
	if id, ok := a.fields["id"]; ok {
		if json.Unmarshal(id, &a.name) != nil {
			a.name = string(id) // a number
		}
	}
	return a, nil
}

// queue keeps the articles that wait for their record, in order.
type queue struct {
	mu    sync.Mutex
	items []article
}

func (q *queue) push(a article) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.items = append(q.items, a)
}

func (q *queue) pop() article {
	q.mu.Lock()
	defer q.mu.Unlock()
	a := q.items[0]
	q.items[0] = article{}
	q.items = q.items[1:]
	return a
}
