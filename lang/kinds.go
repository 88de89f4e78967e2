package lang

import "fmt"

// Kind is what a name stands for.
type Kind uint8

// The kinds of names. NoKind is the zero value and means "not a name".
const (
	NoKind Kind = iota
	Person
	Company      // business enterprise, also banks, airlines, publishers as businesses
	Platform     // online service, app, social network, messenger, store people use
	Media        // news outlet or agency, cited as such
	Organization // any other body: government, regulator, court, party, union, club, university
	Place
	Product
	Other // named event, law, work of art, award, index, language
	KindCount
)

var kindNames = [KindCount]string{"", "person", "company", "platform", "media", "organization", "place", "product", "other"}

// String is the kind's name in records: "person", "company" and so on.
func (k Kind) String() string { return kindNames[k] }

// ParseKind reads a kind's name.
func ParseKind(s string) (Kind, error) {
	for k := Person; k < KindCount; k++ {
		if kindNames[k] == s {
			return k, nil
		}
	}
	return NoKind, fmt.Errorf("lang: %q is no kind of name; the kinds are %v", s, kindNames[1:])
}

// POS is a universal part of speech (universaldependencies.org/u/pos).
type POS uint8

// The universal parts of speech. X, the zero value, is "other or unknown".
const (
	X POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	POSCount
)

var posNames = [POSCount]string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// String is the part of speech's universal tag.
func (p POS) String() string { return posNames[p] }

// ParsePOS reads a universal tag.
func ParsePOS(s string) (POS, error) {
	for p := X; p < POSCount; p++ {
		if posNames[p] == s {
			return p, nil
		}
	}
	return X, fmt.Errorf("lang: %q is no universal part of speech", s)
}
