package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/text"
)

// Kind is what a number measures.
type Kind uint8

// The kinds of numeric claims.
const (
	Count Kind = iota
	Money
	Percent
	Points // percentage points
	Ratio  // one in five
	Multiplier
	Measure // length, mass, energy, temperature ...
	Duration
	Rate // per hour, per person
	Age
)

// String is the kind as records write it.
func (k Kind) String() string {
	return [...]string{"count", "money", "percent", "points", "ratio", "multiplier", "measure", "duration", "rate", "age"}[k]
}

// Op compares the true number with the stated one.
type Op uint8

// The comparators.
const (
	Eq     Op = iota
	Gt        // more than
	Ge        // at least
	Lt        // less than
	Le        // at most, up to
	Approx    // about, nearly
)

// String is the comparator as records write it.
func (o Op) String() string { return [...]string{"eq", "gt", "ge", "lt", "le", "approx"}[o] }

// Change is the direction of a change.
type Change uint8

// The directions of change.
const (
	NoChange Change = iota
	Up
	Down
)

// String is the change as records write it; "" for NoChange.
func (c Change) String() string { return [...]string{"", "up", "down"}[c] }

// Claim is one numeric claim. Values are exact decimals.
type Claim struct {
	Span       text.Span // from the comparator to the counted noun or unit
	Number     text.Span // the number itself, scale words included
	Kind       Kind
	Value      *apd.Decimal // nil for ranges and vague amounts
	Low, High  *apd.Decimal // bounds of a range; Low alone is the magnitude of a vague amount
	Vague      bool         // "des millions de", "dozens of"
	Op         Op
	Unit       string    // ISO 4217, "%", or a singular English unit name; "" for none
	Per        string    // denominator of a rate; "" for none
	Noun       text.Span // what is counted or measured, zero for none
	NounKey    string    // stem of the noun, to compare claims
	Period     string    // ISO 8601 duration that the number covers; "" for none
	Change     Change
	Ambiguous  bool    // the mark in its digits may group thousands or begin decimals, and nothing decided
	Confidence float64 // calibrated probability that value, kind and unit are right
}
