package analysis_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

// TestBookIsReadInSections: what is said and counted in a text does not depend
// on how much stands before it.
func TestBookIsReadInSections(t *testing.T) {
	const copies = 500
	a := newAnalyzer(t)
	for _, code := range []string{"en", "fr"} {
		one := articles[code] + "\n\n"
		src := strings.Repeat(one, copies)
		alone, err := a.Analyze(context.Background(), one)
		require.NoError(t, err)
		rec, err := a.Analyze(context.Background(), src)
		require.NoError(t, err)
		checkRecord(t, src, rec)
		require.Len(t, rec.Quotes, copies*len(alone.Quotes), code)
		require.Len(t, rec.Claims, copies*len(alone.Claims), code)
		for i, q := range rec.Quotes {
			want := alone.Quotes[i%len(alone.Quotes)]
			at := i / len(alone.Quotes) * len(one)
			require.Equal(t, want.Text, q.Text)
			require.Equal(t, analysis.Span{Start: want.Spans[0].Start + at, End: want.Spans[0].End + at}, q.Spans[0])
		}
		for i, c := range rec.Claims {
			require.Equal(t, alone.Claims[i%len(alone.Claims)].Text, c.Text)
		}
	}
}

// TestEndlessParagraphIsReadInSections: sections end with a sentence if no
// paragraph does.
func TestEndlessParagraphIsReadInSections(t *testing.T) {
	const sentence = "Anna Berg said on Monday that the bank would cut 300 jobs. "
	src := strings.Repeat(sentence, 1500)
	rec, err := newAnalyzer(t).Analyze(context.Background(), src)
	require.NoError(t, err)
	checkRecord(t, src, rec)
	require.Len(t, rec.Quotes, 1500)
	require.Len(t, rec.Claims, 1500)
}
