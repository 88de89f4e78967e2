package entities

import "hash/maphash"

// symbols numbers distinct strings in the order of their first sight. A hash
// with a seed of its own keeps texts from making it slow.
type symbols struct {
	seed  maphash.Seed
	slots []int32 // numbers plus one, 0 where empty; the length is a power of two
	list  []string
}

// leastSymbols is the number of slots that a table starts with.
const leastSymbols = 64

// find is the number of a string, -1 if it has none.
func (t *symbols) find(s string) int32 {
	if len(t.list) == 0 {
		return -1
	}
	return t.slots[t.slot(s)] - 1
}

// enter is the number of a string, which gets one if it has none.
func (t *symbols) enter(s string) int32 {
	if 2*len(t.list) >= len(t.slots) {
		t.grow()
	}
	at := t.slot(s)
	if t.slots[at] == 0 {
		t.list = append(t.list, s)
		t.slots[at] = int32(len(t.list))
	}
	return t.slots[at] - 1
}

// slot is where a string is or would be.
func (t *symbols) slot(s string) int {
	mask := len(t.slots) - 1
	at := int(maphash.String(t.seed, s)) & mask
	for t.slots[at] != 0 && t.list[t.slots[at]-1] != s {
		at = (at + 1) & mask
	}
	return at
}

func (t *symbols) grow() {
	if t.slots == nil {
		t.seed = maphash.MakeSeed()
	}
	t.slots = make([]int32, max(leastSymbols, 2*len(t.slots)))
	t.list = append(make([]string, 0, len(t.slots)/2), t.list...)
	for i, s := range t.list {
		t.slots[t.slot(s)] = int32(i + 1)
	}
}
