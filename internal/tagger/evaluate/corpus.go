package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// coarse folds the kinds to what the corpora know.
var coarse = [lang.KindCount]string{"", "PER", "ORG", "ORG", "ORG", "ORG", "LOC", "MISC", "MISC"}

var goldLabels = map[string]string{"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANIZATION": "ORG", "LOC": "LOC", "LOCATION": "LOC"}

type span struct {
	start, end int
	label      string
}

// perText is the number of sentences put together to one text.
const perText = 10

// names measures exact spans of PER, ORG and LOC on a corpus of two columns,
// its tokens joined by blanks.
func (r *runner) names(corpus string) error {
	raw, err := os.ReadFile(filepath.Join(r.data, "ner", r.code, corpus+".dev.bio"))
	if err != nil {
		return err
	}
	var total tally
	by := map[string]*tally{"PER": {}, "ORG": {}, "LOC": {}}
	blocks := strings.Split(strings.TrimSpace(string(raw)), "\n\n")
	for i := 0; i < len(blocks); i += perText {
		src, gold := build(blocks[i:min(i+perText, len(blocks))])
		got := map[span]bool{}
		for _, n := range r.tagger.Tag(r.seg.Segment(src)).Names {
			if c := coarse[n.Kind]; by[c] != nil {
				got[span{n.Span.Start, n.Span.End, c}] = true
			}
		}
		for s := range got {
			if gold[s] {
				total.tp++
				by[s.label].tp++
			} else {
				total.fp++
				by[s.label].fp++
				r.report(corpus, "spurious", src, s)
			}
		}
		for s := range gold {
			if !got[s] {
				total.fn++
				by[s.label].fn++
				r.report(corpus, "missed", src, s)
			}
		}
	}
	r.row(corpus, "PER ORG LOC", total)
	for _, l := range []string{"PER", "ORG", "LOC"} {
		r.row("", l, *by[l])
	}
	return nil
}

func (r *runner) report(corpus, what, src string, s span) {
	if r.errors == corpus {
		fmt.Printf("%s %s %q in ...%q\n", what, s.label, src[s.start:s.end], src[max(0, s.start-50):min(len(src), s.end+40)])
	}
}

// build joins sentences to a text and finds the marked spans.
func build(blocks []string) (string, map[span]bool) {
	var b strings.Builder
	gold := map[span]bool{}
	for _, block := range blocks {
		var cur span
		flush := func() {
			if cur.label != "" {
				gold[cur] = true
			}
			cur = span{}
		}
		lines := strings.Split(strings.TrimSpace(block), "\n")
		for i, line := range lines {
			word, tag, ok := strings.Cut(line, "\t")
			if !ok {
				continue
			}
			label := ""
			if len(tag) > 2 {
				label = goldLabels[strings.ToUpper(tag[2:])]
			}
			start, end := b.Len(), b.Len()+len(word)
			if label != "" && cur.label == label && tag[0] == 'I' {
				cur.end = end
			} else {
				flush()
				cur = span{start, end, label}
			}
			b.WriteString(word)
			if i+1 < len(lines) {
				b.WriteByte(' ')
			} else {
				b.WriteByte('\n')
			}
		}
		flush()
	}
	return b.String(), gold
}

// tags measures parts of speech on a treebank's own words.
func (r *runner) tags(treebank string) error {
	raw, err := os.ReadFile(filepath.Join(r.data, "ud", r.code, treebank+".dev.conllu"))
	if err != nil {
		return err
	}
	right, all := 0, 0
	for _, block := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
		var words, gold []string
		for _, line := range strings.Split(block, "\n") {
			f := strings.Split(line, "\t")
			if line[0] == '#' || len(f) < 4 || strings.ContainsAny(f[0], "-.") {
				continue
			}
			words, gold = append(words, f[1]), append(gold, f[3])
		}
		for i, p := range r.tagger.Tag(document(words)).POS {
			all++
			if p.String() == gold[i] {
				right++
			} else if r.errors == treebank {
				fmt.Printf("%s: %s is %s, not %s\n", strings.Join(words[max(0, i-3):min(len(words), i+3)], " "), words[i], gold[i], p)
			}
		}
	}
	fmt.Printf("%-3s %-24s %-14s %.2f %% of %d\n", r.code, treebank, "POS", 100*float64(right)/float64(all), all)
	return nil
}

// document builds a document of given words, parted by blanks.
func document(words []string) *text.Document {
	tokens := make([]text.Token, len(words))
	at := 0
	for i, w := range words {
		tokens[i] = segment.Describe(w)
		tokens[i].Start, tokens[i].End = int32(at), int32(at+len(w))
		at += len(w) + 1
	}
	src := strings.Join(words, " ")
	s := text.Sentence{Span: text.Span{Start: 0, End: len(src)}, First: 0, Last: len(words)}
	return text.NewDocument(src, tokens, []text.Sentence{s}, []text.Paragraph{{Span: s.Span, First: 0, Last: 1}})
}
