package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// readPOS reads a treebank: CoNLL-U, or one line a sentence of word##TAG.
func (t *trainer) readPOS(path string) error {
	trees, err := readTrees(path)
	if err != nil {
		return err
	}
	t.relabel(trees)
	t.trees[filepath.Base(path)] = len(trees)
	for i, s := range trees {
		s.held = i%10 == 9
		t.tagged = append(t.tagged, &s.tagged)
		if c := s.contracted(); c != nil {
			t.tagged = append(t.tagged, c)
		}
	}
	return nil
}

// relabel brings the labels of older treebanks up to date.
func (t *trainer) relabel(trees []*treeSentence) {
	adjectives := map[string][2]int{} // as adverb, as adjective
	for _, s := range trees {
		for i, w := range s.words {
			c := adjectives[strings.ToLower(w)]
			switch s.pos[i] {
			case lang.ADV:
				c[0]++
			case lang.ADJ:
				c[1]++
			}
			adjectives[strings.ToLower(w)] = c
		}
	}
	for _, s := range trees {
		for i, w := range s.words {
			w = strings.ToLower(w)
			switch c := adjectives[w]; {
			case s.pos[i] == lang.PRON && t.determiner(w):
				s.pos[i] = lang.DET
			case s.pos[i] == lang.ADV && t.plainAdjectives && c[1]*2 > c[0]:
				s.pos[i] = lang.ADJ
			}
		}
	}
}

// determiner reports whether a word is one of the listed determiners: a front
// with at most three letters of ending.
func (t *trainer) determiner(w string) bool {
	for _, d := range t.determiners {
		if end, ok := strings.CutPrefix(w, strings.TrimSuffix(d, "-")); ok && len(end) <= 3 && w != "ihr" && w != "ihnen" && w != "ihm" && w != "ihn" {
			return true
		}
	}
	return false
}

// treeSentence is a sentence of a treebank; ranges are its written words that
// stand for several.
type treeSentence struct {
	tagged
	ranges []contraction
}

type contraction struct {
	first, last int // words, half-open
	form        string
}

func readTrees(path string) ([]*treeSentence, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(path, ".tsv") {
		return readPairs(string(raw)), nil
	}
	var out []*treeSentence
	s := &treeSentence{}
	for _, line := range strings.Split(string(raw), "\n") {
		if line == "" {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s = &treeSentence{}
			continue
		}
		f := strings.Split(line, "\t")
		if line[0] == '#' || len(f) < 4 || strings.Contains(f[0], ".") {
			continue
		}
		if a, b, ok := strings.Cut(f[0], "-"); ok {
			x, _ := strconv.Atoi(a)
			y, _ := strconv.Atoi(b)
			s.ranges = append(s.ranges, contraction{x - 1, y, f[1]})
			continue
		}
		p, err := lang.ParsePOS(f[3])
		if err != nil {
			p = lang.X
		}
		s.words, s.pos = append(s.words, f[1]), append(s.pos, p)
	}
	if len(s.words) > 0 {
		out = append(out, s)
	}
	return out, nil
}

func readPairs(raw string) []*treeSentence {
	var out []*treeSentence
	for _, line := range strings.Split(raw, "\n") {
		s := &treeSentence{}
		var open string
		for _, f := range strings.Fields(line) {
			w, tag, ok := strings.Cut(f, "##")
			if !ok {
				continue
			}
			if tag == "_" {
				open = w
				continue
			}
			p, err := lang.ParsePOS(tag)
			if err != nil {
				p = lang.X
			}
			if open != "" {
				s.ranges = append(s.ranges, contraction{len(s.words), len(s.words) + 2, open})
				open = ""
			}
			s.words, s.pos = append(s.words, w), append(s.pos, p)
		}
		if len(s.words) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// contracted is the sentence as written, nil if it has no contractions. A
// contraction has the part of speech of its verb, else of its first word.
func (s *treeSentence) contracted() *tagged {
	if len(s.ranges) == 0 {
		return nil
	}
	out := &tagged{extra: true, held: s.held}
	k := 0
	for i := 0; i < len(s.words); i++ {
		if k < len(s.ranges) && s.ranges[k].first == i && s.ranges[k].last <= len(s.words) {
			p := s.pos[i]
			for _, q := range s.pos[i:s.ranges[k].last] {
				if q == lang.VERB || q == lang.AUX {
					p = q
				}
			}
			out.words, out.pos = append(out.words, s.ranges[k].form), append(out.pos, p)
			i = s.ranges[k].last - 1
			k++
			continue
		}
		out.words, out.pos = append(out.words, s.words[i]), append(out.pos, s.pos[i])
	}
	return out
}

// document builds a document of given words, parted by blanks.
func document(words []string) *text.Document {
	src := strings.Join(words, " ")
	tokens := make([]text.Token, len(words))
	at := 0
	for i, w := range words {
		tok := segment.Describe(w)
		tok.Start, tok.End = int32(at), int32(at+len(w))
		tok.Flags |= text.SpaceBefore
		tokens[i] = tok
		at += len(w) + 1
	}
	s := text.Sentence{Span: text.Span{Start: 0, End: len(src)}, First: 0, Last: len(words)}
	return text.NewDocument(src, tokens, []text.Sentence{s}, []text.Paragraph{{Span: s.Span, First: 0, Last: 1}})
}
