package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// item is one thing of one source.
type item struct {
	source  string
	names   []string // the usual one first
	kind    lang.Kind
	also    []lang.Kind
	weight  int // 1; hand-written lists 2
	flags   kb.Flags
	country string
	owner   string
	id      uint32
}

// builder merges items into names and entities.
type builder struct {
	names     map[string]*name
	entities  []*entity
	byID      map[uint32]*entity
	countryID map[string]uint32 // Wikidata ids of countries by ISO code
	forms     map[string]kb.Form
	heads     map[string]kb.Head
}

// name is a key and what the sources say of it.
type name struct {
	surface   string
	weights   [lang.KindCount]uint8
	said      map[string]bool // source and kind pairs already counted
	flags     kb.Flags
	gender    uint16
	elsewhere uint16 // gender in languages that are none of the seven
	entities  []*entity
	trusted   bool // hand-written, or of a source that lists what is well known
}

type entity struct {
	kb.Entity
	keys    int
	weight  int
	number  int
	hand    bool // on a hand-written list
	notable bool // on a list of what is well known
}

func newBuilder() *builder {
	return &builder{names: map[string]*name{}, byID: map[uint32]*entity{}, countryID: map[string]uint32{}, forms: map[string]kb.Form{}, heads: map[string]kb.Head{}}
}

// key is a name's key, "" if it cannot be listed: too long, without a letter,
// or with letters outside the Latin alphabets.
func key(s string) string {
	letters := 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if !unicode.Is(unicode.Latin, r) || r > 0x1eff {
			return ""
		}
	}
	if letters == 0 {
		return ""
	}
	return string(kb.AppendKey(nil, s))
}

// name finds or makes the name of a surface; nil if it cannot be listed.
func (b *builder) name(surface string) *name {
	k := key(surface)
	if len(k) < 2 && k != "x" {
		return nil
	}
	n := b.names[k]
	if n == nil {
		n = &name{surface: surface, said: map[string]bool{}}
		b.names[k] = n
	}
	return n
}

// add merges one item.
func (b *builder) add(it item) {
	it.names = slices.DeleteFunc(it.names, func(s string) bool { return key(s) == "" })
	if len(it.names) == 0 {
		return
	}
	e := b.entity(&it)
	for _, s := range it.names {
		n := b.name(s)
		if n == nil {
			continue
		}
		for _, k := range append([]lang.Kind{it.kind}, it.also...) {
			n.say(it.source, k, it.weight)
		}
		n.flags |= it.flags
		n.trusted = n.trusted || it.weight > 1 || it.flags&kb.Notable != 0
		if !slices.Contains(n.entities, e) {
			n.entities = append(n.entities, e)
			e.keys++
		}
	}
}

// say counts a source's word that the name is of a kind, once.
func (n *name) say(source string, k lang.Kind, weight int) {
	s := source + k.String()
	if !n.said[s] {
		n.said[s] = true
		n.weights[k] = uint8(min(255, int(n.weights[k])+weight))
	}
}

// entity finds the listed thing that an item speaks of, by id, else by its
// usual name and kind, or makes it.
func (b *builder) entity(it *item) *entity {
	e := b.byID[it.id]
	if it.id == 0 {
		e = nil
	}
	if e == nil {
		e = b.sameName(it)
	}
	if e == nil {
		e = &entity{Entity: kb.Entity{Name: it.names[0], Kind: it.kind}}
		b.entities = append(b.entities, e)
	}
	e.weight += it.weight
	e.hand = e.hand || it.source == "hand"
	e.notable = e.notable || it.flags&kb.Notable != 0
	for _, k := range it.also {
		e.Also = e.Also.With(k)
	}
	if it.kind != e.Kind {
		e.Also = e.Also.With(it.kind)
	}
	e.Owner = cmp.Or(e.Owner, it.owner)
	e.Country = cmp.Or(e.Country, it.country)
	if it.id != 0 && e.ID == 0 {
		e.ID = it.id
		b.byID[it.id] = e
	}
	return e
}

// sameName finds an entity of the item's kind, and of no other id or country,
// whose usual name is the item's.
func (b *builder) sameName(it *item) *entity {
	k := key(it.names[0])
	n := b.names[k]
	if n == nil {
		return nil
	}
	for _, e := range n.entities {
		if key(e.Name) == k && e.Is(it.kind) && (e.ID == 0 || it.id == 0) && (e.Country == it.country || e.Country == "" || it.country == "") {
			return e
		}
	}
	return nil
}

// rank orders the entities of one key: hand-written ones first, those whose
// usual name it is before the others, then the well known, then those of more
// sources.
func (e *entity) rank(k string) int {
	r := min(e.weight, 99)
	if e.notable {
		r += 100
	}
	if key(e.Name) == k {
		r += 1000
	}
	if e.hand {
		r += 10000
	}
	return r
}

// homonyms drops from the sorted entities of one key those that share it with
// another one of their kind, where none of them is much better known: it cannot
// be told which one a text means.
func homonyms(all []*entity) []*entity {
	var out []*entity
	for i, e := range all {
		best := slices.IndexFunc(all, func(x *entity) bool { return x.Kind == e.Kind })
		rivals := slices.ContainsFunc(all[best+1:], func(x *entity) bool { return x.Kind == e.Kind })
		if rivals && !all[best].hand && !all[best].notable {
			continue
		}
		if i == best || e.hand || e.Kind != all[best].Kind {
			out = append(out, e)
		}
	}
	return out
}

// build sorts everything into its final form.
func (b *builder) build(everyday map[string]uint8) *kb.Data {
	d := &kb.Data{Names: map[string]kb.Name{}, Forms: b.forms, Heads: b.heads}
	profiles := map[kb.Profile]int{}
	for _, e := range b.entities {
		e.number = -1
	}
	for _, k := range slices.Sorted(maps.Keys(b.names)) {
		n := b.names[k]
		if n.gender == 0 {
			for i := range kb.Languages {
				n.gender |= n.elsewhere << (2 * i)
			}
		}
		p := kb.Profile{Weights: n.weights, Flags: n.flags, Gender: n.gender, Everyday: everyday[k]}
		if p.Everyday != 0 && !n.trusted && p.Flags&(kb.GivenName|kb.FamilyName) == 0 {
			continue // a little-known thing that is called like an everyday word
		}
		at, ok := profiles[p]
		if !ok {
			at = len(d.Profiles)
			profiles[p] = at
			d.Profiles = append(d.Profiles, p)
		}
		out := kb.Name{Profile: at}
		slices.SortStableFunc(n.entities, func(x, y *entity) int { return cmp.Compare(y.rank(k), x.rank(k)) })
		for _, e := range homonyms(n.entities) {
			if e.keys < 2 && e.ID == 0 && e.Owner == "" && e.Country == "" {
				continue // says nothing that the name does not say
			}
			if e.number < 0 {
				e.number = len(d.Entities)
				d.Entities = append(d.Entities, e.Entity)
			}
			out.Entities = append(out.Entities, e.number)
		}
		d.Names[k] = out
	}
	return d
}

// print writes one line a name: key, kinds with weights, flags, entities.
func print(d *kb.Data) error {
	for _, k := range slices.Sorted(maps.Keys(d.Names)) {
		n := d.Names[k]
		p := d.Profiles[n.Profile]
		var s strings.Builder
		for kind := lang.Person; kind < lang.KindCount; kind++ {
			if w := p.Weights[kind]; w > 0 {
				fmt.Fprintf(&s, " %v:%d", kind, w)
			}
		}
		fmt.Fprintf(&s, "\t%07b\t%07b", p.Flags, p.Everyday)
		for _, e := range n.Entities {
			fmt.Fprintf(&s, "\t%+v", d.Entities[e])
		}
		fmt.Printf("%s\t%s\n", k, strings.TrimSpace(s.String()))
	}
	return nil
}
