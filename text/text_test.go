package text_test

import (
	"fmt"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/text"
)

func TestSpan(t *testing.T) {
	s := text.Span{Start: 2, End: 5}
	require.Equal(t, "cde", s.In("abcdef"))
	require.Equal(t, 3, s.Len())
	require.True(t, s.Contains(text.Span{Start: 2, End: 4}))
	require.False(t, s.Contains(text.Span{Start: 1, End: 4}))
	require.True(t, s.Overlaps(text.Span{Start: 4, End: 9}))
	require.False(t, s.Overlaps(text.Span{Start: 5, End: 9}))
	require.Equal(t, text.Span{Start: 2, End: 9}, s.Cover(text.Span{Start: 7, End: 9}))
	require.Equal(t, s, s.Cover(text.Span{}))
	require.Equal(t, s, text.Span{}.Cover(s))
	require.True(t, text.Span{}.IsZero())
}

// twoSentences is "Ça va. Oui!" in two paragraphs.
func twoSentences() *text.Document {
	const src = "Ça va.\nOui!"
	tok := func(start, end int32) text.Token { return text.Token{Start: start, End: end} }
	return text.NewDocument(src,
		[]text.Token{tok(0, 3), tok(4, 6), tok(6, 7), tok(8, 11), tok(11, 12)},
		[]text.Sentence{{Span: text.Span{Start: 0, End: 7}, First: 0, Last: 3}, {Span: text.Span{Start: 8, End: 12}, First: 3, Last: 5}},
		[]text.Paragraph{{Span: text.Span{Start: 0, End: 7}, First: 0, Last: 1}, {Span: text.Span{Start: 8, End: 12}, First: 1, Last: 2}})
}

func TestDocument(t *testing.T) {
	d := twoSentences()
	require.Equal(t, "Ça", d.TokenText(0))
	require.Equal(t, text.Span{Start: 0, End: 6}, d.TokenSpan(0, 2))
	require.True(t, d.TokenSpan(2, 2).IsZero())
	require.Equal(t, 1, d.TokenAt(3), "the blank belongs to the token after it")
	require.Equal(t, 5, d.TokenAt(12))
	first, last := d.TokensIn(text.Span{Start: 5, End: 9})
	require.Equal(t, [2]int{1, 4}, [2]int{first, last})
	require.Equal(t, 0, d.SentenceOf(2))
	require.Equal(t, 1, d.SentenceOf(3))
	require.Equal(t, 1, d.ParagraphOf(1))
}

func TestSectionIsAView(t *testing.T) {
	d := twoSentences()
	s, from := d.Section(1, 2)
	require.Equal(t, 3, from)
	require.Equal(t, d.Text(), s.Text())
	require.Equal(t, d.Tokens()[3:], s.Tokens())
	require.Equal(t, []text.Sentence{{Span: text.Span{Start: 8, End: 12}, First: 0, Last: 2}}, s.Sentences())
	require.Equal(t, []text.Paragraph{{Span: text.Span{Start: 8, End: 12}, First: 0, Last: 1}}, s.Paragraphs())
	whole, _ := d.Section(0, 2)
	require.Equal(t, d, whole)
	none, _ := d.Section(1, 1)
	require.Empty(t, none.Tokens())
}

func TestSectionCutsAParagraph(t *testing.T) {
	d := twoSentences()
	joined := text.NewDocument(d.Text(), d.Tokens(), d.Sentences(), []text.Paragraph{{Span: text.Span{Start: 0, End: 12}, First: 0, Last: 2}})
	s, _ := joined.Section(0, 1)
	require.Equal(t, []text.Paragraph{{Span: text.Span{Start: 0, End: 7}, First: 0, Last: 1}}, s.Paragraphs())
}

func TestOffsetsAreThoseOfUTF16AndRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.String().Draw(t, "text") + rapid.StringOfN(rapid.RuneFrom([]rune("aé€😀\u0301")), 0, 600, -1).Draw(t, "tail")
		o := text.NewOffsets(src)
		at := rapid.IntRange(0, len(src)).Draw(t, "offset")
		for at < len(src) && !utf8.RuneStart(src[at]) {
			at++
		}
		runes := utf8.RuneCountInString(src[:at])
		units := len(utf16.Encode([]rune(src[:at])))
		require.Equal(t, runes, o.Runes(at))
		require.Equal(t, units, o.UTF16(at))
		require.Equal(t, at, o.FromRunes(runes))
		require.Equal(t, at, o.FromUTF16(units))
	})
}

func ExampleOffsets() {
	const src = "« Été » 😀!"
	o := text.NewOffsets(src)
	end := len(src) - 1 // the byte offset of "!"
	fmt.Println(end, o.Runes(end), o.UTF16(end), o.FromUTF16(10) == end)
	// Output: 16 9 10 true
}
