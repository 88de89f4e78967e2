package tagger

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/inflate"
	"github.com/nutgraf/nutgraf/lang"
)

// The file form of a model: magic, format version, CRC-32C of what follows,
// length of the sections, then they as a DEFLATE stream. Keys are
// sorted and stored as differences; columns of equal meaning lie together so
// that they compress well.
const (
	magic      = "nutgraf\x00"
	version    = 2
	headerSize = len(magic) + 2 + 4 + 4
	maxPayload = 16 << 20

	flagGenitive = 1
	flagLexemes  = 2 // a table of lexemes ends the file
)

// ErrFormat is wrapped by every error of a model file that cannot be read:
// no model, another version, cut short or altered.
var ErrFormat = errors.New("tagger: not a readable model")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func sortedKeys[V any](m map[uint32]V) []uint32 { return slices.Sorted(maps.Keys(m)) }

// Encode writes the model in its file form. Equal models give equal bytes.
func (m *Model) Encode() []byte {
	var p []byte
	p = binary.LittleEndian.AppendUint32(p, math.Float32bits(m.scale))
	p = binary.LittleEndian.AppendUint32(p, math.Float32bits(m.calA))
	p = binary.LittleEndian.AppendUint32(p, math.Float32bits(m.calB))
	p = binary.LittleEndian.AppendUint32(p, math.Float32bits(m.trust))
	flags := uint64(0)
	if m.genitive {
		flags = flagGenitive
	}
	if m.lexemes.n > 0 {
		flags |= flagLexemes
	}
	p = binary.AppendUvarint(p, flags)
	p = binary.AppendUvarint(p, uint64(len(m.classes)))
	for _, c := range m.classes {
		p = binary.AppendUvarint(p, uint64(c))
	}
	for a := range LabelCount {
		for b := range LabelCount {
			if Follows(a, b) {
				p = binary.AppendVarint(p, int64(m.moves[a][b]))
			}
		}
	}
	p = appendTable(p, &m.words)
	p = appendTable(p, &m.phrases)
	p = appendWeights(p, &m.pos)
	p = appendWeights(p, &m.names)
	if m.lexemes.n > 0 {
		p = appendTable(p, &m.lexemes)
	}
	var z bytes.Buffer
	w, _ := flate.NewWriter(&z, flate.DefaultCompression) // plain files of two languages would be beyond 4 MiB
	_, _ = w.Write(p)                                     // a bytes.Buffer does not fail
	_ = w.Close()
	out := append([]byte(magic), 0, 0)
	binary.LittleEndian.PutUint16(out[len(magic):], version)
	out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(z.Bytes(), castagnoli))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
	return append(out, z.Bytes()...)
}

// sorted are the entries of tables by their keys.
func sorted(tables ...[]entry) []entry {
	var out []entry
	for _, slots := range tables {
		for _, e := range slots {
			if e.value != 0 {
				out = append(out, e)
			}
		}
	}
	slices.SortFunc(out, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	return out
}

func appendKeys(p []byte, entries []entry) []byte {
	p = binary.AppendUvarint(p, uint64(len(entries)))
	prev := uint32(0)
	for _, e := range entries {
		p = binary.AppendUvarint(p, uint64(e.key-prev))
		prev = e.key
	}
	return p
}

func appendTable(p []byte, t *table) []byte {
	entries := sorted(t.slots)
	p = appendKeys(p, entries)
	for shift := 0; shift < 32; shift += 8 {
		for _, e := range entries {
			p = append(p, byte(e.value>>shift))
		}
	}
	return p
}

func appendWeights(p []byte, w *weights) []byte {
	entries := sorted(w.rest.slots, w.frequent.entries())
	p = appendKeys(p, entries)
	rows := make([][]Weight, len(entries))
	for i, e := range entries {
		rows[i] = w.row(e.value)
		p = append(p, byte(len(rows[i])))
	}
	for _, r := range rows {
		for _, x := range r {
			p = append(p, x.Label)
		}
	}
	for _, r := range rows {
		for _, x := range r {
			p = append(p, byte(x.Value))
		}
	}
	return p
}

// Decode reads a model's file form. Errors wrap ErrFormat. Memory is bounded
// by 128 MiB whatever the bytes say.
func Decode(data []byte) (*Model, error) {
	if len(data) < headerSize || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: no model file", ErrFormat)
	}
	h := data[len(magic):]
	if v := binary.LittleEndian.Uint16(h); v != version {
		return nil, fmt.Errorf("%w: format version %d, this program reads %d", ErrFormat, v, version)
	}
	body := data[headerSize:]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(h[2:]) {
		return nil, fmt.Errorf("%w: checksum differs", ErrFormat)
	}
	size := binary.LittleEndian.Uint32(h[6:])
	if size > maxPayload {
		return nil, fmt.Errorf("%w: %d bytes are too many", ErrFormat, size)
	}
	payload := make([]byte, size)
	if err := inflate.Into(payload, body); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrFormat, err)
	}
	d := decoder{p: payload}
	m := d.model()
	if d.tables.Wait(); d.bad || d.flaw.Load() || !m.wordsFit() {
		return nil, fmt.Errorf("%w: sections are cut short or out of range", ErrFormat)
	}
	m.finish()
	return m, nil
}

// decoder reads sections; after the first fault it yields zeros. Finding where
// a section ends takes much less time than making a table of it, so tables are
// made side by side while it reads on.
type decoder struct {
	p      []byte
	bad    bool
	tables sync.WaitGroup
	flaw   atomic.Bool // a table turned out bad
}

func (d *decoder) model() *Model {
	m := &Model{scale: d.float(), calA: d.float(), calB: d.float(), trust: d.float()}
	flags := d.uvarint()
	m.genitive = flags&flagGenitive != 0
	m.classes = make([]uint32, d.count(maxClasses))
	for i := range m.classes {
		m.classes[i] = uint32(d.uvarint())
		if m.classes[i] >= 1<<lang.POSCount || i > 0 && m.classes[i] == 0 {
			d.bad = true
		}
	}
	for a := range LabelCount {
		for b := range LabelCount {
			if Follows(a, b) {
				m.moves[a][b] = int32(min(max(d.varint(), -1<<15), 1<<15))
			}
		}
	}
	d.table(&m.words)
	d.table(&m.phrases)
	d.weights(&m.pos, int(lang.POSCount))
	d.weights(&m.names, LabelCount)
	if m.lexemes = newTable(0); flags&flagLexemes != 0 {
		d.table(&m.lexemes)
	}
	return m
}

// wordsFit reports whether the classes of the words are there.
func (m *Model) wordsFit() bool {
	for _, e := range m.words.slots {
		w := wordInfo(e.value)
		if int(w.class()) >= len(m.classes) || w&infoCertain != 0 && m.classes[w.class()] == 0 {
			return false
		}
	}
	return true
}

func (d *decoder) take(n int) []byte {
	if d.bad || n < 0 || n > len(d.p) {
		d.bad = true
		return nil
	}
	b := d.p[:n]
	d.p = d.p[n:]
	return b
}

func (d *decoder) float() float32 {
	b := d.take(4)
	if b == nil {
		return 0
	}
	f := math.Float32frombits(binary.LittleEndian.Uint32(b))
	if f != f || f > 1e3 || f < -1e3 {
		d.bad = true
		return 0
	}
	return f
}

func (d *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.p)
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.p = d.p[n:]
	return v
}

func (d *decoder) varint() int64 {
	u := d.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

// count reads a number of items; each takes a byte at least.
func (d *decoder) count(limit int) int {
	n := d.uvarint()
	if n > uint64(min(limit, len(d.p))) {
		d.bad = true
		return 0
	}
	return int(n)
}

func (d *decoder) keys() []uint32 {
	keys := make([]uint32, d.count(maxPayload))
	prev, p := uint64(0), d.p
	for i := range keys {
		step, n := binary.Uvarint(p)
		if n <= 0 || i > 0 && step == 0 || step > math.MaxUint32 || prev+step > math.MaxUint32 {
			d.bad = true
			return nil
		}
		prev, p = prev+step, p[n:]
		keys[i] = uint32(prev)
	}
	d.p = p
	return keys
}

// table reads a table; it is there when all tables are done.
func (d *decoder) table(t *table) {
	keys := d.keys()
	values := d.take(4 * len(keys))
	*t = newTable(0)
	if d.bad {
		return
	}
	d.tables.Go(func() {
		*t = newTable(len(keys))
		if !t.fill(keys, values) {
			d.flaw.Store(true)
		}
	})
}

// fill enters rising keys and their values, which are in four columns; none
// may be 0.
func (t *table) fill(keys []uint32, values []byte) bool {
	n := len(keys)
	a, b, c, d := values[:n], values[n:2*n], values[2*n:3*n], values[3*n:]
	for i, k := range keys {
		v := uint32(a[i]) | uint32(b[i])<<8 | uint32(c[i])<<16 | uint32(d[i])<<24
		if v == 0 {
			return false
		}
		t.put(k, v)
	}
	return true
}

// weights reads a matrix; it is there when all tables are done.
func (d *decoder) weights(w *weights, labels int) {
	c := &columns{keys: d.keys()}
	c.lengths = d.take(len(c.keys))
	total := 0
	for _, n := range c.lengths {
		if n == 0 || int(n) > labels {
			d.bad = true
		}
		total += int(n)
	}
	c.labels, c.values = d.take(total), d.take(total)
	if d.bad {
		return
	}
	d.tables.Go(func() {
		if !c.fit(labels) {
			d.flaw.Store(true)
			return
		}
		*w = newWeights(c, labels)
	})
}

// fit reports whether the labels of each row rise and its values are not 0.
func (c *columns) fit(labels int) bool {
	ok := true
	c.each(func(_ uint32, names, values []byte) {
		next := 0 // lowest label that may follow
		for k, l := range names {
			if int(l) < next || int(l) >= labels || values[k] == 0 {
				ok = false
			}
			next = int(l) + 1
		}
	})
	return ok
}
