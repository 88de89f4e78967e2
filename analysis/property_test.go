package analysis_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/nutgraf/nutgraf/analysis"
)

// inEveryLanguage runs a test on the article of each language.
func inEveryLanguage(t *testing.T, f func(t *testing.T, code, src string, rec *analysis.Record)) {
	a := newAnalyzer(t)
	for code, src := range articles {
		t.Run(code, func(t *testing.T) {
			rec, err := a.Analyze(context.Background(), src)
			require.NoError(t, err)
			f(t, code, src, rec)
		})
	}
}

func TestKnownLanguageEqualsDetected(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, code, src string, rec *analysis.Record) {
		known, err := newAnalyzer(t).With(analysis.WithLanguage(code))
		require.NoError(t, err)
		got, err := known.Analyze(context.Background(), src)
		require.NoError(t, err)
		got.Language = rec.Language
		require.Equal(t, rec, got)
	})
}

// TestComposedEqualsDecomposed: "é" may be one character or two, the record
// says the same.
func TestComposedEqualsDecomposed(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, _, src string, rec *analysis.Record) {
		got, err := newAnalyzer(t).Analyze(context.Background(), norm.NFD.String(src))
		require.NoError(t, err)
		require.Equal(t, gist(rec), gist(got))
	})
}

// gist is what a record says, without offsets, composed.
func gist(rec *analysis.Record) []string {
	var out []string
	for _, e := range rec.Entities {
		out = append(out, norm.NFC.String(e.Kind+" "+e.Name))
	}
	for _, q := range rec.Quotes {
		who := ""
		if q.Speaker != nil {
			who = q.Speaker.Name
		}
		out = append(out, norm.NFC.String(q.Kind+" "+who+": "+q.Text))
	}
	for _, c := range rec.Claims {
		v, _ := json.Marshal([]any{c.Kind, c.Value, c.Low, c.High, c.Op, c.Unit, c.Period, c.Change, c.NounKey})
		out = append(out, norm.NFC.String(string(v)))
	}
	return out
}

// TestAppendedParagraphLeavesTheRest: a paragraph that names nobody, added at
// the end, changes no entity before it.
func TestAppendedParagraphLeavesTheRest(t *testing.T) {
	more := map[string]string{
		"en": "It rained all night.", "fr": "Il a plu toute la nuit.", "de": "Es regnete die ganze Nacht.", "es": "Llovió toda la noche.",
		"it": "Ha piovuto tutta la notte.", "pt": "Choveu a noite toda.", "nl": "Het regende de hele nacht.",
	}
	inEveryLanguage(t, func(t *testing.T, code, src string, rec *analysis.Record) {
		got, err := newAnalyzer(t).Analyze(context.Background(), src+"\n\n"+more[code])
		require.NoError(t, err)
		require.Equal(t, rec.Entities, got.Entities)
	})
}

func TestConcurrentAnalysesAreEqual(t *testing.T) {
	a := newAnalyzer(t)
	want := map[string][]byte{}
	var stream []string
	for code, src := range articles {
		rec, err := a.Analyze(context.Background(), src)
		require.NoError(t, err)
		want[src], err = json.Marshal(rec)
		require.NoError(t, err, code)
		for range 20 {
			stream = append(stream, src)
		}
	}
	i := 0
	for rec, err := range a.AnalyzeSeq(context.Background(), slices.Values(stream)) {
		require.NoError(t, err)
		got, err := json.Marshal(rec)
		require.NoError(t, err)
		require.Equal(t, string(want[stream[i]]), string(got))
		i++
	}
	require.Len(t, stream, i)
}
