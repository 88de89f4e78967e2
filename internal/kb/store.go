package kb

import (
	"github.com/nutgraf/nutgraf/internal/sieve"
	"github.com/nutgraf/nutgraf/lang"
)

// Languages are the languages a Profile speaks of, in the order of its bits.
var Languages = [...]string{"en", "fr", "de", "es", "it", "pt", "nl"}

// Flags are properties of a name.
type Flags uint16

// The properties of names.
const (
	GivenName  Flags = 1 << iota
	FamilyName       // surname
	Country          // a country, or a union of countries
	City             // a city, town or village
	Region           // a state, province, county or landscape
	Notable          // known to most newspaper readers: index members, hand-written lists
	Forgotten        // a user struck the name from the list
)

// Profile is what names of one sort have in common.
type Profile struct {
	Weights  [lang.KindCount]uint8 // by kind: how many sources agree, hand-written ones counting double; 0 is "never"
	Flags    Flags
	Gender   uint16 // two bits a language of Languages, for given names: 1 feminine, 2 masculine, 3 both
	Everyday uint8  // one bit a language of Languages: also an everyday word there
}

// Entity is one listed thing.
type Entity struct {
	Name    string    // usual name
	Owner   string    // usual name of the company that owns it, "" if none or unknown
	Country string    // ISO 3166-1 alpha-2 in upper case, "" if unknown or international
	ID      uint32    // number of its Wikidata id, 0 if unknown
	Kind    lang.Kind // usual kind
	Also    KindSet   // further kinds it also is
}

// KindSet is a set of kinds, one bit each.
type KindSet uint16

// Has reports whether the set holds the kind.
func (s KindSet) Has(k lang.Kind) bool { return s>>k&1 == 1 }

// With is the set with the kind in it.
func (s KindSet) With(k lang.Kind) KindSet { return s | 1<<k }

// Is reports whether the entity is of the kind, usually or also.
func (e Entity) Is(k lang.Kind) bool { return e.Kind == k || e.Also.Has(k) }

// Form is a legal form of companies or other bodies ("S.p.A.", "e.V.").
type Form struct {
	Kind      lang.Kind // what bodies of this form are: Company or Organization
	Front     bool      // it also stands before the name ("SARL Dupont")
	Countries string    // ISO 3166-1 alpha-2 codes, one after another; "" is many
}

// Store is a decoded knowledge base.
type Store struct {
	body     string // the file, where entities are read when asked for
	profiles []Profile
	entities []uint32 // where each entity starts in body
	names    table    // its values index entries
	entries  []entry  // and one more, which ends the last one's refs
	refs     []uint32 // indexes of entities, a stretch for each entry
	forms    table    // its values index formList
	formList []Form
	formEnds sieve.Sieve // the last words of the forms
	heads    table       // its values index headList
	headList []Head
	headEnds sieve.Sieve // the last minEnding bytes of the heads that are endings
}

// New returns the store of the data, as if it had been encoded and decoded.
func New(d *Data) (*Store, error) { return Decode(string(Encode(d))) }

// entry is what a key of names stands for: a profile and the entities from
// refs to the next entry's refs, best known first.
type entry struct {
	profile, refs uint32
}

// Match is a name found in a Store. The zero Match is none.
type Match struct {
	store *Store
	rank  int // of its key
}

// Lookup finds a name.
func (s *Store) Lookup(name string) (Match, bool) {
	var buf [MaxKey]byte
	return s.Key(AppendKey(buf[:0], name))
}

// Key finds a key made by AppendKey.
func (s *Store) Key(key []byte) (Match, bool) { return s.keyHash(key, hash(key)) }

// keyHash is Key for a key whose hash is known.
func (s *Store) keyHash(key []byte, h uint32) (Match, bool) {
	i, ok := s.names.findHash(key, h)
	if !ok {
		return Match{}, false
	}
	return Match{s, i}, true
}

// Profile is the name's profile. The Match must have been found.
func (m Match) Profile() *Profile { return &m.store.profiles[m.store.entries[m.rank].profile] }

// Entities is the number of listed things that bear the name.
func (m Match) Entities() int { return len(m.refs()) }

// Entity is one of the things that bear the name, the best known first.
func (m Match) Entity(i int) Entity { return m.store.entity(m.refs()[i]) }

func (m Match) refs() []uint32 {
	e := m.store.entries[m.rank : m.rank+2]
	return m.store.refs[e[0].refs:e[1].refs]
}

// entity reads an entity.
func (s *Store) entity(i uint32) Entity {
	r := reader{in: s.body[s.entities[i]:]}
	return r.entity()
}

// Same reports whether two names of one store stand for one listed thing.
func (m Match) Same(other Match) bool {
	if m.store != other.store || m.store == nil {
		return false
	}
	for _, a := range m.refs() {
		for _, b := range other.refs() {
			if a == b {
				return true
			}
		}
	}
	return false
}

// Len is the number of names.
func (s *Store) Len() int { return len(s.names.ends) }

// Names yields every listed key in byte order.
func (s *Store) Names(yield func(key string, m Match) bool) {
	for i := range s.Len() {
		if !yield(s.names.key(i), Match{s, i}) {
			return
		}
	}
}

// Entities yields every listed thing.
func (s *Store) Entities(yield func(Entity) bool) {
	for i := range s.entities {
		if !yield(s.entity(uint32(i))) {
			return
		}
	}
}

// Form finds a legal form by its key.
func (s *Store) Form(key []byte) (Form, bool) {
	i, ok := s.forms.find(key)
	if !ok {
		return Form{}, false
	}
	return s.formList[i], true
}
