package main

import (
	"math"
	"math/rand/v2"

	"github.com/nutgraf/nutgraf/internal/tagger"
)

const labelCount = tagger.LabelCount

type labelRow [labelCount]float32

// stretch is a run of units that may hold names, with the labels the corpus
// allows each unit.
type stretch struct {
	units  []unit
	weight float32
}

type unit struct {
	features      []int32
	context, word int
	allowed, gold uint64
}

// field is a linear-chain conditional random field in training: AdaGrad on
// the likelihood of the allowed labels, so that coarse marks teach what they
// say and no more.
type field struct {
	weights, squares []labelRow
	sums             []labelRow // of the weights after each epoch remembered
	remembered       int
	moves, moveSq    [labelCount][labelCount]float64
	follows          [labelCount][]int
	precedes         [labelCount][]int
	rate             float64

	pass           [labelCount][labelCount]float64
	scores, factor [][labelCount]float64
	free, tied     lattice
}

func newField(features int, rate float64) *field {
	f := &field{weights: make([]labelRow, features), squares: make([]labelRow, features), rate: rate}
	for a := range labelCount {
		for b := range labelCount {
			if tagger.Follows(a, b) {
				f.follows[a] = append(f.follows[a], b)
				f.precedes[b] = append(f.precedes[b], a)
			}
		}
	}
	return f
}

// lattice is a forward and backward pass over a stretch.
type lattice struct {
	alpha, beta [][labelCount]float64
	sums        []float64
}

func (l *lattice) run(f *field, n int, mask func(i int) uint64) bool {
	for len(l.alpha) < n {
		l.alpha, l.beta, l.sums = append(l.alpha, [labelCount]float64{}), append(l.beta, [labelCount]float64{}), append(l.sums, 0)
	}
	for i := range n {
		ok := mask(i)
		sum := 0.0
		for b := range labelCount {
			s := 0.0
			if ok>>b&1 != 0 {
				if i == 0 {
					s = f.pass[0][b]
				} else {
					for _, a := range f.precedes[b] {
						s += l.alpha[i-1][a] * f.pass[a][b]
					}
				}
				s *= f.factor[i][b]
			}
			l.alpha[i][b] = s
			sum += s
		}
		if sum <= 0 {
			return false
		}
		for b := range labelCount {
			l.alpha[i][b] /= sum
		}
		l.sums[i] = sum
	}
	end := 0.0
	for a := range labelCount {
		l.beta[n-1][a] = f.pass[a][0]
		end += l.alpha[n-1][a] * f.pass[a][0]
	}
	if end <= 0 {
		return false
	}
	for a := range labelCount {
		l.beta[n-1][a] /= end
	}
	for i := n - 2; i >= 0; i-- {
		ok := mask(i + 1)
		for a := range labelCount {
			s := 0.0
			for _, b := range f.follows[a] {
				if ok>>b&1 != 0 {
					s += f.pass[a][b] * f.factor[i+1][b] * l.beta[i+1][b]
				}
			}
			l.beta[i][a] = s / l.sums[i+1]
		}
	}
	return true
}

// learn takes one step on a stretch. Groups of features are dropped at random.
func (f *field) learn(s *stretch, rng *rand.Rand, o *dropout) {
	n := len(s.units)
	for len(f.scores) < n {
		f.scores, f.factor = append(f.scores, [labelCount]float64{}), append(f.factor, [labelCount]float64{})
	}
	noLists, noWords := rng.Float64() < o.lists, rng.Float64() < o.words
	active := func(i int) ([]int32, []int32) {
		u := &s.units[i]
		switch {
		case noLists && noWords:
			return u.features[:u.context], nil
		case noLists:
			return u.features[:u.word], nil
		case noWords:
			return u.features[:u.context], u.features[u.word:]
		}
		return u.features, nil
	}
	for i := range n {
		sc := &f.scores[i]
		*sc = [labelCount]float64{}
		x, y := active(i)
		for _, list := range [2][]int32{x, y} {
			for _, k := range list {
				for l, w := range &f.weights[k] {
					sc[l] += float64(w)
				}
			}
		}
		top := math.Inf(-1)
		for l, v := range sc {
			if s.units[i].allowed>>l&1 != 0 {
				top = max(top, v)
			}
		}
		for l, v := range sc {
			f.factor[i][l] = math.Exp(max(v-top, -40))
		}
	}
	if !f.free.run(f, n, func(i int) uint64 { return s.units[i].allowed }) {
		return
	}
	if !f.tied.run(f, n, func(i int) uint64 { return s.units[i].gold }) {
		return
	}
	f.moveStep(s, n)
	for i := range n {
		var grad [labelCount]float64
		f.unary(i, &grad)
		x, y := active(i)
		for l, g := range grad {
			if math.Abs(g) < 1e-3 {
				continue
			}
			g *= float64(s.weight)
			for _, list := range [2][]int32{x, y} {
				for _, k := range list {
					sq := &f.squares[k][l]
					*sq += float32(g * g)
					f.weights[k][l] += float32(f.rate * g / math.Sqrt(float64(*sq)+1e-2))
				}
			}
		}
	}
}

// unary is the gradient of unit i's label scores.
func (f *field) unary(i int, grad *[labelCount]float64) {
	var p, q [labelCount]float64
	sp, sq := 0.0, 0.0
	for l := range labelCount {
		p[l] = f.tied.alpha[i][l] * f.tied.beta[i][l]
		q[l] = f.free.alpha[i][l] * f.free.beta[i][l]
		sp, sq = sp+p[l], sq+q[l]
	}
	for l := range labelCount {
		grad[l] = p[l]/sp - q[l]/sq
	}
}

// moveStep updates the transitions.
func (f *field) moveStep(s *stretch, n int) {
	var grad [labelCount][labelCount]float64
	count := func(l *lattice, sign float64, mask func(i int) uint64) {
		for i := 0; i <= n; i++ {
			var pairs [labelCount][labelCount]float64
			sum := 0.0
			for a := range labelCount {
				if i == 0 && a != 0 || i > 0 && l.alpha[i-1][a] == 0 {
					continue
				}
				from := 1.0
				if i > 0 {
					from = l.alpha[i-1][a]
				}
				for _, b := range f.follows[a] {
					if i == n && b != 0 || i < n && mask(i)>>b&1 == 0 {
						continue
					}
					to := 1.0
					if i < n {
						to = f.factor[i][b] * l.beta[i][b]
					}
					v := from * f.pass[a][b] * to
					pairs[a][b] = v
					sum += v
				}
			}
			if sum <= 0 {
				continue
			}
			for a := range labelCount {
				for _, b := range f.follows[a] {
					grad[a][b] += sign * pairs[a][b] / sum
				}
			}
		}
	}
	count(&f.tied, 1, func(i int) uint64 { return s.units[i].gold })
	count(&f.free, -1, func(i int) uint64 { return s.units[i].allowed })
	for a := range labelCount {
		for _, b := range f.follows[a] {
			g := grad[a][b] * float64(s.weight)
			if math.Abs(g) < 1e-4 {
				continue
			}
			f.moveSq[a][b] += g * g
			f.moves[a][b] += f.rate * g / math.Sqrt(f.moveSq[a][b]+1e-2)
			f.pass[a][b] = math.Exp(f.moves[a][b])
		}
	}
}

func (f *field) ready() {
	for a := range labelCount {
		for _, b := range f.follows[a] {
			f.pass[a][b] = math.Exp(f.moves[a][b])
		}
	}
}

// dropout is how often groups of features are left out of a step.
type dropout struct{ lists, words float64 }

// shrink pulls all weights towards 0.
func (f *field) shrink(by float32) {
	if by == 0 {
		return
	}
	for k := range f.weights {
		for l, w := range f.weights[k] {
			f.weights[k][l] = max(0, w-by) + min(0, w+by)
		}
	}
}

// remember adds the weights to the average.
func (f *field) remember() {
	if f.sums == nil {
		f.sums = make([]labelRow, len(f.weights))
	}
	f.remembered++
	for k := range f.weights {
		for l, w := range f.weights[k] {
			f.sums[k][l] += w
		}
	}
}

// average is the mean of the remembered weights of a feature.
func (f *field) average(k int) []float32 {
	if f.remembered == 0 {
		return f.weights[k][:]
	}
	out := make([]float32, labelCount)
	for l, w := range f.sums[k] {
		out[l] = w / float32(f.remembered)
	}
	return out
}
