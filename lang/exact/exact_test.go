package exact_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/exact"
)

func ExampleDetector_Detect() {
	d, err := exact.NewDetector(lang.Among("de", "en", "fr"))
	if err != nil {
		panic(err)
	}
	fmt.Println(d.Detect("Rechtsschutz").Tag)
	// Output: de
}

func TestDetect(t *testing.T) {
	exactly, err := exact.NewDetector(lang.Among("en", "fr", "de", "es", "it", "pt", "nl"))
	require.NoError(t, err)
	fast, err := lang.NewDetector(lang.Among("en", "fr", "de", "es", "it", "pt", "nl"))
	require.NoError(t, err)
	for _, c := range []struct{ tag, text string }{
		{"fr", "utilisateurs"}, {"de", "Geschäftsführer"}, {"nl", "werkgelegenheid"}, {"es", "ayuntamiento"},
		{"it", "stabilimento"}, {"pt", "funcionários"}, {"en", "shareholders"},
	} {
		r := exactly.Detect(c.text)
		require.Equal(t, c.tag, r.Tag, c.text)
		require.False(t, r.Reliable, c.text)
		require.Equal(t, "Latn", r.Script)
	}
	sure := "L'entreprise a annoncé qu'elle supprimerait un dixième de ses postes avant l'été."
	require.Equal(t, fast.Detect(sure), exactly.Detect(sure))
	for _, none := range []string{"", "12 345", "ሥራቸውን", "?!"} {
		require.Equal(t, lang.Undetermined, exactly.Detect(none).Tag, none)
	}
}
