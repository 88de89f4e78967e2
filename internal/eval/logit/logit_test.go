package logit

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Three of four samples with feature 1 are right, one of four without it.
func samples() []Sample {
	var out []Sample
	for i := range 80 {
		on := []int{0}
		if i < 40 {
			on = append(on, 1)
		}
		out = append(out, Sample{On: on, Yes: (i%4 > 0) == (i < 40), Group: string(rune('a' + i%40/4))})
	}
	return out
}

func TestFit(t *testing.T) {
	w := Fit(samples(), 2, 1e-6)
	require.InDelta(t, 0.75, P(w, []int{0, 1}), 1e-3)
	require.InDelta(t, 0.25, P(w, []int{0}), 1e-3)
	ridged := Fit(samples(), 2, 10, 0)
	require.Less(t, ridged[1], w[1], "the penalty draws weights to nought")
}

func TestMeasure(t *testing.T) {
	s := Measure([]Sample{{Yes: true}, {Yes: false}}, []float64{1, 0})
	require.Equal(t, 1.0, s.Accuracy)
	require.InDelta(t, 0, s.LogLoss, 1e-5)
	require.InDelta(t, 0, s.Gap, 1e-9)
}

func TestCross(t *testing.T) {
	p := Cross(samples(), 2, 0.1, 4)
	require.Len(t, p, 80)
	require.InDelta(t, 0.75, p[0], 0.15)
}
