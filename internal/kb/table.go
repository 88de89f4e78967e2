package kb

import (
	"math/bits"

	"github.com/nutgraf/nutgraf/internal/sieve"
)

// table is a set of keys in one string, found by open addressing; a key's
// value is its rank. A slot holds the rank plus one, or zero if it is empty,
// and above it as much of the key's hash as there is room for: nearly all keys
// that pass the sieve and that the table has not are told by that.
type table struct {
	text   string
	ends   []uint32 // where key i ends in text; it starts where key i-1 ends
	slots  []uint32 // the length is a power of two
	ranks  uint32   // mask of the rank in a slot
	some   sieve.Sieve
	firsts sieve.Sieve // the first words of the keys
	pairs  sieve.Sieve // their first two words
}

// newTable returns the table of keys of which the text, where each ends in it
// and the hashes are given.
func newTable(text string, ends, hashes []uint32) table {
	size := 8
	for size < len(ends)+len(ends)/2 {
		size *= 2
	}
	t := table{text: text, ends: ends, slots: make([]uint32, size), ranks: 1<<bits.Len(uint(len(ends))) - 1, some: sieve.New(len(ends) / 2)}
	mask := uint32(size - 1)
	for i, h := range hashes {
		at := h & mask
		for t.slots[at] != 0 {
			at = (at + 1) & mask
		}
		t.some.Add(h)
		t.slots[at] = h&^t.ranks | uint32(i+1)
	}
	return t
}

func (t *table) key(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.text[start:t.ends[i]]
}

func (t *table) find(key []byte) (int, bool) { return t.findHash(key, hash(key)) }

// findHash is find for a key whose hash is known.
func (t *table) findHash(key []byte, h uint32) (int, bool) {
	if !t.some.May(h) {
		return 0, false
	}
	mask := uint32(len(t.slots) - 1)
	for at := h & mask; t.slots[at] != 0; at = (at + 1) & mask {
		s := t.slots[at]
		if (s^h)&^t.ranks != 0 {
			continue
		}
		if i := int(s&t.ranks) - 1; t.key(i) == string(key) {
			return i, true
		}
	}
	return 0, false
}
