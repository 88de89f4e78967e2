package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/lang"
)

// anyRows draws rows of weights, and the same as a map.
func anyRows(t *rapid.T, labels int) ([]Row, map[uint32][]Weight) {
	label := rapid.Uint8Range(0, uint8(labels-1))
	value := rapid.Int8().Filter(func(v int8) bool { return v != 0 })
	byLabel := rapid.MapOfN(label, value, 1, labels)
	all := map[uint32][]Weight{}
	var rows []Row
	for f, m := range rapid.MapOfN(rapid.Uint32(), byLabel, 0, 60).Draw(t, "rows") {
		var row []Weight
		for l := range uint8(labels) {
			if v := m[l]; v != 0 {
				row = append(row, Weight{l, v})
			}
		}
		rows, all[f] = append(rows, Row{f, row}), row
	}
	return rows, all
}

// TestWeightsAreSummed holds both tables and both forms of rows against a map.
func TestWeightsAreSummed(t *testing.T) {
	for _, labels := range []int{int(lang.POSCount), LabelCount} {
		rapid.Check(t, func(t *rapid.T) {
			rows, want := anyRows(t, labels)
			w := newWeights(columnsOf(rows), labels)
			features := rapid.SliceOfN(rapid.Uint32(), 0, 20).Draw(t, "absent")
			for _, r := range rows {
				features = append(features, r.Feature)
			}
			var got, sums [maxLabels]int32
			for _, f := range features {
				for _, x := range want[f] {
					sums[x.Label] += int32(x.Value)
				}
			}
			w.add(features, &got)
			require.Equal(t, sums, got)
			for _, e := range sorted(w.rest.slots, w.frequent.entries()) {
				require.Equal(t, want[e.key], w.row(e.value))
			}
		})
	}
}
