package entities

import (
	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
)

// group is what kinds have in common for linking: a surname is never a short
// form of a place.
type group uint8

const (
	people group = iota
	bodies
	places
	things
	groupCount
)

func groupOf(k lang.Kind) group {
	switch k {
	case lang.Person:
		return people
	case lang.Place:
		return places
	case lang.Product, lang.Other:
		return things
	}
	return bodies
}

// nameLinker links the mentions of one article. It is linear in their number:
// of the names that share a word it remembers a few, the first and the last
// seen.
type nameLinker struct {
	r        *reader
	names    []name
	of       []int32 // the name of each mention
	lexis    symbols // the words of names
	words    []int32 // of all names, one after another, as numbers of lexis
	index    []int32 // of each word, its place in sharers plus one, or alone or common
	sharers  []sharing
	initials map[string]int32 // names by their initials, the first; nil until it is asked
	entities []linked
}

// sharing is the longer names that have a word.
type sharing struct {
	first  few // in text order
	recent few // those already linked, latest last
}

// linked is an entity to be.
type linked struct {
	kind     lang.Kind
	mentions int32
}

// few is a short list of names that forgets its oldest.
type few struct {
	items [6]int32
	n     int32
}

func (f *few) add(x int32) {
	for i := int32(0); i < f.n; i++ {
		if f.items[i] == x {
			copy(f.items[i:f.n], f.items[i+1:f.n])
			f.n--
			break
		}
	}
	if int(f.n) == len(f.items) {
		copy(f.items[:], f.items[1:])
		f.n--
	}
	f.items[f.n] = x
	f.n++
}

// link groups the mentions of an article into entities.
func (r *reader) link() {
	r.build(r.linked())
	r.finish()
}

// linked gives each mention the number of its entity.
func (r *reader) linked() []linked {
	l := &nameLinker{r: r}
	l.collect()
	r.ev.surfaces = symbols{}
	l.share()
	for m := range r.res.Mentions {
		l.mention(m)
	}
	return l.entities
}

// mention links one mention: to the entity of its surface, to that of a
// longer name it is short for, or to a new one.
func (l *nameLinker) mention(m int) {
	n := &l.names[l.of[m]]
	e := n.entity
	if long := l.longer(m, l.of[m]); long >= 0 {
		e = l.entityOf(long)
	} else if e < 0 {
		e = l.entityOf(l.of[m])
	}
	if n.entity < 0 {
		n.entity = e
	}
	l.r.res.Mentions[m].Entity = int(e)
	l.entities[e].mentions++
	if words := l.wordsOf(n); len(words) > 1 {
		for _, w := range words {
			if f := l.sharing(w); f != nil {
				f.recent.add(l.of[m])
			}
		}
	}
}

// entityOf is the entity of a name, made if it has none.
func (l *nameLinker) entityOf(id int32) int32 {
	n := &l.names[id]
	if n.entity < 0 {
		n.entity = int32(len(l.entities))
		l.entities = append(room.For(l.entities, int(id), len(l.names)), linked{kind: n.kind})
	}
	return n.entity
}

// build makes the entities, with their mentions in one piece of memory.
func (r *reader) build(entities []linked) {
	res := r.res
	all := make([]int, len(res.Mentions))
	res.Entities = make([]Entity, len(entities))
	for i, e := range entities {
		res.Entities[i].Kind = e.kind
		res.Entities[i].Mentions, all = all[:0:e.mentions], all[e.mentions:]
	}
	for m := range res.Mentions {
		e := &res.Entities[res.Mentions[m].Entity]
		e.Mentions = append(e.Mentions, m)
	}
}

// longer is the name that a mention is a short form of, or -1: one seen
// before, the one mentioned most, else the first that follows.
func (l *nameLinker) longer(m int, id int32) int32 {
	n := &l.names[id]
	if l.r.acronym(&l.r.res.Mentions[m]) {
		if a := l.acronym(n.key); a >= 0 && a != id {
			return a
		}
	}
	if p := l.parenthesised(m); p >= 0 {
		return p
	}
	if n.from == n.to {
		return -1
	}
	with := l.sharing(l.words[n.to-1])
	if with == nil {
		return -1
	}
	best, most := int32(-1), int32(0)
	for pass, f := range [2]*few{&with.recent, &with.first} {
		for i := f.n - 1; i >= 0; i-- {
			c := &l.names[f.items[i]]
			if f.items[i] == id || !l.short(n, c, &l.r.res.Mentions[m]) {
				continue
			}
			score := 1 + c.count
			if c.entity >= 0 {
				score = 1 + l.entities[c.entity].mentions
			}
			if pass == 0 && score >= most || pass == 1 && (score > most || i == 0 && most == 0) {
				best, most = f.items[i], score
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// short reports whether n can be a short form of the longer name c.
func (l *nameLinker) short(n, c *name, m *Mention) bool {
	short, long := l.wordsOf(n), l.wordsOf(c)
	if len(short) >= len(long) && len(long) > 1 {
		return len(short) == len(long) && n.group == people && c.group == people && l.initialsAgree(short, long)
	}
	if len(long) == 1 { // camel case
		return n.group == bodies && c.group == bodies
	}
	at := findWords(long, short)
	switch {
	case c.group == people:
		if at < 0 {
			return n.group == people && len(short) > 1 && long[0] == short[0] && long[len(long)-1] == short[len(short)-1]
		}
		return n.group == people || at+len(short) == len(long) && m.Confidence < 0.97
	case at < 0:
		return false
	case c.group == bodies:
		return n.group == bodies || n.group == people && at == 0 && l.firmOnly(n, m) || n.group == things && at == 0 && m.Confidence < 0.9 ||
			n.group == places && at == 0 && n.acts > n.where ||
			n.group == places && !n.place && at+len(short) == len(long) && l.r.know.HeadKind(c.key) == lang.Organization
	case c.group == places:
		return n.group == places && at == 0
	}
	return n.group == things && (at == 0 || len(short) > 1)
}

// firmOnly reports whether a single word that was taken for a person is never
// part of a person's name in the article, so that it is short for the firm
// whose name it begins ("Quilla" of "Quilla Semicon").
func (l *nameLinker) firmOnly(n *name, m *Mention) bool {
	if n.to-n.from != 1 || l.r.given(m.First) || l.r.is(l.r.back(m.First), title|role) {
		return false
	}
	f := &l.sharing(l.words[n.from]).first
	for _, id := range f.items[:f.n] {
		if l.names[id].group == people {
			return false
		}
	}
	return true
}

// findWords is the position of short in long, both lists of words, or -1.
func findWords(long, short []int32) int {
	for i := 0; i+len(short) <= len(long); i++ {
		k := 0
		for k < len(short) && long[i+k] == short[k] {
			k++
		}
		if k == len(short) {
			return i
		}
	}
	return -1
}

// initialsAgree reports whether two names of equally many words differ only in
// that given names are shortened to initials.
func (l *nameLinker) initialsAgree(a, b []int32) bool {
	last := len(a) - 1
	if a[last] != b[last] {
		return false
	}
	shortened := false
	for i := 0; i < last; i++ {
		if a[i] == b[i] {
			continue
		}
		if x, y := l.lexis.list[a[i]], l.lexis.list[b[i]]; len(x) != 1 && len(y) != 1 || x[0] != y[0] {
			return false
		}
		shortened = true
	}
	return shortened
}
