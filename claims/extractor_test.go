package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/lang/fr"
)

// layers are what a test needs of one language.
type layers struct {
	segmenter lang.Segmenter
	tagger    lang.Tagger
	extractor *claims.Extractor
}

func load(t testing.TB, code string) layers {
	t.Helper()
	for _, p := range all.Packs() {
		if p.Code != code {
			continue
		}
		seg, err := p.Segmenter()
		require.NoError(t, err)
		tag, err := p.Tagger()
		require.NoError(t, err)
		x, err := claims.New(p)
		require.NoError(t, err)
		return layers{seg, tag, x}
	}
	t.Fatalf("no pack for %q", code)
	return layers{}
}

func (l layers) extract(src string) []claims.Claim {
	doc := l.segmenter.Segment(src)
	return l.extractor.Extract(doc, l.tagger.Tag(doc))
}

// line writes a claim as the tables below do: kind, value, comparator unless
// eq, unit, noun, period, change, what is none left out.
func line(src string, c *claims.Claim) string {
	out := []string{c.Kind.String()}
	switch {
	case c.Value != nil:
		out = append(out, c.Value.Text('f'))
	case c.High != nil:
		out = append(out, c.Low.Text('f')+".."+c.High.Text('f'))
	default:
		out = append(out, "~"+c.Low.Text('f'))
	}
	if c.Op != claims.Eq {
		out = append(out, c.Op.String())
	}
	if c.Unit != "" {
		out = append(out, c.Unit)
	}
	if c.Per != "" {
		out = append(out, "/"+c.Per)
	}
	if !c.Noun.IsZero() {
		out = append(out, "of:"+c.Noun.In(src))
	}
	if c.Period != "" {
		out = append(out, c.Period)
	}
	if c.Change != claims.NoChange {
		out = append(out, c.Change.String())
	}
	return strings.Join(out, " ")
}

// TestPhrases are news phrases that the libraries surveyed in the project's
// research read wrongly, and what each of them states.
func TestPhrases(t *testing.T) {
	check(t, []phrase{
		{"fr", "Le fondateur indique que plus de 70 millions de nouveaux utilisateurs ont été enregistrés en une seule journée.", "count 70000000 gt of:utilisateurs P1D"},
		{"en", "Revenue rose 3% to $4bn from $3.9bn.", "percent 3 % of:Revenue up; money 4000000000 USD of:Revenue; money 3900000000 USD of:Revenue"},
		{"en", "The bank posted a loss of 2.5 trn yen.", "money 2500000000000 JPY of:loss"},
		{"en", "Windows 11 and 5G phones sold 40m units.", "count 40000000 of:units"},
		{"en", "The outage hit one in five users.", "ratio 0.2 of:users"},
		{"fr", "Le groupe a levé 1,2 Md€.", "money 1200000000 EUR"},
		{"fr", "La hausse sera comprise entre 5 et 10 %.", "percent 5..10 % of:hausse up"},
		{"fr", "Selon l'étude, un Français sur trois est touché.", "ratio 0.3333333333333333 of:Français"},
		{"fr", "Le taux a gagné 3 points de pourcentage.", "points 3 % of:taux up"},
		{"fr", "Des dizaines de milliers de clients attendent.", "count ~10000 of:clients"},
		{"en", "Several hundred people came.", "count ~100 of:people"},
	})
}

// TestComplaints are what users of those libraries complained about.
func TestComplaints(t *testing.T) {
	check(t, []phrase{
		{"nl", "Het pakket weegt 1.2 kg en kost 5 euro.", "measure 1.2 kilogram of:pakket; money 5 EUR of:pakket"},
		{"en", "The fund is worth USD34.6 million.", "money 34600000 USD of:fund"},
		{"en", "The scheme cost Rs 12 crore.", "money 120000000 INR of:scheme"},
		{"en", "It lost one and a half thousand members.", "count 1500 of:members"},
		{"en", "They spent $2000 in 3 years.", "money 2000 USD P3Y"},
		{"fr", "Le don de 40 000 euros a été versé.", "money 40000 EUR of:don"},
		{"fr", "Le prix varie entre 12 euros et 15 euros.", "money 12..15 EUR of:prix"},
		{"en", "The ship carried 816 000 t of grain.", "measure 816000 tonne of:grain"},
		{"en", "It was a mix of things and a thing of beauty.", ""},
		{"en", "They met at 2.15pm on 3 May 2012.", ""},
		{"en", "The 2012–13 season ended early.", ""},
		{"fr", "C'est un succès pour l'un des associés et une bonne chose.", ""},
		{"de", "Er ist einer der besten und hat eine Idee.", ""},
	})
}

// TestNoClaims are numbers that state nothing.
func TestNoClaims(t *testing.T) {
	check(t, []phrase{
		{"en", "He was born in 1998 and left on 5 May 2021.", ""},
		{"en", "Version 7.3.1 runs on Windows 11 and iPhone 15.", ""},
		{"en", "They won 3-1 on Saturday.", ""},
		{"en", "Call 0800 496 0111 or 918-555-0147.", ""},
		{"en", "Three years ago the two companies merged.", ""},
		{"fr", "L'article 49.3 a été voté à 20 heures le 12 mars 2024.", ""},
		{"fr", "Rendez-vous au 12, rue de la Paix, à 14 h 30.", ""},
		{"de", "Das Werk in der Hauptstraße 12 öffnet um 8 Uhr.", ""},
		{"de", "Artikel 14 gilt seit dem 3. Oktober 1990.", ""},
		{"es", "El partido acabó 2-0 a las 21 horas del 4 de mayo.", ""},
		{"it", "Il decreto 231 del 2001 resta in vigore.", ""},
		{"pt", "O artigo 14 entrou em vigor a 3 de maio de 2023.", ""},
		{"nl", "Artikel 5 geldt sinds 2019, zei hij om 14.30 uur.", ""},
	})
}

// TestChanges tell what a number moves by from where it moves to.
func TestChanges(t *testing.T) {
	check(t, []phrase{
		{"de", "Der Umsatz stieg um 3 Prozent auf 15 Millionen Euro.", "percent 3 % of:Umsatz up; money 15000000 EUR of:Umsatz"},
		{"de", "Die Aktie gab 0,3 Prozent nach.", "percent 0.3 % of:Aktie down"},
		{"fr", "Le chiffre d'affaires a reculé de 14 % à 212 millions d'euros.", "percent 14 % of:chiffre d'affaires down; money 212000000 EUR of:chiffre d'affaires"},
		{"fr", "Le prix est passé de 3 à 5 euros.", "money 3 EUR of:prix; money 5 EUR of:prix"},
		{"en", "The group raised $3 million in donations.", "money 3000000 USD of:donations"},
		{"en", "The house sold for nine times income.", "multiplier 9 of:income"},
		{"en", "The bakery offers a rise of 2 %.", "percent 2 % of:rise up"},
		{"es", "El taller ofrece una subida del 2 %.", "percent 2 % of:subida up"},
		{"es", "La tarifa, dijo el alcalde, puede superar los 70 euros.", "money 70 gt EUR of:tarifa"},
		{"es", "El puerto mueve 12 contenedores por minuto.", "rate 12 /minute of:contenedores"},
		{"it", "Il Comune risponde alle domande entro 8 settimane.", "duration 8 le week"},
		{"de", "Das Amt antwortet binnen drei Wochen.", "duration 3 le week"},
		{"nl", "De reis, die zes dagen duurde, is voorbij.", "duration 6 day of:reis"},
		{"pt", "Os donos pedem 90 euros por mês; o comprador oferece 65.", "money 90 EUR P1M; money 65 EUR P1M"},
		{"en", "Sales rose to $3 million last year, and the margin narrowed by 45 basis points.", "money 3000000 USD of:Sales P1Y; points 0.45 % of:margin P1Y down"},
		{"es", "Las ventas cayeron un 7,4 % hasta 30 millones de euros.", "percent 7.4 % of:ventas down; money 30000000 EUR of:ventas"},
		{"it", "I ricavi sono saliti del 7,4% a 1,8 miliardi di euro.", "percent 7.4 % of:ricavi up; money 1800000000 EUR of:ricavi"},
		{"pt", "As vendas caíram 34%, para 5,6 milhões de euros.", "percent 34 % of:vendas down; money 5600000 EUR of:vendas"},
		{"nl", "De winst steeg met 18% tot 42 miljoen euro.", "percent 18 % of:winst up; money 42000000 EUR of:winst"},
		{"en", "Profits doubled and costs halved.", "multiplier 2 of:Profits up; multiplier 0.5 of:costs down"},
		{"en", "Profits rose 3% and costs fell 2%.", "percent 3 % of:Profits up; percent 2 % of:costs down"},
		{"de", "Die Zahl der Anfragen hat sich verdreifacht.", "multiplier 3 of:Anfragen up"},
		{"it", "Il traffico si è dimezzato.", "multiplier 0.5 of:traffico down"},
		{"pt", "O passivo triplicou.", "multiplier 3 of:passivo up"},
		{"en", "The average rent rose by $85 to $1,940.", "money 85 USD of:rent up; money 1940 USD of:rent"},
		{"en", "Net profit more than tripled to €310 million in the first half.", "multiplier 3 gt of:Net profit P6M up; money 310000000 EUR of:Net profit P6M"},
		{"en", "The city has lost half its bus drivers.", "ratio 0.5 of:drivers"},
		{"de", "Die Quote stieg von 5,6 auf 5,9 Prozent.", "percent 5.6 % of:Quote; percent 5.9 % of:Quote"},
		{"es", "La tasa de paro bajó al 11,2 % desde el 11,8 %.", "percent 11.2 % of:tasa; percent 11.8 % of:tasa"},
		{"es", "El alquiler subió 85 euros, hasta 1.940 euros.", "money 85 EUR of:alquiler up; money 1940 EUR of:alquiler"},
		{"it", "Gli affitti sono aumentati di un quarto.", "ratio 0.25 of:affitti up"},
		{"nl", "De papierprijs werd 20 procent duurder.", "percent 20 % of:papierprijs up"},
	})
}

// TestPeriods tell the time that a number covers.
func TestPeriods(t *testing.T) {
	check(t, []phrase{
		{"en", "The plant earned $30 million last year.", "money 30000000 USD P1Y"},
		{"fr", "La recherche coûte 25 millions de francs suisses par an.", "money 25000000 CHF of:recherche P1Y"},
		{"de", "Im dritten Quartal sank der Gewinn um 4 Prozent.", "percent 4 % of:Gewinn P3M down"},
		{"es", "Produce 14 frecuencias diarias.", "count 14 of:frecuencias P1D"},
		{"it", "La società ha perso 3 milioni di euro in due anni.", "money 3000000 EUR P2Y"},
		{"pt", "Lucrou 87 milhões de euros em 2024.", "money 87000000 EUR P1Y"},
		{"nl", "Ze bereiken 3 miljoen volgers per week.", "count 3000000 of:volgers P1W"},
	})
}

type phrase struct{ lang, text, want string }

func check(t *testing.T, phrases []phrase) {
	loaded := map[string]layers{}
	for _, p := range phrases {
		t.Run(p.lang+" "+p.text, func(t *testing.T) {
			l, ok := loaded[p.lang]
			if !ok {
				l = load(t, p.lang)
				loaded[p.lang] = l
			}
			var have []string
			for _, c := range l.extract(p.text) {
				have = append(have, line(p.text, &c))
			}
			require.Equal(t, p.want, strings.Join(have, "; "))
		})
	}
}

// pieces are what the property below builds texts of.
var pieces = []string{"12", "3,4", "1.234", "%", "€", "$", " ", "\n", "de ", "millions ", "mehr als ", "von ", "auf ", "to ", "rose ", "um ", "the ",
	"2024", "May ", "half ", "un ", "Prozent", "people ", "per ", "day", ". ", ", ", "(", ")", "-", "\u202f", "à ", "doubled ", "zwischen ", "und ", "ago"}

// TestExtractOnAnyText: whatever the text, the claims are in order, their
// spans lie in it, and two runs agree.
func TestExtractOnAnyText(t *testing.T) {
	loaded := map[string]layers{}
	for _, p := range all.Packs() {
		loaded[p.Code] = load(t, p.Code)
	}
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom([]string{"en", "fr", "de", "es", "it", "pt", "nl"}).Draw(t, "lang")
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
		checkClaims(t, src, loaded[code])
	})
}

func checkClaims(t require.TestingT, src string, l layers) {
	list := l.extract(src)
	before := 0
	for _, c := range list {
		require.True(t, 0 <= c.Span.Start && c.Span.Start < c.Span.End && c.Span.End <= len(src), "span %v", c.Span)
		require.True(t, c.Span.Contains(c.Number), "number %v outside %v", c.Number, c.Span)
		require.GreaterOrEqual(t, c.Number.Start, before, "order")
		before = c.Number.Start
		require.True(t, c.Value != nil || c.Low != nil, "no value")
		require.True(t, c.Noun.IsZero() == (c.NounKey == ""), "key %q of %v", c.NounKey, c.Noun)
		require.True(t, c.Confidence > 0 && c.Confidence <= 1)
	}
	require.Equal(t, list, l.extract(src))
}

func FuzzExtract(f *testing.F) {
	var loaded []layers
	for _, p := range all.Packs() {
		loaded = append(loaded, load(f, p.Code))
	}
	for i := range loaded {
		for _, p := range pieces {
			f.Add(uint8(i), p+" 12 "+p)
		}
		f.Add(uint8(i), "3 % auf 12 Mio. to $4bn from $3.9bn, il 12, de 3 à 5; in 2024 two years ago 5-10 % more, un site sur 1000 habitants.")
	}
	f.Fuzz(func(t *testing.T, lang uint8, src string) { checkClaims(t, src, loaded[int(lang)%len(loaded)]) })
}

// article is a text of about n bytes.
func article(n int) string {
	const p = "Revenue rose 3.4% to $4.2 billion in the third quarter, the company said, as more than 70 million new users joined. One in five left again, and prices fell from 12 to 9 euros a month.\n\n"
	return strings.Repeat(p, n/len(p)+1)
}

func BenchmarkExtract(b *testing.B) {
	l := load(b, "en")
	doc := l.segmenter.Segment(article(100_000))
	tags := l.tagger.Tag(doc)
	b.SetBytes(int64(len(doc.Text())))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(l.extractor.Extract(doc, tags)); n < 2000 {
			b.Fatalf("%d claims", n)
		}
	}
}

func BenchmarkQuantities(b *testing.B) {
	l := load(b, "en")
	doc := l.segmenter.Segment(article(100_000))
	b.SetBytes(int64(len(doc.Text())))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(l.extractor.Quantities(doc)); n < 2000 {
			b.Fatalf("%d quantities", n)
		}
	}
}

func Example() {
	pack := fr.Pack()
	segmenter, _ := pack.Segmenter()
	tagger, _ := pack.Tagger()
	extractor, _ := claims.New(pack)

	src := "Plus de 70 millions de nouveaux utilisateurs en une seule journée."
	doc := segmenter.Segment(src)
	for _, c := range extractor.Extract(doc, tagger.Tag(doc)) {
		fmt.Println(c.Op, c.Value.Text('f'), c.Noun.In(src), c.Period)
	}
	// Output: gt 70000000 utilisateurs P1D
}
