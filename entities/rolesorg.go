package entities

import (
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
	for _, old := range e.Roles {
		if sameClasses(old.Classes, role.Classes) && (old.Organization == role.Organization || role.Organization < 0 || !r.explicit(h)) {
			return
		}
	}
	e.Roles = append(e.Roles, role)
	for _, c := range h.classes {
		e.Executive = e.Executive || executive[c]
	}
}

func sameClasses(a, b []Class) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// explicit reports whether the text names the organization beside the role.
func (r *reader) explicit(h *hit) bool { return h.org >= 0 }

// organization is the entity a role belongs to, or -1.
func (r *reader) organization(hits []hit, i int) int {
	h := &hits[i]
	if h.org >= 0 {
		return r.res.Mentions[h.org].Entity
	}
	if h.chain >= 0 && hits[h.chain].person == h.person {
		if o := r.organization(hits, h.chain); o >= 0 {
			return o
		}
	}
	if i > 0 && hits[i-1].chain == i && hits[i-1].org >= 0 && hits[i-1].person == h.person && r.employed(h) {
		return r.res.Mentions[hits[i-1].org].Entity
	}
	if h.head >= 0 {
		return r.context(h, r.entry(h.head).kind)
	}
	if r.employed(h) || h.lead&possessive != 0 && !private(h.classes) {
		return r.context(h, lang.NoKind)
	}
	return -1
}

// employed reports whether a role is one that belongs to some organization
// even if the text leaves it out.
func (r *reader) employed(h *hit) bool {
	for _, c := range h.classes {
		if executive[c] || c == "spokesperson" || c == "board-member" || c == "coach" || c == "athlete" || c == "union-leader" {
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

// maxLook is how many mentions before a role are looked at for the
// organization that the text leaves out.
const maxLook = 48

// context is the organization that the text around a role is about: often
// named, near, and of the kind asked for; -1 if there is none.
func (r *reader) context(h *hit, want lang.Kind) int {
	sentence := r.doc.SentenceOf(h.first)
	paragraph := r.doc.ParagraphOf(sentence)
	s, p := r.doc.Sentences()[sentence], r.doc.Paragraphs()[paragraph]
	start := r.doc.Sentences()[p.First].First
	best, most := -1, 0
	m := r.mentionsBefore(h.first)
	for n := 0; m > 0 && n < maxLook; n++ {
		m--
		x := &r.res.Mentions[m]
		e := &r.res.Entities[x.Entity]
		if !business(e.Kind) || want != lang.NoKind && !suits(want, e) {
			continue
		}
		score := 4 + 2*min(len(e.Mentions), 6)
		switch {
		case x.First >= s.First:
			score += 6
		case x.First >= start:
			score += 3
		}
		if e.Kind == lang.Media {
			score -= 5
		}
		if x.First > 0 && r.is(r.back(x.First), on) {
			score -= 5
		}
		if score > most {
			best, most = x.Entity, score
		}
	}
	return best
}

// suits reports whether a head noun of a kind can stand for an entity.
func suits(k lang.Kind, e *Entity) bool {
	if e.Kind == k {
		return true
	}
	for _, also := range e.AlsoKinds {
		if also == k {
			return true
		}
	}
	return k == lang.Company && (e.Kind == lang.Platform || e.Kind == lang.Organization) || k == lang.Organization && e.Kind == lang.Company ||
		k == lang.Platform && e.Kind == lang.Company
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
