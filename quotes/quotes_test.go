package quotes_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

func pack(t require.TestingT, code string) *lang.Pack {
	require.Contains(t, packs(), code)
	return packs()[code]
}

var extractors sync.Map // language code -> *quotes.Extractor

// extractor loads the data of a language once for all tests.
func extractor(t require.TestingT, p *lang.Pack, opts ...quotes.Option) *quotes.Extractor {
	if x, ok := extractors.Load(p.Code); ok && len(opts) == 0 {
		return x.(*quotes.Extractor)
	}
	x, err := quotes.New(p, opts...)
	require.NoError(t, err)
	if len(opts) == 0 {
		extractors.Store(p.Code, x)
	}
	return x
}

// packs are built once: their taggers load on first use.
var packs = sync.OnceValue(func() map[string]*lang.Pack {
	m := map[string]*lang.Pack{}
	for _, p := range all.Packs() {
		m[p.Code] = p
	}
	return m
})

// read tags a text and extracts its quotations.
func read(t require.TestingT, p *lang.Pack, src string, opts ...quotes.Option) *quotes.Result {
	seg, err := p.Segmenter()
	require.NoError(t, err)
	tagger, err := p.Tagger()
	require.NoError(t, err)
	x := extractor(t, p, opts...)
	doc := seg.Segment(src)
	return x.Extract(doc, tagger.Tag(doc))
}

// show writes a quotation as "rule: content | content / cue / speaker".
func show(src string, q quotes.Quote) string {
	parts := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		parts[i] = s.In(src)
	}
	return fmt.Sprintf("%s: %s / %s / %s", q.Rule, strings.Join(parts, " | "), q.Cue.In(src), q.Speaker.Span.In(src))
}

// construction is a sentence and its first quotation.
type construction struct{ code, src, want string }

func (c construction) run(t *testing.T) {
	r := read(t, pack(t, c.code), c.src)
	require.NotEmpty(t, r.Quotes)
	require.Equal(t, c.want, show(c.src, r.Quotes[0]))
}

func TestConstructions(t *testing.T) {
	for _, c := range []construction{
		{"en", "“We are sorry,” said the minister on Monday.", "direct-left: We are sorry / said / the minister"},
		{"en", "The minister said: “We are sorry.”", "direct-colon: We are sorry. / said / The minister"},
		{"en", "The minister said that prices would rise.", "indirect-that: prices would rise / said / The minister"},
		{"en", "She said prices would rise in April.", "indirect-bare: prices would rise in April / said / She"},
		{"en", "The price will rise in April, the minister said.", "indirect-fronted: The price will rise in April / said / the minister"},
		{"en", "According to the ministry, the price will rise in April.", "according-to: the price will rise in April / According to / the ministry"},
		{"fr", "« Il faut agir, a réagi le ministre. On verra. »", "direct-incise: Il faut agir | On verra. / a réagi / le ministre"},
		{"fr", "« Nous sommes désolés », a-t-elle ajouté.", "direct-left: Nous sommes désolés / a-t-elle ajouté / elle"},
		{"fr", "La ministre a confirmé mardi que les prix baisseraient.", "indirect-that: les prix baisseraient / a confirmé / La ministre"},
		{"fr", "Selon les pompiers, deux personnes ont été blessées.", "according-to: deux personnes ont été blessées / Selon / les pompiers"},
		{"de", "„Das reicht nicht“, sagte die Ministerin.", "direct-left: Das reicht nicht / sagte / die Ministerin"},
		{"de", "Der Schaden sei gering, teilte das Unternehmen am Mittwoch mit.", "indirect-fronted: Der Schaden sei gering / teilte / das Unternehmen"},
		{"de", "Die Ministerin sagte, die Preise seien zu hoch.", "indirect-bare: die Preise seien zu hoch / sagte / Die Ministerin"},
		{"de", "»Ohne Geld«, so der Minister, »geht es nicht«.", "according-to: Ohne Geld | geht es nicht / so / der Minister"},
		{"es", "«No hay excusa», admitió la ministra.", "direct-left: No hay excusa / admitió / la ministra"},
		{"es", "—No hay excusa —dijo la ministra—. Lo siento.", "dialogue-dash: No hay excusa | Lo siento. / dijo / la ministra"},
		{"es", "La ministra aseguró que los precios bajarán.", "indirect-that: los precios bajarán / aseguró / La ministra"},
		{"it", "«Non prometto miracoli – spiega il ministro –. Serve tempo».", "direct-incise: Non prometto miracoli | Serve tempo / spiega / il ministro"},
		{"it", "Il ministro ha detto che i prezzi caleranno.", "indirect-that: i prezzi caleranno / ha detto / Il ministro"},
		{"pt", "“A queda é real”, alertou o ministro.", "direct-left: A queda é real / alertou / o ministro"},
		{"pt", "Segundo a polícia, duas pessoas ficaram feridas.", "according-to: duas pessoas ficaram feridas / Segundo / a polícia"},
		{"nl", "‘Dat is te weinig’, zegt de minister.", "direct-left: Dat is te weinig / zegt / de minister"},
		{"nl", "De minister zei dat de prijzen zullen dalen.", "indirect-that: de prijzen zullen dalen / zei / De minister"},
		{"en", "The snow, Miller warned, would be deep.", "indirect-incise: The snow | would be deep / warned / Miller"},
		{"it", "La multa, ha precisato il ministro, non supera i 2 milioni.", "indirect-incise: La multa | non supera i 2 milioni / ha precisato / il ministro"},
		{"es", "La obra, añadió la ministra, podría costar 30 millones.", "indirect-incise: La obra | podría costar 30 millones / añadió / la ministra"},
		{"nl", "De boete, zegt de minister, moet worden betaald.", "indirect-incise: De boete | moet worden betaald / zegt / de minister"},
		{"en", "The minister denied having signed the letter.", "indirect-infinitive: having signed the letter / denied / The minister"},
		{"es", "La ministra reprochó a la empresa haber despedido a 73 trabajadores.", "indirect-infinitive: haber despedido a 73 trabajadores / reprochó / La ministra"},
		{"fr", "La ministre nie les avoir ignorées.", "indirect-infinitive: les avoir ignorées / nie / La ministre"},
		{"nl", "De minister zegt ‘geen enkele reden’ te zien om in te grijpen.", "indirect-infinitive: ‘geen enkele reden’ te zien om in te grijpen / zegt / De minister"},
		{"nl", "Volgens de politie zijn twee mensen gewond geraakt.", "according-to: zijn twee mensen gewond geraakt / Volgens / de politie"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

func TestReportedSpeechGoesOn(t *testing.T) {
	src := "Die Ministerin sagte, die Preise seien zu hoch. Das Land brauche Hilfe."
	r := read(t, pack(t, "de"), src)
	require.Len(t, r.Quotes, 2)
	require.Equal(t, "konjunktiv: Das Land brauche Hilfe /  / Die Ministerin", show(src, r.Quotes[1]))
	require.Equal(t, 0, r.Quotes[1].Continues)
}

func TestWordsAroundTheCueAreOneQuotation(t *testing.T) {
	src := "“We failed,” said the minister. “It will not happen again.”"
	r := read(t, pack(t, "en"), src)
	require.Len(t, r.Quotes, 1)
	require.Len(t, r.Quotes[0].Spans, 2)
}

func TestNoSpeech(t *testing.T) {
	for code, src := range map[string]string{
		"en": "The so-called “kill switch” never tripped.",
		"fr": "Le roman « Les Marées mortes » paraît jeudi.",
		"de": "Der sogenannte „Pflegetopf“ ist leer.",
		"es": "El llamado “barrio azul” ocupa antiguas fábricas.",
		"it": "La cosiddetta «economia blu» cresce.",
		"pt": "A chamada “casa de vidro” já consumiu milhões.",
		"nl": "Het zogenoemde ‘cementfonds’ is leeg.",
	} {
		r := read(t, pack(t, code), src)
		require.Empty(t, r.Quotes, src)
		require.Len(t, r.NotSpeech, 1, src)
	}
	r := read(t, pack(t, "en"), "The company did not say that prices would rise.")
	require.Empty(t, r.Quotes, "what is not said is no quotation")
}

func TestChannel(t *testing.T) {
	src := "« C'est fini », a écrit la ministre dans un post Facebook."
	r := read(t, pack(t, "fr"), src)
	require.Equal(t, "dans un post Facebook", r.Quotes[0].Channel.In(src))
}

func TestWithCues(t *testing.T) {
	src := "“Enough,” squawked the minister."
	for _, q := range read(t, pack(t, "en"), src).Quotes {
		require.NotEqual(t, "squawk", q.Lemma)
	}
	r := read(t, pack(t, "en"), src, quotes.WithCues(quotes.Cue{Lemma: "squawk", Finite: []string{"squawks", "squawked"}}))
	require.Equal(t, "squawk", r.Quotes[0].Lemma)
	_, err := quotes.New(en.Pack(), quotes.WithCues(quotes.Cue{Lemma: "squawk"}))
	require.Error(t, err)
}

// check proves what every result promises.
func check(t require.TestingT, src string, r *quotes.Result) {
	inside := func(s text.Span) {
		require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(src))
	}
	at := 0
	for i, q := range r.Quotes {
		require.NotEmpty(t, q.Spans)
		require.NotEmpty(t, q.Rule)
		require.GreaterOrEqual(t, q.Spans[0].Start, at, "quotations are in text order")
		at = q.Spans[0].Start
		require.Less(t, q.Continues, i)
		for _, s := range q.Spans {
			require.Less(t, s.Start, s.End)
			inside(s)
		}
		for _, s := range append(q.Verbatim, q.Cue, q.Speaker.Span, q.Channel) {
			inside(s)
		}
	}
	for _, s := range r.NotSpeech {
		inside(s)
	}
}

func TestAnyText(t *testing.T) {
	pieces := []string{"« ", " »", "“", "”", "„", "\"", "'", "’", "— ", "\n\n", ". ", ", ", ": ", "The minister", "said", "that", " zufolge", " so ", " selon ", "(", ")", "la ministre ", "volgens de minister ", "il a dit", "sagte", "teilte ", " mit", "dijo que ", "ha detto", "volgens ", "prices ", "sei ", "Nestlé ", "é", "👩‍👧", "12 %"}
	codes := []string{"en", "fr", "de", "es", "it", "pt", "nl"}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String()), 0, 40).Draw(t, "parts"), " ")
		p := pack(t, rapid.SampledFrom(codes).Draw(t, "pack"))
		r := read(t, p, src)
		check(t, src, r)
		require.Equal(t, r, read(t, p, src), "deterministic")
	})
}

func FuzzExtract(f *testing.F) {
	f.Add("“A,” said X. „B“, sagte er. « C », a-t-il dit. — D — dijo X.")
	f.Add("«\n\n»\"''’“„")
	f.Add("selon la ministre (")
	f.Fuzz(func(t *testing.T, src string) {
		for _, code := range []string{"en", "fr", "de", "es", "it", "pt", "nl"} {
			check(t, src, read(t, pack(t, code), src))
		}
	})
}

// The cost of nothing but quotation marks grows with their number.
func TestMarksCostLinear(t *testing.T) {
	p := pack(t, "de")
	seg, err := p.Segmenter()
	require.NoError(t, err)
	x, err := quotes.New(p)
	require.NoError(t, err)
	cost := func(n int) time.Duration {
		doc := seg.Segment(strings.Repeat("“\"»„«'", n))
		tags := &lang.Tagging{POS: make([]lang.POS, len(doc.Tokens()))}
		return cputime.Least(3, func() { x.Extract(doc, tags) })
	}
	require.Less(t, cost(32000), 8*cost(8000)+20*time.Millisecond)
}

func ExampleExtractor_Extract() {
	p := en.Pack()
	seg, _ := p.Segmenter()
	tagger, _ := p.Tagger()
	x, _ := quotes.New(p)
	src := "“We are sorry,” said the minister. She denied that the ministry had been warned."
	doc := seg.Segment(src)
	for _, q := range x.Extract(doc, tagger.Tag(doc)).Quotes {
		fmt.Printf("%s %q said by %q (%s)\n", q.Kind, q.Spans[0].In(src), q.Speaker.Span.In(src), q.Lemma)
	}
	// Output:
	// direct "We are sorry" said by "the minister" (say)
	// indirect "the ministry had been warned" said by "She" (deny)
}
