// Package logit fits logistic regressions of yes-no features. It is small and
// exact: same samples, same weights, bit for bit.
package logit

import "math"

// Sample is one observation: the features that hold, by number, and the answer.
// Samples of one group are held out together in cross-validation.
type Sample struct {
	On    []int
	Yes   bool
	Group string
}

// Fit finds the weights that make the samples likeliest under a ridge penalty:
// ridge/2 times the squares of all weights but the free ones. Gradient
// descent with momentum, until the gradient vanishes.
func Fit(samples []Sample, features int, ridge float64, free ...int) []float64 {
	w, v := make([]float64, features), make([]float64, features)
	penal := make([]float64, features)
	for k := range penal {
		penal[k] = ridge
	}
	for _, k := range free {
		penal[k] = 0
	}
	step := 2 / (float64(len(samples)) + ridge)
	for range 20000 {
		g := make([]float64, features)
		for _, s := range samples {
			d := P(w, s.On)
			if s.Yes {
				d--
			}
			for _, k := range s.On {
				g[k] += d
			}
		}
		size := 0.0
		for k := range w {
			g[k] += penal[k] * w[k]
			v[k] = 0.9*v[k] - 0.1*step*g[k]
			w[k] += v[k]
			size += g[k] * g[k]
		}
		if size < 1e-12 {
			break
		}
	}
	return w
}

// P is the probability that weights give features.
func P(w []float64, on []int) float64 {
	sum := 0.0
	for _, k := range on {
		sum += w[k]
	}
	return 1 / (1 + math.Exp(-sum))
}

// Score is how well probabilities fit answers.
type Score struct {
	N        int
	Accuracy float64 // at one half
	LogLoss  float64 // mean, natural
	Brier    float64
	Gap      float64 // mean distance between probability and share of right answers, over tenths of the samples
}

// Measure scores probabilities.
func Measure(samples []Sample, p []float64) Score {
	s := Score{N: len(samples)}
	const bins = 10
	var n, yes, sum [bins]float64
	for i, x := range samples {
		y := 0.0
		if x.Yes {
			y = 1
		}
		if (p[i] >= 0.5) == x.Yes {
			s.Accuracy++
		}
		q := min(max(p[i], 1e-6), 1-1e-6)
		s.LogLoss -= y*math.Log(q) + (1-y)*math.Log(1-q)
		s.Brier += (p[i] - y) * (p[i] - y)
		b := min(bins-1, int(p[i]*bins))
		n[b]++
		yes[b] += y
		sum[b] += p[i]
	}
	for b := range n {
		s.Gap += math.Abs(yes[b] - sum[b])
	}
	m := float64(max(1, s.N))
	s.Accuracy, s.LogLoss, s.Brier, s.Gap = s.Accuracy/m, s.LogLoss/m, s.Brier/m, s.Gap/m
	return s
}

// Cross predicts each sample with weights fitted on the other folds; groups
// are dealt to folds in order of appearance.
func Cross(samples []Sample, features int, ridge float64, folds int, free ...int) []float64 {
	fold := map[string]int{}
	for _, s := range samples {
		if _, ok := fold[s.Group]; !ok {
			fold[s.Group] = len(fold) % folds
		}
	}
	p := make([]float64, len(samples))
	for f := range folds {
		var train []Sample
		for _, s := range samples {
			if fold[s.Group] != f {
				train = append(train, s)
			}
		}
		w := Fit(train, features, ridge, free...)
		for i, s := range samples {
			if fold[s.Group] == f {
				p[i] = P(w, s.On)
			}
		}
	}
	return p
}
