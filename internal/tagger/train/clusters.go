package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/internal/tagger"
)

// clusterSource names the languages whose clusters of vectors and of Brown's
// algorithm a tagger learns with. Names and many words are shared by
// neighbours, so that a language without clusters gains from theirs.
type clusterSource struct{ vectors, brown string }

// known is what the files say of a word.
type known struct {
	vectors, brown uint16
	letters        uint8
}

// readClusters fills parts.Lexemes from internal/tagger/corpus/<lang>/clusters.tsv
// of the sources, which internal/gen/clusters writes.
func (t *trainer) readClusters() error {
	words := map[uint32]known{}
	from := clusterSources[t.code]
	err := readClusters(from.brown, func(word uint32, k known) {
		k.vectors = 0
		words[word] = k
	})
	if err != nil {
		return err
	}
	err = readClusters(from.vectors, func(word uint32, k known) {
		w := words[word]
		w.vectors = k.vectors
		if w.letters == 0 {
			w.letters = k.letters
		}
		words[word] = w
	})
	if err != nil {
		return err
	}
	t.parts.Lexemes = map[uint32]uint32{}
	for word, k := range words {
		t.parts.Lexemes[word] = tagger.Lexeme(k.vectors, k.brown, k.letters)
	}
	t.logf("clusters: %d words", len(t.parts.Lexemes))
	return nil
}

// readClusters calls f with the words of a language's file, if one is named.
func readClusters(code string, f func(word uint32, k known)) error {
	if code == "" {
		return nil
	}
	path := filepath.Join("internal", "tagger", "corpus", code, "clusters.tsv")
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		w, digits, _ := strings.Cut(line, "\t")
		x, err := strconv.ParseUint(digits, 16, 28)
		if err != nil || len(digits) != 7 {
			return fmt.Errorf("%s:%d: no word with its clusters: %q", path, n+1, line)
		}
		f(segment.Hash(w), known{vectors: uint16(x >> 16), brown: uint16(x >> 4 & 0xfff), letters: uint8(x & 15)})
	}
	return nil
}
