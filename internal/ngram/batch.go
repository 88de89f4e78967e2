package ngram

// Batch is n-grams that are looked up together. A look-up waits for memory
// twice, for the offset of the bucket and for the bucket; the look-ups of a
// batch do their waiting at the same time. The zero Batch is empty.
type Batch struct {
	grams   [batchSize]gram
	count   int
	pairs   [batchSize]uint16 // rows of Pairs
	paired  int
	touched byte // of the buckets; kept so that reading them ahead is not for nothing
}

const batchSize = 128

type gram struct {
	hash   Hash
	bucket uint32 // offset in the table
	first  bool   // it is the shortest of those that end at its place
}

// Room reports whether a pair and n more n-grams fit.
func (b *Batch) Room(n int) bool { return b.paired < batchSize && b.count+n <= batchSize }

// AddPair enters two letters that stand together, and reports whether there is
// a row for them.
func (b *Batch) AddPair(p *Pairs, first, second rune) bool {
	at, ok := p.find(first, second)
	if ok {
		b.pairs[b.paired] = at
		b.paired++
	}
	return ok
}

// Add enters an n-gram. Those that end at one place follow one another from
// the shortest to the longest: if one is unknown, the longer ones are too.
func (b *Batch) Add(h Hash, shortest bool) {
	b.grams[b.count] = gram{hash: h, first: shortest}
	b.count++
}

// AddTo adds the weights of the n-grams and the pairs to the languages' scores
// and empties the batch.
func (b *Batch) AddTo(scores *[MaxLanguages]int32, t *Table, p *Pairs) {
	p.addTo(scores, b.pairs[:b.paired])
	b.paired = 0
	grams := b.grams[:b.count]
	b.count = 0
	for i := range grams {
		grams[i].bucket = uint32(t.offset(grams[i].hash.bucket(t.buckets)))
	}
	last := uint32(len(t.data) - 1)
	for i := range grams {
		b.touched ^= t.data[grams[i].bucket] ^ t.data[min(grams[i].bucket+cacheLine, last)]
	}
	known := false
	for i := range grams {
		g := &grams[i]
		if !known && !g.first {
			continue
		}
		var p Postings
		if p, known = find(t.data[g.bucket:], g.hash.fingerprint()); known {
			p.AddTo(scores, t)
		}
	}
}

// cacheLine is the number of bytes that memory is read by.
const cacheLine = 64
