package exact_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pemistahl/lingua-go"
	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

// oracle is lingua-go with all its languages. Of texts of 120 letters and
// more it needs only its smaller models.
func oracle() func(text string) string {
	d := lingua.NewLanguageDetectorBuilder().FromAllLanguages().Build()
	return func(text string) string {
		l, _ := d.DetectLanguageOf(text)
		return strings.ToLower(l.IsoCode639_1().String())
	}
}

// TestSameAsLingua compares the default detector with lingua-go on a text in
// each of the 75 languages.
func TestSameAsLingua(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	data, err := os.ReadFile("../testdata/languages.tsv")
	require.NoError(t, err)
	answer, n := oracle(), 0
	for line := range strings.Lines(string(data)) {
		if _, text, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			require.Equal(t, answer(text), d.Detect(text).Tag, text)
			n++
		}
	}
	require.Equal(t, len(lang.Languages()), n)
}

// TestSameAsLinguaOnDocuments compares them on documents of twenty sentences.
// The treebanks lie beside a checkout, not in it.
func TestSameAsLinguaOnDocuments(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	files, err := filepath.Glob("../../../shared/data/ud/*/*.conllu")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no treebanks in ../shared/data/ud beside this checkout")
	}
	answer := oracle()
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var sentences []string
		for line := range strings.Lines(string(data)) {
			if s, ok := strings.CutPrefix(line, "# text = "); ok && len(sentences) < 40 {
				sentences = append(sentences, strings.TrimSpace(s))
			}
		}
		for i := 0; i+20 <= len(sentences); i += 20 {
			document := strings.Join(sentences[i:i+20], " ")
			require.Equal(t, answer(document), d.Detect(document).Tag, document)
		}
	}
}
