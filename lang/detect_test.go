package lang_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

func ExampleDetector_Detect() {
	d, err := lang.NewDetector(lang.Among("en", "fr", "de", "es", "it", "pt", "nl"))
	if err != nil {
		panic(err)
	}
	r := d.Detect("La messagerie dit avoir gagné plus de deux millions d'utilisateurs en une seule nuit.")
	fmt.Println(r.Tag, r.Script, r.Reliable)
	fmt.Println(d.Detect("Lindwerk").Reliable)
	// Output:
	// fr Latn true
	// false
}

// sentences say the same in some of the languages.
var sentences = []struct{ tag, script, text string }{
	{"en", "Latn", "The company said it would cut about a tenth of its staff before the summer."},
	{"fr", "Latn", "L'entreprise a annoncé qu'elle supprimerait un dixième de ses postes avant l'été."},
	{"de", "Latn", "Das Unternehmen will bis zum Sommer etwa ein Zehntel seiner Stellen streichen."},
	{"es", "Latn", "La empresa anunció que recortará una décima parte de su plantilla antes del verano."},
	{"it", "Latn", "L'azienda ha annunciato che taglierà un decimo dei posti di lavoro prima dell'estate."},
	{"pt", "Latn", "A empresa anunciou que vai cortar um décimo dos seus funcionários antes do verão."},
	{"nl", "Latn", "Het bedrijf zei dat het voor de zomer ongeveer een tiende van het personeel ontslaat."},
	{"pl", "Latn", "Firma poinformowała, że przed latem zwolni około jednej dziesiątej pracowników."},
	{"ru", "Cyrl", "Компания сообщила, что до лета сократит около десятой части сотрудников."},
	{"uk", "Cyrl", "Компанія повідомила, що до літа скоротить близько десятої частини працівників."},
	{"fa", "Arab", "این شرکت اعلام کرد که پیش از تابستان یک دهم کارکنان خود را اخراج می\u200cکند."},
	{"hi", "Deva", "कंपनी ने कहा कि वह गर्मियों से पहले अपने लगभग दस प्रतिशत कर्मचारियों की छंटनी करेगी।"},
	{"el", "Grek", "Η εταιρεία ανακοίνωσε ότι θα μειώσει το προσωπικό της πριν από το καλοκαίρι."},
	{"ja", "Jpan", "同社は夏までに従業員の約一割を削減すると発表した。"},
	{"zh", "Hani", "该公司表示将在夏季之前裁员约十分之一。"},
	{"ko", "Kore", "회사는 여름 전에 직원의 약 십 퍼센트를 감원할 것이라고 밝혔다."},
	{"th", "Thai", "บริษัทกล่าวว่าจะลดพนักงานประมาณหนึ่งในสิบก่อนฤดูร้อน"},
}

func TestDetect(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	for _, c := range sentences {
		r := d.Detect(c.text)
		require.Equal(t, c.tag, r.Tag, c.text)
		require.Equal(t, c.script, r.Script, c.text)
		require.True(t, r.Reliable, "%s %+v", c.text, r)
	}
}

func TestOptions(t *testing.T) {
	require.Len(t, lang.Languages(), 75)
	_, err := lang.NewDetector(lang.Among("fr", "xx"))
	require.ErrorContains(t, err, `"xx"`)
	_, err = lang.NewDetector(lang.Among())
	require.Error(t, err)
}

// TestEveryLanguage: two sentences are enough to tell each of them. Bosnian is
// told from Croatian, but never reliably.
func TestEveryLanguage(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	data, err := os.ReadFile("testdata/languages.tsv")
	require.NoError(t, err)
	told := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		code, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		r := d.Detect(text)
		require.Equal(t, code, r.Tag, text)
		require.Equal(t, code != "bs", r.Reliable, "%s %+v", text, r)
		told[r.Tag] = true
	}
	for _, code := range lang.Languages() {
		require.True(t, told[code], "no text in %s", code)
	}
}

func TestUndetermined(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	for _, c := range []struct{ script, text string }{
		{"Zyyy", ""},
		{"Zyyy", "12 345,67 (+3 %) \U0001f600"},
		{"Zyyy", "\xff\xfe\x80"},
		{"Zyyy", "https://example.org/a-page-with-words-in-it"},
		{"Ethi", "ኩባንያው ዓመቱ ከማለቁ በፊት ቢሮውን እንደሚዘጋ አስታወቀ።"},
		{"Latn", "qzxv wkjq xxzq vvkq zqxj wqkz jjxq"},
	} {
		r := d.Detect(c.text)
		require.Equal(t, lang.Undetermined, r.Tag, c.text)
		require.Equal(t, c.script, r.Script, c.text)
		require.False(t, r.Reliable, c.text)
	}
}

// TestAmong: a restricted detector answers among its languages, and doubts
// text that is in another one.
func TestAmong(t *testing.T) {
	d, err := lang.NewDetector(lang.Among("fr", "it", "ru"))
	require.NoError(t, err)
	for _, c := range sentences {
		r := d.Detect(c.text)
		switch c.tag {
		case "fr", "it", "ru":
			require.Equal(t, c.tag, r.Tag)
			require.True(t, r.Reliable)
		default:
			require.Contains(t, []string{"fr", "it", "ru", lang.Undetermined}, r.Tag)
			require.False(t, r.Reliable, "%s %+v", c.text, r)
		}
	}
}

// TestRarity: of two languages that a few words could be in, the one that more
// is written in, unless both were asked for.
func TestRarity(t *testing.T) {
	any, err := lang.NewDetector()
	require.NoError(t, err)
	either, err := lang.NewDetector(lang.Among("nl", "af"))
	require.NoError(t, err)
	for _, text := range []string{"Brood met kaas", "sterke wind", "klein land"} {
		require.Equal(t, "nl", any.Detect(text).Tag, text)
		require.Equal(t, "af", either.Detect(text).Tag, text)
	}
}

// TestAlternatives: probabilities are in order and sum to at most one.
func TestAlternatives(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	for _, text := range []string{"telegram", "Oslo", "de la", "informació", "den store by", "qzxv wkjq"} {
		r := d.Detect(text)
		sum, last := 0.0, 1.0
		if r.Tag != lang.Undetermined {
			sum, last = r.Confidence, r.Confidence
		}
		for _, a := range r.Alternatives {
			require.NotEmpty(t, a.Tag, text)
			require.LessOrEqual(t, a.Confidence, last, text)
			sum, last = sum+a.Confidence, a.Confidence
		}
		require.LessOrEqual(t, sum, 1+1e-9, text)
	}
}

// TestForeignParts: neither a lead in another language nor half a document in
// it keeps a text from being its own.
func TestForeignParts(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	french, english := strings.Repeat(sentences[1].text+" ", 30), strings.Repeat(sentences[0].text+" ", 4)
	for _, text := range []string{english + french, french + english, french[:len(french)/2] + english + english + french[len(french)/2:]} {
		r := d.Detect(text)
		require.Equal(t, "fr", r.Tag)
		require.True(t, r.Reliable)
	}
}

// TestFirstLook: a text is read whole where the first look at it, at a seventh,
// four sevenths and six sevenths, does not find one language everywhere.
func TestFirstLook(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	fill := func(text string) string { return strings.Repeat(text+" ", 300)[:300] }
	spanish, portuguese, numbers := fill(sentences[3].text), fill(sentences[5].text), fill("12 345 67")
	word := fill("12 345 67 agosto 12 345 67 89")
	for name, parts := range map[string][8]string{
		"a neighbour in two of three": {spanish, portuguese, spanish, spanish, portuguese, spanish, spanish, spanish},
		"numbers in all three":        {spanish, numbers, spanish, spanish, numbers, spanish, numbers, spanish},
		"a word in all three":         {spanish, word, spanish, spanish, word, spanish, word, spanish},
	} {
		r := d.Detect(strings.Join(parts[:], "\n"))
		require.Equal(t, "es", r.Tag, name)
		require.True(t, r.Reliable, name)
	}
}

func TestDetectAllocatesNothing(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	text := strings.Repeat(sentences[1].text+" ", 30)
	require.Zero(t, testing.AllocsPerRun(20, func() { d.Detect(text) }))
}

// TestConcurrentDetect: answers do not depend on who else asks.
func TestConcurrentDetect(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, c := range sentences {
				if got := d.Detect(c.text); got.Tag != c.tag {
					t.Errorf("%s: %s", c.tag, got.Tag)
				}
			}
		})
	}
	wait.Wait()
}

// FuzzDetect: any bytes have an answer, twice the same, with probabilities.
func FuzzDetect(f *testing.F) {
	for _, c := range sentences {
		f.Add(c.text)
	}
	f.Add(strings.Repeat("\xe5\x85", 2000))
	f.Add("a@b://www.\u0301 " + strings.Repeat("é", 999))
	d, err := lang.NewDetector()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		r := d.Detect(text)
		require.Equal(t, r, d.Detect(text))
		require.True(t, r.Confidence >= 0 && r.Confidence <= 1 && r.Margin >= 0 && r.Margin <= 1, "%+v", r)
		require.NotEmpty(t, r.Tag)
		require.Len(t, r.Script, 4)
	})
}
