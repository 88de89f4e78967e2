package claims

import (
	"fmt"
	"math"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// listed are the phrases that a language's lists hold, those of words around
// numbers and those of number words together: a token is looked up once.
type listed struct {
	*lexicon.Lexicon           // values index items
	items            []listing // small: every token that is listed touches one
}

// listing is what the lists hold of one phrase.
type listing struct {
	classes class  // among the words around numbers
	sense   int32  // index into words.senses; 0 for none
	entry   uint16 // index into vocabulary.entries; 0 for none
	flags   listingFlags
}

type listingFlags uint8

const (
	beginsNumber listingFlags = 1 << iota // a number may begin with the word
	beginsEntry                           // a phrase of the number words begins with it
	hasParticles                          // its sense has particles
	hasRegions                            // its sense has regions
)

// at is what the lists hold of the phrase that ends in a state; nil if none
// ends there.
func (l *listed) at(s lexicon.State) *listing {
	id, ok := l.At(s)
	if !ok {
		return nil
	}
	return &l.items[id]
}

// roots are the places of the tokens of a document as first words of phrases,
// in the memory of used if there is enough.
func (l *listed) roots(doc *text.Document, used []lexicon.State) []lexicon.State {
	tokens := doc.Tokens()
	out := room.Sized(used, len(tokens))
	for i := range tokens {
		out[i] = l.Step(0, tokens[i].Hash, doc.TokenText(i))
	}
	return out
}

// listBuilder collects the phrases.
type listBuilder struct {
	lex   *lexicon.Builder
	items []listing
}

func newListBuilder(pack *lang.Pack) (*listBuilder, error) {
	seg, err := pack.Segmenter()
	if err != nil {
		return nil, err
	}
	return &listBuilder{lex: lexicon.NewBuilder(seg)}, nil
}

// phrase is the listing of a phrase, a new one if need be. It is valid until
// the next call.
func (b *listBuilder) phrase(form string) *listing {
	return b.item(b.lex.Add(form, int32(len(b.items))))
}

// first is the listing of the first word of a phrase.
func (b *listBuilder) first(form string) *listing {
	return b.item(b.lex.AddFirst(form, int32(len(b.items))))
}

func (b *listBuilder) item(id int32) *listing {
	if int(id) == len(b.items) {
		b.items = append(b.items, listing{})
	}
	return &b.items[id]
}

func (b *listBuilder) build(entries int) (*listed, error) {
	if entries > math.MaxUint16 {
		return nil, fmt.Errorf("claims: %d number words are too many", entries)
	}
	return &listed{b.lex.Build(), b.items}, nil
}
