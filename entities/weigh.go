package entities

import (
	"math"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
)

// evidence is what speaks for the kinds of an article's names.
type evidence struct {
	mentions []scores    // of each mention: what the tagger says
	near     []scores    // of each mention: what the words around it say
	of       []int32     // of each mention, its surface
	surfaces symbols     // the distinct surfaces, by nameKey
	listed   []scores    // of each surface: lists and form
	kinds    []lang.Kind // of each surface, what it is in the article
}

// row is the mentions of one surface: the first and the last one, and in
// weigh's list next behind each one the one that follows.
type row struct{ first, last, count int32 }

// conflict is how much better another kind must fit a mention than the kind
// of its surface, for two things of one name to be told apart.
const conflict = 4

// extremes keeps, for each kind, the strongest evidence for it and against it.
func (s *scores) extremes(o *scores) {
	for k := range s {
		switch {
		case o[k] > 0 && s[k] >= 0:
			s[k] = max(s[k], o[k])
		case o[k] < 0 && s[k] <= 0:
			s[k] = min(s[k], o[k])
		case s[k] != 0:
			s[k] += o[k]
		default:
			s[k] = o[k]
		}
	}
}

// maxTyped is the number of mentions of one surface that the typing model
// reads; further ones cost time and tell little.
const maxTyped = 3

// weigh gives every mention the kind that its surface has in the article, or
// its own where the text says clearly that it is something else.
func (r *reader) weigh() {
	mentions, ev := r.res.Mentions, &r.ev
	n := len(mentions)
	ev.mentions, ev.near, ev.of = make([]scores, n), make([]scores, n), make([]int32, n)
	var rows []row
	next := make([]int32, n)
	for i := range mentions {
		m := &mentions[i]
		tagged(m, &ev.mentions[i])
		r.surroundings(m, &ev.near[i])
		s := ev.surfaces.enter(nameKey(m.Span.In(r.src)))
		if int(s) == len(rows) {
			rows = append(room.For(rows, i, n), row{first: int32(i), last: int32(i)})
			ev.listed = append(room.For(ev.listed, i, n), scores{})
			r.listed(m, &ev.listed[s])
		}
		ev.of[i] = s
		of := &rows[s]
		if of.count < maxTyped {
			r.typed(m, &ev.mentions[i])
		}
		of.count++
		next[of.last], of.last = int32(i), int32(i)
	}
	ev.kinds = make([]lang.Kind, len(rows))
	for s, of := range rows {
		var all, near, sum scores
		for i := of.first; ; i = next[i] {
			all.add(&ev.mentions[i], 1)
			near.extremes(&ev.near[i])
			if i == of.last {
				break
			}
		}
		sum.add(&all, float32(1/math.Sqrt(float64(of.count))))
		sum.add(&near, 1)
		sum.add(&ev.listed[s], 1)
		ev.kinds[s] = sum.best()
	}
	for i := range mentions {
		k := ev.kinds[ev.of[i]]
		own := ev.mentions[i]
		own.add(&ev.near[i], 1)
		own.add(&ev.listed[ev.of[i]], 1)
		if b := own.best(); groupOf(b) != groupOf(k) && own[b]-own[k] > conflict {
			k = b
		}
		mentions[i].Kind = k
	}
}

// side is the kind of one mention of something that is a platform and a
// company: people meet on the platform, the company acts and has staff.
func (r *reader) side(e *Entity, m *Mention) lang.Kind {
	other := lang.NoKind
	for _, k := range e.AlsoKinds {
		if e.Kind == lang.Platform && k == lang.Company || e.Kind == lang.Company && k == lang.Platform {
			other = k
		}
	}
	if other == lang.NoKind {
		return e.Kind
	}
	k := r.back(m.First)
	switch {
	case k >= 0 && r.is(k, on) && r.mention(k) == nil:
		return lang.Platform
	case r.is(m.Last, speaks), r.ownsRole(m), int(r.toks[m.Last-1].End) > m.Span.End && r.is(m.Last-1, role):
		return lang.Company
	}
	return e.Kind
}

// ownsRole reports whether a role stands before or behind a mention that it
// belongs to ("PDG de X", "X's chief").
func (r *reader) ownsRole(m *Mention) bool {
	k := r.back(m.First)
	if k >= 0 && r.is(k, of) && r.mention(k) == nil {
		if j := r.back(k); j >= 0 && r.is(j, role) && r.mention(j) == nil {
			return true
		}
	}
	return r.is(m.Last, role) || r.isApostropheS(m.Last) && r.is(m.Last+1, role)
}

// kinds decides the kind of each entity from all its mentions.
func (r *reader) kinds() {
	for i := range r.res.Entities {
		e := &r.res.Entities[i]
		var sum, lists, near scores
		seen := int32(-1)
		for _, m := range e.Mentions {
			near.extremes(&r.ev.near[m])
			sum.add(&r.ev.mentions[m], float32(1/math.Sqrt(float64(len(e.Mentions)))))
			if s := r.ev.of[m]; s != seen {
				seen = s
				for k := range lists {
					lists[k] = max(lists[k], r.ev.listed[s][k])
				}
			}
		}
		sum.add(&lists, 1)
		sum.add(&near, 1)
		if full := r.fullest(e); full >= 0 && business(r.ev.kinds[full]) {
			sum[lang.Place] -= conflict * 2 // lists know a town of its short form
			sum[lang.Person] -= conflict * 2
		}
		e.Kind = sum.best()
		for _, k := range [...]lang.Kind{lang.Company, lang.Platform, lang.Media} {
			if k != e.Kind && business(e.Kind) && lists[k] > 1 {
				e.AlsoKinds = append(e.AlsoKinds, k)
			}
		}
		for _, m := range e.Mentions {
			r.res.Mentions[m].Kind = r.side(e, &r.res.Mentions[m])
		}
	}
}

// fullest is the surface of the longest name of an entity that goes by more
// than one, -1 if all are equally long.
func (r *reader) fullest(e *Entity) int32 {
	longest, shortest := e.Mentions[0], e.Mentions[0]
	for _, m := range e.Mentions {
		n := r.res.Mentions[m].Span.Len()
		if n > r.res.Mentions[longest].Span.Len() {
			longest = m
		}
		if n < r.res.Mentions[shortest].Span.Len() {
			shortest = m
		}
	}
	if longest == shortest {
		return -1
	}
	return r.ev.of[longest]
}
