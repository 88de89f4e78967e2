package entities

import "github.com/nutgraf/nutgraf/lang"

// Reach of a verb of founding, in tokens.
const (
	maxFounder = 8
	maxFounded = 6
)

// founders gives a founder's role to whom a verb says to have founded an
// organization: "X founded Y", "Y, founded in 2013 by X and Z".
func (r *reader) founders(sentence int) {
	s := r.doc.Sentences()[sentence]
	for i := s.First; i < s.Last; i = r.next(i) {
		if !r.is(i, founded) || r.mention(i) != nil {
			continue
		}
		if agent := r.agent(i, s.Last); agent > 0 {
			org := r.nearBody(i, s.First, s.Last)
			for k := agent; k < s.Last; {
				m := r.mention(k)
				switch {
				case m != nil && r.kindOf(m) == lang.Person:
					r.found(m.Entity, org, i)
					k = m.Last
					continue
				case m == nil && (r.punct(k) == ',' || r.is(k, and|by|article)):
					k = r.next(k)
					continue
				}
				break
			}
			continue
		}
		who, org := r.subjectOf(i, s.First), r.object(i, s.Last)
		if org < 0 {
			org = r.between(who, i)
		}
		if who != nil && org >= 0 {
			r.found(who.Entity, org, i)
		}
	}
}

// agent is the token behind the "by" of a passive, 0 if there is none.
func (r *reader) agent(i, end int) int {
	for k, n := r.next(i), 0; k < end && n < maxFounded && r.punct(k) == 0; k, n = r.next(k), n+1 {
		if r.is(k, by) {
			if j := r.next(k); r.mention(j) != nil && r.kindOf(r.mention(j)) == lang.Person || r.mention(r.next(j)) != nil && r.kindOf(r.mention(r.next(j))) == lang.Person {
				return j
			}
		}
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return 0
		}
	}
	return 0
}

// nearBody is the body named last before token i, else first behind it.
func (r *reader) nearBody(i, first, end int) int {
	for k, n := r.back(i), 0; k >= first && n < maxFounder; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
	}
	for k := r.next(i); k < end; k = r.next(k) {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
	}
	return -1
}

// subjectOf is the nearest person before token i, unless another verb or a
// full clause stands between.
func (r *reader) subjectOf(i, first int) *Mention {
	for k, n := r.back(i), 0; k >= first && n < maxFounder; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil {
			if r.kindOf(m) == lang.Person {
				return m
			}
			continue
		}
		if r.part(k) == lang.VERB || r.punct(k) == '"' || r.punct(k) == ';' {
			return nil
		}
	}
	return nil
}

// object is the body that a verb of founding has behind it.
func (r *reader) object(i, end int) int {
	for k, n := r.next(i), 0; k < end && n < 4; k, n = r.next(k), n+1 {
		if m := r.mention(k); m != nil {
			if business(r.kindOf(m)) {
				return m.Entity
			}
			return -1
		}
		if r.punct(k) != 0 || r.verb(k) || r.is(k, of|at|on|relative) && !r.is(k, article) {
			return -1
		}
	}
	return -1
}

// between is the body named between a person and a verb of founding, as German
// and Dutch clauses have it.
func (r *reader) between(who *Mention, i int) int {
	if who == nil {
		return -1
	}
	for k := who.Last; k < i; k = r.next(k) {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
	}
	return -1
}

// found writes a founder's role, unless the person has it already.
func (r *reader) found(person, org, i int) {
	e := &r.res.Entities[person]
	for _, old := range e.Roles {
		for _, c := range old.Classes {
			if (c == "founder" || c == "cofounder") && (old.Organization == org || org < 0) {
				return
			}
		}
	}
	e.Roles = append(e.Roles, Role{Span: r.doc.TokenSpan(i, r.next(i)), Classes: []Class{"founder"}, Organization: org})
	e.Executive = true
}
