package ngram_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

// weightsOf looks an n-gram up and returns its weights by language, in nats.
func weightsOf(table *ngram.Table, gram string) map[int]float64 {
	p, ok := table.Lookup(ngram.Of(gram))
	if !ok {
		return nil
	}
	var scores [ngram.MaxLanguages]int32
	p.AddTo(&scores, table)
	w := map[int]float64{}
	for l, s := range scores {
		if s != 0 {
			w[l] = float64(s) / ngram.Scale
		}
	}
	return w
}

// many is a language with n two-letter n-grams.
func many(n int) map[string]float64 {
	w := map[string]float64{}
	for i := range n {
		second := rune('a' + i%90)
		w[string(second)] = 1.5
		w[string(rune('a'+i/90))+string(second)] = float64(i%64) / 8
	}
	return w
}

func build(t testing.TB, languages ...map[string]float64) string {
	var b ngram.Builder
	for i, w := range languages {
		b.Add(i, w, float64(i))
	}
	data, err := b.Build()
	require.NoError(t, err)
	return string(data)
}

func TestTableGivesBackWhatWasAdded(t *testing.T) {
	languages := []map[string]float64{many(3000), many(1500), {"é": -3, " é": 2, "б": 7}}
	table, err := ngram.Open(build(t, languages...))
	require.NoError(t, err)
	for l, weights := range languages {
		require.Equal(t, int32(l*ngram.Scale), table.Expected(l))
		for gram, weight := range weights {
			require.InDelta(t, weight, weightsOf(table, gram)[l], 0.3, "%d %q", l, gram)
		}
	}
	require.Len(t, weightsOf(table, "é"), 1)
	require.Nil(t, weightsOf(table, "zzz"))
}

// TestRoundingIsMadeGood: an n-gram and its shorter forms together are off by
// no more than one rounding.
func TestRoundingIsMadeGood(t *testing.T) {
	w := map[string]float64{}
	for i := range 200 { // levels far from what the chain below needs
		w[string(rune(0x400+i))] = float64(i) / 10
	}
	w["c"], w["bc"], w["abc"] = 0.137, 0.141, 0.149
	table, err := ngram.Open(build(t, w))
	require.NoError(t, err)
	sum := weightsOf(table, "c")[0] + weightsOf(table, "bc")[0] + weightsOf(table, "abc")[0]
	require.InDelta(t, 0.137+0.141+0.149, sum, 0.2)
}

func TestBuildIsReproducible(t *testing.T) {
	require.Equal(t, build(t, many(2000), many(100)), build(t, many(2000), many(100)))
}

// TestPairs: a row gives the weights of a pair and of its second letter,
// rounded; of a language that has neither, exactly none.
func TestPairs(t *testing.T) {
	table, err := ngram.Open(build(t, many(500), many(500), many(500)))
	require.NoError(t, err)
	pairs := ngram.NewPairs(table, 3)
	for _, pair := range []string{"ab", "ba", "cz"} {
		var b ngram.Batch
		var got [ngram.MaxLanguages]int32
		first, second := rune(pair[0]), rune(pair[1])
		for range 3 {
			require.True(t, b.AddPair(pairs, first, second), pair)
		}
		b.AddTo(&got, table, pairs)
		want := weightsOf(table, pair[1:])[2] + weightsOf(table, pair)[2]
		require.InDelta(t, want, float64(got[2])/3/ngram.Scale, 0.05, pair)
		require.Zero(t, got[3], pair)
		b.AddTo(&got, table, pairs)
		require.InDelta(t, want, float64(got[2])/3/ngram.Scale, 0.05, "the batch was emptied")
	}
	var b ngram.Batch
	require.False(t, b.AddPair(pairs, 'a', 'Я'))
	require.False(t, b.AddPair(pairs, 'ÿ', 'a'))
}

func TestOpenRefusesWhatIsNoTable(t *testing.T) {
	whole := build(t, many(300))
	for _, bad := range []string{"", "ngt", strings.Repeat("x", 1000), whole[:len(whole)-1], whole[:100]} {
		_, err := ngram.Open(bad)
		require.ErrorIs(t, err, ngram.ErrDamaged)
	}
	table, err := ngram.Open(whole)
	require.NoError(t, err)
	require.NoError(t, table.Check())
}

// FuzzOpen: a table that passes its checks can be asked for anything.
func FuzzOpen(f *testing.F) {
	whole := build(f, many(40), many(20), map[string]float64{"é": 1})
	f.Add(whole, "abc")
	f.Add(whole[:len(whole)-3], "é")
	f.Add(whole[:200], "")
	f.Fuzz(func(t *testing.T, data, gram string) {
		table, err := ngram.Open(data)
		if err == nil {
			err = table.Check()
		}
		if err != nil {
			require.ErrorIs(t, err, ngram.ErrDamaged)
			return
		}
		weightsOf(table, gram)
		weightsOf(table, "a")
		ngram.NewPairs(table, 2)
	})
}

func ExampleHash_Before() {
	fmt.Println(ngram.Of("the") == ngram.Empty.Before('e').Before('h').Before('t'))
	// Output: true
}
