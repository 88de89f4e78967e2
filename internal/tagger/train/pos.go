package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
)

// perceptron is an averaged perceptron over parts of speech. Features that are
// rare in training are none: a word that occurs once would be learned by heart
// instead of by its affixes and neighbours.
type perceptron struct {
	index  map[uint32]int32
	rows   []posRow
	step   int
	counts map[uint32]int // how often each feature occurs
	cut    int            // how often it must
	margin float32        // by how much the right answer must win
}

type posRow struct {
	weight, total [lang.POSCount]float32
	seen          [lang.POSCount]int32
}

// trainPOS learns the parts of speech from left to right, with the
// predictions made so far as context.
func (t *trainer) trainPOS() {
	model := tagger.Build(&t.parts)
	reader := tagger.NewReader(model)
	p := &perceptron{index: map[uint32]int32{}, counts: map[uint32]int{}, cut: t.posCut, margin: float32(t.posMargin)}
	rng := rand.New(rand.NewPCG(t.seed, 1))
	var train []*tagged
	for _, s := range t.tagged {
		if !s.held {
			train = append(train, s)
		}
	}
	for _, s := range train {
		p.count(reader, s)
	}
	for epoch := range t.posEpochs {
		right, all := 0, 0
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, s := range train {
			r, n := p.learn(reader, s)
			right, all = right+r, all+n
		}
		t.logf("parts of speech: epoch %d, %.2f %% right while learning, %d features", epoch+1, 100*float64(right)/float64(all), len(p.rows))
	}
	t.parts.POS = p.quantize()
	model = tagger.Build(&t.parts)
	right, all := 0, 0
	for _, s := range t.tagged {
		if s.held && !s.extra {
			r, n := t.posAccuracy(model, s)
			right, all = right+r, all+n
		}
	}
	t.posScore = 100 * float64(right) / float64(all)
	t.logf("parts of speech: %.2f %% of %d held out, %d rows", t.posScore, all, len(t.parts.POS))
}

func (t *trainer) posAccuracy(m *tagger.Model, s *tagged) (right, all int) {
	got := tagger.New(m).Tag(document(s.words))
	for i, g := range got.POS {
		if s.pos[i] == lang.X && s.words[i] == "_" {
			continue
		}
		all++
		if g == s.pos[i] {
			right++
		}
	}
	return right, all
}

// count counts the features of a sentence, given its parts of speech.
func (p *perceptron) count(reader *tagger.Reader, s *tagged) {
	sent := reader.Sentence(document(s.words), 0, len(s.words))
	for i := range s.words {
		if c, ok := sent.Certain(i); ok {
			sent.Set(i, c)
			continue
		}
		for _, f := range sent.Features(i) {
			p.counts[f]++
		}
		sent.Set(i, s.pos[i])
	}
}

// learn tags a sentence and changes the weights where the right part of speech
// does not win by the margin.
func (p *perceptron) learn(reader *tagger.Reader, s *tagged) (right, all int) {
	doc := document(s.words)
	sent := reader.Sentence(doc, 0, len(s.words))
	rows := make([]int32, 0, 64)
	for i := range s.words {
		if c, ok := sent.Certain(i); ok {
			sent.Set(i, c)
			continue
		}
		p.step++
		rows = p.rowsOf(rows[:0], sent.Features(i))
		gold := s.pos[i]
		best, rival := p.decide(rows, gold)
		all++
		if best == gold {
			right++
		}
		if rival != gold {
			for _, k := range rows {
				p.rows[k].change(gold, 1, p.step)
				p.rows[k].change(rival, -1, p.step)
			}
		}
		sent.Set(i, best)
	}
	return right, all
}

// rowsOf are the rows of the features that are not rare.
func (p *perceptron) rowsOf(out []int32, features []uint32) []int32 {
	for _, f := range features {
		k, ok := p.index[f]
		if !ok {
			if p.counts[f] < p.cut {
				continue
			}
			k = int32(len(p.rows))
			p.index[f] = k
			p.rows = append(p.rows, posRow{})
		}
		out = append(out, k)
	}
	return out
}

// decide is the part of speech that wins, and the one that beats the right one
// or comes too close to it: the right one itself if there is none.
func (p *perceptron) decide(rows []int32, gold lang.POS) (best, rival lang.POS) {
	var scores [lang.POSCount]float32
	for _, k := range rows {
		for l, w := range p.rows[k].weight {
			scores[l] += w
		}
	}
	best, rival = lang.X, gold
	top := scores[gold] - p.margin
	for l, s := range scores {
		if s > scores[best] {
			best = lang.POS(l)
		}
		if lang.POS(l) != gold && s >= top {
			rival, top = lang.POS(l), s
		}
	}
	return best, rival
}

func (r *posRow) change(l lang.POS, by float32, step int) {
	r.total[l] += r.weight[l] * float32(int32(step)-r.seen[l])
	r.seen[l] = int32(step)
	r.weight[l] += by
}

// quantize averages the weights and keeps those that count.
func (p *perceptron) quantize() []tagger.Row {
	rows := map[uint32][]float32{}
	for f, k := range p.index {
		r := &p.rows[k]
		avg := make([]float32, lang.POSCount)
		for l := range avg {
			r.change(lang.POS(l), 0, p.step)
			avg[l] = r.total[l] / float32(p.step)
		}
		rows[f] = avg
	}
	out, _ := quantize(rows, 0.999, 10)
	return out
}

// quantize scales weights so that the given share of them fits int8 and drops
// those below least steps. It returns the step too.
func quantize(rows map[uint32][]float32, share float64, least float64) ([]tagger.Row, float32) {
	var all []float64
	for _, r := range rows {
		for _, w := range r {
			if w != 0 {
				all = append(all, math.Abs(float64(w)))
			}
		}
	}
	if len(all) == 0 {
		return nil, 1
	}
	slices.Sort(all)
	step := all[int(share*float64(len(all)-1))] / 127
	var out []tagger.Row
	for f, r := range rows {
		row := tagger.Row{Feature: f}
		for l, w := range r {
			q := math.Round(float64(w) / step)
			if math.Abs(q) < least {
				continue
			}
			row.Weights = append(row.Weights, tagger.Weight{Label: uint8(l), Value: int8(max(-127, min(127, q)))})
		}
		if len(row.Weights) > 0 {
			out = append(out, row)
		}
	}
	slices.SortFunc(out, func(a, b tagger.Row) int {
		if a.Feature < b.Feature {
			return -1
		}
		return 1
	})
	return out, float32(step)
}
