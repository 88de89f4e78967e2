package lang_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

func ExampleDetector_Detect() {
	d, err := lang.NewDetector(lang.Among("en", "fr", "de", "es", "it", "pt", "nl"))
	if err != nil {
		panic(err)
	}
	r := d.Detect("La messagerie dit avoir gagné plus de deux millions d'utilisateurs en une seule nuit.")
	fmt.Println(r.Tag, r.Script, r.Reliable)
	fmt.Println(d.Detect("Lindwerk").Reliable)
	// Output:
	// fr Latn true
	// false
}

func TestDetect(t *testing.T) {
	d, err := lang.NewDetector()
	require.NoError(t, err)
	for _, c := range []struct{ tag, script, text string }{
		{"en", "Latn", "The company said it would cut about a tenth of its staff before the summer."},
		{"fr", "Latn", "L'entreprise a annoncé qu'elle supprimerait un dixième de ses postes avant l'été."},
		{"de", "Latn", "Das Unternehmen will bis zum Sommer etwa ein Zehntel seiner Stellen streichen."},
		{"es", "Latn", "La empresa anunció que recortará una décima parte de su plantilla antes del verano."},
		{"it", "Latn", "L'azienda ha annunciato che taglierà un decimo dei posti di lavoro prima dell'estate."},
		{"pt", "Latn", "A empresa anunciou que vai cortar um décimo dos seus funcionários antes do verão."},
		{"nl", "Latn", "Het bedrijf zei dat het voor de zomer ongeveer een tiende van het personeel ontslaat."},
		{"pl", "Latn", "Firma poinformowała, że przed latem zwolni około jednej dziesiątej pracowników."},
		{"ru", "Cyrl", "Компания сообщила, что до лета сократит около десятой части сотрудников."},
		{"uk", "Cyrl", "Компанія повідомила, що до літа скоротить близько десятої частини працівників."},
		{"fa", "Arab", "این شرکت اعلام کرد که پیش از تابستان یک دهم کارکنان خود را اخراج می‌کند."},
		{"hi", "Deva", "कंपनी ने कहा कि वह गर्मियों से पहले अपने लगभग दस प्रतिशत कर्मचारियों की छंटनी करेगी।"},
		{"el", "Grek", "Η εταιρεία ανακοίνωσε ότι θα μειώσει το προσωπικό της πριν από το καλοκαίρι."},
		{"ja", "Jpan", "同社は夏までに従業員の約一割を削減すると発表した。"},
		{"zh", "Hani", "该公司表示将在夏季之前裁员约十分之一。"},
		{"ko", "Kore", "회사는 여름 전에 직원의 약 십 퍼센트를 감원할 것이라고 밝혔다."},
		{"th", "Thai", "บริษัทกล่าวว่าจะลดพนักงานประมาณหนึ่งในสิบก่อนฤดูร้อน"},
	} {
		r := d.Detect(c.text)
		require.Equal(t, c.tag, r.Tag, c.text)
		require.Equal(t, c.script, r.Script, c.text)
		require.True(t, r.Reliable, "%s %+v", c.text, r)
	}
}

func TestOptions(t *testing.T) {
	require.Len(t, lang.Languages(), 75)
	_, err := lang.NewDetector(lang.Among("fr", "xx"))
	require.ErrorContains(t, err, `"xx"`)
	_, err = lang.NewDetector(lang.Among())
	require.Error(t, err)
}
