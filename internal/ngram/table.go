// Package ngram holds weights of letter n-grams for many languages in one
// read-only table that is used as it lies in memory: opening it decodes
// nothing and allocates nothing.
//
// Layout, little-endian: the magic "ngt2"; the number of buckets as uint32;
// the 64 levels of a weight and the expected weight a place of each of 64
// languages as int16, both in steps of 1/256 nat; the offset of every bucket and of the
// end, as uint32 from the start of the table; the buckets.
//
// A bucket holds the number of its n-grams and the number of those with
// several languages, which come first, as bytes; a 16-bit fingerprint of each
// n-gram; the number of languages of each of those with several; and the
// postings of all, 12 bits each: 6 of the language and 6 of the weight's
// level. The n-grams themselves are not stored: an unknown one is taken for
// one of the bucket's about once in five thousand look-ups.
package ngram

import (
	"encoding/binary"
	"errors"
	"fmt"
)

const (
	magic        = "ngt2"
	levelsAt     = len(magic) + 4
	expectedAt   = levelsAt + 2*levelCount
	offsetsAt    = expectedAt + 2*MaxLanguages
	levelBits    = 6
	levelCount   = 1 << levelBits
	postingBits  = levelBits + langBits
	langBits     = 6
	MaxLanguages = 1 << langBits // the number of languages a table can tell apart
	Scale        = 256           // the number of steps of a weight a nat
)

var order = binary.LittleEndian

// ErrDamaged is what the errors of Open and Check wrap.
var ErrDamaged = errors.New("ngram: damaged table")

// Hash identifies an n-gram. It is built from the last letter to the first,
// so that the hashes of all n-grams that end at one place cost one step each.
type Hash uint64

// Empty is the hash of the n-gram without letters.
const Empty Hash = 0x9e3779b97f4a7c15

// Before is the hash of the n-gram with one more letter in front.
func (h Hash) Before(r rune) Hash {
	x := (uint64(h) ^ uint64(r)) * 0xff51afd7ed558ccd
	return Hash(x ^ x>>32)
}

// Of is the hash of an n-gram.
func Of(gram string) Hash {
	h := Empty
	runes := []rune(gram)
	for i := len(runes) - 1; i >= 0; i-- {
		h = h.Before(runes[i])
	}
	return h
}

// bucket is the n-gram's bucket of a table with the given number of them.
func (h Hash) bucket(buckets uint32) int {
	return int(uint64(uint32(h)) * uint64(buckets) >> 32)
}

func (h Hash) fingerprint() uint16 { return uint16(h >> 48) }

// Table is a read-only table of n-grams. It is safe for concurrent use.
type Table struct {
	data     string
	buckets  uint32
	levels   [levelCount]int32
	expected [MaxLanguages]int32
}

// Open reads the header of a table and checks that its length is right. It
// trusts the buckets; call Check first on a table from elsewhere.
func Open(data string) (*Table, error) {
	if len(data) < offsetsAt || data[:len(magic)] != magic {
		return nil, fmt.Errorf("%w: not a table", ErrDamaged)
	}
	t := &Table{data: data, buckets: uint32At(data, len(magic))}
	if uint64(len(data)) < uint64(offsetsAt)+4*(uint64(t.buckets)+1) || t.offset(int(t.buckets)) != len(data) {
		return nil, fmt.Errorf("%w: cut short", ErrDamaged)
	}
	for i := range t.levels {
		t.levels[i] = int32(int16(uint16At(data, levelsAt+2*i)))
	}
	for i := range t.expected {
		t.expected[i] = int32(int16(uint16At(data, expectedAt+2*i)))
	}
	return t, nil
}

// Check reads every bucket: after it, no look-up reaches beyond its bucket,
// whatever the bytes say. It takes milliseconds.
func (t *Table) Check() error {
	from := t.offset(0)
	for i := range int(t.buckets) {
		to := t.offset(i + 1)
		if from < offsetsAt || to > len(t.data) || to-from < bucketHead || !wholeBucket(t.data[from:to]) {
			return fmt.Errorf("%w: bucket %d", ErrDamaged, i)
		}
		from = to
	}
	return nil
}

// bucketHead is the length of the two counts that a bucket begins with.
const bucketHead = 2

// wholeBucket reports whether a bucket is as long as its counts say.
func wholeBucket(bucket string) bool {
	grams, several := int(bucket[0]), int(bucket[1])
	rest := bucket[bucketHead:]
	if several > grams || 2*grams+several > len(rest) {
		return false
	}
	rest = rest[2*grams:]
	places := grams - several
	for _, n := range []byte(rest[:several]) {
		places += int(n)
	}
	return (places*postingBits+7)/8 <= len(rest)-several
}

// Expected is the sum of weights, in steps of 1/Scale nats, that a place of a
// text in the language gets on average.
func (t *Table) Expected(language int) int32 { return t.expected[language] }

func (t *Table) offset(bucket int) int { return int(uint32At(t.data, offsetsAt+4*bucket)) }

// Postings are the languages an n-gram was met in, with its weights.
type Postings struct {
	bits     string
	from, to int
}

// Lookup finds the postings of an n-gram; ok is false if the table does not
// hold it.
func (t *Table) Lookup(h Hash) (p Postings, ok bool) {
	return find(t.data[t.offset(h.bucket(t.buckets)):], h.fingerprint())
}

// find looks for a fingerprint in the bucket that the data begins with.
func find(bucket string, want uint16) (p Postings, ok bool) {
	grams, several := int(bucket[0]), int(bucket[1])
	marks := bucket[2 : 2+2*grams]
	for i := 0; i < len(marks)-1; i += 2 {
		if uint16(marks[i])|uint16(marks[i+1])<<8 == want {
			return postings(bucket[2+2*grams:], i/2, several), true
		}
	}
	return Postings{}, false
}

// postings finds those of the i-th n-gram of a bucket.
func postings(rest string, i, several int) Postings {
	from := max(0, i-several)
	for _, n := range []byte(rest[:min(i, several)]) {
		from += int(n)
	}
	to := from + 1
	if i < several {
		to = from + int(rest[i])
	}
	return Postings{rest[several:], from, to}
}

// AddTo adds the weights, in steps of 1/Scale nats, to the languages' scores.
func (p Postings) AddTo(scores *[MaxLanguages]int32, t *Table) {
	i := p.from
	if i&1 == 1 && i < p.to { // begins in the middle of a byte
		at := i + i>>1
		t.add(uint(p.bits[at])>>4|uint(p.bits[at+1])<<4, scores)
		i++
	}
	rest := p.bits[i+i>>1:]
	for ; i+3 < p.to; i += 4 {
		v := uint64(uint32At(rest, 0)) | uint64(uint16At(rest, 4))<<32
		rest = rest[6:]
		t.add(uint(v), scores)
		t.add(uint(v>>postingBits), scores)
		t.add(uint(v>>(2*postingBits)), scores)
		t.add(uint(v>>(3*postingBits)), scores)
	}
	if i+1 < p.to {
		v := uint(rest[2])<<16 | uint(rest[1])<<8 | uint(rest[0])
		rest = rest[3:]
		t.add(v, scores)
		t.add(v>>postingBits, scores)
		i += 2
	}
	if i < p.to {
		t.add(uint(rest[0])|uint(rest[1])<<8, scores)
	}
}

// add adds the posting in the low bits of v.
func (t *Table) add(v uint, scores *[MaxLanguages]int32) {
	scores[v>>levelBits%MaxLanguages] += t.levels[v%levelCount]
}

func uint16At(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

func uint32At(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
