package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Bounds of the walk to the right of a role.
const (
	maxReach   = 24 // tokens
	maxUnknown = 6  // unknown words within a complement
)

// rightWalk is the state of the walk from a role to its holder: "director of
// the Swiss start-up Cifra, Dr. X".
type rightWalk struct {
	r          *reader
	h          *hit
	comma      bool // a comma was passed: the holder must come next
	complement bool // "of" was passed
	named      bool // the complement has a name or a noun since the last "of"
	unknown    int
	place      int // a place named in the complement, or -1
	holder     int // the mention of the holder, or -1
	far        bool
}

// lookRight reads what follows a role: its organization, its state, and its
// holder if the name comes next. Hits to the right of it were read before.
func (r *reader) lookRight(hits []hit, i, sentence int) {
	h := &hits[i]
	end := min(r.doc.Sentences()[sentence].Last, h.last+maxReach)
	w := &rightWalk{r: r, h: h, place: -1, holder: -1}
	follow := i + 1
	for k := h.last; k < end && w.holder < 0; {
		if w.comma && follow == i+1 && follow < len(hits) && k == hits[follow].before && hits[follow].person >= 0 && h.agrees&plural == 0 {
			w.holder = hits[follow].person // "Alma's chair, the former Beta boss X"
			break
		}
		if m := r.mention(k); m != nil {
			if next, ok := w.mention(m, k, hits, follow-1); ok {
				k = next
				continue
			}
			break
		}
		if follow < len(hits) && k == hits[follow].first {
			if w.complement && !w.named && !w.comma {
				// "the lawyer of the employees, X": not the same person
				if m := r.mention(hits[follow].last); m != nil && r.kindOf(m) == lang.Person {
					break
				}
				hits[follow].person, w.named = -1, true
				k = hits[follow].last
				follow++
				continue
			}
			if follow == i+1 {
				w.chain(hits, i)
			}
			break
		}
		next, ok := w.word(k)
		if !ok {
			break
		}
		k = next
	}
	if h.org < 0 && w.place >= 0 && civic(h.classes) {
		h.org = w.place
	}
	if w.holder >= 0 && (h.agrees&plural == 0 || h.agrees&(masculine|feminine) == masculine|feminine || !w.far) {
		h.person = w.holder
	}
}

// mention steps over a name; ok is false where the walk ends.
func (w *rightWalk) mention(m *Mention, k int, hits []hit, i int) (next int, ok bool) {
	if i+1 < len(hits) && hits[i+1].first == k && hits[i+1].org >= 0 && hits[i].last <= k { // "Twitter-Chef" right behind
		w.chain(hits, i)
		return 0, false
	}
	switch kind := w.r.kindOf(m); {
	case kind == lang.Person:
		if w.complement && !w.named && !w.comma {
			return 0, false // "the lawyer of X"
		}
		w.holder = int(w.r.at[k])
		w.far = w.comma || w.complement
		return 0, false
	case w.comma:
		return 0, false
	case business(kind) && w.place >= 0 && civic(w.h.classes): // "mayor of Alba for the Greens"
	case business(kind):
		if !w.complement && w.r.genitive(m) || w.complement {
			if w.h.org < 0 {
				w.h.org = int(w.r.at[k])
			}
		} else if w.unknown == 0 && w.h.org < 0 && w.h.lead&possessive == 0 {
			w.h.org = int(w.r.at[k])
		}
	case kind == lang.Place && w.place < 0:
		w.place = int(w.r.at[k])
	}
	w.named, w.unknown = true, 0
	return m.Last, true
}

// chain ties a role to the next one of the same person ("founder and CEO").
func (w *rightWalk) chain(hits []hit, i int) {
	h, n := &hits[i], &hits[i+1]
	if w.comma && n.person < 0 {
		return
	}
	h.chain = i + 1
	if n.person >= 0 && n.person == n.right() {
		h.person = n.person
	}
	if h.org < 0 && !w.complement && shared(h, n) && n.lead&(possessive|article) == 0 {
		h.org = n.org
	}
}

// right is the holder that was found to the right of the role.
func (h *hit) right() int { return h.person }

// word steps over a word or mark; ok is false where the walk ends.
func (w *rightWalk) word(k int) (next int, ok bool) {
	r, h := w.r, w.h
	next = r.next(k)
	if c := r.punct(k); c != 0 {
		switch {
		case c == ',' && !w.comma:
			w.comma = true
			w.unknown = 0
			return next, true
		case c == '(':
			return r.closing(k)
		case c == '/' || c == '&':
			return next, true
		}
		return 0, false
	}
	e := r.entry(k)
	switch {
	case e.marks&title != 0 && (r.has(k, text.Capital) || r.has(k, text.Abbreviation)), e.marks&title != 0 && r.mention(next) != nil:
		return next, true
	case w.comma:
		return w.apposition(k, e)
	case e.marks&(former|interim|future) != 0:
		if h.status == Current && !w.named {
			h.status = e.marks.status()
		}
		return next, true
	case e.marks&(of|at) != 0:
		w.complement, w.named = true, w.named && !w.complement
		w.unknown = 0
		h.bodyOf = h.bodyOf || e.marks&of != 0
		return next, true
	case e.marks&(copula|becomes) != 0:
		opens := h.before == r.doc.Sentences()[r.doc.SentenceOf(h.first)].First
		for n := 0; n < 2 && r.part(next) == lang.ADV && r.mention(next) == nil; n++ {
			next = r.next(next) // "remains, for now, X"
		}
		if m := r.mention(next); m != nil && r.kindOf(m) == lang.Person && (opens || h.lead&(possessive|article) != 0) {
			return next, true
		}
		return 0, false
	case e.marks&(article|possessive|demonstrative) != 0:
		return next, w.complement
	case e.marks&(relative|was|becomes|left|founded|pronoun|speaks|by) != 0 || r.verb(k):
		return 0, false
	case e.marks&head != 0:
		if w.complement && h.head < 0 && h.org < 0 {
			h.head = k
		}
		w.named = true
		return next, w.complement || w.unknown < 2
	case e.marks&(and|filler|as|until|since|on|indefinite) != 0:
		return next, true
	}
	w.named = true
	w.unknown++
	if w.complement {
		return next, w.unknown <= maxUnknown
	}
	return next, w.unknown <= 2
}

// apposition steps over what may stand between a comma and the holder's name:
// an article, an adjective, a title.
func (w *rightWalk) apposition(k int, e *entry) (next int, ok bool) {
	next = w.r.next(k)
	switch {
	case e.marks&(article|filler|former) != 0:
		w.unknown++
		return next, w.unknown <= 3
	case e.marks == 0 && w.unknown > 0 && w.r.toks[k].Kind == text.Word && !w.r.verb(k) && w.r.mention(next) != nil:
		return next, true
	}
	return 0, false
}

// closing is the token behind the parenthesis that opens at k; ok is false
// if it does not close soon.
func (r *reader) closing(k int) (next int, ok bool) {
	for j := k + 1; j < len(r.toks) && j <= k+12; j++ {
		if r.punct(j) == ')' {
			return j + 1, true
		}
	}
	return 0, false
}
