package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/nutgraf/nutgraf/internal/segment"
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

// name is one distinct surface of an article, in one group.
type name struct {
	key    string   // folded, without diacritics
	words  []string // of the key
	group  group
	kind   lang.Kind
	entity int  // -1 until the first mention is linked
	count  int  // mentions in the article
	place  bool // lists know a place of this name
	acts   int  // how often it does something, or has somebody in a post
	where  int  // how often something is in it
}

// linker links the mentions of one article. It is linear in their number: of
// the names that share a word it remembers a few, the first and the last seen.
type nameLinker struct {
	r        *reader
	names    []name
	byKey    map[string][groupCount]int32 // index+1 into names
	of       []int32                      // the name of each mention
	first    map[string]*few              // longer names by each of their words, in text order
	recent   map[string]*few              // the same, those already linked, latest last
	acronyms map[string]int32             // names by their initials, the first
}

// few is a short list of names that forgets its oldest.
type few struct {
	items [6]int32
	n     int
}

func (f *few) add(x int32) {
	for i := 0; i < f.n; i++ {
		if f.items[i] == x {
			copy(f.items[i:f.n], f.items[i+1:f.n])
			f.n--
			break
		}
	}
	if f.n == len(f.items) {
		copy(f.items[:], f.items[1:])
		f.n--
	}
	f.items[f.n] = x
	f.n++
}

// link groups the mentions of an article into entities.
func (r *reader) link() {
	l := &nameLinker{r: r, byKey: map[string][groupCount]int32{}, first: map[string]*few{}, recent: map[string]*few{}, acronyms: map[string]int32{}}
	l.collect()
	for m := range r.res.Mentions {
		l.mention(m)
	}
	r.finish()
}

// collect finds the distinct names and indexes the longer ones.
func (l *nameLinker) collect() {
	r := l.r
	l.of = make([]int32, len(r.res.Mentions))
	for m := range r.res.Mentions {
		x := &r.res.Mentions[m]
		key := nameKey(x.Span.In(r.src))
		g := groupOf(x.Kind)
		row := l.byKey[key]
		if row[g] == 0 {
			l.names = append(l.names, name{key: key, words: strings.FieldsFunc(key, apart), group: g, kind: x.Kind, entity: -1})
			if f, ok := r.know.Lookup(x.Span.In(r.src)); ok && g == places {
				l.names[len(l.names)-1].place = f.Weight(lang.Place) > 0
				if f.Notable() || f.Country() || f.Region() {
					l.names[len(l.names)-1].where = 1 << 20 // too well known to be short for anything else
				}
			}
			row[g] = int32(len(l.names))
			l.byKey[key] = row
			l.index(int32(len(l.names)-1), x)
		}
		l.of[m] = row[g] - 1
		n := &l.names[row[g]-1]
		n.count++
		switch {
		case r.verb(x.Last) || r.is(x.Last, role|speaks):
			n.acts++
		case r.is(r.back(x.First), at|on) && !r.is(r.back(x.First), of):
			n.where++
		}
	}
}

func apart(c rune) bool { return c == ' ' || c == '\u00a0' || c == '\n' || c == '\u202f' || c == ',' }

// nameKey is the form in which surfaces are compared: lower case, without
// diacritics, typographic variants unified, full stops of initials left out.
func nameKey(s string) string {
	s = segment.Fold(s)
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf && s[i] != '.'
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, c := range norm.NFD.String(s) {
		if c != '.' && !unicode.Is(unicode.Mn, c) {
			b = utf8.AppendRune(b, c)
		}
	}
	return string(b)
}

// index enters a longer name under its words and its initials.
func (l *nameLinker) index(id int32, m *Mention) {
	n := &l.names[id]
	words := n.words
	if len(words) == 1 {
		if c := camelHead(m.Span.In(l.r.src)); c != "" {
			words = []string{nameKey(c)}
		} else {
			words = nil
		}
	}
	for _, w := range words {
		f := l.first[w]
		if f == nil {
			f = &few{}
			l.first[w] = f
		}
		if f.n < len(f.items) {
			f.add(id)
		}
	}
	if n.group == bodies || n.group == things {
		for _, a := range l.r.initials(m) {
			if _, ok := l.acronyms[a]; !ok {
				l.acronyms[a] = id
			}
		}
	}
}

// camelHead is the first part of a name in camel case ("Total" of
// "TotalEnergies"); "" if it has no parts.
func camelHead(s string) string {
	for i, c := range s {
		if i >= 4 && unicode.IsUpper(c) && i+2 < len(s) && s[i-1] >= 'a' && s[i-1] <= 'z' {
			return s[:i]
		}
	}
	return ""
}

// mention links one mention: to the entity of its surface, to that of a
// longer name it is short for, or to a new one.
func (l *nameLinker) mention(m int) {
	r := l.r
	x := &r.res.Mentions[m]
	n := &l.names[l.of[m]]
	e := -1
	if long := l.longer(m, l.of[m]); long >= 0 {
		e = l.entityOf(long)
	} else if n.entity >= 0 {
		e = n.entity
	}
	if e < 0 {
		e = l.entityOf(l.of[m])
	}
	if n.entity < 0 {
		n.entity = e
	}
	x.Entity = e
	ent := &r.res.Entities[e]
	ent.Mentions = append(ent.Mentions, m)
	for _, w := range n.words {
		if len(n.words) == 1 {
			break
		}
		f := l.recent[w]
		if f == nil {
			f = &few{}
			l.recent[w] = f
		}
		f.add(l.of[m])
	}
}

// entityOf is the entity of a name, made if it has none.
func (l *nameLinker) entityOf(id int32) int {
	n := &l.names[id]
	if n.entity < 0 {
		n.entity = len(l.r.res.Entities)
		l.r.res.Entities = append(l.r.res.Entities, Entity{Kind: n.kind})
	}
	return n.entity
}

// longer is the name that a mention is a short form of, or -1: one seen
// before, the one mentioned most, else the first that follows.
func (l *nameLinker) longer(m int, id int32) int32 {
	n := &l.names[id]
	if a, ok := l.acronyms[n.key]; ok && a != id && l.r.acronym(&l.r.res.Mentions[m]) {
		return a
	}
	if p := l.parenthesised(m); p >= 0 {
		return p
	}
	if len(n.words) == 0 {
		return -1
	}
	best, most := int32(-1), 0
	for pass, index := range [2]map[string]*few{l.recent, l.first} {
		f := index[n.words[len(n.words)-1]]
		if f == nil {
			continue
		}
		for i := f.n - 1; i >= 0; i-- {
			c := &l.names[f.items[i]]
			if f.items[i] == id || !l.short(n, c, &l.r.res.Mentions[m]) {
				continue
			}
			score := 1 + c.count
			if c.entity >= 0 {
				score = 1 + len(l.r.res.Entities[c.entity].Mentions)
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
	if len(n.words) >= len(c.words) && len(c.words) > 1 {
		return len(n.words) == len(c.words) && n.group == people && c.group == people && initialsAgree(n.words, c.words)
	}
	if len(c.words) == 1 { // camel case
		return n.group == bodies && c.group == bodies
	}
	at := findWords(c.words, n.words)
	switch {
	case c.group == people:
		if at < 0 {
			return n.group == people && len(n.words) > 1 && c.words[0] == n.words[0] && c.words[len(c.words)-1] == n.words[len(n.words)-1]
		}
		return n.group == people || at+len(n.words) == len(c.words) && m.Confidence < 0.97
	case at < 0:
		return false
	case c.group == bodies:
		return n.group == bodies || n.group == people && at == 0 && l.firmOnly(n, m) || n.group == things && at == 0 && m.Confidence < 0.9 ||
			n.group == places && at == 0 && n.acts > n.where ||
			n.group == places && !n.place && at+len(n.words) == len(c.words) && l.r.know.HeadKind(c.key) == lang.Organization
	case c.group == places:
		return n.group == places && at == 0
	}
	return n.group == things && (at == 0 || len(n.words) > 1)
}

// firmOnly reports whether a single word that was taken for a person is never
// part of a person's name in the article, so that it is short for the firm
// whose name it begins ("Quilla" of "Quilla Semicon").
func (l *nameLinker) firmOnly(n *name, m *Mention) bool {
	if len(n.words) != 1 || l.r.given(m.First) || l.r.is(l.r.back(m.First), title|role) {
		return false
	}
	f := l.first[n.words[0]]
	for _, id := range f.items[:f.n] {
		if l.names[id].group == people {
			return false
		}
	}
	return true
}

// findWords is the position of short in long, both lists of words, or -1.
func findWords(long, short []string) int {
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
func initialsAgree(a, b []string) bool {
	last := len(a) - 1
	if a[last] != b[last] {
		return false
	}
	shortened := false
	for i := 0; i < last; i++ {
		if a[i] == b[i] {
			continue
		}
		if len(a[i]) != 1 && len(b[i]) != 1 || a[i][0] != b[i][0] {
			return false
		}
		shortened = true
	}
	return shortened
}
