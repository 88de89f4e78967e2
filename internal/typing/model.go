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
	scale   float32 // what one step of a weight is worth
	weights []int8  // kinds weights a bucket
}

//go:embed typing.bin
var file []byte

// Embedded returns the model that comes with the library, decoded on the first
// call.
var Embedded = sync.OnceValues(func() (*Model, error) { return Decode(file) })

// ErrDamaged is what Decode's errors wrap.
var ErrDamaged = errors.New("typing: damaged model")

const magic = "nutgraftyp\x01"

// Encode writes a model: magic, CRC-32 of the rest, scale, then for each run of
// buckets the number of empty ones before it and its weights.
func Encode(m *Model) []byte {
	body := binary.BigEndian.AppendUint32(nil, math.Float32bits(m.scale))
	empty := 0
	for at := 0; at < len(m.weights); at += kinds {
		w := m.weights[at : at+kinds]
		if *(*[kinds]int8)(w) == ([kinds]int8{}) {
			empty++
			continue
		}
		body = binary.AppendUvarint(body, uint64(empty))
		for _, v := range w {
			body = append(body, byte(v))
		}
		empty = 0
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
	if len(b) < 4 {
		return nil, fmt.Errorf("%w: it ends early", ErrDamaged)
	}
	m := &Model{scale: math.Float32frombits(binary.BigEndian.Uint32(b)), weights: make([]int8, kinds<<bucketBits)}
	at := 0
	for b = b[4:]; len(b) > 0; {
		empty, n := binary.Uvarint(b)
		if n <= 0 || len(b) < n+kinds || empty >= uint64(len(m.weights)/kinds) || at+int(empty)*kinds >= len(m.weights) {
			return nil, fmt.Errorf("%w: it ends early or has too many weights", ErrDamaged)
		}
		at += int(empty) * kinds
		for i, v := range b[n : n+kinds] {
			m.weights[at+i] = int8(v)
		}
		at += kinds
		b = b[n+kinds:]
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
	var buf [128]uint32
	var sums [kinds]int32
	for _, f := range features(buf[:0], base, doc, first, last) {
		w := m.weights[int(f)*kinds:][:kinds]
		for k, v := range w {
			sums[k] += int32(v)
		}
	}
	var z [kinds]float64
	for k, v := range sums {
		z[k] = float64(v) * float64(m.scale)
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
