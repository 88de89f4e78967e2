package entities

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/sieve"
)

// tails finds words at the end of longer ones ("chef" in "Telegram-Chef",
// "analystin" in "Branchenanalystin"). It is a trie over the bytes of words
// read backwards, kept in one open-addressing table: a look-up costs one
// probe a byte and stops at the first byte that no word has.
type tails struct {
	slots []tailSlot
	count int
	nodes int32
	all   endings // of the words
	open  endings // of those that may stand behind anything
}

type tailSlot struct {
	from  int32 // node before the byte
	to    int32 // node after it; 0 in an empty slot
	value int32 // 0: no word ends here
	c     byte
	open  bool // the word may stand behind anything, not only behind a hyphen
}

// tailLeast is the least length in bytes of what stands before a tail that is
// glued to it.
const tailLeast = 3

func newTails() *tails {
	return &tails{slots: make([]tailSlot, 1024), nodes: 1, all: newEndings(), open: newEndings()}
}

func tailHome(from int32, c byte, mask int) int {
	h := (uint64(uint32(from))<<8 | uint64(c)) * 0x9e3779b97f4a7c15
	return int(h>>33) & mask
}

func (t *tails) find(from int32, c byte) *tailSlot {
	mask := len(t.slots) - 1
	for i := tailHome(from, c, mask); ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.to == 0 || s.from == from && s.c == c {
			return s
		}
	}
}

// The last endLength bytes of a token, or a shorter word's all, say whether to
// look for its tails at all: most tokens end like no word of the list.
const endLength = 4

// tailWords is about the number of words of a list.
const tailWords = 4096

// growEnd is the hash of an ending that a byte is put in front of.
func growEnd(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// lower is a byte of a token in the look-up form; before is the byte before it.
func lower(c, before byte) byte {
	if 'A' <= c && c <= 'Z' || c >= 0x80 && c <= 0x9e && c != 0x97 && before == 0xc3 { // the latter are capital letters of Latin-1
		c += 'a' - 'A'
	}
	return c
}

// endings are the last bytes of words, as hashes.
type endings struct {
	sieve.Sieve
	least int // the length in bytes of the shortest word
}

func newEndings() endings { return endings{sieve.New(tailWords), math.MaxInt} }

// mayEnd reports whether one of the words may end the token, which it is not
// itself.
func (e *endings) mayEnd(token string) bool {
	h := uint32(0)
	for n := 1; n < len(token) && n <= endLength; n++ {
		i := len(token) - n
		h = growEnd(h, lower(token[i], token[i-1]))
		if n >= e.least && e.May(h^uint32(n)) {
			return true
		}
	}
	return false
}

// enter sets the bit of a word's ending.
func (e *endings) enter(word string) {
	h, n := uint32(0), 0
	for ; n < min(len(word), endLength); n++ {
		h = growEnd(h, word[len(word)-1-n])
	}
	e.Add(h ^ uint32(n))
	e.least = min(e.least, len(word))
}

// add enters a folded word.
func (t *tails) add(word string, value int32, open bool) {
	t.all.enter(word)
	if open {
		t.open.enter(word)
	}
	at := int32(0)
	for i := len(word) - 1; i >= 0; i-- {
		s := t.find(at, word[i])
		if s.to == 0 {
			if 2*t.count > len(t.slots) {
				t.grow()
				s = t.find(at, word[i])
			}
			*s = tailSlot{from: at, to: t.nodes, c: word[i]}
			t.nodes++
			t.count++
		}
		if i == 0 {
			s.value, s.open = value, s.open || open
		}
		at = s.to
	}
}

func (t *tails) grow() {
	old := t.slots
	t.slots = make([]tailSlot, 2*len(old))
	for _, s := range old {
		if s.to != 0 {
			*t.find(s.from, s.c) = s
		}
	}
}

// mayEnd reports whether a word of the list may end the token: without a hyphen
// in it only one that may stand behind anything.
func (t *tails) mayEnd(token string) bool {
	if strings.IndexByte(token, '-') >= 0 {
		return t.all.mayEnd(token)
	}
	return len(token)-t.open.least >= tailLeast && t.open.mayEnd(token)
}

// longest is the longest word that ends the token, and the byte offset in the
// token at which it starts; ok is false if there is none. The token itself is
// no tail.
func (t *tails) longest(token string) (start int, value int32, ok bool) {
	if !t.mayEnd(token) {
		return 0, 0, false
	}
	at := int32(0)
	for i := len(token) - 1; i > 0; i-- {
		s := t.find(at, lower(token[i], token[i-1]))
		if s.to == 0 {
			break
		}
		hyphen := token[i-1] == '-'
		if s.value != 0 && (hyphen || s.open && i >= tailLeast) && utf8.RuneStart(token[i]) {
			start, value, ok = i, s.value, true
		}
		at = s.to
	}
	return start, value, ok
}

// word looks a whole word up; 0 if it is none.
func (t *tails) word(w string) int32 {
	at, value := int32(0), int32(0)
	for i := len(w) - 1; i >= 0; i-- {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		s := t.find(at, c)
		if s.to == 0 {
			return 0
		}
		at, value = s.to, s.value
	}
	return value
}
