package quotes

// The rules that find quotations: Quote.Rule is one of these. Q stands for words
// in quotation marks, C for a clause, X for the speaker. The ids are stable:
// they are never renamed, only added to.
const (
	RuleDirectLeft          = "direct-left"           // “Q”, said X: the cue follows the words.
	RuleDirectRight         = "direct-right"          // X said “Q”: the cue stands before the words.
	RuleDirectColon         = "direct-colon"          // X said: “Q”, also over a paragraph break.
	RuleDirectIncise        = "direct-incise"         // « Q, a dit X. Q »: the cue stands inside the marks.
	RuleDirectAlone         = "direct-alone"          // “Q” fills its sentence; somebody goes on speaking or answers.
	RuleDirectSpeaker       = "direct-speaker-colon"  // X: “Q”, without a verb of saying; headlines.
	RuleDirectLabel         = "direct-label"          // A name directly before the words at the start of a paragraph; interviews.
	RuleDirectSigned        = "direct-signature"      // “Q” — X.
	RuleDialogueDash        = "dialogue-dash"         // — Q — said X —. Q: a paragraph that starts with a dash.
	RuleUnattributed        = "unattributed"          // Words in marks that read like speech, nobody named.
	RuleFragment            = "fragment"              // X praised their “Q”: a quoted fragment in the object of a verb.
	RuleMixedLeft           = "mixed-left"            // Clause “Q”, said X: a reported clause that ends in marks.
	RuleMixedIncise         = "mixed-incise"          // Clause, X said, “Q”: a reported clause that goes on in marks.
	RuleIndirectThat        = "indirect-that"         // X said that C; C may be mixed or wholly in marks.
	RuleIndirectBare        = "indirect-bare"         // X said C: no complementizer (English), or a German main clause behind a comma.
	RuleIndirectInfinitive  = "indirect-infinitive"   // X promised to C, X dit vouloir C, X kündigte an, C zu tun.
	RuleIndirectColon       = "indirect-colon"        // X said: C, without marks.
	RuleIndirectFronted     = "indirect-fronted"      // C, said X.
	RuleIndirectIncise      = "indirect-incise"       // C, said X, C: the cue interrupts the clause.
	RuleAccordingTo         = "according-to"          // According to X, C; X zufolge; „Q“, so X.
	RuleAccordingToRelative = "according-to-relative" // X, according to whom C.
	RuleSelfAttributed      = "self-attributed"       // nach eigenen Angaben, a suo dire, demnach.
	RuleAsSaid              = "as-said"               // As X said, C; wie X mitteilte; comme l’a annoncé X.
	RuleAnaphoric           = "anaphoric"             // C. Das kündigte X an. Lo afferma X: a sentence attributes the one before.
	RuleKonjunktiv          = "konjunktiv"            // A German sentence that goes on in reported speech without a cue.
)
