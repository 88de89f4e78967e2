package tagger

// table maps 32-bit hashes to 32-bit values by open addressing: the sets of
// features, words and listed phrases of a model. A look-up costs one probe or
// two. Two keys with equal hashes share a value; absent keys are taken for
// present ones about once in 2^32/len look-ups.
type table struct {
	slots []entry
	n     int
}

// entry is a key and its value; the value 0 marks an empty slot.
type entry struct{ key, value uint32 }

// newTable returns a table with room for n entries at a load of 3/4.
func newTable(n int) table { return table{slots: make([]entry, n+n/3+1)} }

// home is where a key's probes begin. Keys are hashes already, so their size
// will do; and keys in rising order, as models store them, fill the table from
// front to back.
func (t *table) home(key uint32) int { return int(uint64(key) * uint64(len(t.slots)) >> 32) }

// get is the value of a key, 0 if it is absent.
func (t *table) get(key uint32) uint32 {
	for i := t.home(key); ; i = 0 {
		for _, e := range t.slots[i:] {
			if e.key == key || e.value == 0 {
				return e.value
			}
		}
	}
}

// put enters a key that is not yet present; value must not be 0.
func (t *table) put(key, value uint32) {
	i := t.home(key)
	for t.slots[i].value != 0 {
		if i++; i == len(t.slots) {
			i = 0
		}
	}
	t.slots[i] = entry{key, value}
	t.n++
}
