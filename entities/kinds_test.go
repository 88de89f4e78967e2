package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

// doubtful is a name that the tagger holds for something, without conviction.
func doubtful(t *testing.T, code, src string) map[string]lang.Kind {
	l := load(t, code)
	plain, names := marked(t, src)
	doc := l.segmenter.Segment(plain)
	tags := l.tagger.Tag(doc)
	for i := range names {
		names[i].First, names[i].Last = doc.TokensIn(names[i].Span)
		names[i].Confidence = 0.5
	}
	tags.Names = names
	kinds := map[string]lang.Kind{}
	for _, e := range l.linker.Link(doc, tags).Entities {
		kinds[e.Name] = e.Kind
	}
	return kinds
}

func TestKindsByTheWordsAround(t *testing.T) {
	for _, c := range []struct {
		why, lang, text, name string
		want                  lang.Kind
	}{
		{"noun before", "fr", "La plateforme [Vidéra|place] est en panne.", "Vidéra", lang.Platform},
		{"noun before", "de", "Die Gewerkschaft [Hafen Nord|place] streikt.", "Hafen Nord", lang.Organization},
		{"noun and adjective before", "it", "La start-up padovana [Cifrone|person] cresce.", "Cifrone", lang.Company},
		{"apposition", "nl", "[Veridor|person], een familiebedrijf uit Breda, groeit.", "Veridor", lang.Company},
		{"title", "en", "Dr. [Quillfax|company] agreed.", "Quillfax", lang.Person},
		{"age", "en", "[Quillfax|company], 41, agreed.", "Quillfax", lang.Person},
		{"legal form", "de", "Die [Zorbatec GmbH|person] liefert.", "Zorbatec GmbH", lang.Company},
		{"whose chief", "es", "El consejero delegado de [Zorbatec|place] dimitió.", "Zorbatec", lang.Company},
		{"word in the name", "es", "La [Universidad de Zorba|person] abrió.", "Universidad de Zorba", lang.Organization},
		{"list", "en", "They wrote about [Telegram|place] again.", "Telegram", lang.Platform},
	} {
		require.Equal(t, c.want, doubtful(t, c.lang, c.text)[c.name], "%s: %s: %s", c.why, c.lang, c.text)
	}
}

func TestSidesOfAPlatform(t *testing.T) {
	plain, _ := marked(t, "The chief executive of [Facebook|platform] spoke. Millions posted on [Facebook|platform].")
	_, r := link(t, "en", "The chief executive of [Facebook|platform] spoke. Millions posted on [Facebook|platform].")
	require.Len(t, r.Entities, 1)
	require.Equal(t, []lang.Kind{lang.Company, lang.Platform}, []lang.Kind{r.Mentions[0].Kind, r.Mentions[1].Kind}, plain)
}
