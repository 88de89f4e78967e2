package claims

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Extractor finds the numeric claims of articles in one language. It is
// immutable and safe for concurrent use.
type Extractor struct {
	pack *lang.Pack
}

// Option changes how an Extractor works; a bad one fails in New.
type Option func(*Extractor) error

// New returns the extractor of a language. It fails if a data file of the
// pack is damaged or an option is wrong.
func New(pack *lang.Pack, opts ...Option) (*Extractor, error) {
	x := &Extractor{pack: pack}
	for _, o := range opts {
		if err := o(x); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// Extract finds the claims of a document, in text order.
func (x *Extractor) Extract(doc *text.Document, tags *lang.Tagging) []Claim { return nil }
