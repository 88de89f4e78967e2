package entities

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// Entry is one thing of your own: a company you follow, a house name, a name
// the library should forget.
type Entry struct {
	Name    string      // usual name; required
	Aliases []string    // further names: short forms, tickers, spellings
	Kinds   []lang.Kind // the usual kind first, then others it also is; none means that the names are to be forgotten
	ID      string      // Wikidata id ("Q42"), "" if there is none
	Owner   string      // usual name of the company that owns it
	Country string      // ISO 3166-1 alpha-2 code ("FR")
}

// EntryError says what is wrong with an entry and what to do about it.
type EntryError struct {
	Line   int    // line of the table, 1-based, header included; for Go values the entry's number, 1-based
	Column string // column of the table or field of the Entry, in lower case
	Value  string // what stands there
	Reason string // what is wrong and what to write instead
}

// Error tells the line, the column, the value and the reason.
func (e *EntryError) Error() string {
	return fmt.Sprintf("entities: knowledge line %d, column %s: %q: %s", e.Line, e.Column, e.Value, e.Reason)
}

// ownWeight is the weight of what a user says: more than all lists together.
const ownWeight = 100

// WithKnowledge makes a Linker use this knowledge base instead of the embedded
// one. See Knowledge.Add and NewKnowledge.
func WithKnowledge(k *Knowledge) Option {
	return func(x *Linker) error {
		if k == nil {
			return fmt.Errorf("entities: WithKnowledge(nil); leave the option out to use the embedded knowledge base, or give NewKnowledge() for an empty one")
		}
		x.knowledge = k
		return nil
	}
}

// NewKnowledge returns a knowledge base of these entries and nothing else. The
// error is an *EntryError.
func NewKnowledge(entries ...Entry) (*Knowledge, error) {
	return (&Knowledge{base: &kb.Base{}, own: &kb.Base{}}).Add(entries...)
}

// Add returns a knowledge base that knows these entries beside what k knows.
// An entry overrides what k says of its names; one without kinds makes them
// unknown. If two entries share a name, both are kept, the first as the better
// known. A Linker finds the names of entries in an article wherever they stand
// with a capital, an inner capital or a digit. k stays as it is. The error is an *EntryError.
func (k *Knowledge) Add(entries ...Entry) (*Knowledge, error) {
	b := newOverlay()
	for i, e := range entries {
		if err := b.add(e, i+1); err != nil {
			return nil, err
		}
	}
	return k.under(b)
}

func (k *Knowledge) under(b *overlay) (*Knowledge, error) {
	store, err := kb.New(&b.data)
	if err != nil {
		return nil, err
	}
	return &Knowledge{base: k.base.Under(store), own: k.own.Under(store)}, nil
}

// overlay collects a user's entries.
type overlay struct {
	data     kb.Data
	profiles map[kb.Profile]int
}

func newOverlay() *overlay {
	return &overlay{data: kb.Data{Names: map[string]kb.Name{}}, profiles: map[kb.Profile]int{}}
}

// add checks an entry and enters its names.
func (b *overlay) add(e Entry, line int) error {
	fail := func(column, value, reason string) error { return &EntryError{line, column, value, reason} }
	entity := kb.Entity{Name: e.Name, Owner: e.Owner, Country: strings.ToUpper(e.Country)}
	if e.ID != "" {
		n, err := strconv.ParseUint(strings.TrimPrefix(e.ID, "Q"), 10, 32)
		if err != nil || e.ID[0] != 'Q' || n == 0 {
			return fail("id", e.ID, `write a Wikidata id such as "Q95", or nothing`)
		}
		entity.ID = uint32(n)
	}
	if e.Country != "" && len(e.Country) != 2 {
		return fail("country", e.Country, `write a two-letter country code such as "FR", or nothing`)
	}
	var profile kb.Profile
	for i, kind := range e.Kinds {
		if kind <= lang.NoKind || kind >= lang.KindCount {
			return fail("kind", strconv.Itoa(int(kind)), "use the constants of package lang, Person to Other")
		}
		profile.Weights[kind] = uint8(max(1, ownWeight-i))
		entity.Also = entity.Also.With(kind)
	}
	if len(e.Kinds) == 0 {
		profile.Flags = kb.Forgotten
	} else {
		entity.Kind, profile.Flags = e.Kinds[0], kb.Notable
	}
	b.data.Entities = append(b.data.Entities, entity)
	if err := b.name(e.Name, profile); err != "" {
		return fail("name", e.Name, err)
	}
	for _, a := range e.Aliases {
		if err := b.name(a, profile); err != "" {
			return fail("aliases", a, err)
		}
	}
	return nil
}

// name enters a name of the last entity; it returns what is wrong with it.
func (b *overlay) name(s string, p kb.Profile) string {
	if !utf8.ValidString(s) {
		return "save the table as UTF-8"
	}
	key := string(kb.AppendKey(nil, s))
	if key == "" {
		return "write a name with at least one letter or digit and at most " + strconv.Itoa(kb.MaxKey) + " bytes"
	}
	n, ok := b.data.Names[key]
	if ok {
		p = merge(b.data.Profiles[n.Profile], p)
	}
	n.Profile, ok = b.profiles[p]
	if !ok {
		n.Profile = len(b.data.Profiles)
		b.profiles[p] = n.Profile
		b.data.Profiles = append(b.data.Profiles, p)
	}
	if p.Flags&kb.Forgotten == 0 {
		n.Entities = append(n.Entities, len(b.data.Entities)-1)
	}
	b.data.Names[key] = n
	return ""
}

// merge joins what two entries say of one name: the first counts more.
func merge(first, second kb.Profile) kb.Profile {
	for k, w := range second.Weights {
		if first.Weights[k] == 0 && w > 0 {
			first.Weights[k] = w - 1
		}
	}
	first.Flags = first.Flags&second.Flags&kb.Forgotten | (first.Flags|second.Flags)&^kb.Forgotten
	return first
}
