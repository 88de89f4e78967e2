package tagger

// table maps 32-bit hashes to 32-bit values by open addressing: the sets of
// features, words and listed phrases of a model. Entries lie in the order of
// their keys, each at its home or as near after it as there is room, so that
// looking up an absent key ends as soon as finding one. Two keys with equal
// hashes share a value; absent keys are taken for present ones about once in
// 2^32/len look-ups.
type table struct {
	slots []entry
	homes uint32
	end   int // of the last entry
	n     int
}

// entry is a key and its value; the value 0 marks an empty slot.
type entry struct{ key, value uint32 }

// newTable returns a table for n entries at a load of 3/4.
func newTable(n int) table {
	homes := n + n/3 + 1
	return table{slots: make([]entry, homes, homes+8), homes: uint32(homes)}
}

// home is where the search for a key begins. Keys are hashes already, so their
// size will do.
func (t *table) home(key uint32) int { return int(uint64(key) * uint64(t.homes) >> 32) }

// get is the value of a key, 0 if it is absent.
func (t *table) get(key uint32) uint32 {
	for _, e := range t.slots[t.home(key):] {
		if e.key == key {
			return e.value
		}
		if e.key > key || e.value == 0 {
			return 0
		}
	}
	return 0
}

// put enters a key greater than all before; value must not be 0.
func (t *table) put(key, value uint32) {
	i := max(t.home(key), t.end)
	if i == len(t.slots) {
		t.slots = append(t.slots, entry{})
	}
	t.slots[i] = entry{key, value}
	t.end = i + 1
	t.n++
}
