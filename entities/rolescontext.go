package entities

import (
	"slices"

	"github.com/nutgraf/nutgraf/lang"
)

// Bonuses of the search for the organization of a role that leaves it out.
const (
	sameNoun    = 12 // "the bank", of what was introduced as a bank
	sameClause  = 3  // named earlier in the sentence
	sameTurn    = 1.5
	spokeLast   = 12 // opened a sentence of the paragraph: its subject, likely
	justNamed   = 1
	calledIts   = 9 // a possessive asks for the nearest
	ofTheClub   = 5
	ofTheRivals = -5
)

// context is the organization that the text around a role is about: often
// named, early, near, and of the kind asked for; -1 if there is none. A
// possessive asks for the nearest, a noun that refers back ("of the museum")
// for what was called so.
func (r *reader) context(h *hit, want lang.Kind, nearest bool) int {
	sentence := r.doc.SentenceOf(h.first)
	s := r.doc.Sentences()[sentence]
	paragraph := r.doc.Paragraphs()[r.doc.ParagraphOf(sentence)].First
	start := r.doc.Sentences()[paragraph].First
	best, most := -1, float32(0)
	consider := func(e int, bonus float32) {
		x := &r.res.Entities[e]
		called := h.noun > 0 && slices.Contains(x.nouns, h.noun)
		if !business(x.Kind) || want != lang.NoKind && !called && !owned(want, x) {
			return
		}
		score := r.salience(e) + bonus + fits(h.classes[0], x.Kind)
		if c := h.classes[0]; (c == "coach" || c == "athlete") && r.knownBy(x, club) {
			score += ofTheClub
		}
		if !nearest && r.isPeer(x) {
			score += ofTheRivals
		}
		if called {
			score += sameNoun
		}
		if score > most {
			best, most = e, score
		}
	}
	near, opened := true, false
	m := r.mentionsBefore(h.before)
	for m--; m >= 0 && r.res.Mentions[m].First >= start; m-- {
		x := &r.res.Mentions[m]
		bonus := float32(sameTurn)
		switch {
		case x.First >= s.First:
			bonus = sameClause
		case !opened && business(r.kindOf(x)) && r.opens(x):
			opened, bonus = true, spokeLast
		}
		if near && business(r.kindOf(x)) {
			near = false
			bonus += justNamed
			if nearest {
				bonus += calledIts
			}
		}
		consider(x.Entity, bonus)
	}
	for _, e := range r.leading() {
		consider(e, 0)
	}
	return best
}

// opens reports whether a mention opens its sentence, but for an article and
// the noun that says what it is.
func (r *reader) opens(m *Mention) bool {
	k := m.First - 1
	if k >= 0 && r.is(k, head) && r.mention(k) == nil {
		k = r.back(k + 1)
		k--
	}
	if k >= 0 && r.is(k, article) && !r.is(k, of|at|on) {
		k--
	}
	return k < r.doc.Sentences()[r.doc.SentenceOf(m.First)].First
}

// owned reports whether a noun of a kind that refers back can stand for an
// entity that roles belong to: a ministry is never a firm.
func owned(want lang.Kind, e *Entity) bool {
	if want == lang.Organization {
		return e.Kind == lang.Organization || slices.Contains(e.AlsoKinds, lang.Organization)
	}
	return suits(want, e)
}

// fits is how well a role goes with organizations of a kind.
func fits(c Class, k lang.Kind) float32 {
	switch c {
	case "ceo", "cfo", "coo", "cto", "cmo", "founder", "cofounder", "owner", "chief":
		if k == lang.Company || k == lang.Platform {
			return 2
		}
	case "researcher":
		if k == lang.Organization {
			return 3
		}
	case "coach", "athlete", "union-leader":
		if k == lang.Organization {
			return 4
		}
	}
	return 0
}

// salience is how much an article is about an entity.
func (r *reader) salience(e int) float32 { return r.weights[e] }

// salient reckons the salience of all entities, and which of them the article
// is mainly about.
func (r *reader) salient() {
	r.weights = make([]float32, len(r.res.Entities))
	for i := range r.weights {
		r.weights[i] = r.aboutness(i)
	}
	r.leads = r.leads[:0]
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
	if x.Kind == lang.Platform && !r.acts(x) {
		score -= 6 // only the place where somebody posted something
	}
	return score
}

// acts reports whether an entity does something in the article, or something is
// said about its firm.
func (r *reader) acts(e *Entity) bool {
	for n, m := range e.Mentions {
		x := &r.res.Mentions[m]
		if n == 16 {
			break
		}
		if r.verb(x.Last) || r.is(x.Last, speaks) {
			return true
		}
		if f, ok := r.know.Lookup(e.Name); r.is(r.back(x.First), head) && (!ok || !f.Notable()) {
			return true
		}
	}
	return false
}

// maxLeading is how many entities an article can be mainly about.
const maxLeading = 6

// leading are the bodies an article is mainly about.
func (r *reader) leading() []int { return r.leads }

// suits reports whether a head noun of a kind can stand for an entity.
func suits(k lang.Kind, e *Entity) bool {
	if e.Kind == k || slices.Contains(e.AlsoKinds, k) {
		return true
	}
	return k == lang.Company && (e.Kind == lang.Platform || e.Kind == lang.Organization) || k == lang.Organization && e.Kind == lang.Company ||
		k == lang.Platform && e.Kind == lang.Company
}
