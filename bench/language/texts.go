package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

const (
	documentSentences = 20
	leadBytes         = 260
	minLetters        = 40 // of a sentence, in the column that leaves out fragments and web addresses
	articleBytes      = 2400
	snippetLetters    = 200
)

// text is a text and the code of its language.
type text struct{ code, text string }

// texts are what the detectors are measured on.
type texts struct {
	sentences []text // of the treebanks
	full      []text // those with at least minLetters and no web address
	documents []text // documentSentences in a row
	leads     []text // the documents after a lead in another language
	foreign   []text // in a language no detector knows, or no language
	words     []text // single words of the sentences
	linguas   []text // lingua's own test sentences
	article   string
	snippet   string
}

func readTexts(data, sentences string, each int) (*texts, error) {
	t := new(texts)
	for i, code := range packs {
		all, err := treebank(filepath.Join(data, code))
		if err != nil {
			return nil, err
		}
		if len(all) < 2*documentSentences {
			return nil, fmt.Errorf("%s: %d sentences are too few", code, len(all))
		}
		for _, s := range spread(all, each) {
			t.sentences = append(t.sentences, text{code, s})
			if letters(s) >= minLetters && !strings.Contains(s, "://") {
				t.full = append(t.full, text{code, s})
			}
			if word := longest(s); word != "" {
				t.words = append(t.words, text{code, word})
			}
		}
		for from := 0; from+documentSentences <= len(all) && from < each*documentSentences; from += documentSentences {
			t.documents = append(t.documents, text{code, strings.Join(all[from:from+documentSentences], " ")})
		}
		if i == 1 {
			running := strings.Join(all, " ")
			t.article, t.snippet = head(running, articleBytes), head(running, snippetLetters*6/5)
		}
	}
	t.documents = spread(t.documents, 2*each)
	for i, d := range t.documents {
		other := t.documents[(i+len(t.documents)/len(packs))%len(t.documents)]
		if other.code != d.code {
			t.leads = append(t.leads, text{d.code, head(other.text, leadBytes) + "\n\n" + d.text})
		}
	}
	for _, file := range []string{"foreign.tsv", "noprose.txt"} {
		lines, err := readLines(filepath.Join("../lang/testdata", file))
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			_, foreign, ok := strings.Cut(line, "\t")
			if !ok {
				foreign = line
			}
			t.foreign = append(t.foreign, text{"", foreign})
		}
	}
	if sentences == "" {
		return t, nil
	}
	files, err := filepath.Glob(filepath.Join(sentences, "??.txt"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		lines, err := readLines(file)
		if err != nil {
			return nil, err
		}
		for _, line := range spread(lines, 200) {
			t.linguas = append(t.linguas, text{strings.TrimSuffix(filepath.Base(file), ".txt"), line})
		}
	}
	return t, nil
}

// treebank reads the sentences of the CoNLL-U files of a folder.
func treebank(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, err
	}
	var sentences []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			if s, ok := strings.CutPrefix(line, "# text = "); ok && letters(s) > 0 {
				sentences = append(sentences, strings.TrimSpace(s))
			}
		}
	}
	return sentences, nil
}

// readLines reads the lines of a file that are no comments.
func readLines(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" || strings.HasPrefix(l, "# ") }), nil
}

// spread picks up to n items, evenly.
func spread[T any](items []T, n int) []T {
	if len(items) <= n {
		return items
	}
	picked := make([]T, n)
	for i := range picked {
		picked[i] = items[i*len(items)/n]
	}
	return picked
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// longest is the longest word of a sentence.
func longest(s string) string {
	word := ""
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > len(word) {
			word = w
		}
	}
	return word
}

// head is the beginning of a text, up to a space before n bytes.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:strings.LastIndexByte(s[:n], ' ')]
}
