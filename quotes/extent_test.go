package quotes_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A reported clause is quoted whole, wherever the marks in it begin.
func TestMixedExtent(t *testing.T) {
	for _, c := range []construction{
		{"en", "Lindell said there remains a “significant gap” in pay.", "indirect-bare: there remains a “significant gap” in pay / said / Lindell"},
		{"en", "Miller says Dunn’s posts accusing Ana Prado of fraud are “lies and theories”.", "indirect-bare: Dunn’s posts accusing Ana Prado of fraud are “lies and theories” / says / Miller"},
		{"en", "Miller says Dunn’s “latest offer is a joke”.", "indirect-bare: Dunn’s “latest offer is a joke” / says / Miller"},
		{"en", "She said “budget reforms” and new taxes would pay for the plan.", "indirect-bare: “budget reforms” and new taxes would pay for the plan / said / She"},
		{"en", "Garcia tweeted in the early morning hours that Wood was “a con”.", "indirect-that: Wood was “a con” / tweeted / Garcia"},
		{"en", "Weber tells the BBC’s “Morning Show” that “exactly who did it” remains unclear.", "indirect-that: “exactly who did it” remains unclear / tells / Weber"},
		{"en", "Half of the voters agreed that the mayor is in “good health”.", "indirect-that: the mayor is in “good health” / agreed / Half of the voters"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

// A passive names its speaker behind an adposition.
func TestPassive(t *testing.T) {
	for _, c := range []construction{
		{"en", "It was said by Anna Price on Monday that rents would rise.", "indirect-that: rents would rise / was said / Anna Price"},
		{"fr", "Il a été précisé par la préfecture que deux personnes ont été blessées.", "indirect-that: deux personnes ont été blessées / a été précisé / la préfecture"},
		{"de", "Es wurde von der Polizei mitgeteilt, dass zwei Menschen verletzt wurden.", "indirect-that: zwei Menschen verletzt wurden / mitgeteilt / der Polizei"},
		{"es", "El plan fue calificado de «locura» por la alcaldesa Ana Prado.", "fragment: locura / fue calificado / Ana Prado"},
		{"it", "Il piano è stato definito «una follia» dal sindaco Anna Prati.", "fragment: una follia / è stato definito / Anna Prati"},
		{"pt", "O plano foi classificado como «uma loucura» pelo autarca João Prado.", "fragment: uma loucura / foi classificado / João Prado"},
		{"de", "Vom Betreiber wurde mitgeteilt, dass die Leitung repariert sei.", "indirect-that: die Leitung repariert sei / wurde mitgeteilt / Betreiber"},
		{"de", "Anna Weber hat den Plan als „Unsinn“ bezeichnet.", "fragment: Unsinn / bezeichnet / Anna Weber"},
		{"nl", "Er werd door de politie gemeld dat twee mensen gewond zijn.", "indirect-that: twee mensen gewond zijn / gemeld / de politie"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

// Neither the time of a saying nor an apposition is its speaker.
func TestSpeakerOverAppositions(t *testing.T) {
	for _, c := range []construction{
		{"en", "A day before Ana Prado, a former manager, told senators that the firm had lied, shares fell.", "indirect-that: the firm had lied, shares fell / told / Ana Prado"},
		{"en", "Dora Quinn, an economist with the bank, put the cost at 3 or 4 million and described the plan as “thin gruel”.", "fragment: thin gruel / described / Dora Quinn"},
		{"de", "Detlef Krause, Präsident des Vereins „Freunde der Kunst“, ließ wissen, er sei traurig.", "indirect-bare: er sei traurig / ließ wissen / Detlef Krause"},
		{"pt", "“Muita gente pede desconto”, conta, rindo, Dona Rita Lima.", "direct-left: Muita gente pede desconto / conta / Rita Lima"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

// A body in apposition speaks under its name, and one in front of a plural
// verb without a subject speaks through nobody named.
func TestBodiesSpeak(t *testing.T) {
	for _, c := range []construction{
		{"de", "Der Betreiber, die Alpha AG, teilte mit, die Leitung sei repariert.", "indirect-bare: die Leitung sei repariert / teilte mit / Alpha AG"},
		{"it", "Il gestore, la Alpha spa, ha comunicato che la perdita è stata riparata.", "indirect-that: la perdita è stata riparata / ha comunicato / Alpha spa"},
		{"nl", "De exploitant, Alpha NV, liet weten dat het lek gedicht is.", "indirect-that: het lek gedicht is / liet weten / Alpha NV"},
		{"es", "Desde el ministerio recuerdan que la ayuda cubre el 65 % del coste.", "indirect-that: la ayuda cubre el 65 % del coste / recuerdan / el ministerio"},
		{"it", "Dal ministero fanno sapere che i fondi ci sono.", "indirect-that: i fondi ci sono / fanno sapere / ministero"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

// What others call something is no speech of anybody named.
func TestNicknames(t *testing.T) {
	for code, src := range map[string]string{
		"de": "Gelingt die »Riesenfusion«, wie Händler spotten, entstünde eine große Bank.",
		"es": "«El año malo», como llaman aquí al de 2018, queda lejos.",
	} {
		r := read(t, pack(t, code), src)
		require.Empty(t, r.Quotes, src)
		require.Len(t, r.NotSpeech, 1, src)
	}
}

// A wish in the subjunctive behind an announced plan is the writer's own.
func TestSubjunctiveOfTheWriter(t *testing.T) {
	r := read(t, pack(t, "de"), "Stadtrat Emre Kaya kündigte an, eine Klage anzustreben. Dafür wären 7000 Euro nötig.")
	require.Len(t, r.Quotes, 1)
}
