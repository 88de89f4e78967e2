package entities

import (
	"github.com/nutgraf/nutgraf/internal/typing"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Typer tells what kind of thing a name stands for at one place of an article,
// from the name itself, a knowledge base and the words around it. It is
// immutable and safe for concurrent use.
type Typer struct {
	knowledge *Knowledge
	model     *typing.Model
}

// NewTyper returns a typer that asks this knowledge base. The error says that
// the program was built with a damaged model.
func NewTyper(k *Knowledge) (*Typer, error) {
	m, err := typing.Embedded()
	if err != nil {
		return nil, err
	}
	return &Typer{k, m}, nil
}

// KindScores are the probabilities of the kinds of a name, by lang.Kind; they
// sum to one.
type KindScores [lang.KindCount]float32

// Best is the likeliest kind.
func (s *KindScores) Best() lang.Kind { return (*typing.Scores)(s).Best() }

// TypeOf scores the kinds of the name that the tokens from first to before last
// make; the range must lie in one sentence and not be empty. It takes some
// microseconds and does not allocate.
func (t *Typer) TypeOf(doc *text.Document, first, last int) KindScores {
	return KindScores(t.model.Type(t.knowledge.base, doc, first, last))
}
