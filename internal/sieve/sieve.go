// Package sieve tells most of what a table does not hold by one bit, so that
// looking for it never touches the table: the bits are few enough to stay
// near the processor.
package sieve

import "math/bits"

// Sieve is a set of hashes that is sometimes wrong: it may hold what was never
// added. The zero Sieve is empty.
type Sieve struct {
	bits  []uint64
	shift int // what leaves of a mixed hash the number of its bit
}

// bitsEach is the number of bits for a hash: one in eight of those that were
// not added, at most, meets another one's bit.
const bitsEach = 8

// New returns a sieve for about n hashes.
func New(n int) Sieve {
	log := max(6, bits.Len(uint(max(1, n)*bitsEach-1)))
	return Sieve{bits: make([]uint64, 1<<(log-6)), shift: 32 - log}
}

func (s *Sieve) bit(hash uint32) (word int, mask uint64) {
	h := hash * 0x9e3779b1 >> s.shift
	return int(h >> 6), 1 << (h & 63)
}

// Add enters a hash.
func (s *Sieve) Add(hash uint32) {
	word, mask := s.bit(hash)
	s.bits[word] |= mask
}

// May reports whether the hash may have been added: always if it was.
func (s *Sieve) May(hash uint32) bool {
	word, mask := s.bit(hash)
	return word < len(s.bits) && s.bits[word]&mask != 0
}
