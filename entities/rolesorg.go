package entities

import (
	"slices"

	"github.com/nutgraf/nutgraf/lang"
)

// assign writes a role to its holder, with the organization it belongs to.
func (r *reader) assign(hits []hit, i int) {
	h := &hits[i]
	if h.person < 0 {
		return
	}
	e := &r.res.Entities[r.res.Mentions[h.person].Entity]
	if h.agrees.gender() != AnyGender && e.Gender == AnyGender && h.agrees&plural == 0 {
		e.Gender = h.agrees.gender()
	}
	role := Role{Span: h.span, Classes: h.classes, Organization: r.organization(hits, i), Status: h.status}
	if x := standsFor(h); x != Current && !r.succeed(h, &role, x) {
		return
	}
	for k, c := range role.Classes {
		if d := r.adjusted(c, role.Organization); d != c {
			role.Classes = slices.Clone(role.Classes)
			role.Classes[k] = d
		}
	}
	for _, old := range e.Roles {
		if slices.Equal(old.Classes, role.Classes) && (old.Organization == role.Organization || h.org < 0) {
			return
		}
	}
	e.Roles = append(e.Roles, role)
	for _, c := range role.Classes {
		e.Executive = e.Executive || executive[c]
	}
}

// standsFor is the state of a role told by words that name somebody before or
// after another in it ("her successor"); Current for all other words.
func standsFor(h *hit) Status {
	switch h.classes[0] {
	case "successor":
		return Future
	case "predecessor":
		return Former
	}
	return Current
}

// succeed gives the role of a predecessor or successor the classes and the
// organization that the other one's role has; false if there is no other.
func (r *reader) succeed(h *hit, role *Role, s Status) bool {
	holder := r.res.Mentions[h.person].Entity
	n := 0
	for m := r.mentionsBefore(h.last) - 1; m >= 0 && n < 12; m, n = m-1, n+1 {
		e := r.res.Mentions[m].Entity
		if roles := r.res.Entities[e].Roles; e != holder && len(roles) > 0 {
			role.Classes, role.Organization = roles[0].Classes, roles[0].Organization
			if role.Status == Current {
				role.Status = s
			}
			return true
		}
	}
	return false
}

// adjusted is a class as it is at an organization: the chief of a company is
// its ceo, the president of a union a union leader.
func (r *reader) adjusted(c Class, org int) Class {
	var e *Entity
	if org >= 0 {
		e = &r.res.Entities[org]
	}
	switch {
	case c == "chief" && e != nil && (e.Kind == lang.Company || e.Kind == lang.Platform):
		return "ceo"
	case c == "chief":
		return "head"
	case c == "president" && e != nil && e.Kind == lang.Place:
		return "head-of-state"
	case (c == "president" || c == "chair" || c == "head") && e != nil && r.isUnion(e):
		return "union-leader"
	}
	return c
}

// isPeer reports whether an entity was introduced as another firm of the trade
// ("the rival X").
func (r *reader) isPeer(e *Entity) bool {
	for _, n := range e.nouns {
		if r.voc.entries[n].marks&peer != 0 {
			return true
		}
	}
	return false
}

// isUnion reports whether an entity is a trade union.
func (r *reader) isUnion(e *Entity) bool { return r.knownBy(e, union) }

// knownBy reports whether an entity's first name has, or has before it, a word
// by which bodies of its kind are known.
func (r *reader) knownBy(e *Entity, what marks) bool {
	if e.Kind == lang.Place || e.Kind == lang.Person {
		return false
	}
	m := &r.res.Mentions[e.Mentions[0]]
	for i := m.First; i < m.Last; i++ {
		if r.is(i, what) {
			return true
		}
	}
	k := r.back(m.First)
	return k >= 0 && r.is(k, what)
}

// organization is the entity a role belongs to, or -1.
func (r *reader) organization(hits []hit, i int) int {
	h := &hits[i]
	if h.org >= 0 {
		return r.res.Mentions[h.org].Entity
	}
	if h.head >= 0 {
		h.noun = int32(r.words[h.head].entry)
	}
	if h.noun > 0 {
		x := &r.voc.entries[h.noun]
		outsider := h.classes[0] == "analyst" || h.classes[0] == "economist" // not of the firm the article is about
		if o := r.context(h, x.kind, outsider); o >= 0 && x.marks&inner != 0 && !slices.Contains(r.res.Entities[o].nouns, h.noun) {
			return -1 // a committee of something
		} else if o >= 0 || h.head >= 0 {
			return o
		}
	}
	if h.chain >= 0 && hits[h.chain].person == h.person && shared(h, &hits[h.chain]) {
		if o := r.organization(hits, h.chain); o >= 0 {
			return o
		}
	}
	if i > 0 && hits[i-1].chain == i && hits[i-1].org >= 0 && hits[i-1].person == h.person && employed(h) {
		return r.res.Mentions[hits[i-1].org].Entity
	}
	if o := r.behindHolder(hits, i); o >= 0 {
		return o
	}
	if h.lead&possessive != 0 && !private(h.classes) {
		return r.context(h, lang.NoKind, true)
	}
	switch {
	case h.classes[0] == "legislator":
		return r.chamber(h)
	case !employed(h):
		return -1
	case h.classes[0] == "athlete" && h.status == Former:
		return -1
	case h.classes[0] == "athlete" || h.classes[0] == "coach" || h.classes[0] == "union-leader":
		return r.context(h, lang.Organization, false)
	}
	return r.context(h, lang.NoKind, false)
}

// shared reports whether two roles in a row are held at one body: not those of
// now and before, unless one was a founder ("partner and former CFO of X").
func shared(h, next *hit) bool {
	return h.status == next.status || next.status != Former || h.classes[0] == "founder" || h.classes[0] == "cofounder"
}

// chamber is the body that a sentence places its legislators in ("In the
// Senate, the member X"), or -1.
func (r *reader) chamber(h *hit) int {
	s := r.doc.Sentences()[r.doc.SentenceOf(h.first)]
	if !r.is(s.First, at|on|of) && r.part(s.First) != lang.ADP {
		return -1
	}
	for k, n := s.First, 0; k < h.first && n < maxBehind; k, n = r.next(k), n+1 {
		if m := r.mention(k); m != nil {
			if r.kindOf(m) == lang.Organization {
				return m.Entity
			}
			return -1
		}
	}
	return -1
}

// maxBehind is the number of words that may stand between "of" and the
// organization behind a holder's name ("Analystin X vom Marktforscher Y").
const maxBehind = 3

// behindHolder is the organization named behind the holder of a role ("analyst
// X of Y", "X, of Y"), or -1.
func (r *reader) behindHolder(hits []hit, i int) int {
	h := &hits[i]
	p := &r.res.Mentions[h.person]
	if p.First < h.last {
		return -1
	}
	end := r.doc.Sentences()[r.doc.SentenceOf(h.first)].Last
	k := p.Last
	if k < end && r.punct(k) == ',' {
		k++
	}
	if k >= end || !r.is(k, of) {
		return -1
	}
	dative := r.is(k, article)
	for n := 0; k < end && n < maxBehind+2; n++ {
		if m := r.mention(k); m != nil {
			if business(r.kindOf(m)) && !(dative && r.kindOf(m) == lang.Media) {
				return m.Entity
			}
			return -1
		}
		if n > 0 && r.is(k, head) && r.mention(r.next(k)) == nil {
			return r.referred(k, p.Last) // "of that institute"
		}
		if e := r.entry(k); r.punct(k) != 0 || r.verb(k) || e.marks&(relative|copula|was|pronoun|and) != 0 && e.marks&(of|article) == 0 {
			return -1
		}
		k = r.next(k)
	}
	return -1
}

// employed reports whether a role is one that belongs to some organization
// even if the text leaves it out.
func employed(h *hit) bool {
	for _, c := range h.classes {
		if executive[c] || c == "spokesperson" || c == "partner" || c == "board-member" || c == "coach" || c == "athlete" || c == "union-leader" || c == "chief" {
			return true
		}
	}
	return false
}

// private reports whether roles are such as nobody gives ("its author").
func private(classes []Class) bool {
	for _, c := range classes {
		switch c {
		case "author", "artist", "other", "official", "minister":
			return true
		}
	}
	return false
}

// mentionsBefore is the number of mentions that end before token i.
func (r *reader) mentionsBefore(i int) int {
	lo, hi := 0, len(r.res.Mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; r.res.Mentions[mid].Last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
