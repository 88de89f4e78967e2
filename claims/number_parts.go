package claims

import (
	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/segment"
)

// partTree is a byte trie of the words that numbers grow together from:
// "drei", "und", "zwanzig", "tausend".
type partTree struct {
	nodes []partNode
}

type partNode struct {
	next  []partEdge
	state lexicon.State // where a part ends: its place in the lexicon of number words
}

type partEdge struct {
	c  byte
	to int32
}

// newPartTree builds the tree; without parts it is nil.
func newPartTree(parts []string, words *lexicon.Lexicon) *partTree {
	if len(parts) == 0 {
		return nil
	}
	t := &partTree{nodes: []partNode{{}}}
	for _, p := range parts {
		at := int32(0)
		for i := 0; i < len(p); i++ {
			next := t.step(at, p[i])
			if next == 0 {
				next = int32(len(t.nodes))
				t.nodes = append(t.nodes, partNode{})
				t.nodes[at].next = append(t.nodes[at].next, partEdge{p[i], next})
			}
			at = next
		}
		t.nodes[at].state = words.Step(0, segment.Hash(p), p)
	}
	return t
}

func (t *partTree) step(at int32, c byte) int32 {
	for _, e := range t.nodes[at].next {
		if e.c == c {
			return e.to
		}
	}
	return 0
}

// part is a piece of a compound: its end in bytes and its lexicon state.
type part struct {
	end   int
	state lexicon.State
}

// maxCompound bounds the length of a compound in bytes, maxSteps the search.
const (
	maxCompound = 256
	maxSteps    = 4 * maxCompound
)

// split cuts a folded word into parts that cover it; nil if there is no way.
// A tail that is no part (a unit: "prozentig") may be left where rest allows
// it; then the last part ends before the word does.
func (t *partTree) split(word string, out []part, rest func(string) bool) []part {
	if len(word) > maxCompound {
		return nil
	}
	steps := maxSteps
	s := splitter{t, word, out[:0], &steps, rest}
	if s.from(0) {
		return s.out
	}
	return nil
}

type splitter struct {
	tree  *partTree
	word  string
	out   []part
	steps *int
	rest  func(string) bool
}

// from covers the word from offset i on, longest parts first.
func (s *splitter) from(i int) bool {
	if i == len(s.word) {
		return true
	}
	if *s.steps--; *s.steps < 0 {
		return false
	}
	var ends [8]part
	n := 0
	at := int32(0)
	for k := i; k < len(s.word); k++ {
		if at = s.tree.step(at, s.word[k]); at == 0 {
			break
		}
		if st := s.tree.nodes[at].state; st != 0 && n < len(ends) {
			ends[n] = part{k + 1, st}
			n++
		}
	}
	for n--; n >= 0; n-- {
		s.out = append(s.out, ends[n])
		if s.from(ends[n].end) {
			return true
		}
		s.out = s.out[:len(s.out)-1]
	}
	return i > 0 && s.rest(s.word[i:])
}
