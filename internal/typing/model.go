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
	"math/bits"
	"sync"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// kinds is the number of kinds a name can have; weights of kind k stand at k-1.
const kinds = int(lang.KindCount) - 1

// Model is a trained classifier. It is immutable and safe for concurrent use.
type Model struct {
	slots []feature // by ascending hash, each at its home or as soon behind as there is room; ends in an empty slot
	shift uint      // what takes a hash to its home
}

// feature is a feature and its weights; weights of zero mark an empty slot.
type feature struct {
	hash, weights uint32 // the weights are four bits a kind, indexes of levels
}

// levels are the weights that four bits can say, in hundredths. Small ones lie
// closer: what decides is mostly the sum of many of them.
var levels = [16]int32{0, 8, 17, 28, 45, 70, 110, 180, -8, -17, -28, -45, -70, -110, -180, -320}

// pairs are the levels of each two kinds in a byte of weights, the second one's
// in the upper half: one look and one addition do for both.
var pairs = func() (t [256]int64) {
	for i := range t {
		t[i] = int64(levels[i&15]) + int64(levels[i>>4])<<32
	}
	return t
}()

// newModel makes room for so many features.
func newModel(count int) *Model {
	log := max(3, bits.Len(uint(count+count/4)))
	return &Model{slots: make([]feature, 1<<log, 1<<log+1), shift: uint(32 - log)}
}

// add enters a feature. Hashes must ascend, so next, the slot behind the last
// feature, is where this one goes unless its home lies further on.
func (m *Model) add(next int, f feature) int {
	at := max(next, int(f.hash>>m.shift))
	for at+1 >= len(m.slots) {
		m.slots = append(m.slots, feature{})
	}
	m.slots[at] = f
	return at + 1
}

// weights are those of a feature; 0 if it has none.
func (m *Model) weights(h uint32) uint32 {
	for at := int(h >> (m.shift & 31)); at < len(m.slots); at++ {
		switch f := m.slots[at]; {
		case f.hash == h:
			return f.weights
		case f.weights == 0 || f.hash > h:
			return 0
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
	count := 0
	for _, f := range m.slots {
		if f.weights != 0 {
			count++
		}
	}
	body := binary.AppendUvarint(nil, uint64(count))
	before := uint32(0)
	for _, f := range m.slots {
		if f.weights == 0 {
			continue
		}
		body = binary.AppendUvarint(body, uint64(f.hash-before))
		body = binary.BigEndian.AppendUint32(body, f.weights)
		before = f.hash
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
	m := newModel(int(count))
	before, next := uint64(0), 0
	for i := range count {
		step, n := binary.Uvarint(b)
		if n <= 0 || len(b) < n+4 || step > math.MaxUint32-before || i > 0 && step == 0 {
			return nil, fmt.Errorf("%w: feature %d is wrong", ErrDamaged, i)
		}
		before += step
		if weights := binary.BigEndian.Uint32(b[n:]); weights != 0 {
			next = m.add(next, feature{uint32(before), weights})
		}
		b = b[n+4:]
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("%w: it goes on after its end", ErrDamaged)
	}
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
	sums := m.sums(x.features())
	var z [kinds]float64
	for k, v := range sums {
		z[k] = float64(v) / 100
	}
	return softmax(&z)
}

// sums adds up the weights of features, in hundredths. It looks at the homes of
// all of them first: the waits for memory overlap.
func (m *Model) sums(features []uint32) [kinds]int32 {
	near := uint32(0)
	for _, h := range features {
		near |= m.slots[h>>(m.shift&31)].weights
	}
	if near == 0 {
		return [kinds]int32{} // also what keeps the look from being for nothing
	}
	var a, b, c, d int64
	for _, h := range features {
		row := m.weights(h)
		a += pairs[row&255]
		b += pairs[row>>8&255]
		c += pairs[row>>16&255]
		d += pairs[row>>24]
	}
	return [kinds]int32{int32(a), upper(a), int32(b), upper(b), int32(c), upper(c), int32(d), upper(d)}
}

// upper is the second sum of a pair: the first, if negative, has borrowed from
// it.
func upper(pair int64) int32 { return int32((pair - int64(int32(pair))) >> 32) }

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
