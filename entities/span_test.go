package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		why, lang, text string
		want            []string
	}{
		{"title off", "en", "Then [Mr Quillfax|person] left.", []string{"Quillfax"}},
		{"noun off", "en", "The [French carrier Zorbatel|company] grew.", []string{"Zorbatel"}},
		{"genitive off", "de", "[Zorba|place] liegt am See. [Zorbas|place] Hafen ist klein.", []string{"Zorba", "Zorba"}},
		{"repeated", "en", "[Quillfax|company] grew. But rivals of Quillfax did not.", []string{"Quillfax", "Quillfax"}},
		{"surname repeated", "fr", "[Ada Quillfax|person] parle. Puis Quillfax se tait.", []string{"Ada Quillfax", "Quillfax"}},
		{"in a compound", "de", "[Quillfax|company] wächst. Die Quillfax-Aktie steigt.", []string{"Quillfax", "Quillfax"}},
		{"joined by &", "en", "The firm [Quill|company] & [Fax|person] grew.", []string{"Quill & Fax"}},
		{"legal form taken in", "it", "Cresce [Sorbetta|company] spa, dicono.", []string{"Sorbetta spa"}},
		{"introduced by a noun", "es", "La productora Quillafax creció.", []string{"Quillafax"}},
		{"a currency is no name", "de", "Das kostet 30 [Euro|other].", []string{}},
		{"other half of &", "en", "The firm Quill & [Fax|person] grew.", []string{"Quill & Fax"}},
		{"behind a role, seen in part", "en", "She is the founder of Zorba [Quill Media|person] today.", []string{"Zorba Quill Media"}},
		{"a department is no firm", "en", "The head of Sales left.", []string{}},
		{"preposition off", "de", "[Laut Quillamt|organization] steigt der Preis.", []string{"Quillamt"}},
		{"letters behind a name off", "en", "Then [Ada Quillfax KC|person] spoke.", []string{"Ada Quillfax"}},
		{"seat off", "it", "Parla [Fiat di Quillago|organization] oggi.", []string{"Fiat"}},
		{"named after somebody", "de", "Das [Hans-Quill|person]-Krankenhaus schließt.", []string{"Hans-Quill-Krankenhaus"}},
		{"named after somebody, genitive", "de", "Die Schließung des St.-Quillin-Krankenhauses ist fest.", []string{"St.-Quillin-Krankenhaus"}},
		{"title in marks, with a name in it", "de", "Die Initiative „[Quill|person] bleibt“ wächst.", []string{"Quill bleibt"}},
		{"institution before its name", "nl", "De Hogeschool [Quilldelta|organization] groeit.", []string{"Hogeschool Quilldelta"}},
		{"a team of a town", "en", "The [Boise|place] [Quillheads|product] won.", []string{"Boise Quillheads"}},
		{"a board of a country", "en", "The [Quill Exchange Commission|organization] of [India|place] met.", []string{"Quill Exchange Commission of India"}},
		{"a council of two places", "en", "Then [Quillshire|place] and [Faxley Council|organization] met.", []string{"Quillshire and Faxley Council"}},
		{"a person's name within a firm's", "en", "She is director of [Quill Ada Pictures|company] today.", []string{"Quill Ada Pictures"}},
		{"number off a street", "nl", "Hij woont aan de [Kwikfaxstraat 12|place].", []string{"Kwikfaxstraat"}},
	} {
		plain, _ := marked(t, c.text)
		_, r := link(t, c.lang, c.text)
		got := []string{}
		for _, m := range r.Mentions {
			got = append(got, m.Span.In(plain))
		}
		require.Equal(t, c.want, got, "%s: %s", c.why, plain)
	}
}
