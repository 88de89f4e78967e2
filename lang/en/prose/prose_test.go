package prose_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/lang/en/prose"
	"github.com/nutgraf/nutgraf/text"
)

func tag(t *testing.T, src string) (*text.Document, *lang.Tagging) {
	t.Helper()
	seg, err := en.Pack().Segmenter()
	require.NoError(t, err)
	tagger, err := prose.New()
	require.NoError(t, err)
	doc := seg.Segment(src)
	return doc, tagger.Tag(doc)
}

func TestTagsLieOnOurTokens(t *testing.T) {
	doc, got := tag(t, "“We don’t know,” said Angela Merkel in Berlin — it was ‘late’.")
	pos := map[string]lang.POS{}
	for i := range doc.Tokens() {
		pos[doc.TokenText(i)] = got.POS[i]
	}
	require.Equal(t, lang.PRON, pos["We"])
	require.Equal(t, lang.VERB, pos["know"])
	require.Equal(t, lang.VERB, pos["said"])
	require.Equal(t, lang.PROPN, pos["Merkel"])
	require.Equal(t, lang.ADP, pos["in"])
	require.Equal(t, lang.PUNCT, pos["."])
}

func TestNamesAreSpansOfTheText(t *testing.T) {
	doc, got := tag(t, "“Fine,” Lebron James said yesterday in Los Angeles.")
	require.NotEmpty(t, got.Names)
	for _, n := range got.Names {
		require.Contains(t, []string{"Lebron James", "Los Angeles"}, n.Span.In(doc.Text()))
		require.LessOrEqual(t, int(doc.Tokens()[n.First].Start), n.Span.Start)
		require.GreaterOrEqual(t, int(doc.Tokens()[n.Last-1].End), n.Span.End)
	}
}

func TestOddTexts(t *testing.T) {
	for _, src := range []string{"", " ", "&rsquo; “”‘’", "日本語のテキスト。", "\x00\x01 a", "“““““ no end"} {
		doc, got := tag(t, src)
		require.Len(t, got.POS, len(doc.Tokens()), "%q", src)
	}
}
