// Package gold reads annotated articles: JSON files as GUIDELINES.md beside them
// describes, one article a file.
package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/nutgraf/nutgraf/text"
)

// Article is an annotated article.
type Article struct {
	ID, Lang, Text string
	Mentions       map[text.Span]string // names, and the entity each stands for
	Quotes         []Quote
	NotQuotes      []text.Span // in quotation marks, but no speech
}

// Quote is an annotated quotation.
type Quote struct {
	Kind   string
	Spans  []text.Span
	Entity string // who speaks; "" for nobody named
}

// ref is the n-th occurrence of a string.
type ref struct {
	surface string
	n       int
}

func (r *ref) UnmarshalJSON(raw []byte) error {
	return json.Unmarshal(raw, &[]any{&r.surface, &r.n})
}

type file struct {
	ID, Lang, Text string
	Entities       []struct {
		ID       string
		Mentions []ref
	}
	Quotes []struct {
		Kind    string
		Content []ref
		Entity  string
	}
	NotQuotes []ref `json:"not_quotes"`
}

// Read reads all articles below the folders, in order of their ids.
func Read(dirs ...string) ([]Article, error) {
	var out []Article
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "??", "??-*.json"))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			a, err := read(name)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			out = append(out, a)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out, nil
}

func read(name string) (Article, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return Article{}, err
	}
	var f file
	if err := json.Unmarshal(raw, &f); err != nil {
		return Article{}, err
	}
	a := Article{ID: f.ID, Lang: f.Lang, Text: f.Text, Mentions: map[text.Span]string{}}
	for _, e := range f.Entities {
		for _, s := range a.spans(e.Mentions) {
			a.Mentions[s] = e.ID
		}
	}
	for _, q := range f.Quotes {
		a.Quotes = append(a.Quotes, Quote{Kind: q.Kind, Spans: a.spans(q.Content), Entity: q.Entity})
	}
	a.NotQuotes = a.spans(f.NotQuotes)
	return a, nil
}

// spans finds where strings stand in the article.
func (a *Article) spans(refs []ref) []text.Span {
	var out []text.Span
	for _, r := range refs {
		at := 0
		for n := 1; ; n++ {
			k := strings.Index(a.Text[at:], r.surface)
			if k < 0 {
				break
			}
			if at += k; n == r.n {
				out = append(out, text.Span{Start: at, End: at + len(r.surface)})
				break
			}
			at += len(r.surface)
		}
	}
	return out
}

// Overlap is the intersection over union of two sets of spans, in bytes.
func Overlap(a, b []text.Span) float64 {
	both, all := 0, 0
	for _, x := range a {
		all += x.Len()
		for _, y := range b {
			both += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	for _, y := range b {
		all += y.Len()
	}
	if all == both {
		return 0
	}
	return float64(both) / float64(all-both)
}
