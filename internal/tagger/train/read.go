package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// article is a text with marked names.
type article struct {
	text   string
	names  []mark
	weight float32
	open   bool
	copied bool // made from another by renaming
	full   bool // all eight kinds are marked
	held   bool // kept out of training, for calibration and the report
	source string
}

// mark is a name in an article's text.
type mark struct {
	text.Span
	kinds kindSet
}

// tagged is a sentence of words and their parts of speech.
type tagged struct {
	words []string
	pos   []lang.POS
	extra bool // the same sentence with contractions as written; not for scores
	held  bool
}

func (t *trainer) read() error {
	if err := t.readRules(); err != nil {
		return err
	}
	fine, err := readFineKinds(filepath.Join(t.data, "kinds", t.code+".tsv"))
	if err != nil {
		return err
	}
	for _, s := range nameSources[t.code] {
		if err := t.readNames(s, fine); err != nil {
			return err
		}
	}
	for _, set := range []string{"written", "annotated"} {
		files, _ := filepath.Glob(filepath.Join(t.data, set, t.code, "*.txt"))
		for _, f := range files {
			if err := t.readMarked(f, set, float32(t.written)); err != nil {
				return err
			}
		}
	}
	files, _ := filepath.Glob(filepath.Join("internal", "tagger", "corpus", t.code, "*.txt"))
	for _, f := range files {
		if err := t.readMarked(f, "own", float32(t.written)); err != nil {
			return err
		}
	}
	for _, s := range markSources[t.code] {
		if err := t.readMarks(s); err != nil {
			return err
		}
	}
	for _, f := range posSources[t.code] {
		if err := t.readPOS(filepath.Join(t.data, "ud", t.code, f)); err != nil {
			return err
		}
	}
	t.logf("read %d texts with names, %d tagged sentences, %d plain", len(t.corpus), len(t.tagged), len(t.plain))
	return nil
}

// readRules reads data/tagger.txt, which a language may have. Each line is a
// directive and its items; "#" starts a comment:
//
//	genitive          names take a glued -s that is no part of them
//	noname Euro Cent  words that corpora mark as names but are none
//	determiner dies-  fronts of words that treebanks call pronouns but are determiners
//	plain-adjectives  treebanks call adjectives without an ending adverbs
func (t *trainer) readRules() error {
	t.noname = map[string]bool{}
	raw, err := fs.ReadFile(t.pack.Data, "data/tagger.txt")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(raw), "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		switch f[0] {
		case "genitive":
			t.parts.Genitive = true
		case "noname":
			for _, w := range f[1:] {
				t.noname[w] = true
			}
		case "determiner":
			t.determiners = append(t.determiners, f[1:]...)
		case "plain-adjectives":
			t.plainAdjectives = true
		default:
			return fmt.Errorf("tagger.txt:%d: unknown directive %q", n+1, f[0])
		}
	}
	return nil
}

// chosen picks about one in n by the text itself, so that the choice does not
// depend on order.
func chosen(s string, n uint32) bool {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()>>8%n == 0
}

// readFineKinds reads the fine kinds of coarse names; a missing file is empty.
func readFineKinds(path string) (map[string]kindSet, error) {
	out := map[string]kindSet{}
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	for i, line := range strings.Split(string(raw), "\n") {
		f := strings.Split(line, "\t")
		if i == 0 || len(f) < 3 {
			continue
		}
		key := f[0] + "\t" + f[1]
		if f[2] == "none" {
			out[key] = 0
			continue
		}
		k, err := lang.ParseKind(f[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, i+1, err)
		}
		out[key] = kindsOf(k)
	}
	return out, nil
}

func coarse(k kindSet) string {
	if k&misc != 0 {
		return "MISC"
	}
	return "ORG"
}

// readNames reads a two-column corpus.
func (t *trainer) readNames(s source, fine map[string]kindSet) error {
	path := filepath.Join(t.data, "ner", t.code, s.file+".bio")
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var words, tags []string
	flush := func() {
		if len(words) > 0 {
			t.addSentence(s, words, tags, fine)
		}
		words, tags = nil, nil
	}
	for _, line := range strings.Split(string(raw), "\n") {
		if strings.TrimSpace(line) == "" {
			flush()
			continue
		}
		w, tag, ok := strings.Cut(line, "\t")
		if !ok {
			f := strings.Fields(line)
			w, tag = f[0], f[len(f)-1]
		}
		words, tags = append(words, w), append(tags, tag)
	}
	flush()
	return nil
}

func (t *trainer) addSentence(s source, words, tags []string, fine map[string]kindSet) {
	if s.silver {
		t.addSilver(words, tags)
		return
	}
	natural := !chosen(strings.Join(words, " "), 3)
	src, spans := join(words, natural)
	a := &article{text: src, weight: s.weight, open: s.open, source: s.file, held: chosen(src, 20)}
	for i := 0; i < len(tags); i++ {
		label, ok := strings.CutPrefix(tags[i], "B-")
		if !ok {
			if label, ok = strings.CutPrefix(tags[i], "I-"); !ok {
				continue
			}
		}
		j := i + 1
		for j < len(tags) && tags[j] == "I-"+label {
			j++
		}
		span := text.Span{Start: spans[i].Start, End: spans[j-1].End}
		surface := strings.Join(words[i:j], " ")
		base, part := strings.CutSuffix(label, "part")
		kinds := labels[strings.ToUpper(base)]
		if k := strings.LastIndexByte(words[i], '-'); part && j == i+1 && k > 0 {
			span.End = spans[i].Start + k
		} else if part {
			kinds = 0
		}
		if s.refine && (kinds == anyBody || kinds&misc != 0) {
			if k, known := fine[surface+"\t"+coarse(kinds)]; known {
				kinds = k
			}
		}
		if kinds != 0 && !t.noname[surface] {
			a.names = append(a.names, mark{span, kinds})
		}
		i = j - 1
	}
	t.corpus = append(t.corpus, a)
}

// addSilver keeps the text for counts and the names for lists.
func (t *trainer) addSilver(words, tags []string) {
	src, _ := join(words, true)
	t.plain = append(t.plain, src)
	for i := 0; i < len(tags); i++ {
		label, ok := strings.CutPrefix(tags[i], "B-")
		if !ok {
			continue
		}
		j := i + 1
		for j < len(tags) && tags[j] == "I-"+label {
			j++
		}
		if s := strings.Join(words[i:j], " "); j-i <= 4 && firstUpper(s) && !strings.ContainsAny(s, "()[]|/\"*") {
			t.silver[silverName{s, label}]++
		}
		i = j - 1
	}
}

// join builds a text of words, natural or with a blank between any two.
func join(words []string, natural bool) (string, []text.Span) {
	var b strings.Builder
	spans := make([]text.Span, len(words))
	quotes := 0
	glue := true
	for i, w := range words {
		space := !glue
		glue = false
		if natural {
			switch w {
			case ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "...", "…", "”", "»", "’":
				space = false
			case "\"":
				if quotes++; quotes%2 == 1 {
					glue = true
				} else {
					space = false
				}
			case "(", "[", "{", "“", "«", "„", "‘":
				glue = true
			}
			if strings.HasPrefix(w, "'s") || strings.HasPrefix(w, "’s") || w == "n't" || w == "n’t" || strings.HasPrefix(w, "-t-") || len(w) > 1 && w[0] == '\'' {
				space = false
			}
			if n := len(w); n > 1 && (w[n-1] == '\'' || strings.HasSuffix(w, "’")) {
				if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) {
					glue = true
				}
			}
		}
		if space {
			b.WriteByte(' ')
		}
		spans[i].Start = b.Len()
		b.WriteString(w)
		spans[i].End = b.Len()
	}
	return b.String(), spans
}

// readMarked reads text with [[name|kind]] and {{role|class}} marks, one
// sentence a line, articles parted by blank lines.
func (t *trainer) readMarked(path, set string, weight float32) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for n, block := range blocks(string(raw)) {
		a, err := unmark(block)
		if err != nil {
			return fmt.Errorf("%s: block %d: %w", path, n+1, err)
		}
		if a.text == "" {
			continue
		}
		a.weight, a.source, a.full, a.held = weight, set, true, chosen(a.text, 20)
		t.corpus = append(t.corpus, a)
	}
	return nil
}

// maxLines is where files without blank lines are cut.
const maxLines = 10

// blocks cuts a file into its articles.
func blocks(raw string) []string {
	var out []string
	for _, b := range strings.Split(raw, "\n\n") {
		lines := strings.Split(strings.TrimSpace(b), "\n")
		if len(lines) <= 10*maxLines {
			out = append(out, b)
			continue
		}
		for len(lines) > 0 {
			n := min(maxLines, len(lines))
			out = append(out, strings.Join(lines[:n], "\n"))
			lines = lines[n:]
		}
	}
	return out
}

func unmark(s string) (*article, error) {
	a := &article{}
	var b strings.Builder
	for s = strings.TrimSpace(s); s != ""; {
		i := strings.Index(s, "[[")
		j := strings.Index(s, "{{")
		if i < 0 && j < 0 {
			b.WriteString(s)
			break
		}
		role := i < 0 || j >= 0 && j < i
		from, closing := i, "]]"
		if role {
			from, closing = j, "}}"
		}
		b.WriteString(s[:from])
		s = s[from+2:]
		end := strings.Index(s, closing)
		if end < 0 {
			return nil, fmt.Errorf("mark not closed: %.40q", s)
		}
		surface, what, ok := strings.Cut(s[:end], "|")
		if !ok {
			return nil, fmt.Errorf("mark without kind: %q", s[:end])
		}
		s = s[end+2:]
		start := b.Len()
		b.WriteString(surface)
		if role {
			continue
		}
		k, err := lang.ParseKind(strings.TrimSpace(what))
		if err != nil {
			return nil, err
		}
		a.names = append(a.names, mark{text.Span{Start: start, End: b.Len()}, kindsOf(k)})
	}
	a.text = b.String()
	return a, nil
}
