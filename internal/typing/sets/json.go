package sets

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Avro reads a packed file of the SmartData corpus: JSON documents with the
// types of their concepts. Positions there are UTF-16 units.
func Avro(path string, kindOf func(label string) lang.Kind) ([]Sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	type doc struct {
		Text     struct{ String string }
		Concepts struct {
			Array []struct {
				Span struct{ Start, End int }
				Type string
			}
		} `json:"conceptMentions"`
	}
	var out []Sample
	for d := json.NewDecoder(z); ; {
		var in doc
		if err := d.Decode(&in); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		s := Sample{Text: in.Text.String}
		at := text.NewOffsets(s.Text)
		for _, c := range in.Concepts.Array {
			if k := kindOf(c.Type); k != lang.NoKind {
				s.Names = append(s.Names, Name{Span: text.Span{Start: at.FromUTF16(c.Span.Start), End: at.FromUTF16(c.Span.End)}, Kind: k, Label: c.Type})
			}
		}
		out = append(out, s)
	}
}

// Gold reads the annotated articles of a folder.
func Gold(dir string) ([]Sample, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	var out []Sample
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var in struct {
			Text     string
			Entities []struct {
				Kind     string
				Alt      []string
				Mentions [][2]any
			}
		}
		if err := json.Unmarshal(b, &in); err != nil {
			return nil, err
		}
		s := Sample{Text: in.Text}
		for _, e := range in.Entities {
			kind, err := lang.ParseKind(e.Kind)
			if err != nil {
				return nil, err
			}
			n := Name{Kind: kind, Label: e.Kind}
			for _, a := range e.Alt {
				if k, err := lang.ParseKind(a); err == nil {
					n.Also = append(n.Also, k)
				}
			}
			for _, m := range e.Mentions {
				surface, times := m[0].(string), int(m[1].(float64))
				n.Start = nth(in.Text, surface, times)
				n.End = n.Start + len(surface)
				s.Names = append(s.Names, n)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// nth is where the n-th occurrence of s starts, counted without overlaps.
func nth(src, s string, n int) int {
	at := 0
	for {
		at += strings.Index(src[at:], s)
		if n--; n == 0 {
			return at
		}
		at += len(s)
	}
}
