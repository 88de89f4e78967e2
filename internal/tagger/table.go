package tagger

// table maps 32-bit hashes to 32-bit values by open addressing: the sets of
// features, words and listed phrases of a model. A look-up costs one probe or
// two. Two keys with equal hashes share a value; absent keys are taken for
// present ones about once in 2^32/len look-ups.
type table struct {
	slots []entry
	shift uint8
	n     int
}

// entry is a key and its value; the value 0 marks an empty slot.
type entry struct{ key, value uint32 }

// newTable returns a table with room for n entries at a load of at most 2/3.
func newTable(n int) table {
	bits := uint8(4)
	for (1<<bits)*2 < n*3 {
		bits++
	}
	return table{slots: make([]entry, 1<<bits), shift: 32 - bits}
}

// home is where a key's probes begin. Keys are hashes already, so their upper
// bits will do; and keys in rising order, as models store them, fill the table
// from front to back.
func (t *table) home(key uint32) uint32 { return key >> (t.shift & 31) }

// get is the value of a key, 0 if it is absent.
func (t *table) get(key uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := t.home(key); ; i = (i + 1) & mask {
		e := t.slots[i]
		if e.key == key || e.value == 0 {
			return e.value
		}
	}
}

// put enters a key that is not yet present; value must not be 0.
func (t *table) put(key, value uint32) {
	mask := uint32(len(t.slots) - 1)
	i := t.home(key)
	for t.slots[i].value != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = entry{key, value}
	t.n++
}
