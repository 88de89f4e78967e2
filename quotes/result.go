// Package quotes finds who said what: direct, mixed and indirect quotations
// with their cue, their speaker as written and their channel.
//
// An [Extractor] reads a document in steps. It pairs the quotation marks of
// each paragraph, finds the verbs of saying outside them, and lets each verb
// look for its content: the words in marks before or behind it, a clause with
// or without a complementizer, an infinitive, a fragment. Forms without a verb
// ("according to X", "laut X"), sentences that go on in reported speech, turns
// of dialogue and quotations alone in their sentence follow. What is left in
// marks is no speech, or speech that nobody is named for; a small scorer with
// its weights in speech.tsv decides.
//
// Every quotation names the rule that found it ([RuleDirectLeft] and so on).
// The words a language needs are data in its pack: cues.tsv and quotes.tsv.
// Who a pronoun or description stands for is not decided here: package
// analysis joins speakers and entities.
package quotes

import "github.com/nutgraf/nutgraf/text"

// Result is what an article quotes.
type Result struct {
	Quotes       []Quote       // in text order of their first span
	Attributions []Attribution // sayings that quote nothing but own the numbers in them
	NotSpeech    []text.Span   // spans in quotation marks that are no speech: titles, terms, nicknames
}

// Kind is how a quotation renders what was said.
type Kind uint8

// The kinds of quotations.
const (
	Direct   Kind = iota // all content inside quotation marks
	Mixed                // a reported clause with part of it in marks, or a quoted fragment
	Indirect             // a reported clause without marks
)

// String is the kind as records write it.
func (k Kind) String() string { return [...]string{"direct", "mixed", "indirect"}[k] }

// Quote is one quotation. Zero spans mean "none".
type Quote struct {
	Kind       Kind
	Spans      []text.Span // the content, incises left out, marks and complementizer excluded
	Verbatim   []text.Span // the parts inside quotation marks
	Cue        text.Span   // the words of saying
	Lemma      string      // of the cue
	Speaker    Speaker     // as written
	Channel    text.Span   // "dans un post Facebook"
	Continues  int         // the quotation whose speaker goes on speaking here, or -1
	Rule       string      // stable id of the construction that found it
	Confidence float64     // calibrated probability that the content is right
}

// Speaker is the source of a quotation as the text names it.
type Speaker struct {
	Span text.Span // zero if nothing in the sentence names it
	Form Form
	Reference
}

// Reference is what the words of a speaker tell of whom they stand for, where
// they are no name.
type Reference struct {
	Head   text.Span // the head noun of a description
	Gender Gender
	Plural bool
	Sort   Sort
	Firm   bool // a business: "the company"
	Public bool // a body that is none: "the union", "the authority"
	Press  bool // a news outlet: "the newspaper"
	Open   bool // stands for nobody named: "un porte-parole", "sources", "on"
	Back   bool // stands for whoever was named right before or spoke last: a relative or possessive
}

// Gender is a grammatical gender.
type Gender uint8

// The genders. AnyGender means that the words do not tell.
const (
	AnyGender Gender = iota
	Feminine
	Masculine
	Neuter
)

// Sort is what a noun or pronoun stands for.
type Sort uint8

// The sorts. AnySort means that the words do not tell.
const (
	AnySort Sort = iota
	Human
	Body     // an organization: "the company"
	Document // "a study"
)

// Form is how a speaker is named.
type Form uint8

// The forms of a speaker.
const (
	Unnamed     Form = iota // nothing in the sentence names the speaker
	Name                    // a name
	Description             // a noun phrase without a name ("la ministre")
	Pronoun                 // "il", "she"
	Omitted                 // a dropped subject (es, it, pt)
)

// String is the form as records write it; "" for Unnamed.
func (f Form) String() string {
	return [...]string{"", "name", "description", "pronoun", "omitted"}[f]
}

// Attribution is a saying with a bare noun phrase ("announced the departure of
// 300 people", "demands 7 %"): no quotation, but its speaker is the claimant
// of the numbers in its scope.
type Attribution struct {
	Scope   text.Span
	Cue     text.Span
	Speaker Speaker
}
