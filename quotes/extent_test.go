package quotes_test

import "testing"

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
		{"nl", "Er werd door de politie gemeld dat twee mensen gewond zijn.", "indirect-that: twee mensen gewond zijn / gemeld / de politie"},
	} {
		t.Run(c.code+" "+c.src, c.run)
	}
}

// The time of a saying is not its speaker.
func TestTimeBeforeSpeaker(t *testing.T) {
	c := construction{"en", "A day before Ana Prado, a former manager, told senators that the firm had lied, shares fell.", "indirect-that: the firm had lied, shares fell / told / Ana Prado"}
	c.run(t)
}
