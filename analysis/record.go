package analysis

// Record is what an analysed article becomes: the language it is in, what it
// is about, who said what, and which numbers are claimed by whom. Its JSON
// form is a contract (see Schema). Every offset is a half-open byte range of
// the UTF-8 input; references are indexes into the slices of the same record.
// Records share no memory with the Analyzer.
type Record struct {
	Language Language `json:"language"`
	Entities []Entity `json:"entities"`
	Quotes   []Quote  `json:"quotes"`
	Claims   []Claim  `json:"claims"`
	Notes    []Note   `json:"notes"`
}

// Language is the language of an article.
type Language struct {
	Code       string  `json:"code"` // ISO 639-1, "und" if undetermined
	Confidence float64 `json:"confidence"`
	Reliable   bool    `json:"reliable"`
	Script     string  `json:"script"` // ISO 15924, "" without letters
}

// Span is a half-open byte range of the article.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Excerpt is a span and the text it covers.
type Excerpt struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Entity is a person, company, platform or other named thing.
type Entity struct {
	Name      string    `json:"name"` // fullest form in the text, without titles
	Kind      string    `json:"kind"` // person company platform media organization place product other
	AlsoKinds []string  `json:"alsoKinds"`
	Executive bool      `json:"executive"`
	ID        string    `json:"id"` // Wikidata id where known, else ""
	Mentions  []Mention `json:"mentions"`
	Roles     []Role    `json:"roles"`
}

// Mention is one place where an entity is named, described or meant by a
// pronoun.
type Mention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Form  string `json:"form"` // name description pronoun
	Kind  string `json:"kind"` // what it is in this sentence
}

// Role is a stated function of a person.
type Role struct {
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Text         string   `json:"text"`
	Class        []string `json:"class"`
	Organization *int     `json:"organization"` // index into Record.Entities
	Status       string   `json:"status"`       // current former interim future
}

// Quote is what somebody says, writes, announces or posts.
type Quote struct {
	Kind       string   `json:"kind"`     // direct mixed indirect
	Spans      []Span   `json:"spans"`    // the content
	Verbatim   []Span   `json:"verbatim"` // its parts inside quotation marks
	Text       string   `json:"text"`     // the content, parts joined by a blank
	Cue        *Cue     `json:"cue"`
	Speaker    *Speaker `json:"speaker"` // nil if nobody is named
	Channel    *Excerpt `json:"channel"`
	Rule       string   `json:"rule"` // the construction that found it, see package quotes
	Confidence float64  `json:"confidence"`
}

// Cue is the words of saying.
type Cue struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Lemma string `json:"lemma"`
}

// Speaker is the source of a quotation.
type Speaker struct {
	Mention    *Excerpt `json:"mention"` // as written; nil if nothing in the sentence names the speaker
	Form       string   `json:"form"`    // name description pronoun omitted
	Entity     *int     `json:"entity"`  // index into Record.Entities; nil if unresolved
	Name       string   `json:"name"`    // of the entity, "" if unresolved
	Confidence float64  `json:"confidence"`
}

// Claim is a number that states something.
type Claim struct {
	Start      int       `json:"start"`
	End        int       `json:"end"`
	Text       string    `json:"text"`
	Kind       string    `json:"kind"`  // count money percent points ratio multiplier measure duration rate age
	Value      *string   `json:"value"` // exact decimal; nil for ranges and vague amounts
	Low        *string   `json:"low"`
	High       *string   `json:"high"`
	Vague      bool      `json:"vague"`
	Op         string    `json:"op"`   // eq gt ge lt le approx
	Unit       *string   `json:"unit"` // ISO 4217, "%" or a singular English unit name
	Per        *string   `json:"per"`
	Noun       *string   `json:"noun"`
	NounKey    string    `json:"nounKey"`
	Period     *string   `json:"period"` // ISO 8601 duration
	Change     *string   `json:"change"` // up down
	Claimant   *Claimant `json:"claimant"`
	Quote      *int      `json:"quote"` // index into Record.Quotes
	About      []int     `json:"about"` // indexes into Record.Entities
	Group      *int      `json:"group"` // shared by the claims that state one fact; nil for a claim that stands alone
	Confidence float64   `json:"confidence"`
}

// Claimant is who the article makes responsible for a number.
type Claimant struct {
	Mention *Excerpt `json:"mention"` // an unnamed source as written
	Entity  *int     `json:"entity"`  // index into Record.Entities; nil for an unnamed source
	Name    string   `json:"name"`
}

// Note is an oddity of the content that was survived.
type Note struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Code    string `json:"code"`
	Message string `json:"message"`
}
