package text

import (
	"sort"
	"unicode/utf8"
)

// checkpointBytes is the distance between the stored positions of an Offsets:
// a conversion scans at most this many bytes.
const checkpointBytes = 256

// Offsets converts between byte, rune and UTF-16 positions of one text.
// Building it costs one pass; a conversion costs O(log n) plus a scan of at
// most 256 bytes. It is immutable and safe for concurrent use.
type Offsets struct {
	text   string
	points []checkpoint
}

type checkpoint struct{ bytes, runes, units int }

// NewOffsets prepares conversions for a text.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, points: []checkpoint{{}}}
	var at checkpoint
	for at.bytes < len(text) {
		at = at.step(text)
		if at.bytes-o.points[len(o.points)-1].bytes >= checkpointBytes {
			o.points = append(o.points, at)
		}
	}
	return o
}

func (c checkpoint) step(text string) checkpoint {
	r, n := utf8.DecodeRuneInString(text[c.bytes:])
	c.bytes += n
	c.runes++
	c.units++
	if r > 0xffff {
		c.units++
	}
	return c
}

// Runes is the number of runes before the byte offset.
func (o *Offsets) Runes(offset int) int { return o.fromByte(offset).runes }

// UTF16 is the number of UTF-16 code units before the byte offset.
func (o *Offsets) UTF16(offset int) int { return o.fromByte(offset).units }

// FromRunes is the byte offset of the n-th rune (0-based). Beyond the end it
// is the text's length.
func (o *Offsets) FromRunes(n int) int {
	return o.seek(func(c checkpoint) bool { return c.runes >= n }).bytes
}

// FromUTF16 is the byte offset of the n-th UTF-16 code unit (0-based); within
// a surrogate pair it is the end of the rune. Beyond the end it is the text's
// length.
func (o *Offsets) FromUTF16(n int) int {
	return o.seek(func(c checkpoint) bool { return c.units >= n }).bytes
}

func (o *Offsets) fromByte(offset int) checkpoint {
	return o.seek(func(c checkpoint) bool { return c.bytes >= offset })
}

// seek finds the first position for which reached holds.
func (o *Offsets) seek(reached func(checkpoint) bool) checkpoint {
	k := sort.Search(len(o.points), func(i int) bool { return reached(o.points[i]) })
	if k < len(o.points) && o.points[k].bytes == 0 {
		return o.points[k]
	}
	at := o.points[k-1]
	for at.bytes < len(o.text) && !reached(at) {
		at = at.step(o.text)
	}
	return at
}
