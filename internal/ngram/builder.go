package ngram

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// bucketSize is the number of n-grams a bucket holds on average.
const bucketSize = 14

// Builder collects the n-grams of a table.
type Builder struct {
	entries  []entry
	expected [MaxLanguages]float64
	longest  int
}

type entry struct {
	gram     string
	language int
	weight   float64
	hash     Hash
	level    int
}

// Add records the weights, in nats, of a language's n-grams, and their
// expected sum at one place of a text in the language. With an n-gram its
// shorter forms without the first letters must be added too.
func (b *Builder) Add(language int, weights map[string]float64, expected float64) {
	b.expected[language] = expected
	for gram, weight := range weights {
		b.entries = append(b.entries, entry{gram: gram, language: language, weight: weight, hash: Of(gram)})
		b.longest = max(b.longest, utf8.RuneCountInString(gram))
	}
}

// Build writes the table. Its bytes depend only on what was added.
func (b *Builder) Build() ([]byte, error) {
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.language, y.language))
	})
	levels := codebook(b.entries)
	b.quantise(levels)
	grams := slices.Collect(byGram(b.entries))
	buckets := uint32(len(grams)/bucketSize + 1)
	filled := make([][][]entry, buckets)
	for _, gram := range grams {
		k := gram[0].hash.bucket(buckets)
		filled[k] = append(filled[k], gram)
	}
	out := order.AppendUint32([]byte(magic), buckets)
	for _, l := range levels {
		out = order.AppendUint16(out, uint16(int16(l)))
	}
	for _, e := range b.expected {
		out = order.AppendUint16(out, uint16(int16(e*Scale)))
	}
	out = append(out, make([]byte, 4*(buckets+1))...)
	for k, grams := range filled {
		order.PutUint32(out[offsetsAt+4*k:], uint32(len(out)))
		var err error
		if out, err = appendBucket(out, grams); err != nil {
			return nil, err
		}
	}
	order.PutUint32(out[offsetsAt+4*int(buckets):], uint32(len(out)))
	return out, nil
}

// byGram goes over the runs of entries that are of one n-gram.
func byGram(entries []entry) func(yield func([]entry) bool) {
	return func(yield func([]entry) bool) {
		for from := 0; from < len(entries); {
			to := from + 1
			for to < len(entries) && entries[to].hash == entries[from].hash {
				to++
			}
			if !yield(entries[from:to:to]) {
				return
			}
			from = to
		}
	}
}

// quantise gives every entry a level. A text meets an n-gram together with
// its shorter forms, so an n-gram makes good what theirs rounded off.
func (b *Builder) quantise(levels []int32) {
	type key struct {
		language int
		gram     string
	}
	missing := map[key]float64{} // by n-gram, what its levels and its shorter forms' fall short by
	for n := 1; n <= b.longest; n++ {
		for i := range b.entries {
			e := &b.entries[i]
			if utf8.RuneCountInString(e.gram) != n {
				continue
			}
			_, first := utf8.DecodeRuneInString(e.gram)
			want := e.weight + missing[key{e.language, e.gram[first:]}]
			e.level = nearest(levels, want*Scale)
			missing[key{e.language, e.gram}] = want - float64(levels[e.level])/Scale
		}
	}
}

// appendBucket writes the n-grams of one bucket.
func appendBucket(out []byte, grams [][]entry) ([]byte, error) {
	slices.SortStableFunc(grams, func(x, y []entry) int {
		return cmp.Compare(min(len(y), 2), min(len(x), 2)) // those with several languages first
	})
	several := 0
	for several < len(grams) && len(grams[several]) > 1 {
		several++
	}
	if len(grams) > 255 {
		return nil, fmt.Errorf("ngram: a bucket of %d n-grams", len(grams))
	}
	out = append(out, byte(len(grams)), byte(several))
	for _, gram := range grams {
		out = order.AppendUint16(out, gram[0].hash.fingerprint())
	}
	var postings []uint16
	for i, gram := range grams {
		if len(gram) > MaxLanguages {
			return nil, fmt.Errorf("ngram: %q has %d postings", gram[0].gram, len(gram))
		}
		if i < several {
			out = append(out, byte(len(gram)))
		}
		for _, e := range gram {
			postings = append(postings, uint16(e.language<<levelBits|e.level))
		}
	}
	return appendPostings(out, postings), nil
}

// appendPostings packs postings of 12 bits, the low bits first.
func appendPostings(out []byte, postings []uint16) []byte {
	var bits, have uint
	for _, p := range postings {
		bits |= uint(p) << have
		for have += postingBits; have >= 8; have -= 8 {
			out = append(out, byte(bits))
			bits >>= 8
		}
	}
	return append(out, byte(bits)) // also lets a reader fetch two bytes for the last posting
}
