// Package sets reads texts whose names others or this project have marked, for
// training and measuring the typing of names.
package sets

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Sample is a text and its names.
type Sample struct {
	Text  string
	Names []Name
}

// Name is a marked name.
type Name struct {
	text.Span
	Kind  lang.Kind
	Label string      // the corpus's own label
	Also  []lang.Kind // further kinds that are as right
}

// scan calls line for every line of a file.
func scan(path string, line func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		if err := line(in.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return in.Err()
}

// IOB reads a file of tokens with IOB2 tags in the last column, a blank line
// after a sentence; tokens are joined by blanks. kindOf gives the kind of a
// label for a surface; lang.NoKind leaves the name out.
func IOB(path string, kindOf func(label, surface string) lang.Kind) ([]Sample, error) {
	var out []Sample
	var b strings.Builder
	var names []Name
	flush := func() {
		if b.Len() > 0 {
			s := Sample{Text: b.String()}
			for _, n := range names {
				if n.Kind = kindOf(n.Label, n.In(s.Text)); n.Kind != lang.NoKind {
					s.Names = append(s.Names, n)
				}
			}
			out = append(out, s)
		}
		b.Reset()
		names = nil
	}
	open := false
	err := scan(path, func(l string) error {
		cells := strings.Fields(l)
		if len(cells) == 0 || cells[0] == "#" && strings.Contains(l, "# id") {
			flush()
			open = false
			return nil
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(cells[0])
		tag := cells[len(cells)-1]
		head, label, ok := strings.Cut(tag, "-")
		switch {
		case !ok || len(cells) == 1:
			open = false
		case head == "I" && open:
			names[len(names)-1].End = b.Len()
		default:
			names = append(names, Name{Span: text.Span{Start: start, End: b.Len()}, Label: label})
			open = true
		}
		return nil
	})
	flush()
	return out, err
}

// Marked reads a file of sentences with names marked "[[surface|kind]]" and
// roles marked "{{words|class}}", a sentence a line; a blank line ends an
// article, whose sentences make one text.
func Marked(path string) ([]Sample, error) {
	var out []Sample
	var b strings.Builder
	var names []Name
	flush := func() {
		if len(names) > 0 {
			out = append(out, Sample{b.String(), names})
		}
		b.Reset()
		names = nil
	}
	err := scan(path, func(l string) error {
		if strings.TrimSpace(l) == "" {
			flush()
			return nil
		}
		if strings.HasPrefix(l, "#") {
			return nil
		}
		for len(l) > 0 {
			i := strings.IndexAny(l, "[{")
			if i < 0 || i+1 >= len(l) || l[i+1] != l[i] {
				n := max(i+1, 1)
				if i < 0 {
					n = len(l)
				}
				b.WriteString(l[:n])
				l = l[n:]
				continue
			}
			b.WriteString(l[:i])
			end := strings.Index(l[i:], map[byte]string{'[': "]]", '{': "}}"}[l[i]])
			if end < 0 {
				return fmt.Errorf("a mark does not end")
			}
			inner := l[i+2 : i+end]
			surface, label, _ := strings.Cut(inner, "|")
			if l[i] == '[' {
				kind, err := lang.ParseKind(label)
				if err != nil {
					return err
				}
				names = append(names, Name{Span: text.Span{Start: b.Len(), End: b.Len() + len(surface)}, Kind: kind, Label: label})
			}
			b.WriteString(surface)
			l = l[i+end+2:]
		}
		b.WriteByte('\n')
		return nil
	})
	flush()
	return out, err
}

// Fine reads the kinds of the ORG and MISC names of a coarse corpus: surface,
// old label, kind.
func Fine(path string) (map[string]lang.Kind, error) {
	out := map[string]lang.Kind{}
	err := scan(path, func(l string) error {
		cells := strings.Split(l, "\t")
		if len(cells) >= 3 && cells[0] != "surface" {
			if k, err := lang.ParseKind(cells[2]); err == nil {
				out[cells[0]] = k
			}
		}
		return nil
	})
	return out, err
}
