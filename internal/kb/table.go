package kb

// table is a set of keys in one string, found by open addressing; a key's
// value is its rank.
type table struct {
	text  string
	ends  []uint32 // where key i ends in text; it starts where key i-1 ends
	slots []uint32 // rank+1, 0 in an empty slot; the length is a power of two
}

func newTable(text string, ends []uint32) table {
	size := 8
	for size < len(ends)+len(ends)/2 {
		size *= 2
	}
	t := table{text: text, ends: ends, slots: make([]uint32, size)}
	mask := uint32(size - 1)
	for i := range ends {
		h := hash(t.key(i)) & mask
		for t.slots[h] != 0 {
			h = (h + 1) & mask
		}
		t.slots[h] = uint32(i) + 1
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

func (t *table) find(key []byte) (int, bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	mask := uint32(len(t.slots) - 1)
	for h := hash(key) & mask; t.slots[h] != 0; h = (h + 1) & mask {
		if i := int(t.slots[h]) - 1; t.key(i) == string(key) {
			return i, true
		}
	}
	return 0, false
}
