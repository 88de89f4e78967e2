package claims_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/lang/fr"
)

// want is what a test expects of one quantity; empty fields must be empty.
type want struct {
	text, value, low, high string
	kind                   claims.Kind
	op                     claims.Op
	unit, per              string
}

// TestQuantities reads one phrase a line: what the peers named in the project's
// notes get wrong comes first.
func TestQuantities(t *testing.T) {
	cases := []struct {
		lang, text string
		want       []want
	}{
		{"fr", "plus de 70 millions de nouveaux utilisateurs en une seule journée", []want{{text: "70 millions", value: "70000000", op: claims.Gt}}},
		{"en", "Revenue rose 3% to $4bn from $3.9bn", []want{
			{text: "3%", value: "3", kind: claims.Percent, unit: "%"},
			{text: "$4bn", value: "4000000000", kind: claims.Money, unit: "USD"},
			{text: "$3.9bn", value: "3900000000", kind: claims.Money, unit: "USD"}}},
		{"en", "2.5 trn yen", []want{{text: "2.5 trn yen", value: "2500000000000", kind: claims.Money, unit: "JPY"}}},
		{"en", "5G phones sold 40m units", []want{{text: "40m", value: "40000000"}}},
		{"en", "one in five users", []want{{text: "one in five", value: "0.2", kind: claims.Ratio}}},
		{"fr", "1,2 Md€", []want{{text: "1,2 Md€", value: "1200000000", kind: claims.Money, unit: "EUR"}}},
		{"fr", "entre 5 et 10 %", []want{{text: "5 et 10 %", low: "5", high: "10", kind: claims.Percent, unit: "%"}}},
		{"fr", "un Français sur trois", []want{{text: "un Français sur trois", value: "0.3333333333333333", kind: claims.Ratio}}},
		{"fr", "3 points de pourcentage", []want{{text: "3 points de pourcentage", value: "3", kind: claims.Points, unit: "%"}}},
		{"fr", "des dizaines de milliers", []want{{text: "dizaines de milliers", low: "10000"}}},
		{"en", "several hundred", []want{{text: "several hundred", low: "100"}}},
		{"de", "100.000-Euro-Strafe", []want{{text: "100.000-Euro", value: "100000", kind: claims.Money, unit: "EUR"}}},
		// What users of other libraries complain of.
		{"nl", "1.2 kg", []want{{text: "1.2 kg", value: "1.2", kind: claims.Measure, unit: "kilogram"}}},
		{"en", "MUSD 20", []want{{text: "MUSD 20", value: "20000000", kind: claims.Money, unit: "USD"}}},
		{"en", "USD34.6 million", []want{{text: "USD34.6 million", value: "34600000", kind: claims.Money, unit: "USD"}}},
		{"en", "one and a half thousand", []want{{text: "one and a half thousand", value: "1500"}}},
		{"en", "$2000 in 3 years", []want{
			{text: "$2000", value: "2000", kind: claims.Money, unit: "USD"},
			{text: "3 years", value: "3", kind: claims.Duration, unit: "year"}}},
		{"en", "five crore rupees", []want{{text: "five crore rupees", value: "50000000", kind: claims.Money, unit: "INR"}}},
		{"fr", "40 000 euros", []want{{text: "40 000 euros", value: "40000", kind: claims.Money, unit: "EUR"}}},
		{"fr", "entre 12 euros et 15 euros", []want{{text: "12 euros et 15 euros", low: "12", high: "15", kind: claims.Money, unit: "EUR"}}},
		{"en", "two point five million", []want{{text: "two point five million", value: "2500000"}}},
		{"de", "2,5 Billionen Euro", []want{{text: "2,5 Billionen Euro", value: "2500000000000", kind: claims.Money, unit: "EUR"}}},
		{"en", "816 000 t", []want{{text: "816 000 t", value: "816000", kind: claims.Measure, unit: "tonne"}}},
		{"en", "$13 009 million", []want{{text: "$13 009 million", value: "13009000000", kind: claims.Money, unit: "USD"}}},
		{"en", "a mix of a thing", nil},
		{"en", "at 2.15pm", nil},
		{"en", "one-half", []want{{text: "one-half", value: "0.5", kind: claims.Ratio}}},
		{"fr", "un millionième", []want{{text: "un millionième", value: "0.000001", kind: claims.Ratio}}},
		// Long and short scale, mixed forms, and the same in other languages.
		{"pt", "dois mil milhões de euros", []want{{text: "dois mil milhões de euros", value: "2000000000", kind: claims.Money, unit: "EUR"}}},
		{"pt", "R$ 1,5 bi", []want{{text: "R$ 1,5 bi", value: "1500000000", kind: claims.Money, unit: "BRL"}}},
		{"it", "12 mila miliardi di lire", []want{{text: "12 mila miliardi di lire", value: "12000000000000", kind: claims.Money, unit: "ITL"}}},
		{"es", "2 mil 300 millones de pesos", []want{{text: "2 mil 300 millones de pesos", value: "2300000000", kind: claims.Money, unit: "MXN"}}},
		{"es", "620 por cada 100.000 habitantes", []want{{text: "620 por cada 100.000 habitantes", value: "620", kind: claims.Rate, per: "100000 habitantes"}}},
		{"de", "jeder Dritte", []want{{text: "jeder Dritte", value: "0.3333333333333333", kind: claims.Ratio}}},
		{"nl", "anderhalf miljoen", []want{{text: "anderhalf miljoen", value: "1500000"}}},
		{"de", "dreiundzwanzigtausend", []want{{text: "dreiundzwanzigtausend", value: "23000"}}},
		{"fr", "quatre-vingt-dix-sept mille", []want{{text: "quatre-vingt-dix-sept mille", value: "97000"}}},
		{"en", "60 km/h", []want{{text: "60 km/h", value: "60", kind: claims.Rate, unit: "kilometre", per: "hour"}}},
		{"en", "$5 a share", []want{{text: "$5 a share", value: "5", kind: claims.Rate, unit: "USD", per: "share"}}},
		{"en", "the 18-year-old", []want{{text: "18-year-old", value: "18", kind: claims.Age, unit: "year"}}},
		{"en", "2 years and 3 months", []want{{text: "2 years and 3 months", value: "27", kind: claims.Duration, unit: "month"}}},
		{"en", "3 dollars 50 cents", []want{{text: "3 dollars 50 cents", value: "3.5", kind: claims.Money, unit: "USD"}}},
		{"en", "5 to 10 million", []want{{text: "5 to 10 million", low: "5000000", high: "10000000"}}},
		{"en", "80 basis points", []want{{text: "80 basis points", value: "0.8", kind: claims.Points, unit: "%"}}},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			var have []want
			for _, q := range quantities(t, c.lang, c.text) {
				w := want{text: q.Span.In(c.text), kind: q.Kind, op: q.Op, unit: q.Unit, per: q.Per}
				if q.Value != nil {
					w.value = q.Value.Text('f')
				}
				if q.Low != nil {
					w.low = q.Low.Text('f')
				}
				if q.High != nil {
					w.high = q.High.Text('f')
				}
				have = append(have, w)
			}
			require.Equal(t, c.want, have)
		})
	}
}

// pack returns the pack of a language.
func pack(t testing.TB, code string) *lang.Pack {
	for _, p := range all.Packs() {
		if p.Code == code {
			return p
		}
	}
	t.Fatalf("no pack %q", code)
	return nil
}

func quantities(t testing.TB, code, src string) []claims.Quantity {
	p := pack(t, code)
	seg, err := p.Segmenter()
	require.NoError(t, err)
	x, err := claims.New(p)
	require.NoError(t, err)
	return x.Quantities(seg.Segment(src))
}

// TestRegion reads one number by the habits of two countries.
func TestRegion(t *testing.T) {
	p := pack(t, "de")
	seg, err := p.Segmenter()
	require.NoError(t, err)
	for region, want := range map[string]string{"": "1235000000", "DE": "1235000000", "CH": "1235000"} {
		x, err := claims.New(p, claims.Region(region))
		require.NoError(t, err)
		qs := x.Quantities(seg.Segment("1.235 Millionen"))
		require.Len(t, qs, 1)
		require.Equal(t, want, qs[0].Value.Text('f'), region)
	}
}

// ExampleExtractor_Quantities lists the numbers of a sentence.
func ExampleExtractor_Quantities() {
	p := fr.Pack()
	seg, _ := p.Segmenter()
	x, _ := claims.New(p)
	text := "Environ 1,2 Md€ en un an, soit un Français sur trois."
	for _, q := range x.Quantities(seg.Segment(text)) {
		if !q.Article {
			fmt.Println(q.Span.In(text), "=", q.Op, q.Value.Text('f'), q.Unit, q.Kind)
		}
	}
	// Output:
	// 1,2 Md€ = approx 1200000000 EUR money
	// un Français sur trois = eq 0.3333333333333333  ratio
}
