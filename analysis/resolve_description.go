package analysis

import (
	"sort"
	"strings"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// description resolves "la ministre", "the company": by role, by what its head
// stands for, and by who is in play.
func (x *resolver) description(q *quotes.Quote) speaker {
	s := q.Speaker
	at := s.Span.Start
	inside := x.entities.At(s.Span)
	if inside >= 0 && x.entities.Entities[inside].Kind == lang.Place {
		inside = -1 // "the Leeds-based supplier"
	}
	if e := x.apposed(s.Span); e >= 0 {
		return speaker{e, 0.8}
	}
	headline := x.headline(at)
	if s.Plural || s.Sort == quotes.Document && inside < 0 && s.Open {
		return nobody
	}
	if s.Open && !headline {
		return nobody
	}
	if s.Sort != quotes.Body {
		if e := x.byRole(s, at, headline); e >= 0 {
			return speaker{e, 0.9}
		}
	}
	if inside >= 0 {
		// "la portavoce di Meta" names its organization, not itself; "ce
		// transfuge de Sanofi" stands for somebody just named.
		if s.Sort == quotes.Human && !s.Open {
			return x.justNamed(s, at)
		}
		return nobody
	}
	switch s.Sort {
	case quotes.Body:
		return x.body(s, at)
	case quotes.Document:
		return x.best(at, 0.4, func(e *entities.Entity) bool { return isBody(e) && e.Kind != lang.Media })
	}
	fits := func(e *entities.Entity) bool { return e.Kind == lang.Person && agrees(e.Gender, s.Gender) }
	if e := x.salient(at, fits); e >= 0 {
		return speaker{e, 0.7}
	}
	if headline {
		return nobody // headlines look forward: see headlines
	}
	return x.best(at, 0.4, isBody)
}

// apposed is the person whose name ends a description and is no complement in
// it: "el exministro de Trabajo Elvira Campos". -1 if there is none.
func (x *resolver) apposed(s text.Span) int {
	ms := x.entities.Mentions
	for k := sort.Search(len(ms), func(k int) bool { return ms[k].Span.End >= s.End }); k < len(ms) && ms[k].Span.End == s.End; k++ {
		if ms[k].Span.Start >= s.Start && isPerson(&x.entities.Entities[ms[k].Entity]) && !x.attached(ms[k]) {
			return ms[k].Entity
		}
	}
	return -1
}

// justNamed is the person that fits a description and is named in the same
// paragraph before it.
func (x *resolver) justNamed(s quotes.Speaker, at int) speaker {
	par := x.paragraph(at)
	fits := func(e *entities.Entity) bool {
		m := x.mentionBefore(e, at)
		return e.Kind == lang.Person && agrees(e.Gender, s.Gender) && m >= 0 && x.paragraph(m) == par
	}
	return x.best(at, 0.5, fits)
}

// byRole is the person whose stated role holds the head noun of a description:
// the one named last before it, or in a headline the first after it.
func (x *resolver) byRole(s quotes.Speaker, at int, ahead bool) int {
	if s.Head.IsZero() {
		return -1
	}
	head := strings.ToLower(s.Head.In(x.doc.Text()))
	found, foundAt := -1, -1
	for _, i := range x.holders() {
		e := &x.entities.Entities[i]
		if !agrees(e.Gender, s.Gender) || !x.hasRole(e, head) {
			continue
		}
		m := x.mentionBefore(e, at)
		if m < 0 && ahead && found < 0 {
			found = i
		}
		if m > foundAt {
			found, foundAt = i, m
		}
	}
	return found
}

// maxHolders bounds the persons with a role that a description is compared
// with.
const maxHolders = 100

// holders are the persons of the article with a stated role.
func (x *resolver) holders() []int {
	if x.roles == nil {
		x.roles = []int{}
		for i := range x.entities.Entities {
			if e := &x.entities.Entities[i]; e.Kind == lang.Person && len(e.Roles) > 0 && len(x.roles) < maxHolders {
				x.roles = append(x.roles, i)
			}
		}
	}
	return x.roles
}

// hasRole reports whether a word of a role of e shares its stem with the head
// noun.
func (x *resolver) hasRole(e *entities.Entity, head string) bool {
	for _, r := range e.Roles {
		for _, w := range strings.Fields(strings.ToLower(r.Span.In(x.doc.Text()))) {
			if sameStem(strings.Trim(w, ".,;:()"), head) {
				return true
			}
		}
	}
	return false
}

// sameStem compares two words by all but their endings; compounds by their
// last part.
func sameStem(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) >= 6 && strings.HasSuffix(b, a) {
		return true
	}
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	return n >= 5 && len(b)-n <= 3
}

// mentionBefore is the offset of the last mention of e before an offset, or -1.
func (x *resolver) mentionBefore(e *entities.Entity, at int) int {
	k := sort.Search(len(e.Mentions), func(k int) bool { return x.entities.Mentions[e.Mentions[k]].Span.End > at })
	if k == 0 {
		return -1
	}
	return x.entities.Mentions[e.Mentions[k-1]].Span.Start
}

// body resolves "the company", "le ministère": an organization whose name
// holds the noun, else the one in play.
func (x *resolver) body(s quotes.Speaker, at int) speaker {
	head := strings.ToLower(s.Head.In(x.doc.Text()))
	named := func(e *entities.Entity) bool {
		if !isBody(e) {
			return false
		}
		for _, w := range strings.Fields(strings.ToLower(e.Name)) {
			if sameStem(w, head) {
				return true
			}
		}
		return false
	}
	if e := x.salient(at, named); e >= 0 {
		return speaker{e, 0.85}
	}
	kind := func(e *entities.Entity) bool {
		return s.Firm && (e.Kind == lang.Company || e.Kind == lang.Platform) || s.Public && e.Kind == lang.Organization || s.Press && e.Kind == lang.Media
	}
	if e := x.salient(at, kind); e >= 0 {
		return speaker{e, 0.7}
	}
	// A news agency is seldom "the company".
	if e := x.salient(at, func(e *entities.Entity) bool { return isBody(e) && e.Kind != lang.Media }); e >= 0 {
		return speaker{e, 0.65}
	}
	return x.best(at, 0.5, isBody)
}
