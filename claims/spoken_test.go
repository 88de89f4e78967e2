package claims_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSpokenNumbers reads numbers as they are spoken: digit by digit, with
// their decimals, and sequences that are no single number.
func TestSpokenNumbers(t *testing.T) {
	cases := []struct{ name, lang, text, values string }{
		{"telephone digits", "en", "extension o four seven one", "0 4 7 1"},
		{"o is a letter elsewhere", "en", "plan o or plan b", ""},
		{"an article among digits counts", "fr", "le code est un quatre huit zéro", "1 4 8 0"},
		{"an article among digits counts", "it", "il codice è uno quattro otto zero", "1 4 8 0"},
		{"an article before one number does not", "fr", "dans un trois étoiles", "3"},
		{"German articles never count among numbers", "de", "Eine Drei und eine Vier", "3 4"},
		{"decimals digit by digit", "en", "six point o two", "6.02"},
		{"decimals digit by digit", "de", "sechs komma null zwei", "6.02"},
		{"decimals digit by digit", "nl", "zes komma nul twee drie", "6.023"},
		{"decimals as tens", "en", "six point seventy-two", "6.72"},
		{"decimals as a whole number", "fr", "six virgule cent quatre", "6.104"},
		{"decimals as a whole number", "nl", "zes komma vijfenveertig", "6.45"},
		{"German decimals are never whole numbers", "de", "sechs komma vierzig", "6 40"},
		{"decimals end before hundreds", "en", "six point four hundred twelve", "6.4 112"},
		{"tens want their and", "nl", "drietwintig", ""},
		{"tens want their and", "fr", "trente-un", ""},
		{"tens are elided", "it", "trenta-otto", ""},
		{"elided numbers stand first", "it", "novant'anni di un'ottantina di operai", "90 80"},
		{"mille is never counted", "it", "tremille", ""},
		{"hyphens of ranges", "fr", "vingt-trente jours", "20 30"},
		{"nothing follows a round hundred", "pt", "cem e três", "100 3"},
		{"but scale words do", "pt", "cem mil", "100000"},
		{"hundreds are not counted beyond nine", "es", "trece cientos", "13 100"},
		{"but are in French", "fr", "treize cents", "1300"},
		{"a single denominator is of one", "es", "doce quinto", "12 5"},
		{"several are of many", "es", "dos quintos", "0.4"},
		{"two hesitant numbers", "it", "tre, quattro mesi", "3"},
		{"a list is none", "it", "tre, quattro, cinque mesi", "3 4 5"},
		{"ordinals of tens", "en", "the forty-sixths", "46"},
	}
	for _, c := range cases {
		t.Run(c.name+": "+c.text, func(t *testing.T) {
			var have []string
			for _, q := range quantities(t, c.lang, c.text) {
				v := q.Value
				if v == nil {
					v = q.Low
				}
				have = append(have, v.Text('f'))
			}
			require.Equal(t, c.values, strings.Join(have, " "))
		})
	}
}
