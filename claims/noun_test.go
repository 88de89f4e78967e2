package claims_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNouns reads what numbers count and measure, one sentence a mechanism.
func TestNouns(t *testing.T) {
	cases := []struct{ lang, name, text, noun string }{
		{"en", "a duration that a noun owns", "Commuters were hit by an outage of six hours.", "outage"},
		{"fr", "a duration that a noun owns", "Les usagers ont subi une panne de six heures.", "panne"},
		{"nl", "a duration that a noun owns", "Reizigers hadden last van een storing van zes uur.", "storing"},
		{"fr", "adjectives of measure", "Le pont, long de 86 mètres, a rouvert lundi.", "pont"},
		{"it", "adjectives of measure", "Il ponte, lungo 86 metri, ha riaperto lunedì.", "ponte"},
		{"de", "adjectives of measure", "Die 86 Meter lange Brücke ist wieder offen.", "Brücke"},
		{"es", "the rate, not what it is a rate of", "Los economistas esperan una tasa de crecimiento del 3,4 %.", "tasa"},
		{"en", "as many", "The museum had three times as many visitors as in 2019.", "visitors"},
		{"nl", "as many", "Het museum trok drie keer zoveel bezoekers als in 2019.", "bezoekers"},
		{"en", "goods", "The fire destroyed 450 hectares of forest.", "forest"},
		{"de", "those who pay are not measured", "Die Käufer zahlten im Schnitt 62 Euro.", ""},
		{"pt", "the clause behind a conjunction has a noun of its own", "A praga avança e a colheita encolhe 18%.", "colheita"},
		{"es", "a multiple in apposition", "La oficina recibió 2.150 llamadas, el triple de lo habitual.", "llamadas"},
		{"it", "those who are counted are", "I dipendenti sono diciannove.", "dipendenti"},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.name, func(t *testing.T) {
			list := load(t, c.lang).extract(c.text)
			require.NotEmpty(t, list)
			require.Equal(t, c.noun, list[0].Noun.In(c.text))
		})
	}
}
