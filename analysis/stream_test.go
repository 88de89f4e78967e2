package analysis_test

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

// numbered yields n articles that name their number; entry 5 is no UTF-8.
func numbered(n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range n {
			src := fmt.Sprintf("The company said on Monday that it had %d users in the city.", 1000+i)
			if i == 5 {
				src = "\xff"
			}
			if !yield(src) {
				return
			}
		}
	}
}

func TestAnalyzeSeqKeepsOrderAndGoesOnAfterErrors(t *testing.T) {
	a := newAnalyzer(t)
	ctx := context.Background()
	i := 0
	for rec, err := range a.AnalyzeSeq(ctx, numbered(50)) {
		if i == 5 {
			var bad *analysis.InvalidUTF8Error
			require.ErrorAs(t, err, &bad)
		} else {
			require.NoError(t, err)
			require.Len(t, rec.Claims, 1)
			require.Equal(t, fmt.Sprint(1000+i), *rec.Claims[0].Value)
		}
		i++
	}
	require.Equal(t, 50, i)
}

func TestAnalyzeSeqStops(t *testing.T) {
	a := newAnalyzer(t)
	_, err := a.Analyze(context.Background(), "The company said that it had grown.") // loads the pack
	require.NoError(t, err)
	before := runtime.NumGoroutine()

	n := 0
	for range a.AnalyzeSeq(context.Background(), numbered(1<<30)) {
		if n++; n == 7 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	for _, err := range a.AnalyzeSeq(ctx, numbered(1<<30)) {
		cancel()
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	require.LessOrEqual(t, runtime.NumGoroutine(), before, "goroutines were left behind")
}
