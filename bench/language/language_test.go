package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDetectorsAgree runs every detector that needs no short-text models on
// plain articles: what the program times must be the right answers.
func TestDetectorsAgree(t *testing.T) {
	articles := []text{
		{"en", "The company said on Tuesday that it would cut about a tenth of its staff before the summer, because advertisers had left and costs had risen faster than expected. The union that represents the workers called the decision hasty and asked for talks."},
		{"fr", "L'entreprise a annoncé mardi qu'elle supprimerait un dixième de ses postes avant l'été, parce que les annonceurs sont partis et que les coûts ont augmenté plus vite que prévu. Le syndicat des salariés juge la décision hâtive et demande des négociations."},
		{"de", "Das Unternehmen teilte am Dienstag mit, es werde bis zum Sommer etwa ein Zehntel der Stellen streichen, weil Werbekunden abgesprungen und die Kosten schneller als erwartet gestiegen seien. Die Gewerkschaft nannte die Entscheidung übereilt und verlangte Gespräche."},
		{"nl", "Het bedrijf zei dinsdag dat het voor de zomer ongeveer een tiende van het personeel ontslaat, omdat adverteerders zijn vertrokken en de kosten sneller zijn gestegen dan verwacht. De vakbond noemde het besluit overhaast en vroeg om overleg."},
	}
	for _, d := range detectors() {
		a, err := d.open()
		require.NoError(t, err)
		for _, x := range articles {
			code, reliable := a(x.text)
			require.Equal(t, x.code, code, d.name)
			require.True(t, reliable, "%s %s", d.name, x.code)
		}
	}
}

func TestTexts(t *testing.T) {
	require.Equal(t, []int{0, 2, 5, 7}, spread([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 4))
	require.Equal(t, "one two", head("one two three", 9))
	require.Equal(t, "three", longest("one, two; three."))
	require.Equal(t, 7, letters("L'été 24 min"))
}
