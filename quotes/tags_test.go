package quotes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

// Nouns of speakers and subjunctives are found although the tagger took them
// for something else.
func TestWrongTags(t *testing.T) {
	for _, c := range []struct {
		code, src, word string
		pos             lang.POS
		want            string // the last quotation
	}{
		{"en", "On Acme, the chief executive called the delay “awful”.", "executive", lang.ADJ, "fragment: awful / called / the chief executive"},
		{"it", "L'ad ha detto che i conti reggono.", "ad", lang.ADP, "indirect-that: i conti reggono / ha detto / L'ad"},
		{"pt", "O parlamentar afirmou que a lei está pronta.", "parlamentar", lang.ADJ, "indirect-that: a lei está pronta / afirmou / O parlamentar"},
		{"fr", "Le romancier a dit que le livre était fini.", "romancier", lang.ADJ, "indirect-that: le livre était fini / a dit / Le romancier"},
		{"es", "El portavoz dijo que no habrá huelga.", "portavoz", lang.ADJ, "indirect-that: no habrá huelga / dijo / El portavoz"},
		{"nl", "De woordvoerder zei dat het plan klaar is.", "woordvoerder", lang.ADJ, "indirect-that: het plan klaar is / zei / De woordvoerder"},
		{"nl", "De burgemeester zegt dat driekwart van de leden zo’n plan steunt.", "dat", lang.DET, "indirect-that: driekwart van de leden zo’n plan steunt / zegt / De burgemeester"},
		{"nl", "Volgens ingewijden ligt het plan klaar.", "ingewijden", lang.VERB, "according-to: ligt het plan klaar / Volgens / ingewijden"},
		{"de", "Der Sprecher sagte, dass der Plan steht.", "Sprecher", lang.ADJ, "indirect-that: der Plan steht / sagte / Der Sprecher"},
		{"de", "„Das geht“, sagte die 51-Jährige.", "51-Jährige", lang.NUM, "direct-left: Das geht / sagte / die 51-Jährige"},
		{"de", "Die Ministerin sagte, die Preise seien zu hoch. Das Land brauche Hilfe.", "brauche", lang.ADJ, "konjunktiv: Das Land brauche Hilfe /  / Die Ministerin"},
		{"de", "Die Ministerin sagte, die Preise seien zu hoch. Das Land brauche Hilfe.", "brauche", lang.NOUN, "konjunktiv: Das Land brauche Hilfe /  / Die Ministerin"},
		{"de", "Die Ministerin sagte, die Firma brauche Hilfe.", "brauche", lang.ADJ, "indirect-bare: die Firma brauche Hilfe / sagte / Die Ministerin"},
	} {
		t.Run(c.code+" "+c.word, func(t *testing.T) {
			p := pack(t, c.code)
			seg, err := p.Segmenter()
			require.NoError(t, err)
			tagger, err := p.Tagger()
			require.NoError(t, err)
			doc := seg.Segment(c.src)
			tags := tagger.Tag(doc)
			found := false
			for i := range doc.Tokens() {
				if doc.TokenText(i) == c.word {
					tags.POS[i], found = c.pos, true
				}
			}
			require.True(t, found)
			before := append([]lang.POS(nil), tags.POS...)
			qs := extractor(t, p).Extract(doc, tags).Quotes
			require.NotEmpty(t, qs)
			require.Equal(t, c.want, show(c.src, qs[len(qs)-1]))
			require.Equal(t, before, tags.POS)
		})
	}
}

// TestSubjects finds subjects that something else hides.
func TestSubjects(t *testing.T) {
	for _, c := range []construction{
		{"en", "In a statement Acme Group said the plan was dead.", "indirect-bare: the plan was dead / said / Acme Group"},
		{"it", "In una nota Lindora spa, che gestisce i treni, promette di riparare la linea entro venerdì.", "indirect-infinitive: riparare la linea entro venerdì / promette / Lindora spa"},
		{"fr", "Dans un communiqué Renault promet de réparer la panne.", "indirect-infinitive: réparer la panne / promet / Renault"},
		{"pt", "Numa nota, prometeu reparar a avaria.", "indirect-infinitive: reparar a avaria / prometeu / "},
		{"fr", "« C'est fini », a réagi ce dernier jeudi matin.", "direct-left: C'est fini / a réagi / ce dernier"},
		{"fr", "« Nous avons gagné », s'est-elle félicitée.", "direct-left: Nous avons gagné / est-elle félicitée / elle"},
		{"fr", "La récolte a doublé, ont annoncé mardi les producteurs du Jura.", "indirect-fronted: La récolte a doublé / ont annoncé / les producteurs du Jura"},
		{"de", "Ein mit dem Fall vertrauter Beamter sprach von „organisierten Tätern“.", "fragment: organisierten Tätern / sprach / Ein mit dem Fall vertrauter Beamter"},
		{"pt", "«É tudo nosso», confirmou à Lusa fonte oficial da empresa.", "direct-left: É tudo nosso / confirmou / fonte oficial da empresa"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}
