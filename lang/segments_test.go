package lang_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// lines is a document with one sentence and paragraph a line.
func lines(src string) *text.Document {
	var sentences []text.Sentence
	var paragraphs []text.Paragraph
	from := 0
	for line := range strings.SplitAfterSeq(src, "\n") {
		span := text.Span{Start: from, End: from + len(strings.TrimRight(line, "\n"))}
		from += len(line)
		sentences = append(sentences, text.Sentence{Span: span})
		paragraphs = append(paragraphs, text.Paragraph{Span: span, First: len(sentences) - 1, Last: len(sentences)})
	}
	return text.NewDocument(src, nil, sentences, paragraphs)
}

func TestSegments(t *testing.T) {
	const (
		french = "La messagerie a gagné des millions d'utilisateurs pendant la panne de la semaine dernière.\n" +
			"Son fondateur s'en est félicité sur sa propre chaîne dans la nuit de lundi à mardi.\n"
		english = "We are happy to welcome so many new people to our service tonight.\n"
		short   = "No ads.\n"
		spanish = "La empresa no quiso comentar la noticia cuando este diario la llamó ayer por la tarde.\n"
	)
	d, err := lang.NewDetector()
	require.NoError(t, err)
	for name, c := range map[string]struct {
		text string
		want []string // tag and text
	}{
		"none":                         {french, nil},
		"nothing":                      {"", nil},
		"one sentence":                 {french + english + french, []string{"en", english}},
		"neighbours are one":           {french + english + english + french + french, []string{"en", english + english}},
		"a short one goes with others": {french + english + short + english + french + french, []string{"en", english + short + english}},
		"a short one alone does not":   {french + short + french, nil},
		"two languages":                {french + english + spanish + french + french, []string{"en", english, "es", spanish}},
		"another script":               {french + "Компания отказалась от комментариев.\n" + french, []string{"ru", "Компания отказалась от комментариев.\n"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, s := range d.Segments(lines(c.text)) {
				got = append(got, s.Tag, s.Span.In(c.text)+"\n")
			}
			require.Equal(t, c.want, got)
		})
	}
}
