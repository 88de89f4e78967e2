package analysis_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

// claimants reads who claims each number of a text: "" for the article's own
// voice.
func claimants(t *testing.T, lang, src string) (out []string, claims []analysis.Claim) {
	t.Helper()
	a, err := newAnalyzer(t).With(analysis.WithLanguage(lang))
	require.NoError(t, err)
	rec, err := a.Analyze(context.Background(), src)
	require.NoError(t, err)
	for _, c := range rec.Claims {
		name := ""
		if c.Claimant != nil {
			name = c.Claimant.Name
			if c.Claimant.Mention != nil {
				name = c.Claimant.Mention.Text
			}
		}
		out = append(out, name)
	}
	return out, rec.Claims
}

func TestClaimants(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "Dana Whitlock said on Monday that more than 3 million users had been locked out. The outage lasted six hours.", []string{"Dana Whitlock", ""}},
		{"fr", "Dana Vidal a déclaré lundi que plus de 3 millions d’utilisateurs étaient touchés. La panne a duré six heures.", []string{"Dana Vidal", ""}},
		{"de", "Dana Vogel sagte am Montag, mehr als 3 Millionen Nutzer seien betroffen. Die Störung dauerte sechs Stunden.", []string{"Dana Vogel", ""}},
		{"es", "Dana Vidal dijo el lunes que más de 3 millones de usuarios quedaron sin servicio. La avería duró seis horas.", []string{"Dana Vidal", ""}},
		{"it", "Dana Valli ha detto lunedì che oltre 3 milioni di utenti sono rimasti fuori. Il guasto è durato sei ore.", []string{"Dana Valli", ""}},
		{"pt", "Dana Vale disse na segunda-feira que mais de 3 milhões de utilizadores ficaram sem acesso. A falha durou seis horas.", []string{"Dana Vale", ""}},
		{"nl", "Dana Visser zei maandag dat ruim 3 miljoen gebruikers getroffen zijn. De storing duurde zes uur.", []string{"Dana Visser", ""}},
	} {
		t.Run(c.lang, func(t *testing.T) {
			have, _ := claimants(t, c.lang, c.text)
			require.Equal(t, c.want, have)
		})
	}
}

func TestClaimsOfOneFactShareAGroup(t *testing.T) {
	_, claims := claimants(t, "en", "Pingbox loses 3 million users\n\nPingbox lost 3 million users in May. It paid $12 million (about €11 million) and closed two offices.")
	require.Len(t, claims, 5)
	require.NotNil(t, claims[0].Group)
	require.Equal(t, claims[0].Group, claims[1].Group)
	require.NotNil(t, claims[2].Group)
	require.Equal(t, claims[2].Group, claims[3].Group)
	require.NotEqual(t, claims[0].Group, claims[2].Group)
	require.Nil(t, claims[4].Group)
}
