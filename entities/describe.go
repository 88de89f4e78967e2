package entities

import (
	"slices"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Describe resolves a noun phrase or pronoun that stands for an entity named
// before it ("the Telegram founder", "la lanceuse d'alerte", "das
// Unternehmen", "elle"): by role, kind, gender and recency. A phrase that
// holds a person's name is that person; an indefinite one ("a minister") is
// nobody. ok is false if nothing fits. It looks at no more than a hundred
// mentions.
func (r *Result) Describe(doc *text.Document, s text.Span) (entity int, ok bool) {
	if r.reader == nil || r.reader.doc != doc {
		e := r.At(s)
		return e, e >= 0
	}
	d := r.reader.describe(s)
	e := d.resolve()
	return e, e >= 0
}

// description is a noun phrase or pronoun taken apart.
type description struct {
	r          *reader
	first      int // its first token
	classes    []Class
	kind       lang.Kind // of a head noun
	head       int32     // the head noun's entry
	agrees     agreement
	lead       marks
	leads      agreement // of the article before it
	indefinite bool
	state      marks
	person     int // the entity of a person named in it, or -1
	body       int // the entity of anything else named in it, or -1
	pronoun    bool
	words      int
}

func (r *reader) describe(s text.Span) *description {
	first, last := r.doc.TokensIn(s)
	d := &description{r: r, first: first, person: -1, body: -1}
	words := 0
	d.indefinite = r.is(first, indefinite) && !r.is(first, article)
	for i := first; i < last; i = r.next(i) {
		e := r.entry(i)
		if m := r.mention(i); m != nil && (m.Span.Overlaps(s)) {
			if r.kindOf(m) == lang.Person && d.person < 0 {
				d.person = m.Entity
			} else if d.body < 0 {
				d.body = m.Entity
			}
			if int(r.words[i].tail) == 0 {
				continue
			}
		}
		words++
		d.words = words
		if x := e.marks & (article | demonstrative | possessive); x != 0 && d.lead == 0 {
			d.lead, d.leads = x, e.agrees
		}
		d.state |= e.marks & (former | interim | future)
		if e.marks&role != 0 && d.classes == nil && d.kind == lang.NoKind {
			d.classes, d.agrees = e.classes, d.agrees|e.role
		}
		if e.marks&head != 0 && d.kind == lang.NoKind && (d.classes == nil || e.marks&role != 0) {
			d.kind, d.head = e.kind, int32(r.words[i].entry)
			if d.classes == nil {
				d.agrees |= e.agrees
			}
		}
		if e.marks&pronoun != 0 && words == 1 && i+1 >= last {
			d.pronoun, d.agrees = true, e.agrees
		}
	}
	return d
}

// resolve is the entity a description stands for, or -1.
func (d *description) resolve() int {
	switch {
	case d.person >= 0:
		return d.person
	case d.indefinite:
		return -1
	case d.classes != nil:
		e, likely := d.holder()
		if d.kind != lang.NoKind && !likely {
			return d.thing()
		}
		return e
	case d.kind == lang.Person:
		return d.someone()
	case d.kind != lang.NoKind:
		if d.body >= 0 && d.lead&possessive == 0 && suits(d.kind, &d.r.res.Entities[d.body]) {
			return d.body
		}
		return d.thing()
	case d.body >= 0:
		return d.body
	case d.pronoun:
		if d.agrees&neuter != 0 {
			return d.thing()
		}
		return d.someone()
	case d.lead&^article != 0 || d.lead != 0 && d.words <= 3:
		d.agrees = d.leads // "ce dernier", "die 38-Jährige", "haar"
		return d.someone()
	}
	return -1
}

// agree reports whether a person may have the description's gender.
func (d *description) agree(e *Entity) bool {
	g := d.agrees.gender()
	return d.agrees&plural == 0 && (g == AnyGender || e.Gender == AnyGender || e.Gender == g)
}

// holder is the person who has the description's role: of the organization
// it names, of its class, or the last one named; likely if the role fits.
func (d *description) holder() (person int, likely bool) {
	best, most, n := -1, 0, 0
	d.r.eachBefore(d.first, func(m *Mention) {
		e := &d.r.res.Entities[m.Entity]
		if e.Kind != lang.Person || !d.agree(e) {
			return
		}
		score := d.likeness(e) - min(n, 5)
		if e.Gender != AnyGender && e.Gender == d.agrees.gender() {
			score++
		}
		n++
		if score > most {
			best, most = m.Entity, score
		}
	})
	if most < sameRole-5 {
		// Headlines name the role before the name.
		for i := d.r.mentionsBefore(d.first); i < len(d.r.res.Mentions) && i < maxForward; i++ {
			m := &d.r.res.Mentions[i]
			if e := &d.r.res.Entities[m.Entity]; e.Kind == lang.Person && d.agree(e) && d.likeness(e) >= sameRole {
				return m.Entity, true
			}
		}
	}
	return best, most >= sameRole-5
}

// sameRole is the likeness of a person who has the role described.
const sameRole = 14

// Bounds of the search for whom a description stands for, in mentions.
const (
	maxBackward = 64
	maxForward  = 32
)

// likeness is how well a person's roles fit the description.
func (d *description) likeness(e *Entity) int {
	best := 4
	for _, role := range e.Roles {
		score := 4
		for _, c := range d.classes {
			switch {
			case slices.Contains(role.Classes, c), c == "chief" && (slices.Contains(role.Classes, "ceo") || slices.Contains(role.Classes, "head")):
				score = sameRole
			case executive[c] && e.Executive && score < 8:
				score = 8
			}
		}
		if score > 4 && d.body >= 0 && role.Organization == d.body {
			score += 6
		}
		best = max(best, score)
	}
	if best == 4 && len(e.Roles) > 0 && d.body >= 0 {
		return 2
	}
	return best
}

// someone is the last person named who agrees with the description.
func (d *description) someone() int {
	found := -1
	d.r.eachBefore(d.first, func(m *Mention) {
		if e := &d.r.res.Entities[m.Entity]; found < 0 && e.Kind == lang.Person && d.agree(e) {
			found = m.Entity
		}
	})
	return found
}

// thing is what a common noun stands for: what was introduced by the same
// noun, else the nearest and most important thing of the kind.
func (d *description) thing() int {
	best, most, n := -1, float32(0), float32(0)
	consider := func(entity int, bonus float32) {
		e := &d.r.res.Entities[entity]
		if d.kind == lang.NoKind && !business(e.Kind) || d.kind != lang.NoKind && !suits(d.kind, e) {
			return
		}
		score := 1 + d.r.salience(entity)/2 + bonus
		if e.Kind == d.kind {
			score += 3
		}
		if d.head != 0 && slices.Contains(e.nouns, d.head) {
			score += 10
		}
		if score > most {
			best, most = entity, score
		}
	}
	d.r.eachBefore(d.first, func(m *Mention) {
		if k := d.r.kindOf(m); k == lang.Person {
			return
		}
		consider(m.Entity, max(0, 6-2*n))
		n++
	})
	for _, e := range d.r.leading() {
		consider(e, 0)
	}
	return best
}

// eachBefore calls f with the last mentions before token i, the nearest first.
func (r *reader) eachBefore(i int, f func(m *Mention)) {
	for m, n := r.mentionsBefore(i)-1, 0; m >= 0 && n < maxBackward; m, n = m-1, n+1 {
		f(&r.res.Mentions[m])
	}
}

// nouns notes for each entity the common nouns in and beside its name.
func (r *reader) nouns() {
	for i := range r.res.Mentions {
		m := &r.res.Mentions[i]
		e := &r.res.Entities[m.Entity]
		if r.kindOf(m) != lang.Person {
			for k := m.First; k < m.Last && k < m.First+maxNouns; k = r.next(k) {
				e.note(r, k) // "the museum" of a Museum of Glass
			}
		}
		if k := r.back(m.First); k >= 0 && r.mention(k) == nil {
			if j := r.back(k); !r.is(k, head) && j >= 0 && r.entry(k).marks == 0 && r.mention(j) == nil {
				k = j
			}
			e.note(r, k)
		}
		if r.punct(m.Last) == ',' {
			for k, n := m.Last+1, 0; k < len(r.toks) && n < 4 && r.punct(k) == 0 && r.mention(k) == nil; k, n = r.next(k), n+1 {
				e.note(r, k)
			}
		}
	}
}

const maxNouns = 8

func (e *Entity) note(r *reader, k int) {
	if w := int32(r.words[k].entry); r.is(k, head) && len(e.nouns) < maxNouns && !slices.Contains(e.nouns, w) {
		e.nouns = append(e.nouns, w)
	}
}
