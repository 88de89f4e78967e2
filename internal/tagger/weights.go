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

// maxLabels bounds the label sets, so that accumulators have a fixed size.
const maxLabels = 8 * denseWords

// weights is a matrix from feature to label weights, most of it zero. Short
// rows are lists of pairs; long ones hold a byte for every label, the weight
// plus 128, so that eight labels are added at once in 16-bit lanes. The value
// of a feature in the index is the place of its row, shifted by rowBits, and
// the row's length in pairs, or denseRow.
type weights struct {
	index table
	pairs []Weight
	dense [][denseWords]uint64
}

const (
	rowBits    = 6
	denseRow   = 1<<rowBits - 1
	denseWords = 5
	denseFrom  = 5 // the length from which on a row is dense

	// maxFeatures bounds the features of one unit: 16-bit lanes hold so many.
	maxFeatures = 128
)

func newWeights(rows []Row) weights {
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	w := weights{index: newTable(len(rows))}
	for _, r := range rows {
		w.put(r.Feature, r.Weights)
	}
	return w
}

// reserve makes room for rows of the given lengths.
func (w *weights) reserve(lengths []byte) {
	pairs, dense := 0, 0
	for _, n := range lengths {
		if n < denseFrom {
			pairs += int(n)
		} else {
			dense++
		}
	}
	w.pairs, w.dense = slices.Grow(w.pairs, pairs), slices.Grow(w.dense, dense)
}

// put enters a feature's row, which must not be empty and has each label once.
func (w *weights) put(feature uint32, row []Weight) {
	if len(row) < denseFrom {
		if len(row) > 0 {
			w.index.put(feature, uint32(len(w.pairs))<<rowBits|uint32(len(row)))
			w.pairs = append(w.pairs, row...)
		}
		return
	}
	w.index.put(feature, uint32(len(w.dense))<<rowBits|denseRow)
	d := [denseWords]uint64{}
	for k := range d {
		d[k] = 0x8080808080808080
	}
	for _, p := range row {
		d[p.Label/8] ^= (0x80 ^ uint64(uint8(p.Value)+128)) << (p.Label % 8 * 8)
	}
	w.dense = append(w.dense, d)
}

// row is the weights of a feature by its value in the index.
func (w *weights) row(at uint32) []Weight {
	if n := at & denseRow; n != denseRow {
		return w.pairs[at>>rowBits:][:n]
	}
	var out []Weight
	d := &w.dense[at>>rowBits]
	for l := range uint8(maxLabels) {
		if v := int8(uint8(d[l/8]>>(l%8*8)) - 128); v != 0 {
			out = append(out, Weight{l, v})
		}
	}
	return out
}

// add adds the weights of the features to the scores of the labels. All rows
// are looked up before any is read, so that the processor waits for several at
// a time.
func (w *weights) add(features []uint32, scores *[maxLabels]int32) {
	const lanes = 0x00ff00ff00ff00ff
	var rows [maxFeatures]uint32
	n := 0
	for _, f := range features[:min(len(features), maxFeatures)] {
		if at := w.index.get(f); at != 0 {
			rows[n] = at
			n++
		}
	}
	var even, odd [denseWords]uint64
	count := int32(0)
	for _, at := range rows[:n] {
		if at&denseRow != denseRow {
			for _, p := range w.pairs[at>>rowBits:][:at&denseRow] {
				scores[p.Label%maxLabels] += int32(p.Value)
			}
			continue
		}
		d := &w.dense[at>>rowBits]
		for k, x := range d {
			even[k] += x & lanes
			odd[k] += x >> 8 & lanes
		}
		count++
	}
	for k := range denseWords {
		e, o := even[k], odd[k]
		for l := 8 * k; l < 8*k+8; l += 2 {
			scores[l] += int32(e&0xffff) - 128*count
			scores[l+1] += int32(o&0xffff) - 128*count
			e, o = e>>16, o>>16
		}
	}
}
