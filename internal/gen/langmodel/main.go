// Command langmodel builds the n-gram table of package lang from the models
// of github.com/pemistahl/lingua-go, which the Go command keeps in its module
// cache. Run it with go generate ./lang; it takes some minutes and 4 GB.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

// What an n-gram must be worth to be kept, in nats a letter of its language's
// text, so that the file stays below 6 MiB. The languages with a pack get more
// room than the others.
const (
	threshold = 1.95e-5
	packShare = 0.35
)

var packs = []string{"de", "en", "es", "fr", "it", "nl", "pt"}

func main() {
	log.SetFlags(0)
	out := flag.String("o", "ngrams.bin", "file to write")
	list := flag.String("languages", "languages.tsv", "file of codes and scripts")
	flag.Parse()
	if err := run(*out, *list); err != nil {
		log.Fatal(err)
	}
}

func run(out, list string) error {
	languages, err := readLanguages(list)
	if err != nil {
		return err
	}
	dir, err := modelDir()
	if err != nil {
		return err
	}
	all := make([]weights, len(languages))
	expected := make([]float64, len(languages))
	errs := make([]error, len(languages))
	slots := make(chan struct{}, 2)
	var wait sync.WaitGroup
	for i, l := range languages {
		wait.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wait.Done() }()
			models, err := readModels(dir, l.code)
			if err != nil {
				errs[i] = err
				return
			}
			t := threshold
			if slices.Contains(packs, l.code) {
				t *= packShare
			}
			all[i], expected[i] = estimate(countNgrams(models, l.script), t)
			log.Printf("%s: %d n-grams, %.2f nats a letter expected", l.code, len(all[i]), expected[i])
		}()
	}
	wait.Wait()
	var b ngram.Builder
	for i, w := range all {
		if errs[i] != nil {
			return errs[i]
		}
		b.Add(i, w, expected[i])
	}
	data, err := b.Build()
	if err != nil {
		return err
	}
	log.Printf("%d bytes", len(data))
	return os.WriteFile(out, data, 0o644)
}

type language struct {
	code   string
	script *unicode.RangeTable
}

// readLanguages reads the languages of the table in its order: lines of code,
// ISO 15924 script and name, # comments.
func readLanguages(path string) ([]language, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	scripts := map[string]*unicode.RangeTable{
		"Latn": unicode.Latin, "Cyrl": unicode.Cyrillic, "Arab": unicode.Arabic, "Deva": unicode.Devanagari,
	}
	var languages []language
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		script, ok := scripts[fields[1]]
		if !ok {
			continue // the only language of its script: no n-grams needed
		}
		languages = append(languages, language{fields[0], script})
	}
	if !slices.IsSortedFunc(languages, func(a, b language) int { return strings.Compare(a.code, b.code) }) {
		return nil, fmt.Errorf("%s: not sorted by code", path)
	}
	return languages, nil
}
