package tagger

import (
	"cmp"
	"slices"
)

// Weight is the weight of one label under a feature, in steps of a model's
// scale.
type Weight struct {
	Label uint8
	Value int8
}

// Row is a feature and the weights it gives to labels.
type Row struct {
	Feature uint32
	Weights []Weight
}

// weights is a matrix from feature to label weights, most of it zero. What
// limits its speed is how much memory the features of a text touch. So rows of
// one or two weights are written into their table entries; longer ones hold a
// byte for every label, the weight plus 128: that of label 0 in the entry, the
// others in blocks of 16, where eight labels are added at once in 16-bit lanes.
// And the rows with the most weights, which are those of the features that most
// words have, are found in a small table that stays in the processor's cache.
type weights struct {
	frequent frequent
	rest     table
	blocks   []block
	perRow   int // blocks of a row
}

// block is the weights of 16 labels.
type block [2]uint64

// The value of a feature in the tables: in its lowest bits how many weights it
// holds itself, each a label and a value, or inBlocks, then the weight of label
// 0 and the first block of the row.
const (
	countBits  = 2
	inBlocks   = 1<<countBits - 1
	pairBits   = 15
	firstBits  = 8
	blockShift = countBits + firstBits
	blockCount = 1 << (32 - blockShift)

	blockLabels = 16
	maxLabels   = 1 + 2*blockLabels

	// maxFeatures bounds the features of one unit: 16-bit lanes hold so many.
	maxFeatures = 128
)

// columns are rows as a model's file holds them, the keys rising: of each row
// its length, then the labels, rising too, and the values of one row after the
// other.
type columns struct {
	keys                    []uint32
	lengths, labels, values []byte
}

// columnsOf are the rows that have weights.
func columnsOf(rows []Row) *columns {
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	c := &columns{}
	for _, r := range rows {
		if len(r.Weights) == 0 {
			continue
		}
		c.keys, c.lengths = append(c.keys, r.Feature), append(c.lengths, byte(len(r.Weights)))
		for _, w := range r.Weights {
			c.labels, c.values = append(c.labels, w.Label), append(c.values, byte(w.Value))
		}
	}
	return c
}

// frequentRows is how many rows the small table holds at most.
const frequentRows = 8192

// newWeights makes the matrix of so many labels; no row may be empty.
func newWeights(c *columns, labels int) weights {
	w := weights{perRow: (labels + blockLabels - 2) / blockLabels}
	long, few, blocks := c.count()
	w.blocks = make([]block, 0, blocks*w.perRow)
	w.frequent = newFrequent(few)
	var over []entry
	c.each(func(key uint32, labels, values []byte) {
		if len(labels) < long {
			return
		}
		if e := (entry{key, w.place(labels, values)}); !w.frequent.put(e) {
			over = append(over, e)
		}
	})
	w.rest = newTable(len(c.keys) - few + len(over))
	c.each(func(key uint32, labels, values []byte) {
		if len(labels) < long {
			w.rest.put(key, w.place(labels, values))
		} else if len(over) > 0 && over[0].key == key {
			w.rest.put(key, over[0].value)
			over = over[1:]
		}
	})
	return w
}

// each calls f with every row.
func (c *columns) each(f func(key uint32, labels, values []byte)) {
	at := 0
	for i, key := range c.keys {
		end := at + int(c.lengths[i])
		f(key, c.labels[at:end], c.values[at:end])
		at = end
	}
}

// count is the number of weights from which on rows go to the small table, how
// many those are, and how many rows are in blocks.
func (c *columns) count() (long, few, blocks int) {
	var lengths [maxLabels + 1]int
	for _, n := range c.lengths {
		lengths[n]++
	}
	for long = maxLabels + 1; long > inBlocks && few+lengths[long-1] <= frequentRows; {
		long--
		few += lengths[long]
	}
	for _, n := range lengths[inBlocks:] {
		blocks += n
	}
	return long, few, blocks
}

// place writes a row and returns where it is.
func (w *weights) place(labels, values []byte) uint32 {
	if len(labels) < inBlocks {
		at := uint32(len(labels))
		for k, l := range labels {
			at |= (uint32(l)<<8 | uint32(values[k])) << (countBits + k*pairBits)
		}
		return at
	}
	at := uint32(inBlocks) | 128<<countBits | uint32(len(w.blocks))<<blockShift
	for range w.perRow {
		w.blocks = append(w.blocks, block{0x8080808080808080, 0x8080808080808080})
	}
	b := w.blocks[at>>blockShift:]
	for k, l := range labels {
		if l == 0 {
			at = at&^(0xff<<countBits) | uint32(values[k]^0x80)<<countBits
			continue
		}
		l--
		b[l/16][l/8%2] ^= uint64(values[k]) << (l % 8 * 8)
	}
	return at
}

// row is the weights at a place.
func (w *weights) row(at uint32) []Weight {
	var out []Weight
	if n := at & inBlocks; n != inBlocks {
		for at >>= countBits; n > 0; n-- {
			out = append(out, Weight{uint8(at >> 8 & 0x7f), int8(at)})
			at >>= pairBits
		}
		return out
	}
	if v := int8(uint8(at>>countBits) ^ 0x80); v != 0 {
		out = append(out, Weight{0, v})
	}
	b := w.blocks[at>>blockShift:]
	for l := range uint8(w.perRow * blockLabels) {
		if v := int8(uint8(b[l/16][l/8%2]>>(l%8*8)) ^ 0x80); v != 0 {
			out = append(out, Weight{l + 1, v})
		}
	}
	return out
}

// add adds the weights of the features to the scores of the labels. Memory is
// touched before anything depends on it, so that the processor waits for
// several rows at a time.
func (w *weights) add(features []uint32, scores *[maxLabels]int32) {
	var rows, missed [maxFeatures]uint32
	var first [maxFeatures]entry
	features = features[:min(len(features), maxFeatures)]
	n := w.frequent.find(features, &rows, &missed)
	m := len(features) - n
	for i, f := range missed[:m] {
		first[i] = w.rest.slots[w.rest.home(f)]
	}
	for i, f := range missed[:m] {
		at := first[i].value
		if first[i].key != f {
			at = w.rest.get(f)
		}
		switch at & inBlocks {
		case inBlocks:
			rows[n] = at
			n++
		case 2:
			scores[at>>(countBits+pairBits+8)%maxLabels] += int32(int8(at >> (countBits + pairBits)))
			fallthrough
		case 1:
			scores[at>>(countBits+8)&0x7f%maxLabels] += int32(int8(at >> countBits))
		}
	}
	for _, at := range rows[:n] {
		scores[0] += int32(at >> countBits & 0xff)
	}
	scores[0] -= 128 * int32(n)
	for k := range w.perRow {
		w.sum(rows[:n], k, (*[blockLabels]int32)(scores[1+k*blockLabels:]))
	}
}

// sum adds the k-th block of each row to the scores of its labels.
func (w *weights) sum(rows []uint32, k int, scores *[blockLabels]int32) {
	const lanes = 0x00ff00ff00ff00ff
	var e0, o0, e1, o1 uint64
	for _, at := range rows {
		b := &w.blocks[int(at>>blockShift)+k]
		e0 += b[0] & lanes
		o0 += b[0] >> 8 & lanes
		e1 += b[1] & lanes
		o1 += b[1] >> 8 & lanes
	}
	zero := 128 * int32(len(rows))
	for l := 0; l < 8; l += 2 {
		scores[l] += int32(e0&0xffff) - zero
		scores[l+1] += int32(o0&0xffff) - zero
		scores[l+8] += int32(e1&0xffff) - zero
		scores[l+9] += int32(o1&0xffff) - zero
		e0, o0, e1, o1 = e0>>16, o0>>16, e1>>16, o1>>16
	}
}
