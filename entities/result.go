// Package entities turns the names of an article into entities: typed, linked
// over the article, with the roles people hold.
package entities

import (
	"sort"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Result is what one article is about. References are indexes into its
// slices; none is -1.
type Result struct {
	Entities []Entity  // in order of first mention
	Mentions []Mention // in text order, not overlapping

	reader *reader // what Describe asks
}

// Entity is one person, company or other named thing of an article.
type Entity struct {
	Name      string      // fullest form in the text, without titles
	ID        string      // Wikidata id, "" if unknown
	AlsoKinds []lang.Kind // further kinds it also is (a platform that is a company)
	Kind      lang.Kind   // its usual kind
	Executive bool        // leads a company, platform, media or organization, now, formerly or soon
	Gender    Gender      // grammatical or natural gender as far as the text or a list tells
	Plural    bool        // a name in the plural ("the Beatles", "Nations unies")
	Mentions  []int       // indexes into Result.Mentions
	Roles     []Role      // in text order

	nouns []int32 // entries of the common nouns that stand beside its names
}

// Gender is the gender by which pronouns and descriptions agree.
type Gender uint8

// The genders. AnyGender means that nothing is known.
const (
	AnyGender Gender = iota
	Feminine
	Masculine
	Neuter
)

// Mention is one place where an entity is named.
type Mention struct {
	Span        text.Span
	First, Last int // the tokens it touches, half-open
	Entity      int // index into Result.Entities
	Kind        lang.Kind
	Confidence  float32
}

// Role is a stated function of a person.
type Role struct {
	Span         text.Span // the role's words only
	Classes      []Class
	Organization int // the entity it belongs to, or -1
	Status       Status
}

// Class is the class of a role: "ceo", "founder", "minister" (see RECORD.md).
type Class string

// Status says whether a role is held now.
type Status uint8

// The states of a role.
const (
	Current Status = iota
	Former
	Interim
	Future
)

// String is the status as records write it.
func (s Status) String() string { return [...]string{"current", "former", "interim", "future"}[s] }

// At is the entity whose mention overlaps the span, -1 if there is none.
// O(log mentions).
func (r *Result) At(s text.Span) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].Span.End > s.Start })
	if s.IsZero() || i == len(r.Mentions) || !r.Mentions[i].Span.Overlaps(s) {
		return -1
	}
	return r.Mentions[i].Entity
}

// Names are the mentions as names of a tagging, for the layers that read on.
func (r *Result) Names() []lang.Name {
	names := make([]lang.Name, len(r.Mentions))
	for i, m := range r.Mentions {
		names[i] = lang.Name{Span: m.Span, First: m.First, Last: m.Last, Kind: m.Kind, Confidence: m.Confidence}
	}
	return names
}
