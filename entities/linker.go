package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Linker finds the entities of articles in one language. It is immutable and
// safe for concurrent use.
type Linker struct {
	pack      *lang.Pack
	voc       *vocabulary
	knowledge *Knowledge
	typer     *Typer
}

// Option changes how a Linker works; a bad one fails in New.
type Option func(*Linker) error

// New returns the linker of a language. It fails if a data file of the pack
// is damaged or an option is wrong.
func New(pack *lang.Pack, opts ...Option) (*Linker, error) {
	voc, err := loadVocabulary(pack)
	if err != nil {
		return nil, err
	}
	x := &Linker{pack: pack, voc: voc}
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
	if x.typer, err = NewTyper(x.knowledge); err != nil {
		return nil, err
	}
	return x, nil
}

// Link turns the names of a document into entities. Linear in the number of
// tokens.
func (x *Linker) Link(doc *text.Document, tags *lang.Tagging) *Result {
	r := x.reader(doc, tags)
	r.repair(tags.Names)
	r.mark()
	r.grow()
	r.find()
	r.grow()
	r.own()
	r.weigh()
	r.link()
	r.kinds()
	r.forget()
	r.nouns()
	r.genders()
	r.identify()
	r.salient()
	r.roles()
	if len(r.res.Entities) > 0 { // otherwise there is nobody to describe
		r.at = nil
		r.res.reader = r
	}
	return r.res
}
