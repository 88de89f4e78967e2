package claims_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
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
