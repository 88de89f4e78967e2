package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// count is how often a word form was seen, and how.
type count struct {
	lower, capital int // where it does not start a sentence
	inside, start  int // in lower case in names
	capitalized    int // with a capital in texts whose names are marked
	begun          int // of these, at the start of names
	all            int
	role           bool
	heads          uint8
	pos            [lang.POSCount]int
}

const (
	leastCount  = 3   // how often a word must occur to be known of
	commonCount = 3   // how often a word must have a capital to be common without a list of nouns
	commonShare = 200 // and how seldom it may begin a name: once in so many
	trustCount  = 10  // and how often in treebanks for them to know it better than the list of forms
)

// buildWords counts words in all texts and fills parts.Words.
func (t *trainer) buildWords() error {
	counts := map[uint32]*count{}
	of := func(h uint32) *count {
		c := counts[h]
		if c == nil {
			c = &count{}
			counts[h] = c
		}
		return c
	}
	reader := tagger.NewReader(tagger.Build(&tagger.Parts{Classes: []uint32{0}}))
	for _, a := range t.corpus {
		t.countText(a, reader, of)
	}
	for _, s := range t.plain {
		t.countText(&article{text: s}, reader, of)
	}
	for _, s := range t.tagged {
		countTagged(s, of)
	}
	t.markRoles(of)
	if err := t.markHeads(of); err != nil {
		return err
	}
	t.classify(counts)
	return nil
}

// countText counts the words of an article, and those within its names.
func (t *trainer) countText(a *article, reader *tagger.Reader, of func(uint32) *count) {
	doc := t.seg.Segment(a.text)
	for _, sent := range doc.Sentences() {
		for i, u := range reader.Units(doc, sent) {
			t.vocabulary[strings.ToLower(u.Span.In(a.text))] = true
			c := of(u.Word32)
			c.all++
			lower := u.Flags&(text.Capital|text.Upper|text.Inner) == 0
			switch {
			case i == 0:
			case lower:
				c.lower++
			case u.Flags&text.Upper == 0:
				c.capital++
			}
			if a.held {
				continue
			}
			if !lower && len(a.names) > 0 {
				c.capitalized++
			}
			for _, m := range a.names {
				switch {
				case m.End <= u.Span.Start || u.Span.Start < m.Start:
				case !lower && m.Start == u.Span.Start:
					c.begun++
				case !lower:
				case m.Start == u.Span.Start:
					c.start++
				default:
					c.inside++
				}
			}
		}
	}
}

func countTagged(s *tagged, of func(uint32) *count) {
	if s.held {
		return
	}
	for i, w := range s.words {
		tok := segment.Describe(w)
		c := of(tok.Hash)
		c.pos[s.pos[i]]++
		if s.extra {
			continue
		}
		c.all++
		switch {
		case i == 0:
		case !tok.Is(text.Capital):
			c.lower++
		case !tok.Is(text.Upper):
			c.capital++
		}
	}
}

// markRoles marks the words of roles: those of the seed list that are no
// function words.
func (t *trainer) markRoles(of func(uint32) *count) {
	raw, err := os.ReadFile(filepath.Join(t.data, "kb", "roles", "role_seed_10lang.tsv"))
	if err != nil {
		return
	}
	for _, line := range strings.Split(string(raw), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 3 || f[0] != t.code {
			continue
		}
		for _, w := range strings.Fields(f[2]) {
			if utf8.RuneCountInString(w) >= 4 || strings.ToUpper(w) == w {
				of(segment.Hash(w)).role = true
			}
		}
	}
}

// markHeads marks the nouns of data/tagger_heads.txt, and all words of the texts that
// end in one of its compound endings.
func (t *trainer) markHeads(of func(uint32) *count) error {
	raw, err := fs.ReadFile(t.pack.Data, "data/tagger_heads.txt")
	if err != nil {
		return err
	}
	endings := map[string]uint8{}
	for n, line := range strings.Split(string(raw), "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		k, err := lang.ParseKind(f[0])
		if err != nil {
			return fmt.Errorf("tagger_heads.txt:%d: %w", n+1, err)
		}
		for _, w := range f[1:] {
			if e, ok := strings.CutPrefix(w, "-"); ok {
				endings[e] |= 1 << (k - 1)
				continue
			}
			of(segment.Hash(w)).heads |= 1 << (k - 1)
		}
	}
	if len(endings) == 0 {
		return nil
	}
	for w := range t.vocabulary {
		for e, heads := range endings {
			if len(w) >= len(e)+3 && strings.HasSuffix(w, e) {
				of(segment.Hash(w)).heads |= heads
			}
		}
	}
	return nil
}

// classify turns counts into what the model keeps of each word.
func (t *trainer) classify(counts map[uint32]*count) {
	t.parts.Words = map[uint32]tagger.WordInfo{}
	t.parts.Classes = []uint32{0}
	index := map[uint32]int{0: 0}
	for h := range t.forms {
		if counts[h] == nil {
			counts[h] = &count{}
		}
	}
	hashes := slices.Sorted(maps.Keys(counts))
	certain, common, nouns := 0, 0, t.capitalNouns(counts)
	for _, h := range hashes {
		c := counts[h]
		info := tagger.WordInfo{
			Cases:  c.cases(),
			Role:   c.role,
			Heads:  c.heads,
			Inside: c.inside > 0 && c.inside*500 >= c.all,
			Start:  c.start > 0 && c.start*50 >= c.all,
			Common: nouns && c.common(t.forms[h]&(1<<lang.NOUN|1<<lang.PROPN) == 1<<lang.NOUN),
		}
		if info.Common {
			common++
		}
		set, sure := c.ambiguity()
		if known := t.forms[h]; known != 0 && c.tags() < trustCount {
			set, sure = known, false
		}
		if set != 0 {
			k, ok := index[set]
			if !ok && len(t.parts.Classes) < 256 {
				k = len(t.parts.Classes)
				index[set] = k
				t.parts.Classes = append(t.parts.Classes, set)
			}
			info.Class = k
			info.Certain = sure && k > 0
		}
		if c.all < leastCount && t.forms[h] == 0 && !info.Role && !info.Inside && !info.Start && info.Heads == 0 {
			continue
		}
		if info.Certain {
			certain++
		}
		t.parts.Words[h] = info
	}
	t.logf("words: %d known, %d with one part of speech, %d common with a capital, %d ambiguity classes", len(t.parts.Words), certain, common, len(t.parts.Classes))
}

// common reports whether a word of a language that writes nouns with a capital
// is written so without being a name: inside sentences always, and yet it
// begins none. Words that are known for nouns need be seen but once.
func (c *count) common(noun bool) bool {
	return c.lower*50 <= c.capital && c.begun*commonShare <= c.capitalized && (c.capital >= commonCount || noun && c.capital > 0)
}

// capitalNouns reports whether the language writes nouns with a capital.
func (t *trainer) capitalNouns(counts map[uint32]*count) bool {
	lower, capital := 0, 0
	for h, set := range t.forms {
		if c := counts[h]; c != nil && set == 1<<lang.NOUN {
			lower, capital = lower+c.lower, capital+c.capital
		}
	}
	return capital > lower
}

// cases buckets how the word is written inside sentences: 0 not seen often
// enough, else by the share of capitals and by frequency.
func (c *count) cases() uint8 {
	n := c.lower + c.capital
	if n < 2 {
		return 0
	}
	share, often := 0, 0
	for _, limit := range []float64{0.02, 0.3, 0.8, 0.98} {
		if float64(c.capital) >= limit*float64(n) {
			share++
		}
	}
	if n >= 100 {
		often = 2
	} else if n >= 10 {
		often = 1
	}
	return uint8(1 + share*3 + often)
}

// tags is how often the word was seen with a part of speech.
func (c *count) tags() int {
	n := 0
	for _, k := range c.pos {
		n += k
	}
	return n
}

// ambiguity is the set of parts of speech that the word has now and then, and
// whether one of them will do without looking at the context.
func (c *count) ambiguity() (set uint32, certain bool) {
	total, top := 0, 0
	for _, n := range c.pos {
		total += n
		top = max(top, n)
	}
	if total < leastCount {
		return 0, false
	}
	for p, n := range c.pos {
		if n*50 >= total && n > 0 {
			set |= 1 << p
		}
	}
	return set, total >= 30 && float64(top) >= 0.998*float64(total)
}
