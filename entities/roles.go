package entities

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// hit is a word for a role found in the text, and what its surroundings say.
type hit struct {
	first, last int // tokens, half-open
	span        text.Span
	classes     []Class
	agrees      agreement
	status      Status
	lead        marks // the determiner before it: article, possessive ...
	org         int   // the mention of the organization it belongs to, or -1
	head        int   // the common noun that stands for the organization, or -1
	person      int   // the mention of who holds it, or -1
	bodyOf      bool  // a preposition of belonging follows
	chain       int   // the hit of the same person that follows, or -1
	before      int   // the first token of its noun phrase
	noun        int32 // the entry of a noun for the organization in its compound, or 0
}

// Roles of states in which the text shows a business leader.
var executive = map[Class]bool{
	"founder": true, "cofounder": true, "ceo": true, "chair": true, "president": true, "vice-president": true, "cfo": true, "coo": true, "cto": true,
	"cmo": true, "director": true, "managing-director": true, "head": true, "owner": true,
}

// roles finds the roles of a document's persons.
func (r *reader) roles() {
	var hits []hit
	for k := range r.doc.Sentences() {
		hits = r.hits(hits[:0], k)
		for i := range hits {
			r.lookLeft(hits, i, k)
		}
		for i := len(hits) - 1; i >= 0; i-- {
			r.lookRight(hits, i, k)
		}
		for i := range hits {
			r.holder(hits, i, k)
		}
		for i := range hits {
			r.assign(hits, i)
		}
		r.told(k)
	}
}

// hits collects the words for roles in a sentence.
func (r *reader) hits(hits []hit, sentence int) []hit {
	s := r.doc.Sentences()[sentence]
	for i := s.First; i < s.Last; i = r.next(i) {
		e := r.entry(i)
		if e.marks&role == 0 {
			continue
		}
		last := r.next(i)
		if r.otherUse(i, last, e) {
			continue
		}
		span := r.doc.TokenSpan(i, last)
		span.Start += int(r.words[i].tail)
		if m := r.mention(i); m != nil && m.Span.Overlaps(span) {
			continue // part of a name
		}
		h := hit{first: i, last: last, span: span, classes: e.classes, agrees: e.role, org: -1, head: -1, person: -1, chain: -1}
		r.compound(&h)
		hits = append(hits, h)
	}
	return hits
}

// otherUse reports whether a word for a role stands for something else here:
// a form of address ("Chief (Mrs) X"), a noun that says what a firm is ("la
// productora X", "the head of the maker").
func (r *reader) otherUse(i, last int, e *entry) bool {
	if e.marks&title != 0 && last < len(r.toks) {
		if m := r.mention(last); m != nil && r.kindOf(m) == lang.Person || r.punct(last) == '(' && r.has(i, text.Capital) {
			return true
		}
	}
	switch r.part(i) {
	case lang.SCONJ, lang.CCONJ, lang.ADP, lang.DET, lang.PRON, lang.AUX:
		if last == i+1 && r.words[i].tail == 0 && r.has(i, text.Capital) && !r.has(i, text.Upper) {
			return true // German "Ob", which is also a mayor
		}
	}
	if r.punct(i-1) == ',' && r.punct(i-2) == '"' && last == i+1 && !r.has(i, text.Capital) && r.part(i) == lang.VERB {
		return true // "», juge X"
	}
	if last == i+1 && r.part(i) == lang.VERB && r.is(last, article|indefinite) && !r.is(last, of|at|relative) {
		return true // "juge l'issue incertaine"
	}
	k := r.back(i)
	if k >= 0 && r.is(k, role) && r.next(k) == i && r.part(i) == lang.ADJ {
		return true // "la maire écologiste"
	}
	if e.marks&head != 0 && k >= 0 && r.is(k, of) {
		return true
	}
	m := r.mention(last)
	return m != nil && business(r.kindOf(m)) && !r.genitive(m) && e.role&^plural != 0 && r.words[i].tail == 0 && k >= 0 && r.is(k, article|indefinite)
}

// compound reads what stands before the role in its own token: a state
// ("ex-PDG"), another role ("founder-CEO"), or an organization
// ("Telegram-Chef").
func (r *reader) compound(h *hit) {
	tok := r.token(h.first)
	n := int(r.words[h.first].tail)
	if m, k := r.voc.prefix(tok); k > 0 && (tok[k-1] == '-' || r.voc.tails.word(tok[k:]) != 0) {
		h.status = m.status()
		h.span.Start = max(h.span.Start, int(r.toks[h.first].Start)+k)
		return
	}
	if n == 0 {
		return
	}
	if m := r.mention(h.first); m != nil && business(r.kindOf(m)) {
		h.org = int(r.at[h.first])
		return
	}
	if v := r.nounBefore(tok[:n]); v != 0 && h.noun == 0 {
		h.noun = v // "Behördenchefin"
	}
	if v := r.voc.tails.word(strings.ToLower(tok[:n-1])); v != 0 && r.voc.entries[v].marks&role != 0 {
		h.classes = append(append([]Class(nil), r.voc.entries[v].classes...), h.classes...)
		h.span.Start = int(r.toks[h.first].Start)
	}
}

// nounBefore is the entry of the noun for a body that a compound begins with
// ("Behörden" of "Behördenchefin"), 0 if there is none.
func (r *reader) nounBefore(part string) int32 {
	part = strings.ToLower(strings.TrimRight(part, "-"))
	for k := -1; k < len(r.voc.glue); k++ {
		glue := ""
		if k >= 0 {
			glue = r.voc.glue[k]
		}
		if w, ok := strings.CutSuffix(part, glue); ok && len(w) > tailLeast {
			if v := r.voc.tails.word(w); v != 0 && r.voc.entries[v].marks&head != 0 {
				return v
			}
		}
	}
	return 0
}

// status is the state that a mark gives to a role.
func (m marks) status() Status {
	switch {
	case m&former != 0:
		return Former
	case m&interim != 0:
		return Interim
	case m&future != 0:
		return Future
	}
	return Current
}

// maxModifiers is how many unknown words may stand between a determiner and
// its role ("the Swiss-born category head").
const maxModifiers = 3

// lookLeft reads the noun phrase before a role: states, determiner, and an
// organization that stands before its role ("Twitter's former CEO").
func (r *reader) lookLeft(hits []hit, i, sentence int) {
	h := &hits[i]
	h.before = h.first
	first := r.doc.Sentences()[sentence].First
	unknown := 0
	for k := r.back(h.first); k >= first; k = r.back(k) {
		if m := r.mention(k); m != nil {
			if h.org < 0 && r.kindOf(m) != lang.Person && (unknown == 0 || r.genitive(m)) && r.owns(m, h) {
				h.org, h.before, unknown = int(r.at[k]), m.First, 0
				h.lead |= possessive
				k = m.First
				continue
			}
			return
		}
		e := r.entry(k)
		switch {
		case e.marks&(former|interim|future) != 0:
			if h.status == Current {
				h.status = e.marks.status()
			}
			h.before, unknown = k, 0
		case e.marks&(article|indefinite|possessive|demonstrative) != 0:
			h.lead |= e.marks & (article | indefinite | possessive | demonstrative)
			h.before = k
			return
		case e.marks&filler != 0:
			h.before, unknown = k, 0
		case r.isGenitiveMark(k):
			continue
		case e.marks&head != 0 && k+1 < len(r.toks) && r.isApostropheS(k+1): // "the company's founder"
			h.head, h.before, unknown = k, k, 0
			h.lead |= possessive
		case r.isApostropheS(k):
			continue
		case e.marks&^head == 0 && r.toks[k].Kind == text.Word && !r.verb(k) && unknown < maxModifiers:
			unknown++
		default:
			return
		}
	}
}

// isGenitiveMark reports whether token k is the 's or ' behind a name.
func (r *reader) isGenitiveMark(k int) bool {
	switch r.token(k) {
	case "'s", "’s", "'", "’", "s":
		return r.mention(k-1) != nil || r.mention(k-2) != nil
	}
	return false
}

func (r *reader) isApostropheS(k int) bool {
	s := r.token(k)
	return s == "'s" || s == "’s"
}

// genitive reports whether a mention is marked as an owner: by an 's of its
// own or by a case ending behind the name.
func (r *reader) genitive(m *Mention) bool {
	return r.isGenitiveMark(m.Last) || int(r.toks[m.Last-1].End) > m.Span.End
}

// owns reports whether an organization named right before a role can be the
// one it belongs to.
func (r *reader) owns(m *Mention, h *hit) bool {
	k := r.kindOf(m)
	return business(k) || k == lang.Place && (civic(h.classes) || r.genitive(m)) || k == lang.Other && r.genitive(m)
}

// civic reports whether roles are such as belong to places.
func civic(classes []Class) bool {
	for _, c := range classes {
		switch c {
		case "mayor", "official", "minister", "head-of-state", "head-of-government", "legislator", "president":
			return true
		}
	}
	return false
}
