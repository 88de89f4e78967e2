// Package pack builds a language pack from the files of its data folder; the
// packages lang/en, lang/fr ... hold nothing but the files and one call.
package pack

import (
	"fmt"
	"io/fs"
	"sync"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
)

// New returns the pack of a language: data is its folder (with a directory
// "data"), stem its stemmer. Segmenter and tagger load on first use.
func New(code string, data fs.FS, stem func(string) string) *lang.Pack {
	return &lang.Pack{
		Code: code,
		Data: data,
		Stem: stem,
		Segmenter: sync.OnceValues(func() (lang.Segmenter, error) {
			rules, err := segment.Load(data, "data/segment.txt")
			if err != nil {
				return nil, err
			}
			return segment.New(rules), nil
		}),
		Tagger: sync.OnceValues(func() (lang.Tagger, error) {
			raw, err := fs.ReadFile(data, "data/tagger.bin")
			if err != nil {
				return nil, err
			}
			model, err := tagger.Decode(raw)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", code, err)
			}
			return tagger.New(model), nil
		}),
	}
}
