package claims_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/lang/all"
)

// checkQuantities asserts what holds for every text: spans lie within it, in
// order, the number within its span, and every value is finite.
func checkQuantities(t require.TestingT, src string, qs []claims.Quantity, tokens int) {
	end := 0
	for _, q := range qs {
		require.LessOrEqual(t, end, q.Span.Start, "%q", src)
		require.Less(t, q.Span.Start, q.Span.End, "%q", src)
		require.LessOrEqual(t, q.Span.End, len(src))
		require.True(t, q.Span.Contains(q.Number), "%q: %v %v", src, q.Span, q.Number)
		require.True(t, 0 <= q.First && q.First < q.Last && q.Last <= tokens, "%q", src)
		require.True(t, q.Value != nil || q.Low != nil, "%q", src)
		if q.Value != nil {
			require.Less(t, len(q.Value.Text('f')), 200, "%q", src)
		}
		end = q.Span.End
	}
}

// numberPieces are what numbers are made of, to build texts that come close to them.
var numberPieces = strings.Split(`0|1|2,5|3.4bn|12 345|1.234|½|3/4|$|€|%|£|k€|US$|-|–|+|~|.|,|(|)|/|^|e|x10|zero|one|two|five|twenty|hundred|thousand|million|`+
	`and|a|half|third|of|in|point|more than|between|from|to|or|years|old|dollars|cents|un|deux|vingt|cent|mille|millions|et|demi|sur|`+
	`ein|zwei|undzwanzig|dreiundzwanzig|tausend|Millionen|jeder|zehnte|prozentig|veintiún|mil|millones|y|duemila|cinquecento|um|milhões|e|`+
	`een|tweeëntwintig|miljoen|per|hour|km|h|°|C|the|`+"\n|\u00a0|\u202f|\xff|é|’", "|")

func TestQuantitiesProperties(t *testing.T) {
	packs := all.Packs()
	xs := make([]*claims.Extractor, len(packs))
	for i, p := range packs {
		x, err := claims.New(p)
		require.NoError(t, err)
		xs[i] = x
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(numberPieces), 0, 30).Draw(t, "words")
		gaps := rapid.SliceOfN(rapid.SampledFrom([]string{"", " "}), len(words), len(words)).Draw(t, "gaps")
		var b strings.Builder
		for i := range words {
			b.WriteString(words[i] + gaps[i])
		}
		src := strings.ToValidUTF8(b.String(), "?")
		for i, p := range packs {
			seg, err := p.Segmenter()
			require.NoError(t, err)
			doc := seg.Segment(src)
			qs := xs[i].Quantities(doc)
			checkQuantities(t, src, qs, len(doc.Tokens()))
			require.Equal(t, qs, xs[i].Quantities(doc), "not deterministic")
		}
	})
}

// TestHostileTextIsLinear reads texts that make careless parsers quadratic;
// twice the text may take little more than twice the time.
func TestHostileTextIsLinear(t *testing.T) {
	cases := []struct{ lang, unit string }{
		{"en", "7"}, {"fr", "mille "}, {"en", "$"}, {"en", "one hundred and "}, {"de", "und"}, {"it", "cento"}, {"en", "1 year, 1 month, "},
		{"en", "1-"}, {"fr", "un un "}, {"en", "between 1 and "}, {"en", "1 000 "}, {"en", "1/"}, {"fr", "vingt-"}, {"es", "1,5 con "}, {"en", "one million, "},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.unit, func(t *testing.T) {
			p := pack(t, c.lang)
			seg, err := p.Segmenter()
			require.NoError(t, err)
			x, err := claims.New(p)
			require.NoError(t, err)
			doc := seg.Segment(strings.Repeat(c.unit, 100_000/len(c.unit)))
			require.Less(t, cputime.Least(1, func() { x.Quantities(doc) }), 2*time.Second)
		})
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"$4bn", "1.234,5 €", "vingt et un mille", "entre 5 et 10 %", "1e9^2", "−3 °C", "½", "dreiundzwanzigtausend"} {
		f.Add(s, uint8(len(s)))
	}
	packs := all.Packs()
	xs := make([]*claims.Extractor, len(packs))
	for i, p := range packs {
		x, err := claims.New(p)
		require.NoError(f, err)
		xs[i] = x
	}
	f.Fuzz(func(t *testing.T, src string, which uint8) {
		i := int(which) % len(packs)
		seg, err := packs[i].Segmenter()
		require.NoError(t, err)
		doc := seg.Segment(src)
		checkQuantities(t, src, xs[i].Quantities(doc), len(doc.Tokens()))
	})
}
