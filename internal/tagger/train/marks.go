package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// markSource is a file of names that were marked by hand in the sentences of a
// treebank. The marks lie apart from the sentences, which stay where they are.
type markSource struct {
	marks    string // in internal/tagger/corpus/<lang>
	treebank string // in the data folder's ud/<lang>
	weight   float32
}

// readMarks reads the names of a treebank's sentences: lines of the sentence's
// number, which occurrence of the surface it is, both from 1 on, the surface
// and its kind. Offsets are those in the sentence's written words joined by
// blanks. A sentence without names has one line with the surface "-";
// sentences that are not listed were not read by anybody and are left out.
func (t *trainer) readMarks(s markSource) error {
	path := filepath.Join("internal", "tagger", "corpus", t.code, s.marks)
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil // nothing is marked yet
	}
	if err != nil {
		return err
	}
	trees, err := readTrees(filepath.Join(t.data, "ud", t.code, s.treebank))
	if err != nil {
		return err
	}
	var sent *markedSentence
	last := 0
	flush := func() {
		if sent != nil {
			t.corpus = append(t.corpus, sent.article(s))
		}
	}
	for n, line := range strings.Split(string(raw), "\n") {
		f := strings.Split(line, "\t")
		id, err := strconv.Atoi(f[0])
		if err != nil && (n == 0 || strings.HasPrefix(line, "#") || line == "") {
			continue
		}
		if err != nil || len(f) < 4 || id < last || id > len(trees) {
			return fmt.Errorf("%s:%d: not a mark: %q", path, n+1, line)
		}
		if id > last {
			flush()
			sent, last = newMarkedSentence(trees[id-1].written()), id
		}
		if f[2] == "-" {
			continue
		}
		if err := sent.mark(f[1], f[2], f[3]); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
	}
	flush()
	return nil
}

// markedSentence is a sentence's words, their places when joined by blanks, and
// the names in it.
type markedSentence struct {
	words []string
	src   string
	spans []text.Span
	names []mark
}

func newMarkedSentence(words []string) *markedSentence {
	src, spans := join(words, false)
	return &markedSentence{words: words, src: src, spans: spans}
}

// mark notes the n-th occurrence of the surface as a name.
func (s *markedSentence) mark(n, surface, kind string) error {
	k, err := lang.ParseKind(kind)
	if err != nil {
		return err
	}
	times, err := strconv.Atoi(n)
	if err != nil {
		return err
	}
	at, end := -1, 0
	for range times {
		i := strings.Index(s.src[end:], surface)
		if i < 0 {
			return fmt.Errorf("%q has no occurrence %s in %q", surface, n, s.src)
		}
		at, end = end+i, end+i+len(surface)
	}
	if at < 0 {
		return fmt.Errorf("occurrences count from 1 on, not %s", n)
	}
	s.names = append(s.names, mark{text.Span{Start: at, End: end}, kindsOf(k)})
	return nil
}

// article is the sentence as a text, with blanks as they would be written in
// two of three.
func (s *markedSentence) article(m markSource) *article {
	src, spans := join(s.words, !chosen(s.src, 3))
	a := &article{text: src, weight: m.weight, source: m.marks, held: chosen(src, 20)}
	for _, n := range s.names {
		a.names = append(a.names, mark{text.Span{Start: s.moved(n.Start, spans), End: s.moved(n.End-1, spans) + 1}, n.kinds})
	}
	return a
}

// moved is where the offset of a byte in src comes to lie among other spans of
// the words.
func (s *markedSentence) moved(at int, spans []text.Span) int {
	for i, w := range s.spans {
		if w.Start <= at && at < w.End {
			return spans[i].Start + at - w.Start
		}
	}
	return at
}

// written is the sentence's words with contractions as one word each.
func (s *treeSentence) written() []string {
	if c := s.contracted(); c != nil {
		return c.words
	}
	return s.words
}
