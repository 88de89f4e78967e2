package entities_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
)

// roleLine writes a person's roles for reading: "ceo,founder @ Telegram former".
func roleLines(src string, r *entities.Result, person string) []string {
	out := []string{}
	for _, e := range r.Entities {
		if e.Name != person {
			continue
		}
		for _, x := range e.Roles {
			classes := make([]string, len(x.Classes))
			for i, c := range x.Classes {
				classes[i] = string(c)
			}
			org := "-"
			if x.Organization >= 0 {
				org = r.Entities[x.Organization].Name
			}
			out = append(out, fmt.Sprintf("%s: %s @ %s %s", x.Span.In(src), strings.Join(classes, ","), org, x.Status))
		}
	}
	return out
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		lang, text, person string
		want               []string
	}{
		// The role before the name.
		{"fr", "Le fondateur et P.-D.G. de [Fernpost|platform] [Paul Nadir|person] a démissionné.", "Paul Nadir", []string{"fondateur: founder @ Fernpost current", "P.-D.G.: ceo @ Fernpost current"}},
		{"de", "[Fernpost|platform]-Chef [Paul Nadir|person] trat auf.", "Paul Nadir", []string{"Chef: ceo @ Fernpost current"}},
		{"de", "Finanzchefin [Ada Moor|person] von der [Kaltwerk AG|company] widersprach.", "Ada Moor", []string{"Finanzchefin: cfo @ Kaltwerk AG current"}},
		{"en", "Former [Fernpost|platform] CEO [Paul Nadir|person] spoke.", "Paul Nadir", []string{"CEO: ceo @ Fernpost former"}},
		{"en", "[Fernpost|platform]'s interim chief financial officer, [Ada Moor|person], resigned.", "Ada Moor", []string{"chief financial officer: cfo @ Fernpost interim"}},
		{"en", "The founder-CEO [Paul Nadir|person] of [Fernpost|platform] left.", "Paul Nadir", []string{"founder-CEO: founder,ceo @ Fernpost current"}},
		{"es", "La consejera delegada de [Aguanor|company], [Ada Moor|person], dimitió.", "Ada Moor", []string{"consejera delegada: ceo @ Aguanor current"}},
		{"es", "La exministra de Salud [Ada Moor|person] lo niega.", "Ada Moor", []string{"ministra: minister @ - former"}},
		{"it", "L'amministratore delegato di [Cifrone|company], [Paolo Nadir|person], ha parlato.", "Paolo Nadir", []string{"amministratore delegato: ceo @ Cifrone current"}},
		{"pt", "O presidente do conselho da [Aguanor|company], [Paulo Nadir|person], falou.", "Paulo Nadir", []string{"presidente do conselho: chair @ Aguanor current"}},
		{"nl", "[Kaltwerk|company]-woordvoerster [Ada Moor|person] ontkent.", "Ada Moor", []string{"woordvoerster: spokesperson @ Kaltwerk current"}},
		// The role behind the name.
		{"fr", "[Paul Nadir|person], directeur général de [Fernpost|platform], part.", "Paul Nadir", []string{"directeur général: managing-director @ Fernpost current"}},
		{"en", "[Paul Nadir|person], 41, founder and chief executive of [Fernpost|platform], left.", "Paul Nadir", []string{"founder: founder @ Fernpost current", "chief executive: ceo @ Fernpost current"}},
		{"de", "[Ada Moor|person], bis Ende 2023 Finanzvorständin der [Kaltwerk AG|company], kommt.", "Ada Moor", []string{"Finanzvorständin: cfo @ Kaltwerk AG former"}},
		{"es", "[Paul Nadir|person], que hasta 2023 fue vicepresidente de [Aguanor|company], habló.", "Paul Nadir", []string{"vicepresidente: vice-president @ Aguanor former"}},
		{"en", "[Paul Nadir|person] is the co-founder of [Fernpost|platform].", "Paul Nadir", []string{"co-founder: cofounder @ Fernpost current"}},
		{"nl", "[Ada Moor|person], voorheen directeur bij [Kaltwerk|company], zwijgt.", "Ada Moor", []string{"directeur: director @ Kaltwerk former"}},
		{"en", "[Kaltwerk|company]'s chairman, the former [Aguanor|company] boss [Paul Nadir|person], spoke.", "Paul Nadir", []string{"chairman: chair @ Kaltwerk current", "boss: ceo @ Aguanor former"}},
		{"pt", "[Aguanor|company] cresce, diz [Ada Moor|person], sócia e ex-diretora financeira da [Cifrone|company].", "Ada Moor", []string{"sócia: partner @ Aguanor current", "diretora financeira: cfo @ Cifrone former"}},
		{"de", "Geschäftsführer der [Kaltwerk AG|company] bleibt vorerst [Paul Nadir|person].", "Paul Nadir", []string{"Geschäftsführer: managing-director @ Kaltwerk AG current"}},
		{"de", "[Ob|other] [Paul Nadir|person] bleibt, ist offen.", "Paul Nadir", []string{}},
		// The organization that the text leaves out, or names by a noun.
		{"de", "[Kaltwerk AG|company] senkt die Prognose. Vorstandschef [Paul Nadir|person] bleibt.", "Paul Nadir", []string{"Vorstandschef: ceo @ Kaltwerk AG current"}},
		{"fr", "[Fernpost|platform] s'excuse. « Pardon », dit sa directrice technique, [Ada Moor|person].", "Ada Moor", []string{"directrice technique: cto @ Fernpost current"}},
		{"en", "[Cotwell Museum|organization] closes. [Fernpost|platform] is sorry. The museum's director, [Ada Moor|person], left.", "Ada Moor", []string{"director: director @ Cotwell Museum current"}},
		{"nl", "[Fernpost|platform] groeit. [Fernpost|platform] wint.\n\n[Kaltbond|organization] is blij. Directeur [Ada Moor|person] juicht.", "Ada Moor", []string{"Directeur: director @ Kaltbond current"}},
		{"en", "[Fernpost|platform] won. [Ada Moor|person], chair of the committee, spoke.", "Ada Moor", []string{"chair: chair @ - current"}},
		{"en", "[Fernpost|platform] pays the former rower [Paul Nadir|person].", "Paul Nadir", []string{"rower: athlete @ - former"}},
		// Told by a verb.
		{"en", "[Fernpost|platform], run by the former rower [Paul Nadir|person], grows.", "Paul Nadir", []string{"rower: athlete @ - former", "run: head @ Fernpost current"}},
		{"en", "[Ada Moor|person] runs the business side.", "Ada Moor", []string{}},
		{"fr", "[Ada Moor|person] préside [Aguanor|company].", "Ada Moor", []string{"préside: chair @ Aguanor current"}},
		{"it", "[Cifrone|company], fondata nel 1998 da [Paolo Nadir|person] e dalla sorella [Ada Moor|person], cresce.", "Ada Moor", []string{"fondata: founder @ Cifrone current"}},
		{"de", "[Paul Nadir|person], der [Fernpost|platform] 2014 gründete, geht.", "Paul Nadir", []string{"gründete: founder @ Fernpost current"}},
		// No holder, no role.
		{"en", "[Paul Nadir|person] met the mayor in [Rome|place].", "Paul Nadir", []string{}},
		{"fr", "L'avocat de [Paul Nadir|person] a parlé.", "Paul Nadir", []string{}},
	} {
		plain, _ := marked(t, c.text)
		_, r := link(t, c.lang, c.text)
		require.Equal(t, c.want, roleLines(plain, r, c.person), "%s: %s", c.lang, plain)
	}
}

func TestExecutives(t *testing.T) {
	_, r := link(t, "en", "[Fernpost|platform] chief executive [Ada Moor|person] met minister [Paul Nadir|person].")
	got := map[string]bool{}
	for _, e := range r.Entities {
		got[e.Name] = e.Executive
	}
	require.Equal(t, map[string]bool{"Fernpost": false, "Ada Moor": true, "Paul Nadir": false}, got)
}
