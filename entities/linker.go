package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Linker finds the entities of articles in one language. It is immutable and
// safe for concurrent use.
type Linker struct {
	pack      *lang.Pack
	knowledge *Knowledge
}

// Option changes how a Linker works; a bad one fails in New.
type Option func(*Linker) error

// New returns the linker of a language. It fails if a data file of the pack
// is damaged or an option is wrong.
func New(pack *lang.Pack, opts ...Option) (*Linker, error) {
	x := &Linker{pack: pack}
	for _, o := range opts {
		if err := o(x); err != nil {
			return nil, err
		}
	}
	if x.knowledge == nil {
		k, err := Embedded()
		if err != nil {
			return nil, err
		}
		x.knowledge = k
	}
	return x, nil
}

// Link turns the names of a document into entities. Linear in the number of
// tokens.
func (x *Linker) Link(doc *text.Document, tags *lang.Tagging) *Result {
	r := &Result{}
	for _, n := range tags.Names {
		r.Mentions = append(r.Mentions, Mention{Span: n.Span, First: n.First, Last: n.Last, Entity: len(r.Entities), Kind: n.Kind, Confidence: n.Confidence})
		r.Entities = append(r.Entities, Entity{Name: n.Span.In(doc.Text()), Kind: n.Kind, Mentions: []int{len(r.Mentions) - 1}})
	}
	return r
}
