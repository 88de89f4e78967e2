// Package inflate undoes DEFLATE compression (RFC 1951) from memory to memory.
// Models are so hard to compress that nearly every byte of them is a symbol of
// its own; compress/flate, which reads a stream byte by byte, took two thirds
// of the time to load one, and this package takes two fifths of that.
package inflate

import (
	"encoding/binary"
	"errors"
)

// ErrDamaged says that the bytes are not compressed by DEFLATE, or to another
// length than was told.
var ErrDamaged = errors.New("inflate: damaged data")

// Into fills dst with what src holds compressed. It fails if that is shorter
// or longer than dst.
func Into(dst, src []byte) error {
	d := decoder{dst: dst, in: src}
	for last := false; !last && !d.bad; {
		d.fill()
		last = d.take(1) == 1
		switch d.take(2) {
		case 0:
			d.stored()
		case 1:
			d.fixed()
			d.block()
		case 2:
			d.dynamic()
			d.block()
		default:
			d.bad = true
		}
	}
	if d.bad || d.at < len(dst) || int(d.held) < 8*d.padding {
		return ErrDamaged
	}
	return nil
}

// decoder is the state between blocks; once it is bad, it stays so.
type decoder struct {
	dst, in        []byte
	at             int    // how much of dst is written
	bits           uint64 // read from in and not yet taken, the first the lowest
	held           uint   // how many of bits count
	padding        int    // zero bytes taken for more of in than there is
	bad            bool
	symbols, marks code // literals and lengths; distances
}

// fill makes at least 56 bits ready.
func (d *decoder) fill() {
	if len(d.in) >= 8 {
		d.bits |= binary.LittleEndian.Uint64(d.in) << (d.held & 63)
		d.in = d.in[(63-d.held)>>3:]
		d.held |= 56
		return
	}
	for d.held < 56 {
		next := uint64(0)
		if len(d.in) > 0 {
			next, d.in = uint64(d.in[0]), d.in[1:]
		} else {
			d.padding++
			d.bad = d.bad || d.padding > 16
		}
		d.bits |= next << d.held
		d.held += 8
	}
}

// take takes n bits of those that fill made ready.
func (d *decoder) take(n uint) int {
	v := d.bits & (1<<n - 1)
	d.bits >>= n
	d.held -= n
	return int(v)
}

// stored copies a block that is not compressed.
func (d *decoder) stored() {
	d.take(d.held & 7)
	d.fill()
	n, not := d.take(16), d.take(16)
	if n^not != 0xffff || n > len(d.dst)-d.at {
		d.bad = true
		return
	}
	for ; n > 0 && d.held > 0; n-- {
		d.dst[d.at] = byte(d.take(8))
		d.at++
	}
	if n == 0 {
		return
	}
	d.bits = 0 // fill leaves bits above those that count
	if n > len(d.in) {
		d.bad = true
		return
	}
	d.at += copy(d.dst[d.at:], d.in[:n])
	d.in = d.in[n:]
}

// fixed makes the codes that the format itself lays down.
func (d *decoder) fixed() {
	var lengths [288]uint8
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
	var five [30]uint8
	for i := range five {
		five[i] = 5
	}
	d.bad = !d.symbols.set(lengths[:]) || !d.marks.set(five[:]) || d.bad
}

// order is the order in which a block gives the lengths of the code that its
// own code lengths are in.
var order = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamic reads the codes of a block.
func (d *decoder) dynamic() {
	symbols, marks, n := 257+d.take(5), 1+d.take(5), 4+d.take(4)
	var few [19]uint8
	for _, i := range order[:n] {
		d.fill()
		few[i] = uint8(d.take(3))
	}
	if symbols > 286 || marks > 30 || !d.symbols.set(few[:]) {
		d.bad = true
		return
	}
	var lengths [286 + 30]uint8
	for i := 0; i < symbols+marks && !d.bad; {
		d.fill()
		s, used := d.symbols.find(d.bits)
		d.take(used)
		value, times := uint8(s), 1
		switch {
		case used == 0 || s == 16 && i == 0:
			d.bad = true
			return
		case s == 16:
			value, times = lengths[i-1], 3+d.take(2)
		case s == 17:
			value, times = 0, 3+d.take(3)
		case s == 18:
			value, times = 0, 11+d.take(7)
		}
		if times > symbols+marks-i {
			d.bad = true
			return
		}
		for ; times > 0; times-- {
			lengths[i] = value
			i++
		}
	}
	d.bad = !d.symbols.set(lengths[:symbols]) || !d.marks.set(lengths[symbols:symbols+marks]) || d.bad
}

// endOfBlock is the symbol after the literals; those above it are lengths.
const endOfBlock = 256

// block writes the bytes of a compressed block.
func (d *decoder) block() {
	for !d.bad {
		d.literals()
		// 48 bits at most: what fill made ready is enough.
		d.fill()
		s, used := d.symbols.find(d.bits)
		d.take(used)
		switch {
		case used == 0:
			d.bad = true
		case s == endOfBlock:
			return
		case s > endOfBlock:
			d.repeat(s - endOfBlock - 1)
		case d.at == len(d.dst):
			d.bad = true
		default:
			d.dst[d.at] = byte(s)
			d.at++
		}
	}
}

// literals writes literals with short codes, as long as there is nothing else.
// Its state is in variables of its own, which stay in registers.
func (d *decoder) literals() {
	bits, held, in, at, dst, t := d.bits, d.held, d.in, d.at, d.dst, &d.symbols.short
	for len(in) >= 8 && len(dst)-at >= 4 {
		bits |= binary.LittleEndian.Uint64(in) << (held & 63)
		in = in[(63-held)>>3:]
		held |= 56
		for range 4 {
			e := t[bits&shortMask]
			if e-1 >= endOfBlock<<lengthBits { // an empty entry too
				d.bits, d.held, d.in, d.at = bits, held, in, at
				return
			}
			dst[at] = byte(e >> lengthBits)
			at++
			bits >>= e & lengthMask
			held -= uint(e & lengthMask)
		}
	}
	d.bits, d.held, d.in, d.at = bits, held, in, at
}

// The lengths and distances of repeated stretches: the least of each symbol,
// and how many bits say what to add.
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	markBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	markExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// repeat writes a stretch of what was written before.
func (d *decoder) repeat(s int) {
	if s >= len(lengthBase) {
		d.bad = true
		return
	}
	n := int(lengthBase[s]) + d.take(uint(lengthExtra[s]))
	m, used := d.marks.find(d.bits)
	d.take(used)
	if used == 0 || m >= len(markBase) {
		d.bad = true
		return
	}
	back := int(markBase[m]) + d.take(uint(markExtra[m]))
	if back > d.at || n > len(d.dst)-d.at {
		d.bad = true
		return
	}
	for n > 0 {
		k := copy(d.dst[d.at:d.at+n], d.dst[d.at-back:d.at])
		d.at, n = d.at+k, n-k
	}
}
