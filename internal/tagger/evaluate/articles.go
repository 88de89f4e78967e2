package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// reference is a surface and the number of its occurrence, from 1 on.
type reference struct {
	surface string
	n       int
}

// UnmarshalJSON reads ["surface", 2].
func (r *reference) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&r.surface, &r.n})
}

func (r reference) in(src string) (text.Span, bool) {
	at := 0
	for range r.n {
		k := strings.Index(src[at:], r.surface)
		if k < 0 {
			return text.Span{}, false
		}
		at += k + len(r.surface)
	}
	return text.Span{Start: at - len(r.surface), End: at}, true
}

type article struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Entities []struct {
		Kind     string      `json:"kind"`
		Alt      []string    `json:"alt"`
		Mentions []reference `json:"mentions"`
	} `json:"entities"`
}

// articles measures spans and kinds of name mentions on the annotated
// articles.
func (r *runner) articles() error {
	files, err := filepath.Glob(filepath.Join(r.gold, r.code, "*.json"))
	if err != nil {
		return err
	}
	var spans, both tally
	var by [lang.KindCount]tally
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		var a article
		if err := json.Unmarshal(raw, &a); err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		if err := r.article(&a, &spans, &both, &by); err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
	}
	r.row("gold", "span", spans)
	r.row("gold", "span + kind", both)
	for k := lang.Person; k < lang.KindCount; k++ {
		r.row("", k.String(), by[k])
	}
	return nil
}

func (r *runner) article(a *article, spans, both *tally, by *[lang.KindCount]tally) error {
	type name struct {
		kind lang.Kind
		alt  []string
	}
	gold := map[text.Span]name{}
	for _, e := range a.Entities {
		k, err := lang.ParseKind(e.Kind)
		if err != nil {
			return err
		}
		for _, m := range e.Mentions {
			s, ok := m.in(a.Text)
			if !ok {
				return fmt.Errorf("%q is not in the text", m.surface)
			}
			gold[s] = name{k, append(e.Alt, e.Kind)}
		}
	}
	found := map[text.Span]bool{}
	for _, n := range r.tagger.Tag(r.seg.Segment(a.Text)).Names {
		g, ok := gold[n.Span]
		found[n.Span] = ok
		if ok {
			spans.tp++
		} else {
			spans.fp++
			both.fp++
			by[n.Kind].fp++
			r.note(a, "spurious", n.Span, n.Kind.String())
			continue
		}
		right := false
		for _, k := range g.alt {
			right = right || k == n.Kind.String()
		}
		if right {
			both.tp++
			by[g.kind].tp++
			continue
		}
		both.fp++
		both.fn++
		by[n.Kind].fp++
		by[g.kind].fn++
		r.note(a, "kind", n.Span, g.kind.String()+" as "+n.Kind.String())
	}
	for s, g := range gold {
		if !found[s] {
			spans.fn++
			both.fn++
			by[g.kind].fn++
			r.note(a, "missed", s, g.kind.String())
		}
	}
	return nil
}

func (r *runner) note(a *article, what string, s text.Span, kind string) {
	if r.errors == "gold" {
		fmt.Printf("%s %s %s %q in ...%q\n", a.ID, what, kind, s.In(a.Text), a.Text[max(0, s.Start-50):min(len(a.Text), s.End+40)])
	}
}
