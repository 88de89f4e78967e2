package main

import (
	"math/rand/v2"
	"slices"

	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/lang"
)

// leastWeight is how many steps a weight must have to be kept.
const leastWeight = 8

// leastFeature is how often a feature must occur to be learned.
const leastFeature = 2

// trainNames learns the names and calibrates their confidence.
func (t *trainer) trainNames() {
	reader := tagger.NewReader(tagger.Build(&t.parts))
	index, number := t.countFeatures(reader)
	var train []*stretch
	units, lost := 0, 0
	for _, a := range t.corpus {
		if a.held {
			continue
		}
		s, l := t.stretches(reader, a, index)
		train = append(train, s...)
		lost += l
	}
	for _, s := range train {
		units += len(s.units)
	}
	t.logf("names: %d stretches of %d units, %d features, %d names out of reach", len(train), units, number, lost)
	f := newField(number, t.rate)
	f.ready()
	rng := rand.New(rand.NewPCG(t.seed, 2))
	drop := &dropout{lists: t.dropLists, words: t.dropWords}
	for epoch := range t.epochs {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, s := range train {
			f.learn(s, rng, drop)
		}
		f.shrink(float32(t.options.shrink))
		if epoch >= t.epochs/2 {
			f.remember()
		}
		if epoch == t.epochs-1 || epoch%4 == 3 {
			t.export(f, index)
			spans, both := t.scoreHeld()
			t.logf("names: held out span %v, span and kind %v", spans, both)
		}
	}
}

// maxModel bounds the size of a model's file.
const maxModel = 4<<20 - 1<<14

// fit drops the smallest weights of names until the model is small enough.
func (t *trainer) fit() {
	for least := leastWeight; len(tagger.Build(&t.parts).Encode()) > maxModel; least++ {
		kept := t.parts.Names[:0]
		for _, r := range t.parts.Names {
			r.Weights = slices.DeleteFunc(r.Weights, func(w tagger.Weight) bool { return max(w.Value, -w.Value) <= int8(least) })
			if len(r.Weights) > 0 {
				kept = append(kept, r)
			}
		}
		t.parts.Names = kept
		t.logf("names: weights of %d steps are dropped for size", least)
	}
}

// countFeatures numbers the features that occur often enough.
func (t *trainer) countFeatures(reader *tagger.Reader) (map[uint32]int32, int) {
	counts := map[uint32]int32{}
	for _, a := range t.corpus {
		if a.held {
			continue
		}
		doc := t.seg.Segment(a.text)
		for _, sent := range doc.Sentences() {
			for _, u := range reader.Units(doc, sent) {
				for _, f := range u.Features {
					counts[f]++
				}
			}
		}
	}
	index := make(map[uint32]int32, len(counts)/3)
	n := int32(0)
	for f, c := range counts {
		if c >= leastFeature {
			index[f] = n
			n++
		}
	}
	return index, int(n)
}

// stretches prepares an article: the runs of units that may hold names, with
// the labels its marks allow. lost counts names no labels can express.
func (t *trainer) stretches(reader *tagger.Reader, a *article, index map[uint32]int32) (out []*stretch, lost int) {
	doc := t.seg.Segment(a.text)
	for _, sent := range doc.Sentences() {
		units := reader.Units(doc, sent)
		gold, l := goldLabels(units, a)
		lost += l
		for i := 0; i < len(units); {
			if units[i].Allowed == 1 {
				i++
				continue
			}
			s := &stretch{weight: a.weight}
			for ; i < len(units) && units[i].Allowed != 1; i++ {
				s.units = append(s.units, numbered(&units[i], gold[i], index))
			}
			out = append(out, s)
		}
	}
	return out, lost
}

func numbered(u *tagger.Unit, gold uint64, index map[uint32]int32) unit {
	x := unit{allowed: u.Allowed, gold: gold & u.Allowed}
	for i, f := range u.Features {
		if i == u.Context {
			x.context = len(x.features)
		}
		if i == u.Word {
			x.word = len(x.features)
		}
		if k, ok := index[f]; ok {
			x.features = append(x.features, k)
		}
	}
	if u.Context >= len(u.Features) {
		x.context = len(x.features)
	}
	if u.Word >= len(u.Features) {
		x.word = len(x.features)
	}
	return x
}

// goldLabels are the label sets that an article's marks allow the units of a
// sentence. Outside marks only "outside" is allowed, or also products and
// others where the corpus does not mark these.
func goldLabels(units []tagger.Unit, a *article) (gold []uint64, lost int) {
	gold = make([]uint64, len(units))
	for i := range gold {
		gold[i] = 1
		if a.open && units[i].POS == lang.PROPN && i > 0 {
			gold[i] |= placeLabels(misc, 0)
		}
	}
	for _, m := range a.names {
		first, end := -1, 0
		for i, u := range units {
			if u.Span.Start < m.End && m.Start < u.Span.End {
				if first < 0 {
					first = i
				}
				end = i + 1
			}
		}
		if first < 0 {
			continue
		}
		if !reachable(units[first:end]) {
			lost++
			continue
		}
		for i := first; i < end; i++ {
			gold[i] = 0
			for k := lang.Person; k < lang.KindCount; k++ {
				if m.kinds>>k&1 != 0 {
					gold[i] |= 1 << tagger.Label(k, i-first, end-first)
				}
			}
		}
	}
	return gold, lost
}

// placeLabels are all labels of the kinds.
func placeLabels(s kindSet, _ int) uint64 {
	var b uint64
	for k := lang.Person; k < lang.KindCount; k++ {
		if s>>k&1 != 0 {
			b |= 0xf << (4*(int(k)-1) + 1)
		}
	}
	return b
}

func reachable(units []tagger.Unit) bool {
	for i, u := range units {
		if u.Allowed>>tagger.Label(lang.Person, i, len(units))&1 == 0 {
			return false
		}
	}
	return true
}

// export quantises the field into the model's parts.
func (t *trainer) export(f *field, index map[uint32]int32) {
	rows := make(map[uint32][]float32, len(index))
	for h, k := range index {
		rows[h] = f.average(int(k))
	}
	var step float32
	t.parts.Names, step = quantize(rows, 0.9999, leastWeight)
	t.parts.Scale = step
	t.parts.Transitions = map[[2]uint8]int32{}
	for a := range labelCount {
		for _, b := range f.follows[a] {
			t.parts.Transitions[[2]uint8{uint8(a), uint8(b)}] = int32(f.moves[a][b] / float64(step))
		}
	}
	t.parts.CalA, t.parts.CalB, t.parts.Trust = 1, 0, float32(t.trust)
	n := 0
	for _, r := range t.parts.Names {
		n += len(r.Weights)
	}
	t.logf("names: step %.4f, %d rows, %d weights", step, len(t.parts.Names), n)
}
