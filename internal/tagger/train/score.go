package main

import (
	"fmt"
	"math"

	"github.com/nutgraf/nutgraf/internal/tagger"
	"github.com/nutgraf/nutgraf/text"
)

// tally counts right, spurious and missed names.
type tally struct{ tp, fp, fn int }

func (t tally) f1() float64 {
	return 200 * float64(t.tp) / max(1, float64(2*t.tp+t.fp+t.fn))
}

func (t tally) String() string { return fmt.Sprintf("F1 %.1f of %d", t.f1(), t.tp+t.fn) }

// judged is a name found in an article kept aside, and whether span and kind
// are right.
type judged struct {
	confidence float64
	span, kind bool
}

// heldNames tags the articles kept aside whose names are all marked; missed
// is the number of their names that were not found.
func (t *trainer) heldNames() (found []judged, missed int) {
	tg := tagger.New(tagger.Build(&t.parts))
	for _, a := range t.corpus {
		if !a.held || a.open {
			continue
		}
		gold := map[text.Span]kindSet{}
		for _, m := range a.names {
			gold[m.Span] = m.kinds
		}
		missed += len(gold)
		for _, n := range tg.Tag(t.seg.Segment(a.text)).Names {
			k, ok := gold[n.Span]
			if ok {
				missed--
			}
			found = append(found, judged{float64(n.Confidence), ok, ok && k>>n.Kind&1 != 0})
		}
	}
	return found, missed
}

// scoreHeld scores the articles kept aside, by spans and by spans and kinds.
func (t *trainer) scoreHeld() (spans, both tally) {
	found, missed := t.heldNames()
	spans.fn, both.fn = missed, missed
	for _, j := range found {
		switch {
		case j.kind:
			spans.tp++
			both.tp++
		case j.span:
			spans.tp++
			both.fp++
			both.fn++
		default:
			spans.fp++
			both.fp++
		}
	}
	return spans, both
}

// calibrate fits a logistic curve from the model's probabilities to the share
// of names that are right, on the articles kept aside.
func (t *trainer) calibrate() {
	t.parts.CalA, t.parts.CalB = 1, 0
	found, _ := t.heldNames()
	a, b := 1.0, 0.0
	for range 2000 {
		var ga, gb float64
		for _, j := range found {
			p := min(max(j.confidence, 1e-6), 1-1e-6)
			x := math.Log(p / (1 - p))
			y := 1 / (1 + math.Exp(-(a*x + b)))
			if j.kind {
				ga, gb = ga+(1-y)*x, gb+1-y
			} else {
				ga, gb = ga-y*x, gb-y
			}
		}
		n := float64(len(found)) + 1
		a, b = a+0.1*(ga/n-0.001*(a-1)), b+0.1*gb/n
	}
	t.parts.CalA, t.parts.CalB = float32(a), float32(b)
	t.logf("confidence: %.2f times the log odds plus %.2f, on %d names", a, b, len(found))
}
