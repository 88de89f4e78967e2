package tagger_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/internal/sample"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/text"
)

// load is a pack's segmenter and tagger.
func load(t testing.TB, p *lang.Pack) (lang.Segmenter, lang.Tagger) {
	t.Helper()
	seg, err := p.Segmenter()
	require.NoError(t, err)
	tg, err := p.Tagger()
	require.NoError(t, err)
	return seg, tg
}

// wellFormed checks what every tagging promises.
func wellFormed(t require.TestingT, doc *text.Document, got *lang.Tagging) {
	require.Len(t, got.POS, len(doc.Tokens()))
	end := 0
	for _, n := range got.Names {
		require.GreaterOrEqual(t, n.Span.Start, end, "in order, not overlapping")
		require.Less(t, n.Span.Start, n.Span.End)
		end = n.Span.End
		first, last := doc.TokensIn(n.Span)
		require.Equal(t, [2]int{first, last}, [2]int{n.First, n.Last})
		require.Equal(t, doc.SentenceOf(first), doc.SentenceOf(last-1), "within a sentence")
		require.NotEqual(t, lang.NoKind, n.Kind)
		require.Less(t, n.Kind, lang.KindCount)
		require.True(t, n.Confidence > 0 && n.Confidence < 1, "confidence %v", n.Confidence)
	}
}

func TestAnyText(t *testing.T) {
	for _, p := range all.Packs() {
		t.Run(p.Code, func(t *testing.T) {
			seg, tg := load(t, p)
			words := strings.Fields(sample.Articles()[p.Code])
			rapid.Check(t, func(t *rapid.T) {
				parts := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(words), rapid.String())).Draw(t, "parts")
				doc := seg.Segment(strings.ToValidUTF8(strings.Join(parts, " "), "?"))
				got := tg.Tag(doc)
				wellFormed(t, doc, got)
				require.Equal(t, got, tg.Tag(doc), "the same again")
			})
		})
	}
}

func TestConcurrentUse(t *testing.T) {
	for _, p := range all.Packs() {
		seg, tg := load(t, p)
		doc := seg.Segment(sample.Articles()[p.Code])
		want := tg.Tag(doc)
		wellFormed(t, doc, want)
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for range 5 {
					require.Equal(t, want, tg.Tag(doc))
				}
			})
		}
		wg.Wait()
	}
}

func TestNoAllocationPerToken(t *testing.T) {
	for _, p := range all.Packs() {
		seg, tg := load(t, p)
		short := seg.Segment(sample.Articles()[p.Code])
		long := seg.Segment(strings.Repeat(sample.Articles()[p.Code]+"\n\n", 20))
		tg.Tag(long) // working memory grows to its size
		a := testing.AllocsPerRun(5, func() { tg.Tag(short) })
		b := testing.AllocsPerRun(5, func() { tg.Tag(long) })
		require.LessOrEqual(t, b, a+4, "%s: %v allocations for one article, %v for twenty", p.Code, a, b)
	}
}

func TestFindsPlainNames(t *testing.T) {
	for code, c := range map[string]struct {
		src   string
		names []string
	}{
		"en": {"Angela Merkel visited Emmanuel Macron in Berlin.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlin"}},
		"fr": {"Angela Merkel a rencontré Emmanuel Macron à Berlin.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlin"}},
		"de": {"Angela Merkel traf Emmanuel Macron in Berlin.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlin"}},
		"es": {"Angela Merkel se reunió con Emmanuel Macron en Berlín.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlín"}},
		"it": {"Angela Merkel ha incontrato Emmanuel Macron a Berlino.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlino"}},
		"pt": {"Angela Merkel encontrou Emmanuel Macron em Berlim.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlim"}},
		"nl": {"Angela Merkel sprak met Emmanuel Macron in Berlijn.", []string{"person Angela Merkel", "person Emmanuel Macron", "place Berlijn"}},
	} {
		for _, p := range all.Packs() {
			if p.Code != code {
				continue
			}
			seg, tg := load(t, p)
			doc := seg.Segment(c.src)
			var got []string
			for _, n := range tg.Tag(doc).Names {
				got = append(got, n.Kind.String()+" "+n.Span.In(c.src))
			}
			require.Equal(t, c.names, got, code)
		}
	}
}

func Example() {
	pack := en.Pack()
	seg, err := pack.Segmenter()
	if err != nil {
		panic(err)
	}
	tagger, err := pack.Tagger()
	if err != nil {
		panic(err)
	}
	doc := seg.Segment("Angela Merkel visited Emmanuel Macron in Berlin.")
	tagging := tagger.Tag(doc)
	for _, n := range tagging.Names {
		fmt.Println(n.Kind, n.Span.In(doc.Text()), doc.Tokens()[n.First].Start)
	}
	fmt.Println(doc.TokenText(2), tagging.POS[2])
	// Output:
	// person Angela Merkel 0
	// person Emmanuel Macron 22
	// place Berlin 41
	// visited VERB
}

// The tagger remembers words: neither remembering nor forgetting them may tell.
func TestWhatWasReadBeforeChangesNothing(t *testing.T) {
	for _, p := range all.Packs() {
		seg, tg := load(t, p)
		doc := seg.Segment(sample.Articles()[p.Code])
		first := tg.Tag(doc)
		require.Equal(t, first, tg.Tag(doc), p.Code)
		var flood strings.Builder
		for i := range 9000 {
			fmt.Fprintf(&flood, "%s%d ", []string{"wort", "Wort", "WORT"}[i%3], i)
		}
		tg.Tag(seg.Segment(flood.String()))
		require.Equal(t, first, tg.Tag(doc), p.Code)
	}
}

func TestLongTextIsReadInGroups(t *testing.T) {
	seg, tg := load(t, en.Pack())
	article := sample.Articles()["en"] + "\n\n"
	once := len(tg.Tag(seg.Segment(article)).Names)
	doc := seg.Segment(strings.Repeat(article, 200))
	got := tg.Tag(doc)
	wellFormed(t, doc, got)
	require.InEpsilon(t, 200*once, len(got.Names), 0.02)
}

func BenchmarkTag(b *testing.B) {
	for _, p := range all.Packs() {
		b.Run(p.Code, func(b *testing.B) {
			seg, tg := load(b, p)
			doc := seg.Segment(sample.Articles()[p.Code])
			b.ReportAllocs()
			for b.Loop() {
				tg.Tag(doc)
			}
			b.ReportMetric(float64(len(doc.Tokens())*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
