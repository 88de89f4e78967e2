package tagger

import "github.com/nutgraf/nutgraf/lang"

// A name label says where in a name a unit stands: outside, or begin, inside,
// last or unit (alone) of a kind.
const (
	Outside = 0
	begin   = 1
	inside  = 2
	last    = 3
	single  = 4

	kinds = int(lang.KindCount) - 1
	// LabelCount is the number of name labels.
	LabelCount = 1 + 4*kinds
)

// Sets of labels by place, as bits.
var (
	startLabels = labelBits(begin) | labelBits(single) | 1
	innerLabels = labelBits(inside) | labelBits(last) | 1
)

func labelBits(place int) uint64 {
	var b uint64
	for k := range kinds {
		b |= 1 << (4*k + place)
	}
	return b
}

// Label is the label of the unit at index i of a name of n units.
func Label(k lang.Kind, i, n int) uint8 {
	base := 4 * (int(k) - 1)
	switch {
	case n == 1:
		return uint8(base + single)
	case i == 0:
		return uint8(base + begin)
	case i == n-1:
		return uint8(base + last)
	}
	return uint8(base + inside)
}

// place and kind of a label.
func place(l int) int {
	if l == Outside {
		return 0
	}
	return (l-1)&3 + 1
}

func kindOf(l int) lang.Kind {
	if l == Outside {
		return lang.NoKind
	}
	return lang.Kind((l-1)>>2 + 1)
}

// Follows reports whether label b may stand after label a.
func Follows(a, b int) bool {
	open := place(a) == begin || place(a) == inside
	cont := place(b) == inside || place(b) == last
	if open != cont {
		return false
	}
	return !open || kindOf(a) == kindOf(b)
}

// closing and opening labels: those a name may end with and the next one may
// begin with.
var closing, opening = endLabels()

// ends is the number of closing labels, and of opening ones.
const ends = 1 + 2*kinds

func endLabels() (c, o [ends]uint8) {
	for k := range kinds {
		c[1+2*k], c[2+2*k] = uint8(4*k+last), uint8(4*k+single)
		o[1+2*k], o[2+2*k] = uint8(4*k+begin), uint8(4*k+single)
	}
	return c, o
}
