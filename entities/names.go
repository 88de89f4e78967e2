package entities

import (
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
)

// name is one distinct surface of an article, in one group.
type name struct {
	key         string // see nameKey
	from, to    int32  // the words of the key, in nameLinker.words
	first       int32  // its first mention
	entity      int32  // -1 until the first mention is linked
	count       int32  // mentions in the article
	acts, where int32  // how often it does something, or has somebody in a post; how often something is in it
	group       group
	kind        lang.Kind
	place       bool // lists know a place of this name
}

// collect finds the distinct names.
func (l *nameLinker) collect() {
	r := l.r
	mentions := r.res.Mentions
	l.of = make([]int32, len(mentions))
	surfaces := len(r.ev.surfaces.list)
	l.words, l.index = make([]int32, 0, 2*surfaces), make([]int32, 0, 2*surfaces)
	known := make([][groupCount]int32, surfaces) // of each surface, its name in each group plus one
	for m := range mentions {
		x := &mentions[m]
		g, s := groupOf(x.Kind), r.ev.of[m]
		if known[s][g] == 0 {
			l.names = append(room.For(l.names, m, len(mentions)), l.name(m, r.ev.surfaces.list[s], g))
			known[s][g] = int32(len(l.names))
		}
		l.of[m] = known[s][g] - 1
		n := &l.names[l.of[m]]
		n.count++
		switch {
		case r.verb(x.Last) || r.is(x.Last, role|speaks):
			n.acts++
		case r.is(r.back(x.First), at|on) && !r.is(r.back(x.First), of):
			n.where++
		}
	}
}

// name is a new name, of which m is the first mention.
func (l *nameLinker) name(m int, key string, g group) name {
	r := l.r
	x := &r.res.Mentions[m]
	n := name{key: key, first: int32(m), entity: -1, group: g, kind: x.Kind}
	if g == places {
		if f, ok := r.know.Lookup(x.Span.In(r.src)); ok {
			n.place = f.Weight(lang.Place) > 0
			if f.Notable() || f.Country() || f.Region() {
				n.where = 1 << 20 // too well known to be short for anything else
			}
		}
	}
	n.from = int32(len(l.words))
	for rest := key; rest != ""; {
		end, next := cutWord(rest)
		if end > 0 {
			l.words = append(l.words, l.word(rest[:end]))
		}
		rest = rest[next:]
	}
	n.to = int32(len(l.words))
	if n.to-n.from == 1 {
		if c := camelHead(x.Span.In(r.src)); c != "" {
			l.word(nameKey(c))
		}
	}
	return n
}

// cutWord is where the first word of a key ends, and where the next one may
// start.
func cutWord(key string) (end, next int) {
	for i, c := range key {
		if c == ' ' || c == '\u00a0' || c == '\n' || c == '\u202f' || c == ',' {
			return i, i + utf8.RuneLen(c)
		}
	}
	return len(key), len(key)
}

// Of words that no two names have, no list is kept.
const (
	alone  = 0
	common = -1
)

// word is the number of a word that a name has.
func (l *nameLinker) word(s string) int32 {
	w := l.lexis.enter(s)
	if int(w) == len(l.index) {
		l.index = append(l.index, alone)
	} else {
		l.index[w] = common
	}
	return w
}

// share enters the longer names under the words that they share with others.
func (l *nameLinker) share() {
	for id := range l.names {
		n := &l.names[id]
		if words := l.wordsOf(n); len(words) > 1 {
			for _, w := range words {
				l.bear(w, int32(id))
			}
		} else if c := camelHead(l.surface(n)); c != "" && len(words) == 1 {
			l.bear(l.lexis.find(nameKey(c)), int32(id))
		}
	}
}

// bear notes that a name has a word.
func (l *nameLinker) bear(w, id int32) {
	if l.index[w] == common {
		l.sharers = append(l.sharers, sharing{})
		l.index[w] = int32(len(l.sharers))
	}
	if f := l.sharing(w); f != nil && int(f.first.n) < len(f.first.items) {
		f.first.add(id)
	}
}

// sharing is the names that share a word, nil if none do.
func (l *nameLinker) sharing(w int32) *sharing {
	if i := l.index[w]; i > 0 {
		return &l.sharers[i-1]
	}
	return nil
}

// wordsOf are the words of a name.
func (l *nameLinker) wordsOf(n *name) []int32 { return l.words[n.from:n.to] }

// surface is a name as its first mention has it.
func (l *nameLinker) surface(n *name) string { return l.r.res.Mentions[n.first].Span.In(l.r.src) }

// acronym is the name that has such initials, -1 if there is none.
func (l *nameLinker) acronym(key string) int32 {
	if l.initials == nil {
		l.initials = map[string]int32{}
		for id := range l.names {
			n := &l.names[id]
			if n.group != bodies && n.group != things {
				continue
			}
			for _, a := range l.r.initials(&l.r.res.Mentions[n.first]) {
				if _, ok := l.initials[a]; !ok {
					l.initials[a] = int32(id)
				}
			}
		}
	}
	if id, ok := l.initials[key]; ok {
		return id
	}
	return -1
}
