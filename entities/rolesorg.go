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
	if slices.Equal(role.Classes, successor) {
		if role.Classes = r.succeeded; role.Classes == nil {
			return
		}
	}
	for _, old := range e.Roles {
		if slices.Equal(old.Classes, role.Classes) && (old.Organization == role.Organization || h.org < 0) {
			return
		}
	}
	r.succeeded = role.Classes
	e.Roles = append(e.Roles, role)
	for _, c := range role.Classes {
		e.Executive = e.Executive || executive[c]
	}
}

// successor is the class of words that say that somebody comes before or
// after somebody else in the role named last.
var successor = []Class{"successor"}

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
	if i > 0 && hits[i-1].chain == i && hits[i-1].org >= 0 && hits[i-1].person == h.person && employed(h) {
		return r.res.Mentions[hits[i-1].org].Entity
	}
	if o := r.behindHolder(hits, i); o >= 0 {
		return o
	}
	if h.head >= 0 {
		return r.context(h, r.entry(h.head).kind)
	}
	if employed(h) || h.lead&possessive != 0 && !private(h.classes) {
		return r.context(h, lang.NoKind)
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
	if k >= end || !r.is(k, of) || r.is(k, on) && employed(h) && h.org < 0 && !r.plainOf(k) {
		return -1
	}
	for n := 0; k < end && n < maxBehind+2; n++ {
		if m := r.mention(k); m != nil {
			if business(r.kindOf(m)) {
				return m.Entity
			}
			return -1
		}
		if e := r.entry(k); r.punct(k) != 0 || r.verb(k) || e.marks&(relative|copula|was|pronoun|and) != 0 && e.marks&(of|article) == 0 {
			return -1
		}
		k = r.next(k)
	}
	return -1
}

// plainOf reports whether the preposition at token k is no other thing.
func (r *reader) plainOf(k int) bool { return r.entry(k).marks&^(of|by|article) == 0 }

// employed reports whether a role is one that belongs to some organization
// even if the text leaves it out.
func employed(h *hit) bool {
	for _, c := range h.classes {
		if executive[c] || c == "spokesperson" || c == "board-member" || c == "coach" || c == "athlete" || c == "union-leader" || c == "successor" {
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

// context is the organization that the text around a role is about: often
// named, early, near, and of the kind asked for; -1 if there is none.
func (r *reader) context(h *hit, want lang.Kind) int {
	sentence := r.doc.SentenceOf(h.first)
	s := r.doc.Sentences()[sentence]
	start := r.doc.Sentences()[r.doc.Paragraphs()[r.doc.ParagraphOf(sentence)].First].First
	best, most := -1, float32(0)
	consider := func(e int, bonus float32) {
		x := &r.res.Entities[e]
		if !business(x.Kind) || want != lang.NoKind && !suits(want, x) {
			return
		}
		if score := r.salience(e) + bonus; score > most {
			best, most = e, score
		}
	}
	m := r.mentionsBefore(h.first)
	for m--; m >= 0 && r.res.Mentions[m].First >= start; m-- {
		bonus := float32(1.5)
		if r.res.Mentions[m].First >= s.First {
			bonus = 3
		}
		consider(r.res.Mentions[m].Entity, bonus)
	}
	for _, e := range r.leading() {
		consider(e, 0)
	}
	return best
}

// salience is how much an article is about an entity. It is reckoned once.
func (r *reader) salience(e int) float32 {
	if r.weights == nil {
		r.weights = make([]float32, len(r.res.Entities))
		for i := range r.weights {
			r.weights[i] = r.aboutness(i)
		}
	}
	return r.weights[e]
}

func (r *reader) aboutness(e int) float32 {
	x := &r.res.Entities[e]
	score := 1.5 * float32(min(len(x.Mentions), 8))
	first := r.doc.SentenceOf(r.res.Mentions[x.Mentions[0]].First)
	switch p := r.doc.ParagraphOf(first); {
	case p == 0:
		score += 4
	case p == 1:
		score += 2
	}
	if x.Kind == lang.Media {
		score -= 4
	}
	via := 0
	for _, m := range x.Mentions {
		if k := r.back(r.res.Mentions[m].First); k >= 0 && r.is(k, on) {
			via++
		}
	}
	if x.Kind == lang.Platform && 2*via >= len(x.Mentions) {
		score -= 4
	}
	return score
}

// maxLeading is how many entities an article can be mainly about.
const maxLeading = 6

// leading are the bodies an article is mainly about.
func (r *reader) leading() []int {
	if r.leads != nil {
		return r.leads
	}
	r.leads = make([]int, 0, maxLeading)
	for e := range r.res.Entities {
		if !business(r.res.Entities[e].Kind) {
			continue
		}
		at, _ := slices.BinarySearchFunc(r.leads, r.salience(e), func(o int, s float32) int {
			if r.salience(o) >= s {
				return -1
			}
			return 1
		})
		if at < maxLeading {
			r.leads = slices.Insert(r.leads[:min(len(r.leads), maxLeading-1)], at, e)
		}
	}
	return r.leads
}

// suits reports whether a head noun of a kind can stand for an entity.
func suits(k lang.Kind, e *Entity) bool {
	if e.Kind == k || slices.Contains(e.AlsoKinds, k) {
		return true
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
