package tagger

import (
	"math/bits"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// memo remembers the forms met last and what they give to the scores of the
// words around them: most words of an article are words of the articles before
// it, and half of all features depend on one word alone. Every value depends on
// its key only, so that what is remembered changes no result. The zero memo is
// empty and makes room for itself, 2.5 MB.
type memo struct {
	keys     [][memoWays]uint64 // by the upper bits of a key; a line of the processor's cache each
	next     []uint8            // of each set, the way to be given to another key
	slots    []known            // set by set; the last one is the edge's
	features []uint32
}

const (
	memoBits = 9
	memoWays = 8
	edgeSlot = memoWays << memoBits
	edgeKey  = 1
)

// known is a form and its sums.
type known struct {
	key uint64
	form
	ready uint16 // which sums are there: a bit a role, first of parts of speech, then of names
	pos   [posRoles]posSum
	names [nameRoles]nameSum
}

// posSum and nameSum are the sums of weights by label in 16-bit lanes, each
// laneZero greater: several of them can be added without a carry.
type (
	posSum  [(int(lang.POSCount) + 3) / 4]uint64
	nameSum [(LabelCount + 3) / 4]uint64
)

// laneZero is what 0 is in a lane. No sum of one role is further from 0: a form
// has at most thirty features of a role.
const laneZero = 1 << 13

// formKey hashes all that a form depends on, and where it stands.
func formKey(s string, kind text.Kind, flags text.Flags, place uint8) uint64 {
	h := mix(uint64(len(s))<<24 | uint64(kind)<<16 | uint64(flags&writtenFlags)<<8 | uint64(place))
	for ; len(s) >= 8; s = s[8:] {
		h = mix(h ^ word64(s))
	}
	tail := uint64(0)
	for i := 0; i < len(s); i++ {
		tail = tail<<8 | uint64(s[i])
	}
	return mix(h ^ tail)
}

func word64(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^0x9e3779b97f4a7c15, 0xff51afd7ed558ccd)
	return hi ^ lo
}

// find returns the slot of a key. If ok is false, the slot is to become that of
// the key.
func (m *memo) find(key uint64) (slot int32, ok bool) {
	if m.slots == nil {
		m.keys, m.next, m.slots = make([][memoWays]uint64, 1<<memoBits), make([]uint8, 1<<memoBits), make([]known, edgeSlot+1)
		m.slots[edgeSlot].become(edgeKey, edge.form)
	}
	set := key >> (64 - memoBits)
	keys := &m.keys[set]
	for way, k := range keys {
		if k == key {
			return int32(set*memoWays) + int32(way), true
		}
	}
	way := m.next[set] % memoWays
	m.next[set] = way + 1
	keys[way] = key
	return int32(set*memoWays) + int32(way), false
}

func (k *known) become(key uint64, f form) { k.key, k.form, k.ready = key, f, 0 }

// of is what is remembered of an atom, whose slot another one may have got
// since it was read.
func (m *memo) of(a *atom) *known {
	k := &m.slots[a.slot]
	if k.key != a.key {
		slot, ok := m.find(a.key)
		a.slot, k = slot, &m.slots[slot]
		if !ok {
			k.become(a.key, a.form)
		}
	}
	return k
}

// addPOS adds what an atom gives to the part of speech of the one that it has
// the role beside.
func (m *memo) addPOS(sum *posSum, model *Model, a *atom, role role) {
	k := m.of(a)
	v := &k.pos[role]
	if k.ready>>role&1 == 0 {
		var scores [maxLabels]int32
		m.features = posWordFeatures(m.features[:0], a, role)
		model.pos.add(m.features, &scores)
		pack(v[:], &scores)
		k.ready |= 1 << role
	}
	for i := range sum {
		sum[i] += v[i]
	}
}

// addName adds what an atom gives to the name label of the one that it has the
// role beside.
func (m *memo) addName(sum *nameSum, model *Model, a *atom, role role) {
	k := m.of(a)
	v := &k.names[role]
	if bit := posRoles + role; k.ready>>bit&1 == 0 {
		var scores [maxLabels]int32
		m.features = nameWordFeatures(m.features[:0], a, role)
		if role == itself {
			m.features = namingFeatures(m.features, a)
		}
		model.names.add(m.features, &scores)
		pack(v[:], &scores)
		k.ready |= 1 << bit
	}
	for i := range sum {
		sum[i] += v[i]
	}
}

// pack writes scores into lanes.
func pack(out []uint64, scores *[maxLabels]int32) {
	for i := range out {
		out[i] = 0
		for k := range 4 {
			if l := 4*i + k; l < maxLabels {
				out[i] |= uint64(uint16(scores[l]+laneZero)) << (16 * k)
			}
		}
	}
}

// unpack writes a sum of so many packed scores.
func unpack(lanes []uint64, n int32, scores *[maxLabels]int32) {
	zero := n * laneZero
	for i, v := range lanes {
		for l := 4 * i; l < min(4*i+4, maxLabels); l++ {
			scores[l] = int32(v&0xffff) - zero
			v >>= 16
		}
	}
}
