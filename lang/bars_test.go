package lang_test

import (
	"bufio"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

var packs = []string{"en", "fr", "de", "es", "it", "pt", "nl"}

// treebank is the first sentences of every treebank of a language. They are
// development data, which lies beside a checkout, not in it.
func treebank(t *testing.T, code string, most int) []string {
	files, err := filepath.Glob("../../shared/data/ud/" + code + "/*.conllu")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no treebanks in ../shared/data/ud beside this checkout")
	}
	var sentences []string
	for _, file := range files {
		f, err := os.Open(file)
		require.NoError(t, err)
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 0; n < most && lines.Scan(); {
			if s, ok := strings.CutPrefix(lines.Text(), "# text = "); ok && !strings.Contains(s, "://") {
				sentences = append(sentences, strings.TrimSpace(s))
				n++
			}
		}
	}
	return sentences
}

func detector(t *testing.T, options ...lang.Option) *lang.Detector {
	d, err := lang.NewDetector(options...)
	require.NoError(t, err)
	return d
}

func share(n, of int) float64 { return 100 * float64(n) / float64(of) }

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// TestSentencesOfTreebanks holds the accuracy on real sentences of some
// length.
func TestSentencesOfTreebanks(t *testing.T) {
	seven, all := detector(t, lang.Among(packs...)), detector(t)
	right7, right75, reliable, wrong := 0.0, 0.0, 0, 0
	for _, code := range packs {
		n, n7, n75 := 0, 0, 0
		for _, s := range treebank(t, code, 300) {
			if letters(s) < 40 {
				continue
			}
			n++
			if seven.Detect(s).Tag == code {
				n7++
			}
			r := all.Detect(s)
			if r.Tag == code {
				n75++
			}
			if r.Reliable {
				reliable++
				if r.Tag != code {
					wrong++
				}
			}
		}
		right7 += share(n7, n) / float64(len(packs))
		right75 += share(n75, n) / float64(len(packs))
	}
	t.Logf("right among seven languages %.2f %%, among 75 %.2f %%; wrong among %d reliable ones %.3f %%", right7, right75, reliable, share(wrong, reliable))
	require.GreaterOrEqual(t, right7, 99.7)
	require.GreaterOrEqual(t, right75, 99.0)
	require.Less(t, share(wrong, reliable), 0.2)
}

// TestDocumentsOfTreebanks holds the accuracy on twenty sentences in a row,
// with and without a lead in another language.
func TestDocumentsOfTreebanks(t *testing.T) {
	d := detector(t)
	documents := map[string][]string{}
	for _, code := range packs {
		sentences := treebank(t, code, 100)
		for i := 0; i+20 <= len(sentences); i += 20 {
			documents[code] = append(documents[code], strings.Join(sentences[i:i+20], " "))
		}
	}
	n, right := 0, 0
	for i, code := range packs {
		for k, document := range documents[code] {
			r := d.Detect(document)
			require.Equal(t, code, r.Tag, document)
			require.True(t, r.Reliable, document)

			other := packs[(i+1+k%(len(packs)-1))%len(packs)]
			lead := documents[other][k%len(documents[other])][:260]
			n++
			if d.Detect(lead+"\n\n"+document).Tag == code {
				right++
			}
		}
	}
	t.Logf("%d documents, %.2f %% right with a lead in another language", n, share(right, n))
	require.GreaterOrEqual(t, share(right, n), 99.5)
}

// TestSegmentsOfTreebanks: a foreign paragraph inside a document is found, and
// documents in one language have no segments.
func TestSegmentsOfTreebanks(t *testing.T) {
	d := detector(t)
	sentences := map[string][]string{}
	for _, code := range packs {
		sentences[code] = treebank(t, code, 100)
	}
	n, spurious, found := 0, 0, 0
	for i, code := range packs {
		other := sentences[packs[(i+1)%len(packs)]]
		for k := 0; k+20 <= len(sentences[code]); k += 20 {
			n++
			spurious += len(d.Segments(lines(strings.Join(sentences[code][k:k+20], "\n"))))
			foreign := strings.Join(other[k%(len(other)-3):][:3], " ")
			for _, s := range d.Segments(lines(strings.Join(sentences[code][k:k+10], "\n") + "\n" + foreign + "\n" + strings.Join(sentences[code][k+10:k+20], "\n"))) {
				if s.Tag == packs[(i+1)%len(packs)] {
					found++
				}
			}
		}
	}
	t.Logf("%d documents: %d segments where there are none, %d of %d inserted found", n, spurious, found, n)
	require.LessOrEqual(t, share(spurious, 20*n), 0.2, "of sentences")
	require.GreaterOrEqual(t, share(found, n), 90.0)
}

// TestConfidenceIsCalibrated: of the answers about sentences and runs of four
// words that are given some confidence, about that share is right.
func TestConfidenceIsCalibrated(t *testing.T) {
	d := detector(t)
	var given, right, count [10]float64
	all := 0.0
	for _, code := range packs {
		for _, s := range treebank(t, code, 100) {
			words := strings.Fields(s)
			for _, s := range []string{s, strings.Join(words[:min(4, len(words))], " ")} {
				r := d.Detect(s)
				if r.Tag == lang.Undetermined {
					continue
				}
				bin := min(9, int(10*r.Confidence))
				given[bin] += r.Confidence
				if r.Tag == code {
					right[bin]++
				}
				count[bin]++
				all++
			}
		}
	}
	off := 0.0
	for i := range count {
		if count[i] > 0 {
			t.Logf("confidence %.2f: %.2f of %.0f right", given[i]/count[i], right[i]/count[i], count[i])
		}
		off += math.Abs(given[i]-right[i]) / all
	}
	require.Less(t, off, 0.03, "mean distance of confidence from the share that is right")
}

// TestNoLanguageIsNotReliable: text in a language without a model, code,
// numbers, random letters and single words are doubted, 95 in 100 of each.
func TestNoLanguageIsNotReliable(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var noise, words []string
	for range 500 {
		var b strings.Builder
		for range 3 + random.IntN(20) {
			for range 1 + random.IntN(10) {
				b.WriteByte(byte('a' + random.IntN(26)))
			}
			b.WriteByte(' ')
		}
		noise = append(noise, b.String())
	}
	for _, c := range sentences {
		words = append(words, strings.FieldsFunc(c.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })...)
	}
	for name, texts := range map[string][]string{
		"foreign":  listed(t, "testdata/foreign.tsv"),
		"no prose": listed(t, "testdata/noprose.txt"),
		"noise":    noise,
		"words":    words,
	} {
		for _, d := range []*lang.Detector{detector(t), detector(t, lang.Among(packs...))} {
			doubted := 0
			for _, s := range texts {
				if !d.Detect(s).Reliable {
					doubted++
				}
			}
			require.GreaterOrEqual(t, share(doubted, len(texts)), 95.0, name)
		}
	}
}

// listed reads the last fields of the lines of a test file.
func listed(t *testing.T, file string) []string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var items []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "# ") {
			items = append(items, line[strings.LastIndexByte(line, '\t')+1:])
		}
	}
	require.NotEmpty(t, items)
	return items
}
