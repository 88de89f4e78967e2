package tagger

// frequent is a table that drops what does not fit: two places for each value
// of a key's upper bits, so that looking up takes no branch.
type frequent struct {
	sets  [][2]entry
	shift uint8
}

// newFrequent returns a table with at least twice as many places as there are
// entries to come.
func newFrequent(n int) frequent {
	bits := uint8(4)
	for 1<<bits < n {
		bits++
	}
	return frequent{make([][2]entry, 1<<bits), 32 - bits}
}

// put enters a key, unless its places are taken.
func (t *frequent) put(e entry) bool {
	s := &t.sets[e.key>>(t.shift&31)]
	for i := range s {
		if s[i].value == 0 {
			s[i] = e
			return true
		}
	}
	return false
}

// find parts the keys into the values of those that are here and the others,
// and says how many are here.
func (t *frequent) find(keys []uint32, values, missed *[maxFeatures]uint32) int {
	n := uint32(0)
	for i, f := range keys {
		s := t.sets[f>>(t.shift&31)]
		one, two := s[0].value, s[1].value
		if s[0].key != f {
			one = 0
		}
		if s[1].key != f {
			two = 0
		}
		at := one | two
		values[n%maxFeatures] = at
		missed[(uint32(i)-n)%maxFeatures] = f
		n += (at | -at) >> 31 // 1 unless at is 0
	}
	return int(n)
}

// entries are all places, empty ones too.
func (t *frequent) entries() []entry {
	var out []entry
	for _, s := range t.sets {
		out = append(out, s[:]...)
	}
	return out
}
