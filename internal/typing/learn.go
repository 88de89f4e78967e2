package typing

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Example is one name with its kind.
type Example struct {
	Kind     lang.Kind
	Weight   float32 // how much it counts, 1 is usual
	features []uint32
}

// NewExample reads the features of a name.
func NewExample(base *kb.Base, doc *text.Document, first, last int, kind lang.Kind, weight float32) Example {
	var x extractor
	x.read(base, doc, first, last)
	return Example{kind, weight, slices.Clone(x.features())}
}

// Settings are the settings of Learn.
type Settings struct {
	Epochs int     // passes over the examples
	Rate   float64 // size of a step
	Shrink float64 // shrinking of weights
	Rare   int     // features seen less often are left out
	Seed   uint64  // of the shuffling
}

// Learn trains a model by stochastic gradient steps on the log-likelihood
// (AdaGrad), weights shrunk towards zero; it
// takes the mean of the weights after each pass. The same examples and settings give
// the same model.
func Learn(examples []Example, s Settings) *Model {
	l := newLearner(examples, s.Rare)
	random := rand.New(rand.NewPCG(s.Seed, 1))
	order := random.Perm(len(examples))
	mean := make([]float64, len(l.w))
	for range s.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.step(i, s.Rate, s.Shrink)
		}
		for i, w := range l.w {
			mean[i] += w / float64(s.Epochs)
		}
	}
	l.w = mean
	return l.model()
}

// learner holds the weights and the sums of squared gradients of the features
// that are not rare.
type learner struct {
	examples []Example
	rows     [][]int32 // the features of each example as ranks
	hashes   []uint32  // ascending
	w, g     []float64
}

func newLearner(examples []Example, rare int) *learner {
	count := map[uint32]int{}
	for i := range examples {
		for _, f := range examples[i].features {
			count[f]++
		}
	}
	l := &learner{examples: examples, rows: make([][]int32, len(examples))}
	for f, n := range count {
		if n >= rare {
			l.hashes = append(l.hashes, f)
		}
	}
	slices.Sort(l.hashes)
	for i := range examples {
		for _, f := range examples[i].features {
			if at, ok := slices.BinarySearch(l.hashes, f); ok {
				l.rows[i] = append(l.rows[i], int32(at))
			}
		}
	}
	l.w, l.g = make([]float64, len(l.hashes)*kinds), make([]float64, len(l.hashes)*kinds)
	return l
}

// step moves the weights of one example's features.
func (l *learner) step(i int, rate, shrink float64) {
	e := &l.examples[i]
	var z [kinds]float64
	for _, f := range l.rows[i] {
		for k, v := range l.w[int(f)*kinds:][:kinds] {
			z[k] += v
		}
	}
	p := softmax(&z)
	for k := range kinds {
		d := float64(p[k+1])
		if lang.Kind(k+1) == e.Kind {
			d--
		}
		d *= float64(e.Weight)
		for _, f := range l.rows[i] {
			at := int(f)*kinds + k
			grad := d + shrink*l.w[at]
			l.g[at] += grad * grad
			l.w[at] -= rate * grad / (1e-3 + math.Sqrt(l.g[at]))
		}
	}
}

// model rounds the weights to the nearest levels and leaves out the features
// whose weights all round to nothing.
func (l *learner) model() *Model {
	m, next := newModel(len(l.hashes)), 0
	for i, h := range l.hashes {
		row := uint32(0)
		for k, v := range l.w[i*kinds:][:kinds] {
			row |= nearest(v) << (4 * k)
		}
		if row != 0 {
			next = m.add(next, feature{h, row})
		}
	}
	return m
}

// nearest is the index of the level nearest to a weight.
func nearest(w float64) uint32 {
	best := 0
	for i, v := range levels {
		if math.Abs(w-float64(v)/100) < math.Abs(w-float64(levels[best])/100) {
			best = i
		}
	}
	return uint32(best)
}
