package kb

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/sieve"
	"github.com/nutgraf/nutgraf/lang"
)

// ErrDamaged is what Decode's errors wrap: the bytes are no knowledge base of
// this version or do not agree with their checksum.
var ErrDamaged = errors.New("kb: damaged knowledge base")

// magic starts every file; its last byte is the version of the format.
const magic = "nutgrafkb\x01"

// Data is a knowledge base before encoding. Keys are made by AppendKey.
type Data struct {
	Profiles []Profile
	Entities []Entity
	Names    map[string]Name
	Forms    map[string]Form
	Heads    map[string]Head
}

// Name is what a key stands for.
type Name struct {
	Profile  int   // into Data.Profiles
	Entities []int // into Data.Entities, best known first
}

// Encode writes a knowledge base: magic, CRC-32 of the rest, then profiles,
// entities, names, legal forms and heads, each as a count and its items;
// numbers are unsigned varints, sorted keys share the front of the key before.
// The same data gives the same bytes.
func Encode(d *Data) []byte {
	var w writer
	w.num(len(d.Profiles))
	for i := range d.Profiles {
		w.profile(&d.Profiles[i])
	}
	w.num(len(d.Entities))
	for i := range d.Entities {
		w.entity(&d.Entities[i])
	}
	keys(&w, d.Names, func(n Name) {
		w.num(n.Profile)
		w.num(len(n.Entities))
		for _, e := range n.Entities {
			w.num(e)
		}
	})
	keys(&w, d.Forms, func(f Form) {
		w.num(int(f.Kind)<<1 | bit(f.Front))
		w.str(f.Countries)
	})
	keys(&w, d.Heads, func(h Head) { w.num(int(h.Kind)<<4 | int(h.Place)) })
	out := binary.BigEndian.AppendUint32([]byte(magic), crc32.ChecksumIEEE(w.out))
	return append(out, w.out...)
}

type writer struct{ out []byte }

func (w *writer) num(n int) { w.out = binary.AppendUvarint(w.out, uint64(n)) }

func (w *writer) str(s string) {
	w.num(len(s))
	w.out = append(w.out, s...)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (w *writer) profile(p *Profile) {
	mask := 0
	for k := lang.Person; k < lang.KindCount; k++ {
		if p.Weights[k] > 0 {
			mask |= 1 << (k - 1)
		}
	}
	w.num(mask)
	for _, n := range p.Weights[1:] {
		if n > 0 {
			w.num(int(n))
		}
	}
	w.num(int(p.Flags))
	w.num(int(p.Gender))
	w.num(int(p.Everyday))
}

func (w *writer) entity(e *Entity) {
	w.str(e.Name)
	w.str(e.Owner)
	w.str(e.Country)
	w.num(int(e.ID))
	w.num(int(e.Kind))
	w.num(int(e.Also))
}

// keys writes the keys of a map in byte order, each with its value.
func keys[V any](w *writer, m map[string]V, value func(V)) {
	sorted := make([]string, 0, len(m))
	for k := range m {
		sorted = append(sorted, k)
	}
	slices.Sort(sorted)
	w.num(len(sorted))
	before := ""
	for _, k := range sorted {
		n := 0
		for n < len(k) && n < len(before) && k[n] == before[n] {
			n++
		}
		w.num(n)
		w.str(k[n:])
		value(m[k])
		before = k
	}
}

// Decode reads what Encode wrote. It checks every length and index against
// what there is, so damaged bytes give an error that wraps ErrDamaged and never
// more memory than a small multiple of their number. The Store keeps b.
func Decode(b string) (*Store, error) {
	if len(b) < len(magic)+4 || b[:len(magic)-1] != magic[:len(magic)-1] {
		return nil, fmt.Errorf("%w: it does not start as one", ErrDamaged)
	}
	if b[len(magic)-1] != magic[len(magic)-1] {
		return nil, fmt.Errorf("%w: format %d, this program reads format %d", ErrDamaged, b[len(magic)-1], magic[len(magic)-1])
	}
	body := b[len(magic)+4:]
	if checksum(body) != binary.BigEndian.Uint32([]byte(b[len(magic):len(magic)+4])) {
		return nil, fmt.Errorf("%w: the checksum does not agree", ErrDamaged)
	}
	return decode(body)
}

// checksum is the CRC-32 of a string, taken in pieces so that it is not copied.
func checksum(s string) uint32 {
	var buf [4096]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, crc32.IEEETable, buf[:n])
		s = s[n:]
	}
	return sum
}

func decode(body string) (*Store, error) {
	r := &reader{in: body}
	s := &Store{body: body}
	s.profiles = make([]Profile, r.count(4))
	for i := range s.profiles {
		r.profile(&s.profiles[i])
	}
	s.entities = make([]uint32, r.count(6))
	for i := range s.entities {
		s.entities[i] = uint32(len(body) - len(r.in))
		r.entity()
	}
	s.names = r.keys(func(n int) {
		s.entries = make([]entry, n+1)
		s.refs = make([]uint32, 0, n)
	}, func(i int) {
		s.entries[i] = entry{uint32(r.index(len(s.profiles))), uint32(len(s.refs))}
		for range r.count(1) {
			s.refs = append(s.refs, uint32(r.index(len(s.entities))))
		}
		s.entries[i+1].refs = uint32(len(s.refs))
	})
	s.forms = r.keys(func(n int) { s.formList = make([]Form, n) }, func(i int) {
		n := r.index(int(lang.KindCount) << 1)
		s.formList[i] = Form{Kind: lang.Kind(n >> 1), Front: n&1 == 1, Countries: r.str()}
	})
	s.heads = r.keys(func(n int) { s.headList = make([]Head, n) }, func(i int) {
		n := r.index(int(lang.KindCount) << 4)
		s.headList[i] = Head{Kind: lang.Kind(n >> 4), Place: HeadPlace(n & 15)}
	})
	s.sift()
	if r.bad || len(r.in) > 0 {
		return nil, fmt.Errorf("%w: it ends early or late, or an index points nowhere", ErrDamaged)
	}
	return s, nil
}

// sift enters the ends of forms and heads into their sieves.
func (s *Store) sift() {
	s.formEnds = sieve.New(len(s.forms.ends))
	for i := range s.forms.ends {
		key := s.forms.key(i)
		s.formEnds.Add(hash(key[strings.LastIndexByte(key, ' ')+1:]))
	}
	s.headEnds = sieve.New(len(s.heads.ends))
	for i := range s.heads.ends {
		if key := s.heads.key(i); len(key) >= minEnding && s.headList[i].Place&Ending != 0 {
			s.headEnds.Add(hash(key[len(key)-minEnding:]))
		}
	}
}

// reader reads numbers and strings; after the first wrong one it is bad and
// gives zeros.
type reader struct {
	in  string
	bad bool
}

func (r *reader) fail() { r.bad, r.in = true, "" }

func (r *reader) num() uint64 {
	n := uint64(0)
	for i := 0; i < len(r.in) && i < 9; i++ {
		c := r.in[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.in = r.in[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

// index reads a number below limit.
func (r *reader) index(limit int) int {
	n := r.num()
	if n >= uint64(limit) {
		r.bad = true
		return 0
	}
	return int(n)
}

// count reads the number of items of at least size bytes each that follow.
func (r *reader) count(size int) int {
	n := r.num()
	if n > uint64(len(r.in)/size) {
		r.fail()
		return 0
	}
	return int(n)
}

// str reads a string; it shares the memory of the file.
func (r *reader) str() string {
	n := r.count(1)
	s := r.in[:n]
	r.in = r.in[n:]
	return s
}

func (r *reader) profile(p *Profile) {
	mask := r.index(1 << (lang.KindCount - 1))
	for k := lang.Person; k < lang.KindCount; k++ {
		if mask&(1<<(k-1)) != 0 {
			p.Weights[k] = uint8(r.index(256))
		}
	}
	p.Flags = Flags(r.index(1 << 16))
	p.Gender = uint16(r.index(1 << 16))
	p.Everyday = uint8(r.index(256))
}

func (r *reader) entity() (e Entity) {
	e.Name, e.Owner, e.Country = r.str(), r.str(), r.str()
	e.ID = uint32(r.index(1 << 32))
	e.Kind = lang.Kind(r.index(int(lang.KindCount)))
	e.Also = KindSet(r.index(1 << 16))
	return e
}

// keyBytes is about the length of a key, for making room.
const keyBytes = 14

// keys reads sorted keys and lets value read what follows each. A key's hash
// goes on from that of the front it shares with the key before.
func (r *reader) keys(start func(n int), value func(i int)) table {
	n := r.count(3)
	start(n)
	var text strings.Builder
	text.Grow(n * keyBytes)
	ends, hashes := make([]uint32, n), make([]uint32, n)
	firsts, pairs := sieve.New(n/2), sieve.New(n/2)
	one, two := MaxKey, MaxKey // where the first and the second word of the key before end
	var key [MaxKey]byte
	var growing [MaxKey + 1]uint64 // the hashes of the fronts of key
	growing[0] = fnvOffset
	length := 0
	for i := range n {
		shared := r.index(length + 1)
		more := r.str()
		if length = shared + len(more); r.bad || length > MaxKey {
			r.bad = true
			return table{}
		}
		for k := range len(more) {
			c := more[k]
			key[shared+k], growing[shared+k+1] = c, (growing[shared+k]^uint64(c))*fnvPrime
		}
		if shared <= one {
			one = wordEnd(key[:length], 0)
			firsts.Add(halves(growing[one]))
			two = MaxKey
		}
		if shared <= two && one < length {
			two = wordEnd(key[:length], one+1)
			pairs.Add(halves(growing[two]))
		}
		text.Write(key[:length])
		ends[i], hashes[i] = uint32(text.Len()), halves(growing[length])
		value(i)
	}
	if r.bad {
		return table{}
	}
	t := newTable(text.String(), ends, hashes)
	t.firsts, t.pairs = firsts, pairs
	return t
}

// wordEnd is where the word of a key ends that starts at byte i.
func wordEnd(key []byte, i int) int {
	if n := bytes.IndexByte(key[i:], ' '); n >= 0 {
		return i + n
	}
	return len(key)
}
