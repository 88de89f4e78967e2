// Package typing tells what kind of thing a name stands for, given where it
// is: a linear classifier over the name's own words, what the knowledge base
// says of it, and the words around it.
package typing

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"sync"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// kinds is the number of kinds a name can have; weights of kind k stand at k-1.
const kinds = int(lang.KindCount) - 1

// Model is a trained classifier. It is immutable and safe for concurrent use.
type Model struct {
	hashes []uint32 // of the features, ascending
	rows   []uint32 // the weights of each feature: four bits a kind, an index of levels
	slots  []uint32 // open addressing: rank of a feature plus one, 0 if empty
}

// levels are the weights that four bits can say, in hundredths. Small ones lie
// closer: what decides is mostly the sum of many of them.
var levels = [16]int32{0, 8, 17, 28, 45, 70, 110, 180, -8, -17, -28, -45, -70, -110, -180, -320}

// index builds the table that finds features.
func (m *Model) index() {
	size := 8
	for size < 2*len(m.hashes) {
		size *= 2
	}
	m.slots = make([]uint32, size)
	for i, h := range m.hashes {
		at := int(h) & (size - 1)
		for m.slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		m.slots[at] = uint32(i) + 1
	}
}

// row finds the weights of a feature; 0 if it has none.
func (m *Model) row(h uint32) uint32 {
	if len(m.slots) == 0 {
		return 0
	}
	mask := len(m.slots) - 1
	for at := int(h) & mask; m.slots[at] != 0; at = (at + 1) & mask {
		if i := m.slots[at] - 1; m.hashes[i] == h {
			return m.rows[i]
		}
	}
	return 0
}

//go:generate go run ../gen/typing -data ../../../data -own ../tagger/corpus -out typing.bin

//go:embed typing.bin
var file []byte

// Embedded returns the model that comes with the library, decoded on the first
// call.
var Embedded = sync.OnceValues(func() (*Model, error) { return Decode(file) })

// ErrDamaged is what Decode's errors wrap.
var ErrDamaged = errors.New("typing: damaged model")

const magic = "nutgraftyp\x02"

// Encode writes a model: magic, CRC-32 of the rest, number of features, then
// for each the distance of its hash from the one before and its four bytes of
// weights.
func Encode(m *Model) []byte {
	body := binary.AppendUvarint(nil, uint64(len(m.hashes)))
	before := uint32(0)
	for i, h := range m.hashes {
		body = binary.AppendUvarint(body, uint64(h-before))
		body = binary.BigEndian.AppendUint32(body, m.rows[i])
		before = h
	}
	out := binary.BigEndian.AppendUint32([]byte(magic), crc32.ChecksumIEEE(body))
	return append(out, body...)
}

// Decode reads what Encode wrote; damaged bytes give an error that wraps
// ErrDamaged.
func Decode(b []byte) (*Model, error) {
	head := len(magic) + 4
	if len(b) < head+4 || string(b[:len(magic)]) != magic || crc32.ChecksumIEEE(b[head:]) != binary.BigEndian.Uint32(b[len(magic):]) {
		return nil, fmt.Errorf("%w: not one of this version, or the checksum does not agree", ErrDamaged)
	}
	return decode(b[head:])
}

func decode(b []byte) (*Model, error) {
	count, n := binary.Uvarint(b)
	if n <= 0 || count > uint64(len(b)/5) {
		return nil, fmt.Errorf("%w: it has too few features", ErrDamaged)
	}
	b = b[n:]
	m := &Model{hashes: make([]uint32, count), rows: make([]uint32, count)}
	before := uint64(0)
	for i := range m.hashes {
		step, n := binary.Uvarint(b)
		if n <= 0 || len(b) < n+4 || step > math.MaxUint32-before || i > 0 && step == 0 {
			return nil, fmt.Errorf("%w: feature %d is wrong", ErrDamaged, i)
		}
		before += step
		m.hashes[i], m.rows[i] = uint32(before), binary.BigEndian.Uint32(b[n:])
		b = b[n+4:]
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("%w: it goes on after its end", ErrDamaged)
	}
	m.index()
	return m, nil
}

// Scores are the probabilities of the kinds of a name; they sum to one.
type Scores [lang.KindCount]float32

// Best is the likeliest kind.
func (s *Scores) Best() lang.Kind {
	best := lang.Person
	for k := best; k < lang.KindCount; k++ {
		if s[k] > s[best] {
			best = k
		}
	}
	return best
}

// Type scores the kinds of the name that the tokens from first to before last
// make. It takes some microseconds.
func (m *Model) Type(base *kb.Base, doc *text.Document, first, last int) Scores {
	var x extractor
	x.read(base, doc, first, last)
	var sums [kinds]int32
	for _, f := range x.features() {
		row := m.row(f)
		for k := range sums {
			sums[k] += levels[row>>(4*k)&15]
		}
	}
	var z [kinds]float64
	for k, v := range sums {
		z[k] = float64(v) / 100
	}
	return softmax(&z)
}

func softmax(z *[kinds]float64) Scores {
	top := z[0]
	for _, v := range z {
		top = max(top, v)
	}
	sum := 0.0
	for k, v := range z {
		z[k] = math.Exp(v - top)
		sum += z[k]
	}
	var s Scores
	for k, v := range z {
		s[k+1] = float32(v / sum)
	}
	return s
}
