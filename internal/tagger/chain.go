package tagger

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
func (c *chain) best(scores [][LabelCount]int32, cells []cell, m *Model, labels []uint8) {
	n, t := len(cells), &m.moves
	c.back = grow(c.back, n)
	var cur, prev [LabelCount]int32
	for l := range prev {
		prev[l] = impossible
	}
	prev[Outside] = 0
	var room [ends]uint8
	from := append(room[:0], Outside)
	for i := range n {
		sc, back, ok := &scores[i], &c.back[i], cells[i].allowed
		for l := range cur {
			cur[l] = impossible
		}
		for _, b := range opening {
			if ok>>b&1 == 0 {
				continue
			}
			top, best := prev[from[0]]+t[from[0]][b], from[0]
			for _, a := range from[1:] {
				if s := prev[a] + t[a][b]; s > top {
					top, best = s, a
				}
			}
			cur[b], back[b] = top+sc[b], best
		}
		if ok&^startLabels != 0 {
			goOn(&cur, &prev, sc, back, t)
		}
		cur, prev = prev, cur
		from = m.rivals(from[:0], &prev)
	}
	top, at := int32(2*impossible), uint8(0)
	for _, a := range closing {
		if s := prev[a] + t[a][Outside]; s > top {
			top, at = s, a
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = at
		at = c.back[i][at]
	}
}

// outside reports whether a stretch of one unit is best taken for no name.
func (m *Model) outside(scores *[LabelCount]int32, allowed uint64) bool {
	no := scores[Outside] + 2*m.moves[Outside][Outside]
	for k := range kinds {
		l := 4*k + single
		if allowed>>l&1 != 0 && scores[l]+m.moves[Outside][l]+m.moves[l][Outside] > no {
			return false
		}
	}
	return true
}

// goOn scores the labels that continue a name.
func goOn(cur, prev, sc *[LabelCount]int32, back *[LabelCount]uint8, t *transitions) {
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

// rivals appends the closing labels, in order, that may be the best before some
// opening label: no transition makes up for what the others are behind.
func (m *Model) rivals(out []uint8, sums *[LabelCount]int32) []uint8 {
	top := 0
	for k, a := range closing {
		if sums[a] > sums[closing[top]] {
			top = k
		}
	}
	for k, a := range closing {
		if sums[a]+m.gains[top][k] >= sums[closing[top]] {
			out = append(out, a)
		}
	}
	return out
}

// marginals prepares the probability of every name of the stretch.
func (c *chain) marginals(scores [][LabelCount]int32, cells []cell, m *Model) {
	n := len(cells)
	c.alpha, c.beta, c.factor = grow(c.alpha, n), grow(c.beta, n), grow(c.factor, n)
	for i := range n {
		c.factor[i] = [LabelCount]float64{}
		ok, sc := cells[i].allowed, &scores[i]
		top := int32(impossible)
		for b := ok; b != 0; b &= b - 1 {
			top = max(top, sc[trailing(b)])
		}
		for b := ok; b != 0; b &= b - 1 {
			l := trailing(b)
			c.factor[i][l] = m.power(sc[l] - top)
		}
	}
	start := [LabelCount]float64{Outside: 1}
	prev := &start
	for i := range n {
		c.into(i, prev, m)
		prev = &c.alpha[i]
	}
	for i := n - 1; i >= 0; i-- {
		c.outOf(i, n, m)
	}
}

func scaleBy(v *[LabelCount]float64, sum float64) {
	if sum <= 0 {
		return
	}
	by := 1 / sum
	for l := range v {
		v[l] *= by
	}
}

// into sums the ways into every label at unit i.
func (c *chain) into(i int, prev *[LabelCount]float64, m *Model) {
	f, alpha := &c.factor[i], &c.alpha[i]
	*alpha = [LabelCount]float64{}
	var room [ends]uint8
	from := room[:0]
	for _, a := range closing {
		if prev[a] != 0 {
			from = append(from, a)
		}
	}
	sum := 0.0
	for b, fb := range f {
		if fb == 0 {
			continue
		}
		s := 0.0
		if p := place(b); p == inside || p == last {
			base := b - p
			s = prev[base+begin]*m.passing[base+begin][b] + prev[base+inside]*m.passing[base+inside][b]
		} else {
			for _, a := range from {
				s += prev[a] * m.passing[a][b]
			}
		}
		alpha[b] = s * fb
		sum += alpha[b]
	}
	scaleBy(alpha, sum)
}

// outOf sums the ways from every label at unit i to the end.
func (c *chain) outOf(i, n int, m *Model) {
	beyond := [LabelCount]float64{Outside: 1}
	now, beta := &c.factor[i], &c.beta[i]
	*beta = [LabelCount]float64{}
	next, f := &beyond, &beyond
	if i+1 < n {
		next, f = &c.beta[i+1], &c.factor[i+1]
	}
	var room [ends]uint8
	to := room[:0]
	for _, b := range opening {
		if f[b] != 0 {
			to = append(to, b)
		}
	}
	sum := 0.0
	for a, fa := range now {
		if fa == 0 {
			continue
		}
		s := 0.0
		if p := place(a); p == begin || p == inside {
			base := a - p
			s = m.passing[a][base+inside]*f[base+inside]*next[base+inside] + m.passing[a][base+last]*f[base+last]*next[base+last]
		} else {
			for _, b := range to {
				s += m.passing[a][b] * f[b] * next[b]
			}
		}
		beta[a] = s
		sum += s
	}
	scaleBy(beta, sum)
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
