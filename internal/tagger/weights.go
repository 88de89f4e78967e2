package tagger

import "cmp"

import "slices"

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
const maxLabels = 64

// weights is a sparse matrix from feature to label weights. The value of a
// feature in the index is the place of its row in pairs, shifted by rowBits,
// and the row's length.
type weights struct {
	index table
	pairs []Weight
}

const rowBits = 6

func newWeights(rows []Row) weights {
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Feature, b.Feature) })
	n := 0
	for _, r := range rows {
		n += len(r.Weights)
	}
	w := weights{index: newTable(len(rows)), pairs: make([]Weight, 0, n)}
	for _, r := range rows {
		if len(r.Weights) > 0 {
			w.index.put(r.Feature, uint32(len(w.pairs))<<rowBits|uint32(len(r.Weights)))
			w.pairs = append(w.pairs, r.Weights...)
		}
	}
	return w
}

// add adds the weights of the features to the scores of the labels.
func (w *weights) add(features []uint32, scores *[maxLabels]int32) {
	for _, f := range features {
		at := w.index.get(f)
		if at == 0 {
			continue
		}
		row := w.pairs[at>>rowBits:]
		row = row[:at&(1<<rowBits-1)]
		for _, p := range row {
			scores[p.Label&(maxLabels-1)] += int32(p.Value)
		}
	}
}
