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
func newPartTree(parts []string, words *listed) *partTree {
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

// splitter cuts words into parts. One serves a whole document.
type splitter struct {
	tree  *partTree
	rest  func(string) bool // whether what is left may be a unit: "prozentig"
	word  string
	out   []part
	steps int
}

// split cuts a folded word into parts that cover it; nil if there is no way.
// Where rest allows it, the last part ends before the word does. The result
// is valid until the next call.
func (s *splitter) split(word string) []part {
	if len(word) > maxCompound {
		return nil
	}
	s.word, s.out, s.steps = word, s.out[:0], maxSteps
	if s.from(0) {
		return s.out
	}
	return nil
}

// from covers the word from offset i on, longest parts first.
func (s *splitter) from(i int) bool {
	if i == len(s.word) {
		return true
	}
	if s.steps--; s.steps < 0 {
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
