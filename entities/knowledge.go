package entities

import (
	"strconv"
	"sync"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Knowledge is what is known of names before an article is read: companies,
// platforms, media, organizations, places, products, people's given and family
// names, and legal forms. It is a prior, never a verdict: Orange is a company,
// a town and a colour.
//
// A Knowledge is immutable and safe for concurrent use. Embedded gives the one
// that comes with the library, NewKnowledge and Add make your own.
type Knowledge struct {
	base *kb.Base
	own  *kb.Base // of it, what a user added
}

var embedded = sync.OnceValues(func() (*Knowledge, error) {
	store, err := kb.Embedded()
	if err != nil {
		return nil, err
	}
	return &Knowledge{base: kb.NewBase(store), own: &kb.Base{}}, nil
})

// Embedded returns the knowledge base that comes with the library; SOURCES.md
// says where its lists are from. It is decoded once, on the first call, in some
// ten milliseconds, and shared by all callers. The error says that the program
// was built with a damaged file.
func Embedded() (*Knowledge, error) { return embedded() }

// Lookup finds a name. Case, diacritics, hyphens and full stops do not count
// ("TELEFONICA", "Saint Gobain", "EON"), nor does a legal form at the end of a
// company's name. It takes well under a microsecond and
// allocates nothing.
func (k *Knowledge) Lookup(name string) (Facts, bool) {
	m, ok := k.base.Lookup(name)
	return Facts{m}, ok
}

// LookupTokens finds the name that the tokens from first to before last make.
func (k *Knowledge) LookupTokens(d *text.Document, first, last int) (Facts, bool) {
	return k.Lookup(d.TokenSpan(first, last).In(d.Text()))
}

// Longest finds the longest listed name that starts at token i and ends before
// token end; n is its length in tokens, 0 if there is none. Names of more than
// eight tokens are not found.
func (k *Knowledge) Longest(d *text.Document, i, end int) (n int, f Facts) {
	n, m := k.base.Longest(d, i, end)
	return n, Facts{m}
}

// LegalForm finds the legal form at the end of a name of tokens ("S.p.A.",
// "GmbH & Co. KG", "e.V."): the name without it ends before token cut, and kind
// says what bodies of the form are. It returns last and lang.NoKind if there is
// none; a name is never only a legal form.
func (k *Knowledge) LegalForm(d *text.Document, first, last int) (cut int, kind lang.Kind) {
	return k.base.FormEnd(d, first, last)
}

// LeadingForm finds a legal form that stands before a name ("SARL Dupont"):
// the name without it starts at token start. It returns first and lang.NoKind
// if there is none.
func (k *Knowledge) LeadingForm(d *text.Document, first, last int) (start int, kind lang.Kind) {
	return k.base.FormStart(d, first, last)
}

// HeadKind is what names that contain a certain word are ("Université de X",
// "X Airlines", "Bundesamt"), lang.NoKind if the name has no such word.
func (k *Knowledge) HeadKind(name string) lang.Kind {
	var buf [kb.MaxKey]byte
	h, _ := k.base.Head(kb.AppendKey(buf[:0], name))
	return h.Kind
}

// Facts is what a Knowledge says of a name. Facts that were not found answer
// every question with the zero value.
type Facts struct {
	m kb.Match
}

func (f Facts) profile() kb.Profile {
	if f.m == (kb.Match{}) {
		return kb.Profile{}
	}
	return *f.m.Profile()
}

// Weight is the number of sources that list the name as something of this
// kind, hand-written ones counting double; 0 if none does.
func (f Facts) Weight(kind lang.Kind) int { return int(f.profile().Weights[kind]) }

// Kind is the kind with the highest weight, the first one of equals;
// lang.NoKind if the name is none (a mere given name, an everyday word).
func (f Facts) Kind() lang.Kind {
	best, weights := lang.NoKind, f.profile().Weights
	for k := lang.Person; k < lang.KindCount; k++ {
		if weights[k] > weights[best] {
			best = k
		}
	}
	return best
}

// GivenName reports whether people are called so by given name.
func (f Facts) GivenName() bool { return f.profile().Flags&kb.GivenName != 0 }

// FamilyName reports whether it is a surname.
func (f Facts) FamilyName() bool { return f.profile().Flags&kb.FamilyName != 0 }

// Country reports whether it is a country or a union of countries.
func (f Facts) Country() bool { return f.profile().Flags&kb.Country != 0 }

// City reports whether it is a city, town or village.
func (f Facts) City() bool { return f.profile().Flags&kb.City != 0 }

// Region reports whether it is a state, province or landscape.
func (f Facts) Region() bool { return f.profile().Flags&kb.Region != 0 }

// Notable reports whether most newspaper readers know it: members of share
// indices and everything on hand-written lists.
func (f Facts) Notable() bool { return f.profile().Flags&kb.Notable != 0 }

// Everyday reports whether the name is also an everyday word of the language
// (Orange, Signal, Total, Target). With "" it asks for any language.
func (f Facts) Everyday(code string) bool {
	words := f.profile().Everyday
	if code == "" {
		return words != 0
	}
	for i, c := range kb.Languages {
		if c == code {
			return words>>i&1 == 1
		}
	}
	return false
}

// Gender is the gender of a given name in a language (Andrea is masculine in
// Italian, feminine in German), else in all languages together; AnyGender if
// both bear it or nothing is known.
func (f Facts) Gender(code string) Gender {
	bits, all := f.profile().Gender, uint16(0)
	for i, c := range kb.Languages {
		g := bits >> (2 * i) & 3
		if c == code && g != 0 {
			return genders[g]
		}
		all |= g
	}
	return genders[all]
}

var genders = [4]Gender{AnyGender, Feminine, Masculine, AnyGender}

// entity is the best known thing of a kind that bears the name, the zero
// Entity if none is listed; any kind will do for lang.NoKind.
func (f Facts) entity(kind lang.Kind) kb.Entity {
	if f.m == (kb.Match{}) {
		return kb.Entity{}
	}
	for i := range f.m.Entities() {
		if e := f.m.Entity(i); kind == lang.NoKind || e.Is(kind) {
			return e
		}
	}
	return kb.Entity{}
}

// Name is the usual name of the best known thing of this kind that is called
// so ("FB" is Facebook), "" if none is listed. lang.NoKind asks for any kind.
func (f Facts) Name(kind lang.Kind) string {
	return f.entity(kind).Name
}

// ID is the Wikidata id of the best known thing of this kind that is called so,
// "" if unknown. lang.NoKind asks for any kind.
func (f Facts) ID(kind lang.Kind) string {
	if e := f.entity(kind); e.ID != 0 {
		return "Q" + strconv.FormatUint(uint64(e.ID), 10)
	}
	return ""
}

// Owner is the usual name of the company that owns the best known thing of
// this kind that is called so, "" if unknown.
func (f Facts) Owner(kind lang.Kind) string {
	return f.entity(kind).Owner
}

// CountryCode is the ISO 3166-1 alpha-2 code of the country of the best known
// thing of this kind that is called so, "" if unknown or international.
func (f Facts) CountryCode(kind lang.Kind) string {
	return f.entity(kind).Country
}

// Same reports whether two names are listed as names of one thing ("BCE",
// "Banque centrale européenne").
func (f Facts) Same(other Facts) bool { return f.m.Same(other.m) }
