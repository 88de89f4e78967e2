package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// holder decides who holds a role: the name right behind it, the name it is
// an apposition of, the name behind a complement, the subject of the clause,
// or somebody described.
func (r *reader) holder(hits []hit, i, sentence int) {
	h := &hits[i]
	if h.classes[0] == "partner" && len(h.classes) == 1 && h.lead&possessive != 0 && h.org < 0 && r.entry(h.before).agrees != 0 {
		h.person = -1 // "her partner" is no role
		return
	}
	if h.person >= 0 && h.person < len(r.res.Mentions) && r.res.Mentions[h.person].First == h.last {
		return // "CEO Elon Musk"
	}
	if p := r.leftHolder(hits, i, sentence); p >= 0 {
		h.person = p
		return
	}
	if h.person >= 0 {
		return
	}
	if h.status != Current && h.agrees&plural == 0 && h.lead&indefinite == 0 {
		h.person = r.anaphor(h, sentence)
	}
}

// leftHolder is the person before a role: "X, 41, founder of Y", "X is the
// founder", "X, who returned as CEO".
func (r *reader) leftHolder(hits []hit, i, sentence int) int {
	h := &hits[i]
	first := r.doc.Sentences()[sentence].First
	k := r.skipTime(r.back(h.before), first, h)
	if k < first {
		return -1
	}
	if i > 0 && hits[i-1].chain == i && hits[i-1].person >= 0 {
		return hits[i-1].person
	}
	if m := r.mention(k); m != nil {
		if r.kindOf(m) == lang.Person && h.before == h.first && h.lead == 0 && h.status != Current {
			return int(r.at[k])
		}
		return -1
	}
	e := r.entry(k)
	switch c := r.punct(k); {
	case c == ',' || c == '-' || c == '(':
		return r.apposed(hits, i, k, first)
	case e.marks&and != 0:
		if p := r.andHolder(hits, i, k, first); p >= 0 {
			return p
		}
		return -1
	case e.marks&(copula|was|becomes|as|post|left) != 0, e.marks&relative != 0 && h.lead&(article|possessive|demonstrative) == 0:
		r.predicate(h, k, first)
		return r.subject(k, first, h)
	}
	return -1
}

// skipTime steps back over times that stand before a role ("bis Ende 2023",
// "since May"); it sets the state of a role that is over.
func (r *reader) skipTime(k, first int, h *hit) int {
	for j, n := k, 0; j >= first && n < 5; j, n = r.back(j), n+1 {
		e := r.entry(j)
		if r.mention(j) != nil || r.punct(j) != 0 || e.marks&(copula|was|as|post) != 0 {
			break
		}
		if e.marks&until != 0 && n > 0 || e.marks&until != 0 && e.marks&(of|as) == 0 {
			if h.status == Current {
				h.status = Former
			}
			return r.back(j)
		}
		if e.marks&since != 0 && n > 0 {
			return r.back(j)
		}
	}
	return k
}

// apposed is the person a role stands in apposition to; k is the comma.
func (r *reader) apposed(hits []hit, i, k, first int) int {
	j := r.back(k)
	if m := r.mention(j); m != nil && r.kindOf(m) == lang.Person {
		return int(r.at[j])
	}
	if r.punct(j) == ')' {
		for j = r.back(j); j >= first && r.punct(j) != '('; j = r.back(j) {
		}
		j = r.back(j)
		if m := r.mention(j); m != nil && r.kindOf(m) == lang.Person {
			return int(r.at[j])
		}
		return -1
	}
	// Another apposition: an age, or the role before this one.
	digits, steps := false, 0
	for ; j >= first && steps < 10; j, steps = r.back(j), steps+1 {
		if r.punct(j) == ',' || r.punct(j) == '-' {
			break
		}
		digits = digits || r.has(j, text.HasDigit)
		if m := r.mention(j); m != nil && r.kindOf(m) == lang.Person {
			if i > 0 && hits[i-1].person == int(r.at[j]) && hits[i-1].first > j {
				return int(r.at[j])
			}
			return -1
		}
	}
	if j < first || steps == 10 {
		return -1
	}
	j = r.back(j)
	m := r.mention(j)
	switch {
	case m != nil && r.kindOf(m) == lang.Person && (digits || steps <= 3):
		return int(r.at[j])
	case i > 0 && hits[i-1].person >= 0 && hits[i-1].first > k-12:
		return hits[i-1].person
	}
	return -1
}

// andHolder is the person of the role that "and" ties to this one.
func (r *reader) andHolder(hits []hit, i, k, first int) int {
	if i == 0 || hits[i-1].person < 0 || hits[i-1].last > k {
		return -1
	}
	p := &r.res.Mentions[hits[i-1].person]
	if p.First > hits[i-1].first && p.Last > k-1 && p.First < k {
		return -1 // "CEO X and CFO Y"
	}
	for j := hits[i-1].last; j < k; j++ {
		if m := r.mention(j); m != nil && r.kindOf(m) == lang.Person {
			return -1
		}
	}
	return hits[i-1].person
}

// predicate sets the state that the words before a role give it.
func (r *reader) predicate(h *hit, k, first int) {
	for n := 0; k >= first && n < 4 && h.status == Current; k, n = r.back(k), n+1 {
		if r.punct(k) != 0 || r.mention(k) != nil {
			return
		}
		switch e := r.entry(k); {
		case e.marks&(was|left) != 0:
			h.status = Former
		case e.marks&becomes != 0:
			h.status = Future
		}
	}
}

// maxSubject is how far before its predicate a subject may stand, in tokens.
const maxSubject = 14

// subject is the nearest person before token k in the sentence, or whom the
// pronoun there stands for.
func (r *reader) subject(k, first int, h *hit) int {
	for n := 0; k >= first && n < maxSubject; k, n = r.back(k), n+1 {
		if m := r.mention(k); m != nil && r.kindOf(m) == lang.Person {
			return int(r.at[k])
		}
		if r.punct(k) == ';' || r.punct(k) == ':' || r.punct(k) == '"' {
			return -1
		}
		if r.is(k, pronoun) && r.entry(k).agrees&plural == 0 && !r.is(k, article|relative) {
			return r.previous(r.doc.SentenceOf(k), k, r.entry(k).agrees.gender())
		}
	}
	return -1
}

// anaphor is the person whom a role describes that stands alone ("the former
// Google manager").
func (r *reader) anaphor(h *hit, sentence int) int {
	return r.previous(sentence, h.first, h.agrees.gender())
}

// previous is the last mention before token k of a person who may have the
// gender, within two paragraphs.
func (r *reader) previous(sentence, k int, g Gender) int {
	least := 0
	if p := r.doc.ParagraphOf(sentence); p > 1 {
		least = r.doc.Sentences()[r.doc.Paragraphs()[p-1].First].First
	}
	for j := k - 1; j >= least; j-- {
		m := r.mention(j)
		if m == nil || r.kindOf(m) != lang.Person {
			continue
		}
		if e := &r.res.Entities[m.Entity]; g == AnyGender || e.Gender == AnyGender || e.Gender == g {
			return int(r.at[j])
		}
	}
	return -1
}
