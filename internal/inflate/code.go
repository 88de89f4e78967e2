package inflate

import "math/bits"

// The table of short codes: an entry holds a symbol and, in its lowest bits,
// the length of its code; no symbol has a code of length 0.
const (
	shortBits = 11
	shortMask = 1<<shortBits - 1

	lengthBits = 4
	lengthMask = 1<<lengthBits - 1

	maxLength  = 15
	maxSymbols = 288
)

// code is a canonical Huffman code.
type code struct {
	short  [1 << shortBits]uint16 // by the next bits: symbols with short codes
	count  [maxLength + 1]uint16  // codes by length
	sorted [maxSymbols]uint16     // symbols in the order of their codes
}

// set makes the code whose symbols have codes of these lengths, 0 for none. It
// reports whether there is such a code; some bits may begin none of its symbols.
func (c *code) set(lengths []uint8) bool {
	clear(c.short[:])
	clear(c.count[:])
	for _, n := range lengths {
		c.count[n]++
	}
	c.count[0] = 0
	var next, rank [maxLength + 2]int // code and rank of the next symbol by length
	for n := 1; n <= maxLength; n++ {
		next[n+1] = (next[n] + int(c.count[n])) << 1
		rank[n+1] = rank[n] + int(c.count[n])
		if next[n]+int(c.count[n]) > 1<<n {
			return false
		}
	}
	for s, n := range lengths {
		if n == 0 {
			continue
		}
		c.sorted[rank[n]] = uint16(s)
		rank[n]++
		if n <= shortBits {
			for i := int(bits.Reverse16(uint16(next[n])) >> (16 - n)); i <= shortMask; i += 1 << n {
				c.short[i] = uint16(s)<<lengthBits | uint16(n)
			}
		}
		next[n]++
	}
	return true
}

// find is the symbol whose code the bits begin with and the code's length, 0
// if there is none.
func (c *code) find(next uint64) (symbol int, length uint) {
	if e := c.short[next&shortMask]; e != 0 {
		return int(e >> lengthBits), uint(e & lengthMask)
	}
	at, first, rank := 0, 0, 0 // the bits so far as a number; the first code and rank of that length
	for n := 1; n <= maxLength; n++ {
		at |= int(next & 1)
		next >>= 1
		count := int(c.count[n])
		if at-first < count {
			return int(c.sorted[rank+at-first]), uint(n)
		}
		rank += count
		first = (first + count) << 1
		at <<= 1
	}
	return 0, 0
}
