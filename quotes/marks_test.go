package quotes

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/de"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/lang/fr"
	"github.com/nutgraf/nutgraf/lang/nl"
	"github.com/nutgraf/nutgraf/text"
)

func document(t require.TestingT, pack *lang.Pack, src string) *text.Document {
	seg, err := pack.Segmenter()
	require.NoError(t, err)
	return seg.Segment(src)
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		name string
		pack *lang.Pack
		src  string
		want []string
	}{
		{"guillemets with blanks", fr.Pack(), "Il a dit « oui » puis « non ».", []string{"oui", "non"}},
		{"nested", fr.Pack(), "« Il a crié “stop” hier », dit-elle.", []string{"Il a crié “stop” hier"}},
		{"German", de.Pack(), "„Ja“, sagte er, „natürlich“.", []string{"Ja", "natürlich"}},
		{"German, wrong closing mark", de.Pack(), "„Ja”, sagte er. „Nein\", rief sie.", []string{"Ja", "Nein"}},
		{"reversed guillemets", de.Pack(), "»Ja«, sagte er, »›so‹ geht es«.", []string{"Ja", "›so‹ geht es"}},
		{"Swiss", de.Pack(), "«Ja», sagte er.", []string{"Ja"}},
		{"single with apostrophes", en.Pack(), "‘I don’t know the workers’ names yet,’ she said.", []string{"I don’t know the workers’ names yet,"}},
		{"Dutch apostrophes", nl.Pack(), "'Dat is 's werelds mooiste,' zei hij.", []string{"Dat is 's werelds mooiste,"}},
		{"straight", en.Pack(), `"One," he said. "Two."`, []string{"One,", "Two."}},
		{"two single ones", en.Pack(), "''It's fine,'' he said.", []string{"It's fine,"}},
		{"inches", en.Pack(), `The 5'10" guard said "yes".`, []string{"yes"}},
		{"one never closed costs its paragraph only", en.Pack(), "He said \"yes.\n\nShe said \"no\".", []string{"yes.", "no"}},
		{"reopened in the next paragraph", en.Pack(), "“One.\n\n“Two,” he said.", []string{"One.", "Two,"}},
		{"reopened by the closing mark", fr.Pack(), "«Un.\n\n»Deux», dit-il.", []string{"Un.", "Deux"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := document(t, c.pack, c.src)
			var got []string
			for _, p := range pairMarks(doc) {
				a, b := p.content()
				got = append(got, doc.TokenSpan(a, b).In(c.src))
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestMarksOfAnyText(t *testing.T) {
	pieces := []string{"«", "»", "“", "”", "„", "\"", "'", "’", "‘", "''", "‹", "›", "—", " ", "\n\n", "a", "Wort ", "s", ". ", "1"}
	rapid.Check(t, func(t *rapid.T) {
		doc := document(t, de.Pack(), strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "parts"), ""))
		end := 0
		for _, p := range pairMarks(doc) {
			require.GreaterOrEqual(t, p.open, end, "pairs are in order and do not overlap")
			a, b := p.content()
			require.LessOrEqual(t, a, b)
			require.LessOrEqual(t, p.end(), len(doc.Tokens()))
			end = p.end()
		}
	})
}
