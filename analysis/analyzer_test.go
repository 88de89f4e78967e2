package analysis_test

import (
	"context"
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/sample"
	"github.com/nutgraf/nutgraf/lang/all"
)

// shared is one Analyzer for all tests: packs load once.
var shared = sync.OnceValues(func() (*analysis.Analyzer, error) { return analysis.New(all.Packs()...) })

func newAnalyzer(t testing.TB) *analysis.Analyzer {
	a, err := shared()
	require.NoError(t, err)
	return a
}

// checkRecord proves every promise that a record makes about its offsets and
// references.
func checkRecord(t require.TestingT, src string, rec *analysis.Record) {
	same := func(start, end int, text string) {
		require.GreaterOrEqual(t, start, 0)
		require.LessOrEqual(t, start, end)
		require.LessOrEqual(t, end, len(src))
		require.Equal(t, src[start:end], text)
	}
	ref := func(i *int, n int) {
		if i != nil {
			require.GreaterOrEqual(t, *i, 0)
			require.Less(t, *i, n)
		}
	}
	excerpt := func(x *analysis.Excerpt) {
		if x != nil {
			same(x.Start, x.End, x.Text)
		}
	}
	for _, e := range rec.Entities {
		require.NotEmpty(t, e.Mentions)
		at := 0
		for _, m := range e.Mentions {
			same(m.Start, m.End, m.Text)
			require.GreaterOrEqual(t, m.Start, at, "mentions are in text order")
			at = m.Start
		}
		for _, r := range e.Roles {
			same(r.Start, r.End, r.Text)
			require.NotEmpty(t, r.Class)
			ref(r.Organization, len(rec.Entities))
		}
	}
	for _, q := range rec.Quotes {
		require.NotEmpty(t, q.Spans)
		require.NotEmpty(t, q.Rule)
		parts := []string{}
		for _, s := range append(append([]analysis.Span{}, q.Spans...), q.Verbatim...) {
			same(s.Start, s.End, src[s.Start:s.End])
		}
		for _, s := range q.Spans {
			require.Less(t, s.Start, s.End)
			parts = append(parts, src[s.Start:s.End])
		}
		require.Equal(t, strings.Join(parts, " "), q.Text)
		if q.Cue != nil {
			same(q.Cue.Start, q.Cue.End, q.Cue.Text)
		}
		if q.Speaker != nil {
			excerpt(q.Speaker.Mention)
			ref(q.Speaker.Entity, len(rec.Entities))
			require.NotEmpty(t, q.Speaker.Form)
		}
		excerpt(q.Channel)
	}
	for _, c := range rec.Claims {
		same(c.Start, c.End, c.Text)
		require.True(t, c.Value != nil || c.Low != nil || c.High != nil)
		ref(c.Quote, len(rec.Quotes))
		if c.Claimant != nil {
			ref(c.Claimant.Entity, len(rec.Entities))
			excerpt(c.Claimant.Mention)
		}
		for _, i := range c.About {
			ref(&i, len(rec.Entities))
		}
	}
	for _, n := range rec.Notes {
		same(n.Start, n.End, src[n.Start:n.End])
	}
	b, err := json.Marshal(rec)
	require.NoError(t, err)
	for _, list := range []string{"entities", "quotes", "claims", "notes", "mentions", "roles", "alsoKinds", "spans", "verbatim", "about", "class"} {
		require.NotContains(t, string(b), `"`+list+`":null`)
	}
	require.NoError(t, validate(b))
	var back analysis.Record
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, rec, &back, "a record survives JSON")
}

// articles are texts of our own in every language.
var articles = sample.Articles()

func TestArticles(t *testing.T) {
	a := newAnalyzer(t)
	for code, src := range articles {
		t.Run(code, func(t *testing.T) {
			rec, err := a.Analyze(context.Background(), src)
			require.NoError(t, err)
			checkRecord(t, src, rec)
			require.Equal(t, code, rec.Language.Code)
			require.NotEmpty(t, rec.Entities)
			require.NotEmpty(t, rec.Quotes)
			require.NotEmpty(t, rec.Claims)
		})
	}
}

func TestOffsetsOnAnyText(t *testing.T) {
	base := newAnalyzer(t)
	var byLang []*analysis.Analyzer
	for _, p := range all.Packs() {
		a, err := base.With(analysis.WithLanguage(p.Code))
		require.NoError(t, err)
		byLang = append(byLang, a)
	}
	pieces := []string{"« ", " »", "“", "”", "„", "\"", "'", "’", "—", "\r\n", "\n\n", "\ufeff", "é", "e\u0301", "👩‍👩‍👧", "שלום עליכם", "70 millions", "3,4 Mrd.", "12%", "$4bn", " said ", " a dit que ", " sagte ", " dijo que ", " ha detto ", " disse que ", " zei dat ", "Mark Zuckerberg", "Facebook", "Telegram-Chef ", " selon ", "P.-D.G.", ". ", ", "}
	for _, src := range articles {
		pieces = append(pieces, strings.SplitAfter(src, " ")...)
	}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String())).Draw(t, "parts"), "")
		a := rapid.SampledFrom(byLang).Draw(t, "lang")
		rec, err := a.Analyze(context.Background(), src)
		require.NoError(t, err)
		checkRecord(t, src, rec)
	})
}

func TestOddInput(t *testing.T) {
	a := newAnalyzer(t)
	ctx := context.Background()
	for name, src := range map[string]string{
		"empty": "", "blanks": " \n\t ", "one letter": "a", "one mark": "«", "bom": "\ufeff", "numbers": "1 2 3 4 5",
		"japanese": "東京都は月曜日、新しい計画を発表した。", "hebrew": "ראש הממשלה אמר ביום שני כי התוכנית אושרה.",
	} {
		t.Run(name, func(t *testing.T) {
			rec, err := a.Analyze(ctx, src)
			require.NoError(t, err)
			checkRecord(t, src, rec)
			require.NotEmpty(t, rec.Notes, "the record says why it is empty")
		})
	}
	_, err := a.Analyze(ctx, "caf\xe9 au lait")
	var bad *analysis.InvalidUTF8Error
	require.ErrorAs(t, err, &bad)
	require.Equal(t, 3, bad.Offset)

	small, err := a.With(analysis.WithMaxBytes(10))
	require.NoError(t, err)
	_, err = small.Analyze(ctx, "more than ten bytes")
	var large *analysis.TooLargeError
	require.ErrorAs(t, err, &large)
	require.Equal(t, analysis.TooLargeError{Size: 19, Limit: 10}, *large)

	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	_, err = a.Analyze(cancelled, "text")
	require.ErrorIs(t, err, context.Canceled)
}

func TestConfiguration(t *testing.T) {
	var bad *analysis.ConfigError
	_, err := analysis.New()
	require.ErrorAs(t, err, &bad)
	a := newAnalyzer(t)
	for _, o := range []analysis.Option{analysis.WithLanguage("xx"), analysis.WithMaxBytes(0), analysis.WithMinConfidence(2), analysis.WithWorkers(0)} {
		_, err := a.With(o)
		require.ErrorAs(t, err, &bad)
	}
	packs := all.Packs()
	_, err = analysis.New(packs[0], packs[0])
	require.ErrorAs(t, err, &bad)
}

func TestForeignPassageIsNoted(t *testing.T) {
	const english = "“We are deeply sorry that so many of our customers could not reach their friends on that evening.”"
	src := sample.Articles()["fr"] + "\n\n" + english + "\n"
	rec, err := newAnalyzer(t).Analyze(context.Background(), src)
	require.NoError(t, err)
	require.Len(t, rec.Notes, 1)
	require.Equal(t, "foreign-passage", rec.Notes[0].Code)
	require.Contains(t, src[rec.Notes[0].Start:rec.Notes[0].End], "deeply sorry")
	require.Contains(t, rec.Notes[0].Message, "language en")
}

func TestRunWithoutWordsIsNoted(t *testing.T) {
	data := strings.Repeat("QmFzZTY0+/d=", 100)
	src := "Anna Berg paid 3 million euros. " + data + " The bank said it was sorry."
	a, err := newAnalyzer(t).With(analysis.WithLanguage("en"))
	require.NoError(t, err)
	rec, err := a.Analyze(context.Background(), src)
	require.NoError(t, err)
	require.Len(t, rec.Notes, 1)
	require.Equal(t, "wordless-run", rec.Notes[0].Code)
	require.Equal(t, data, src[rec.Notes[0].Start:rec.Notes[0].End])
	require.NotEmpty(t, rec.Entities)
	require.NotEmpty(t, rec.Quotes, "what stands around it is read")
}

func TestAmbiguousNumberIsNoted(t *testing.T) {
	a, err := newAnalyzer(t).With(analysis.WithLanguage("en"))
	require.NoError(t, err)
	const src = "Sales reached 12.345.678 units and 23.456.789 parts last year. It shipped 3.500 boxes."
	rec, err := a.Analyze(context.Background(), src)
	require.NoError(t, err)
	require.Len(t, rec.Notes, 1)
	require.Equal(t, "number-ambiguous", rec.Notes[0].Code)
	require.Equal(t, "3.500", src[rec.Notes[0].Start:rec.Notes[0].End])
}
