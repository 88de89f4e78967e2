package analysis

import (
	"sort"
	"strings"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// speaker is who a quotation was resolved to.
type speaker struct {
	entity     int // index into the entities of the reading, or -1
	confidence float64
}

// nobody is the speaker of a quotation whose source nothing names.
var nobody = speaker{entity: -1, confidence: 0.8}

// resolver finds who pronouns, descriptions and silence stand for. It goes
// through the quotations in text order, so that each knows who spoke before.
type resolver struct {
	*reading
	out    []speaker
	last   int // quotation that was resolved last to somebody, or -1
	quoted []text.Span
	roles  []int // the persons with a role
	person int   // the interviewee, -2 before it was looked for
}

// resolveSpeakers finds the entity that speaks in each quotation.
func resolveSpeakers(r *reading) []speaker {
	x := &resolver{reading: r, out: make([]speaker, len(r.quotes.Quotes)), last: -1, person: -2}
	for _, q := range r.quotes.Quotes {
		if q.Kind == quotes.Direct {
			x.quoted = append(x.quoted, q.Spans...)
		}
	}
	for i := range x.out {
		x.out[i] = x.resolve(i)
		if x.out[i].entity >= 0 {
			x.last = i
		}
	}
	x.headlines()
	return x.out
}

// resolve finds the speaker of quotation i.
func (x *resolver) resolve(i int) speaker {
	q := &x.quotes.Quotes[i]
	switch q.Speaker.Form {
	case quotes.Name:
		return speaker{x.entities.At(q.Speaker.Span), 0.97}
	case quotes.Pronoun:
		return x.pronoun(q)
	case quotes.Description:
		return x.description(q)
	case quotes.Omitted:
		return x.omitted(q)
	}
	return x.unnamed(i)
}

// pronoun resolves "elle", "he", "il quale", "a suo dire".
func (x *resolver) pronoun(q *quotes.Quote) speaker {
	s := q.Speaker
	at := s.Span.Start
	switch {
	case s.Open:
		return nobody
	case s.Back && x.lastIn(at) >= 0 && x.possessive(q):
		return speaker{x.out[x.last].entity, 0.8}
	case s.Back:
		return x.nearest(at)
	case s.Plural:
		if e := x.salient(at, func(e *entities.Entity) bool { return e.Plural }); e >= 0 {
			return speaker{e, 0.6}
		}
		if e := x.salient(at, isBody); e >= 0 {
			return speaker{e, 0.5}
		}
		return nobody
	case s.Sort == quotes.Body:
		return x.best(at, 0.6, isBody)
	}
	fits := func(e *entities.Entity) bool { return e.Kind == lang.Person && agrees(e.Gender, s.Gender) }
	if e := x.salient(at, fits); e >= 0 {
		return speaker{e, 0.85}
	}
	return x.best(at, 0.5, isBody)
}

// possessive reports whether the speaker is a possessive, as in "a suo dire".
func (x *resolver) possessive(q *quotes.Quote) bool { return q.Cue.Contains(q.Speaker.Span) }

// nearest is the entity named right before an offset.
func (x *resolver) nearest(at int) speaker {
	ms := x.entities.Mentions
	k := sort.Search(len(ms), func(k int) bool { return ms[k].Span.End > at })
	if k == 0 {
		return nobody
	}
	return speaker{ms[k-1].Entity, 0.7}
}

// omitted resolves a dropped subject: whoever spoke last in the paragraph or
// the one before, else who is in play.
func (x *resolver) omitted(q *quotes.Quote) speaker {
	at := q.Spans[0].Start
	if !q.Cue.IsZero() {
		at = max(at, q.Cue.Start)
	}
	if k := x.lastIn(at); k >= 0 {
		return speaker{x.out[k].entity, 0.85}
	}
	if e := x.salient(at, isPerson); e >= 0 {
		return speaker{e, 0.7}
	}
	return x.best(at, 0.4, isBody)
}

// lastIn is the quotation resolved last, if it stands in the paragraph of an
// offset and nobody else was named since, else -1.
func (x *resolver) lastIn(at int) int {
	if x.last < 0 {
		return -1
	}
	q := &x.quotes.Quotes[x.last]
	if x.paragraph(q.Spans[0].Start) != x.paragraph(at) {
		return -1
	}
	return x.last
}

// unnamed resolves a quotation whose sentence names nobody: it goes on from
// the one before, or answers a question, or belongs to who is in play.
func (x *resolver) unnamed(i int) speaker {
	q := &x.quotes.Quotes[i]
	at := q.Spans[0].Start
	if x.answers(q) {
		if e := x.interviewee(); e >= 0 {
			return speaker{e, 0.8}
		}
	}
	if q.Continues >= 0 {
		before := &x.quotes.Quotes[q.Continues]
		if q.Kind == quotes.Indirect || x.paragraph(before.Spans[len(before.Spans)-1].Start) == x.paragraph(at) {
			return speaker{x.out[q.Continues].entity, 0.85}
		}
	}
	if q.Kind != quotes.Direct {
		return nobody
	}
	if e := x.inPlay(at); e >= 0 {
		return speaker{e, 0.6}
	}
	return nobody
}

// inPlay is the person the sentences before an offset are about, in its
// paragraph or the one before.
func (x *resolver) inPlay(at int) int {
	return x.salient(at, isPerson)
}

func isPerson(e *entities.Entity) bool { return e.Kind == lang.Person }

func isBody(e *entities.Entity) bool {
	switch e.Kind {
	case lang.Company, lang.Platform, lang.Media, lang.Organization:
		return true
	}
	return false
}

// agrees reports whether a name of gender a can be meant by words of gender b.
func agrees(a entities.Gender, b quotes.Gender) bool {
	switch {
	case a == entities.AnyGender || b == quotes.AnyGender || b == quotes.Neuter:
		return true
	case a == entities.Feminine:
		return b == quotes.Feminine
	case a == entities.Masculine:
		return b == quotes.Masculine
	}
	return true
}

func (x *resolver) best(at int, confidence float64, fits func(*entities.Entity) bool) speaker {
	if e := x.salient(at, fits); e >= 0 {
		return speaker{e, confidence}
	}
	return nobody
}

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
		return s.Firm && (e.Kind == lang.Company || e.Kind == lang.Platform) || s.Public && e.Kind == lang.Organization
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
