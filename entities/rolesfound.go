package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Reach of a verb of founding or leading, in tokens.
const (
	maxFounder = 12
	maxFounded = 6
	maxObject  = 5
	maxNoun    = 3 // words before the name of a founder: "by the physicist X"
)

// told gives a role to whom a verb says to have founded or to lead an
// organization: "X founded Y", "Y, founded in 2013 by X and Z", "Y, run by
// X", "X chairs Y".
func (r *reader) told(sentence int) {
	s := r.doc.Sentences()[sentence]
	for i := s.First; i < s.Last; i = r.next(i) {
		if !r.is(i, founded|leads|chairs) || r.mention(i) != nil || r.is(i, role) {
			continue
		}
		if agent := r.agent(i, s.Last); agent > 0 {
			org := r.patient(i, s.First)
			if org < 0 && r.is(i, founded) {
				org = r.nearBody(r.next(i), s.Last)
			}
			r.agents(agent, s.Last, org, i)
			continue
		}
		org := r.object(i, s.Last)
		who, with := r.subjectOf(i, s.First, org >= 0)
		if org < 0 && who >= 0 && r.is(i, founded) {
			org = r.between(i, s.First)
		}
		if org < 0 && !r.is(i, founded) || who < 0 && !r.is(i, founded) {
			continue
		}
		if who >= 0 && org >= 0 {
			r.found(who, org, i)
		}
		if with >= 0 && org >= 0 {
			r.found(with, org, i)
		}
	}
}

// agent is the token behind the "by" of a passive, 0 if there is none.
func (r *reader) agent(i, end int) int {
	for k, n := r.next(i), 0; k < end && n < maxFounded && r.punct(k) == 0; k, n = r.next(k), n+1 {
		if r.is(k, by) && r.namedSoon(r.next(k), end) >= 0 {
			return r.next(k)
		}
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return 0
		}
	}
	return 0
}

// namedSoon is the token of a person's name that a noun may stand before ("the
// physicist X"), or -1.
func (r *reader) namedSoon(k, end int) int {
	for n := 0; k < end && n <= maxNoun; k, n = r.next(k), n+1 {
		if m := r.mention(k); m != nil {
			if r.kindOf(m) == lang.Person {
				return k
			}
			return -1
		}
		if r.punct(k) != 0 || r.verb(k) || r.is(k, relative) && !r.is(k, article) {
			return -1
		}
	}
	return -1
}

// agents gives the role to all persons of a list.
func (r *reader) agents(k, end, org, i int) {
	for k < end {
		if k = r.namedSoon(k, end); k < 0 {
			return
		}
		m := r.mention(k)
		r.found(m.Entity, org, i)
		if k = m.Last; k >= end || r.punct(k) != ',' && !r.is(k, and) {
			return
		}
		k = r.next(k)
	}
}

// patient is the body that was founded or is led, before a participle: named
// ("Y, run by"), or by a noun that refers back ("the firm, founded by").
func (r *reader) patient(i, first int) int {
	for k, n := r.back(i), 0; k >= first && n < maxFounder; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
		if r.is(k, head) && r.mention(k) == nil {
			if !r.is(i, founded) {
				return -1 // who leads a body counts only if the body is named
			}
			return r.referred(k, first)
		}
	}
	return -1
}

// referred is the body that the noun at token k refers back to, or -1.
func (r *reader) referred(k, first int) int {
	at := k
	if b := r.back(k); b >= first && r.is(b, article|demonstrative|possessive) {
		at = b
	}
	if at == k && !r.is(k, article) || r.is(at, indefinite) && !r.is(at, article) {
		return -1
	}
	if e := r.describe(text.Span{Start: r.doc.TokenSpan(at, at+1).Start, End: r.doc.TokenSpan(k, r.next(k)).End}).thing(); e >= 0 && business(r.res.Entities[e].Kind) {
		return e
	}
	return -1
}

// nearBody is the first body named from token k on, or -1.
func (r *reader) nearBody(k, end int) int {
	for ; k < end; k = r.next(k) {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
	}
	return -1
}

// subjectOf is the nearest person before token i, unless another verb or a
// full clause stands between, and a companion ("with his sister X"); -1 if
// there is none. A description ("the engineer, who") will do where the object
// is known.
func (r *reader) subjectOf(i, first int, described bool) (who, with int) {
	who, with = -1, -1
	for k, n := r.back(i), 0; k >= first && n < maxFounder; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil {
			if r.kindOf(m) != lang.Person {
				continue
			}
			if with < 0 && r.accompanies(k, first) {
				with = m.Entity
				continue
			}
			return m.Entity, with
		}
		if r.is(k, role) && described && r.back(k) >= first && r.is(r.back(k), article) {
			d := r.describe(r.doc.TokenSpan(r.back(k), r.next(k)))
			return d.resolve(), with
		}
		if r.part(k) == lang.VERB && r.mention(k) == nil || r.punct(k) == '"' || r.punct(k) == ';' {
			break
		}
	}
	return -1, -1
}

// accompanies reports whether the name at token k is one that "with" brings
// in.
func (r *reader) accompanies(k, first int) bool {
	for n := 0; k > first && n <= maxNoun; n++ {
		k = r.back(k)
		if r.is(k, with) {
			return true
		}
		if r.mention(k) != nil || r.punct(k) != 0 || r.is(k, relative) && !r.is(k, article) {
			return false
		}
	}
	return false
}

// object is the body that a verb has behind it, named or referred to.
func (r *reader) object(i, end int) int {
	for k, n := r.next(i), 0; k < end && n < maxObject; k, n = r.next(k), n+1 {
		if m := r.mention(k); m != nil {
			if business(r.kindOf(m)) {
				return m.Entity
			}
			return -1
		}
		if r.is(k, head) {
			if m := r.mention(r.next(k)); m != nil && business(r.kindOf(m)) {
				return m.Entity
			}
			if r.is(i, founded) {
				return r.referred(k, i)
			}
		}
		if r.punct(k) != 0 || r.verb(k) || r.is(k, at|on|relative) && !r.is(k, article) {
			return -1
		}
	}
	return -1
}

// between is the body before a verb at the end of its clause, as German and
// Dutch have it: "der Y 2009 gegründet hatte", "der das Unternehmen aufbaute".
func (r *reader) between(i, first int) int {
	for k, n := r.back(i), 0; k >= first && n < maxFounder && r.punct(k) == 0; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil && business(r.kindOf(m)) {
			return m.Entity
		}
		if r.mention(k) == nil && r.is(k, head) {
			return r.referred(k, first)
		}
	}
	return -1
}

// found writes the role that the verb at token i tells, unless the person has
// it already.
func (r *reader) found(person, org, i int) {
	e := &r.res.Entities[person]
	class := Class("founder")
	switch {
	case r.is(i, cofounded):
		class = "cofounder"
	case r.is(i, chairs):
		class = r.adjusted("chair", org)
	case r.is(i, leads):
		class = r.adjusted("head", org)
	}
	if org < 0 && r.is(i, leads|chairs) {
		return
	}
	for _, old := range e.Roles {
		for _, c := range old.Classes {
			if r.is(i, founded) && (c == "founder" || c == "cofounder") && (old.Organization == org || org < 0) {
				return
			}
			if r.is(i, leads|chairs) && old.Organization == org && executive[c] && c != "founder" && c != "cofounder" && c != "owner" {
				return // said in words before
			}
		}
	}
	e.Roles = append(e.Roles, Role{Span: r.doc.TokenSpan(i, r.next(i)), Classes: []Class{class}, Organization: org})
	e.Executive = e.Executive || executive[class]
}
