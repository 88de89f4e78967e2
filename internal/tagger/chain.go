package tagger

import "math"

// impossible is the score of a label that a unit must not have.
const impossible = -1 << 28

// chain is the working memory of decoding a stretch: the labels of a unit are
// scored by its features, neighbouring labels by the transitions.
type chain struct {
	back   [][LabelCount]uint8
	alpha  [][LabelCount]float64
	beta   [][LabelCount]float64
	factor [][LabelCount]float64
}

// transitions are the weights of neighbouring labels; entries of pairs that
// must not follow one another are not read.
type transitions [LabelCount][LabelCount]int32

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// best finds the labels with the highest sum. Outside stands before and
// after the stretch.
func (c *chain) best(scores [][LabelCount]int32, cells []cell, t *transitions, labels []uint8) {
	n := len(cells)
	c.back = grow(c.back, n)
	var cur, prev [LabelCount]int32
	for l := range prev {
		prev[l] = impossible
	}
	prev[Outside] = 0
	for i := range n {
		sc, back, ok := &scores[i], &c.back[i], cells[i].allowed
		for l := range cur {
			cur[l] = impossible
		}
		for _, b := range opening {
			if ok>>b&1 == 0 {
				continue
			}
			top, from := int32(impossible), 0
			for _, a := range closing {
				if s := prev[a] + t[a][b]; s > top {
					top, from = s, a
				}
			}
			cur[b], back[b] = top+sc[b], uint8(from)
		}
		if ok&^startLabels != 0 {
			for k := 0; k < kinds; k++ {
				b, in := 4*k+begin, 4*k+inside
				for l := in; l <= 4*k+last; l++ {
					x, y := prev[b]+t[b][l], prev[in]+t[in][l]
					if x >= y {
						cur[l], back[l] = x+sc[l], uint8(b)
					} else {
						cur[l], back[l] = y+sc[l], uint8(in)
					}
				}
			}
		}
		cur, prev = prev, cur
	}
	top, at := int32(2*impossible), 0
	for _, a := range closing {
		if s := prev[a] + t[a][Outside]; s > top {
			top, at = s, a
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = uint8(at)
		at = int(c.back[i][at])
	}
}

// marginals prepares the probability of every name of the stretch.
func (c *chain) marginals(scores [][LabelCount]int32, cells []cell, m *Model) {
	n := len(cells)
	c.alpha, c.beta, c.factor = grow(c.alpha, n), grow(c.beta, n), grow(c.factor, n)
	for i := range n {
		top := int32(impossible)
		for l := range LabelCount {
			if cells[i].allowed>>l&1 != 0 {
				top = max(top, scores[i][l])
			}
		}
		for l := range LabelCount {
			c.factor[i][l] = 0
			if cells[i].allowed>>l&1 != 0 {
				c.factor[i][l] = math.Exp(float64(scores[i][l]-top) * float64(m.scale))
			}
		}
	}
	for i := range n {
		var sum float64
		for b := range LabelCount {
			s := 0.0
			if c.factor[i][b] != 0 {
				s = c.into(i, b, m)
			}
			c.alpha[i][b] = s * c.factor[i][b]
			sum += c.alpha[i][b]
		}
		scaleBy(&c.alpha[i], sum)
	}
	for i := n - 1; i >= 0; i-- {
		var sum float64
		for a := range LabelCount {
			s := 0.0
			if c.factor[i][a] != 0 {
				s = c.outOf(i, n, a, m)
			}
			c.beta[i][a] = s
			sum += s
		}
		scaleBy(&c.beta[i], sum)
	}
}

func scaleBy(v *[LabelCount]float64, sum float64) {
	if sum <= 0 {
		return
	}
	for l := range v {
		v[l] /= sum
	}
}

// into sums the ways into label b at unit i.
func (c *chain) into(i, b int, m *Model) float64 {
	if i == 0 {
		if Follows(Outside, b) {
			return m.passing[Outside][b]
		}
		return 0
	}
	s := 0.0
	prev := &c.alpha[i-1]
	if p := place(b); p == inside || p == last {
		base := b - p
		return prev[base+begin]*m.passing[base+begin][b] + prev[base+inside]*m.passing[base+inside][b]
	}
	for _, a := range closing {
		s += prev[a] * m.passing[a][b]
	}
	return s
}

// outOf sums the ways from label a at unit i to the end.
func (c *chain) outOf(i, n, a int, m *Model) float64 {
	if i == n-1 {
		if Follows(a, Outside) {
			return m.passing[a][Outside]
		}
		return 0
	}
	next, f := &c.beta[i+1], &c.factor[i+1]
	if p := place(a); p == begin || p == inside {
		base := a - p
		return m.passing[a][base+inside]*f[base+inside]*next[base+inside] + m.passing[a][base+last]*f[base+last]*next[base+last]
	}
	s := 0.0
	for _, b := range opening {
		s += m.passing[a][b] * f[b] * next[b]
	}
	return s
}

// probability is that of the name with the labels from unit i to before j.
func (c *chain) probability(labels []uint8, i, j int, m *Model) float32 {
	return float32(c.path(labels, i, j, 0, m))
}

// kindProbabilities are those of the same span being a name of each kind.
func (c *chain) kindProbabilities(labels []uint8, i, j int, m *Model) (v votes) {
	kind := int(kindOf(int(labels[i])))
	for k := 1; k < len(v); k++ {
		v[k] = float32(c.path(labels, i, j, 4*(k-kind), m))
	}
	return v
}

// path is the probability of the labels, each moved by shift, at the units
// from i to before j: that of the first label times, unit by unit, that of
// going on as labelled and no other way.
func (c *chain) path(labels []uint8, i, j, shift int, m *Model) float64 {
	p := c.posterior(i, int(labels[i])+shift)
	for k := i + 1; k < j && p > 0; k++ {
		a, b := int(labels[k-1])+shift, int(labels[k])+shift
		base := a - place(a)
		sum := 0.0
		for _, l := range [2]int{base + inside, base + last} {
			sum += m.passing[a][l] * c.factor[k][l] * c.beta[k][l]
		}
		if sum <= 0 {
			return 0
		}
		p *= m.passing[a][b] * c.factor[k][b] * c.beta[k][b] / sum
	}
	return p
}

// posterior is the probability of label l at unit i.
func (c *chain) posterior(i, l int) float64 {
	sum := 0.0
	for k := range LabelCount {
		sum += c.alpha[i][k] * c.beta[i][k]
	}
	if sum <= 0 {
		return 0
	}
	return c.alpha[i][l] * c.beta[i][l] / sum
}
