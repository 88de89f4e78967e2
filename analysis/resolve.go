package analysis

import (
	"sort"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// speaker is who a quotation was resolved to.
type speaker struct {
	entity     int     // index into the entities of the reading, or -1
	confidence float64 // how sure the way of resolving is among others; calibrated makes it a probability
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
		return x.pronoun(i)
	case quotes.Description:
		return x.description(q)
	case quotes.Omitted:
		return x.omitted(q)
	}
	return x.unnamed(i)
}

// pronoun resolves "elle", "he", "il quale", "a suo dire".
func (x *resolver) pronoun(i int) speaker {
	q := &x.quotes.Quotes[i]
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
	case x.unnamedBefore(i, s.Span.Start):
		return nobody // "Un porte-parole a reconnu une erreur. Selon lui, ..."
	}
	fits := func(e *entities.Entity) bool { return e.Kind == lang.Person && agrees(e.Gender, s.Gender) }
	if e := x.salient(at, fits); e >= 0 {
		return speaker{e, 0.85}
	}
	return x.best(at, 0.5, isBody)
}

// unnamedBefore reports whether the speaker of the quotation before the i-th,
// whose pronoun stands at an offset of the same paragraph, was one person whom
// nothing names, and no person was named since.
func (x *resolver) unnamedBefore(i, at int) bool {
	if i == 0 || x.out[i-1].entity >= 0 {
		return false
	}
	s := x.quotes.Quotes[i-1].Speaker
	if s.Form != quotes.Description || s.Sort != quotes.Human || !s.Open || s.Plural || s.Span.Start >= at || x.paragraph(s.Span.Start) != x.paragraph(at) {
		return false
	}
	ms := x.entities.Mentions
	for k := sort.Search(len(ms), func(k int) bool { return ms[k].Span.Start >= s.Span.End }); k < len(ms) && ms[k].Span.Start < at; k++ {
		if isPerson(&x.entities.Entities[ms[k].Entity]) && !x.inQuotation(ms[k].Span) {
			return false
		}
	}
	return true
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
	if q.Speaker.Plural {
		return x.many(q, at)
	}
	if k := x.lastIn(at); k >= 0 {
		return speaker{x.out[k].entity, 0.85}
	}
	if e := x.salient(at, isPerson); e >= 0 {
		return speaker{e, 0.7}
	}
	return x.best(at, 0.4, isBody)
}

// many resolves a dropped subject in the plural: the body that speaks in the
// plural, unless several unnamed people spoke last.
func (x *resolver) many(q *quotes.Quote, at int) speaker {
	for i := range x.quotes.Quotes {
		b := &x.quotes.Quotes[i]
		if b == q {
			break
		}
		if b.Speaker.Plural && x.out[i].entity < 0 && x.paragraph(b.Spans[0].Start) == x.paragraph(at) {
			return nobody
		}
	}
	if e := x.salient(at, func(e *entities.Entity) bool { return e.Plural }); e >= 0 {
		return speaker{e, 0.6}
	}
	return nobody
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
