package analysis_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

// TestSpeakers resolves pronouns, descriptions, dropped subjects and silence.
func TestSpeakers(t *testing.T) {
	base := newAnalyzer(t)
	for _, c := range []struct {
		name, code, src string
		want            []string // the resolved name of each quotation, "" for nobody
	}{
		{"pronoun", "en", "Chief executive Laura Bennett resigned on Monday. “It is time,” she said.", []string{"Laura Bennett"}},
		{"description", "fr", "La ministre Claire Moreau était à Lyon mardi. « Nous avançons », a déclaré la ministre.", []string{"Claire Moreau"}},
		{"dropped subject", "es", "La ministra Laura Gómez dijo que no hay dinero. Agregó que habrá recortes.", []string{"Laura Gómez", "Laura Gómez"}},
		{"reported speech goes on", "de", "Ministerin Anna Becker sagte, die Preise seien zu hoch. Das Land brauche Hilfe.", []string{"Anna Becker", "Anna Becker"}},
		{"newspaper", "pt", "Segundo o Expresso, a Galp fechou a refinaria. O jornal escreve que a venda está próxima.", []string{"Expresso", "Expresso"}},
		{"pronoun for nobody named", "fr", "Le maire Paul Garnier était absent. Un porte-parole a reconnu que la panne dure. Selon lui, trois quartiers sont touchés.", []string{"", ""}},
		{"nobody named", "en", "Laura Bennett resigned on Monday. An official said that talks had failed.", []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := base.With(analysis.WithLanguage(c.code))
			require.NoError(t, err)
			rec, err := a.Analyze(context.Background(), c.src)
			require.NoError(t, err)
			got := []string{}
			for _, q := range rec.Quotes {
				name := ""
				if q.Speaker != nil {
					name = q.Speaker.Name
				}
				got = append(got, name)
			}
			require.Equal(t, c.want, got)
		})
	}
}
