// Package lexicon matches phrases over the tokens of a document.
//
// A Lexicon is a trie over token hashes in one open-addressing table: a
// look-up costs one probe a token, builds no strings, and checks the surface
// of what it found, so that a collision of hashes never makes a match. Most
// tokens begin no phrase: a bit of their hash says so.
// Building happens once; a Lexicon is immutable and safe for concurrent use.
package lexicon

import (
	"math"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/internal/sieve"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Builder collects phrases. The zero Builder is not usable: call NewBuilder.
type Builder struct {
	seg     lang.Segmenter
	plain   bool // it is one of ours, see the function
	nodes   []node
	edges   map[edge]int32
	firsts  int // words that begin a phrase
	phrases int
}

type edge struct {
	from int32
	hash uint32
}

// node is a prefix of phrases; value is set where a phrase ends.
type node struct {
	edge  edge   // that leads here
	word  string // its folded surface
	value int32
	ends  bool
}

// NewBuilder returns a builder that cuts phrases into tokens as the segmenter
// cuts articles.
func NewBuilder(seg lang.Segmenter) *Builder {
	_, ours := seg.(*segment.Segmenter)
	return &Builder{seg: seg, plain: ours, nodes: []node{{}}, edges: map[edge]int32{}}
}

// Add enters a phrase and its value. The first value given to a phrase stays;
// Add returns the value that holds.
func (b *Builder) Add(phrase string, value int32) int32 {
	return b.add(phrase, math.MaxInt, value)
}

// AddFirst is Add for the first word of a phrase.
func (b *Builder) AddFirst(phrase string, value int32) int32 {
	return b.add(phrase, 1, value)
}

// add enters the first words of a phrase, words at most.
func (b *Builder) add(phrase string, words int, value int32) int32 {
	at := int32(0)
	if b.plain && plain(phrase) {
		for word := range strings.SplitSeq(phrase, " ") {
			if at = b.next(at, segment.Hash(word), word); words == 1 {
				break
			}
		}
	} else {
		at = b.cut(phrase, words)
	}
	if at == 0 {
		return value
	}
	n := &b.nodes[at]
	if !n.ends {
		n.value, n.ends = value, true
		b.phrases++
	}
	return n.value
}

// plain reports whether a phrase is words of letters of ASCII and Latin-1 with
// a blank between them: they are its tokens in every language, and need no
// segmenter.
func plain(phrase string) bool {
	before := byte(' ')
	for i := 0; i < len(phrase); i++ {
		c := phrase[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z', c == ' ' && before != ' ', c == 0xc3:
		case before == 0xc3 && c != 0x97 && c != 0xb7: // the signs of multiplication and division
		default:
			return false
		}
		before = c
	}
	return before != ' '
}

// cut enters the first tokens of a phrase, words at most.
func (b *Builder) cut(phrase string, words int) int32 {
	doc := b.seg.Segment(phrase)
	tokens := doc.Tokens()
	if strings.HasSuffix(phrase, "'") { // an elided word is one only before another
		doc = b.seg.Segment(phrase + "a")
		if tokens = doc.Tokens(); int(tokens[len(tokens)-1].Start) == len(phrase) {
			tokens = tokens[:len(tokens)-1]
		}
	}
	at := int32(0)
	for i, t := range tokens[:min(words, len(tokens))] {
		at = b.next(at, t.Hash, doc.TokenText(i))
	}
	return at
}

// next is the node behind a word, made if need be.
func (b *Builder) next(at int32, hash uint32, surface string) int32 {
	key := edge{at, hash}
	next, ok := b.edges[key]
	if !ok {
		next = int32(len(b.nodes))
		b.nodes = append(b.nodes, node{edge: key, word: segment.Fold(surface)})
		b.edges[key] = next
		if at == 0 {
			b.firsts++
		}
	}
	return next
}

// Lexicon is a finished set of phrases.
type Lexicon struct {
	slots   []slot      // open addressing, a power of two
	text    string      // the folded surfaces of all edges, each behind its length
	first   sieve.Sieve // the hashes that begin a phrase
	phrases int
}

// slot is an edge of the trie and the node it leads to, which the number of
// the slot plus one stands for. It is small: slots are what a look-up waits for.
type slot struct {
	hash  uint32
	from  State
	word  uint32 // where the length of the surface stands in text, and flags; 0 if the slot is free
	value int32
}

// The flags of a slot.
const (
	ends   = 1 << 31 // a phrase ends here
	goesOn = 1 << 30 // a phrase goes on here
	place  = goesOn - 1
)

// State is a place in the trie: the phrases that begin with the words stepped
// so far. The zero State stands before any word and, as a result, for "no
// phrase goes on this way".
type State int32

// Build finishes the lexicon.
func (b *Builder) Build() *Lexicon {
	size := 8
	for size < 2*len(b.edges) {
		size *= 2
	}
	l := &Lexicon{slots: make([]slot, size), first: sieve.New(b.firsts), phrases: b.phrases}
	text := []byte{0} // nothing stands at 0
	states := make([]State, len(b.nodes))
	for k := 1; k < len(b.nodes); k++ { // a node comes behind the one it goes on from
		n := &b.nodes[k]
		from := states[n.edge.from]
		i := l.home(from, n.edge.hash)
		for l.slots[i].word != 0 {
			i = (i + 1) & (size - 1)
		}
		s := slot{n.edge.hash, from, uint32(len(text)), n.value}
		if n.ends {
			s.word |= ends
		}
		l.slots[i] = s
		text = append(append(text, byte(len(n.word)), byte(len(n.word)>>8)), n.word...)
		states[k] = State(i + 1)
		if from == 0 {
			l.first.Add(n.edge.hash)
		} else {
			l.slots[from-1].word |= goesOn
		}
	}
	l.text = string(text)
	return l
}

// Len is the number of phrases.
func (l *Lexicon) Len() int { return l.phrases }

func (l *Lexicon) home(from State, hash uint32) int {
	h := (uint64(hash) ^ uint64(uint32(from))*0x9e3779b1) * 0x9e3779b97f4a7c15
	return int(h>>33) & (len(l.slots) - 1)
}

// step goes on by one word. Most words end here: they begin no phrase, or
// nothing goes on behind them.
func (l *Lexicon) step(from State, hash uint32, surface string) State {
	if from == 0 && !l.first.May(hash) || from != 0 && l.slots[from-1].word&goesOn == 0 {
		return 0
	}
	return l.find(from, hash, surface)
}

func (l *Lexicon) find(from State, hash uint32, surface string) State {
	for i := l.home(from, hash); ; i = (i + 1) & (len(l.slots) - 1) {
		s := &l.slots[i]
		if s.word == 0 {
			return 0
		}
		if s.hash == hash && s.from == from {
			if word := l.word(s); surface == word || segment.FoldedEqual(surface, word) {
				return State(i + 1)
			}
			return 0
		}
	}
}

// word is the folded surface of an edge.
func (l *Lexicon) word(s *slot) string {
	at := s.word & place
	n := uint32(l.text[at]) | uint32(l.text[at+1])<<8
	return l.text[at+2 : at+2+n]
}

// Longest finds the longest phrase that starts at token i and ends before
// token end; n is its length in tokens, 0 if there is none.
func (l *Lexicon) Longest(d *text.Document, i, end int) (n int, value int32) {
	tokens := d.Tokens()
	at := State(0)
	for k := i; k < end; k++ {
		if at = l.step(at, tokens[k].Hash, d.TokenText(k)); at == 0 {
			break
		}
		if s := &l.slots[at-1]; s.word&ends != 0 {
			n, value = k+1-i, s.value
		}
	}
	return n, value
}

// Each calls yield for every phrase that starts at token i and ends before
// token end, shortest first; n is its length in tokens.
func (l *Lexicon) Each(d *text.Document, i, end int, yield func(n int, value int32)) {
	tokens := d.Tokens()
	at := State(0)
	for k := i; k < end; k++ {
		if at = l.step(at, tokens[k].Hash, d.TokenText(k)); at == 0 {
			return
		}
		if s := &l.slots[at-1]; s.word&ends != 0 {
			yield(k+1-i, s.value)
		}
	}
}

// Word looks one token up as a phrase of its own.
func (l *Lexicon) Word(d *text.Document, i int) (value int32, ok bool) {
	n, value := l.Longest(d, i, i+1)
	return value, n == 1
}

// Step goes on by one word, given as segment.Hash of its surface and the
// surface. It serves callers that match over parts of tokens.
func (l *Lexicon) Step(from State, hash uint32, surface string) State {
	return l.step(from, hash, surface)
}

// At is the value of the phrase that ends in state s; ok is false if none does.
func (l *Lexicon) At(s State) (value int32, ok bool) {
	if s == 0 {
		return 0, false
	}
	n := &l.slots[s-1]
	return n.value, n.word&ends != 0
}
