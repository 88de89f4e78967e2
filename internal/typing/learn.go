package typing

import (
	"math"
	"math/rand/v2"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Example is one name with its kind.
type Example struct {
	Kind    lang.Kind
	Weight  float32 // how much it counts, 1 is usual
	buckets []uint32
}

// NewExample reads the features of a name.
func NewExample(base *kb.Base, doc *text.Document, first, last int, kind lang.Kind, weight float32) Example {
	return Example{kind, weight, features(nil, base, doc, first, last)}
}

// Learn trains a model by stochastic gradient steps on the log-likelihood
// (AdaGrad), weights shrunk towards zero. The same examples and seed give the
// same model.
func Learn(examples []Example, epochs int, rate, shrink float64, seed uint64) *Model {
	w := make([]float64, kinds<<bucketBits)
	g := make([]float64, len(w))
	random := rand.New(rand.NewPCG(seed, 1))
	order := random.Perm(len(examples))
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			step(w, g, &examples[i], rate, shrink)
		}
	}
	return quantise(w)
}

// step moves the weights of one example's features.
func step(w, g []float64, e *Example, rate, shrink float64) {
	var z [kinds]float64
	for _, f := range e.buckets {
		for k, v := range w[int(f)*kinds:][:kinds] {
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
		for _, f := range e.buckets {
			at := int(f)*kinds + k
			grad := d + shrink*w[at]
			g[at] += grad * grad
			w[at] -= rate * grad / (1e-3 + math.Sqrt(g[at]))
		}
	}
}

// quantise rounds the weights to a byte each; those that round to nothing save
// room.
func quantise(w []float64) *Model {
	top := 0.0
	for _, v := range w {
		top = max(top, math.Abs(v))
	}
	m := &Model{scale: float32(top / 127), weights: make([]int8, len(w))}
	for i, v := range w {
		m.weights[i] = int8(math.Round(v / float64(m.scale)))
	}
	return m
}
