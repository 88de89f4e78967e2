package claims_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/claims"
)

// businessNews is text of the density of numbers that business news has.
const businessNews = `Revenue rose 3% to $4bn from $3.9bn in the quarter, the company said on Tuesday. ` +
	`More than 70 million people signed up in a single day, about one in five of them in Europe, and costs fell by 80 basis points. ` +
	`The board met in the old town hall and talked for two and a half hours about the plans of the founder, who had promised ` +
	`that nobody would lose a job before the end of the year; the unions did not believe a word of it and said so. ` +
	`Analysts had expected between 5 and 10 per cent more, and the shares closed 1.2 points lower at 16.40 euros. `

// BenchmarkRecognition measures recognition on segmented text of growing size:
// the rate must not depend on it.
func BenchmarkRecognition(b *testing.B) {
	p := pack(b, "en")
	seg, err := p.Segmenter()
	require.NoError(b, err)
	x, err := claims.New(p)
	require.NoError(b, err)
	for _, size := range []struct {
		name string
		n    int
	}{{"1KB", 1 << 10}, {"1MB", 1 << 20}} {
		b.Run(size.name, func(b *testing.B) {
			doc := seg.Segment(strings.Repeat(businessNews, size.n/len(businessNews)+1))
			b.SetBytes(int64(len(doc.Text())))
			b.ReportAllocs()
			for b.Loop() {
				require.NotEmpty(b, x.Quantities(doc))
			}
		})
	}
}

// BenchmarkLoad measures loading a language's tables.
func BenchmarkLoad(b *testing.B) {
	p := pack(b, "fr")
	for b.Loop() {
		_, err := claims.New(p)
		require.NoError(b, err)
	}
}
