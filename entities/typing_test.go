package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
)

// segment cuts a text with the segmenter of a language.
func segment(t testing.TB, code, src string) *text.Document {
	for _, p := range all.Packs() {
		if p.Code == code {
			s, err := p.Segmenter()
			require.NoError(t, err)
			return s.Segment(src)
		}
	}
	t.Fatalf("no pack %s", code)
	return nil
}

// tokensOf are the tokens of the first occurrence of a name.
func tokensOf(t testing.TB, d *text.Document, name string) (first, last int) {
	for i := range d.Tokens() {
		for k := i + 1; k <= len(d.Tokens()); k++ {
			if d.TokenSpan(i, k).In(d.Text()) == name {
				return i, k
			}
		}
	}
	t.Fatalf("%q is not in %q", name, d.Text())
	return 0, 0
}

func TestTypeOfUnlistedNames(t *testing.T) {
	k, err := entities.Embedded()
	require.NoError(t, err)
	typer, err := entities.NewTyper(k)
	require.NoError(t, err)
	for _, c := range []struct {
		code, text, name string
		want             lang.Kind
	}{
		{"de", "Die Quarzwerk GmbH baut in Essen 300 Stellen ab.", "Quarzwerk GmbH", lang.Company},
		{"fr", "Le ministère du Littoral a démenti jeudi.", "ministère du Littoral", lang.Organization},
		{"en", "She filed the complaint with the Coastal Fisheries Commission in May.", "Coastal Fisheries Commission", lang.Organization},
		{"it", "Lo ha detto Ornella Brambillasca a margine del convegno.", "Ornella Brambillasca", lang.Person},
		{"es", "La Universidad Fluvial de Arenales abrirá otra sede.", "Universidad Fluvial de Arenales", lang.Organization},
		{"nl", "Volgens het Noordermeer Dagblad is de brug dicht.", "Noordermeer Dagblad", lang.Media},
		{"pt", "A Construtora Peixoto Lda. abriu falência.", "Construtora Peixoto Lda.", lang.Company},
	} {
		d := segment(t, c.code, c.text)
		first, last := tokensOf(t, d, c.name)
		s := typer.TypeOf(d, first, last)
		require.Equal(t, c.want, s.Best(), "%s: %v", c.name, s)
		sum := float32(0)
		for _, p := range s {
			sum += p
		}
		require.InDelta(t, 1, sum, 1e-4)
	}
}

func TestTypeOfDoesNotAllocate(t *testing.T) {
	k, err := entities.Embedded()
	require.NoError(t, err)
	typer, err := entities.NewTyper(k)
	require.NoError(t, err)
	d := segment(t, "en", "The regulator fined Telefónica S.A. and Acme Robotics Inc. on Friday.")
	require.Zero(t, testing.AllocsPerRun(50, func() { typer.TypeOf(d, 3, 5) }))
}

func BenchmarkTypeOf(b *testing.B) {
	k, err := entities.Embedded()
	require.NoError(b, err)
	typer, err := entities.NewTyper(k)
	require.NoError(b, err)
	d := segment(b, "en", "The regulator fined Acme Robotics Inc. on Friday, said a spokesperson for the company.")
	b.ReportAllocs()
	for b.Loop() {
		typer.TypeOf(d, 3, 6)
	}
}
