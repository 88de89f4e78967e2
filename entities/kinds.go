package entities

import (
	"math"
	"unicode"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// scores is the evidence for each kind, as natural logarithms of odds.
type scores [lang.KindCount]float32

func (s *scores) add(o *scores, weight float32) {
	for k := range s {
		s[k] += weight * o[k]
	}
}

// bodies adds evidence for all kinds of enterprise and body.
func (s *scores) bodies(x float32) {
	s[lang.Company] += x
	s[lang.Organization] += 0.8 * x
	s[lang.Platform] += 0.7 * x
	s[lang.Media] += 0.6 * x
}

// best is the kind with the most evidence, the first of equals.
func (s *scores) best() lang.Kind {
	b := lang.Person
	for k := b + 1; k < lang.KindCount; k++ {
		if s[k] > s[b] {
			b = k
		}
	}
	return b
}

// Weights of the evidence: log odds, set on development articles.
const (
	weighTagger  = 0.6
	weighTyper   = 0.6
	weighListed  = 1.1
	weighNotable = 1.0
	weighHead    = 3.0 // a word within the name says what it is
	weighForm    = 4.0 // a legal form
	weighNoun    = 6.0 // the noun before the name says what it is
	weighTitle   = 4.0
	weighRole    = 3.5
	weighGiven   = 2.0
)

// tagged is the tagger's own evidence. Kinds that are easily taken for one
// another share a part of it.
func tagged(m *Mention, out *scores) {
	p := min(max(float64(m.Confidence), 0.3), 0.98)
	x := float32(weighTagger * math.Log(p/((1-p)/7)))
	out[m.Kind] += x
	if business(m.Kind) {
		var s scores
		s.bodies(x / 4)
		s[m.Kind] = 0
		out.add(&s, 1)
	}
}

// unlikely is the least probability that the typing model is believed: it says
// so of most kinds of a name.
const unlikely float32 = 0.001

var leastTyped = math.Log(float64(unlikely))

// typed adds what the typing model says of a mention.
func (r *reader) typed(m *Mention, out *scores) {
	if s := r.doc.SentenceOf(m.First); r.doc.Sentences()[s].Last < m.Last {
		return
	}
	p := r.typer.TypeOf(r.doc, m.First, m.Last)
	for k := lang.Person; k < lang.KindCount; k++ {
		x := leastTyped
		if p[k] > unlikely {
			x = math.Log(float64(p[k]))
		}
		out[k] += weighTyper * float32(x+4)
	}
}

// surroundings adds the evidence of the words around a mention.
func (r *reader) surroundings(m *Mention, out *scores) {
	r.wordsBefore(m, out)
	r.wordsBehind(m, out)
	if int(r.toks[m.Last-1].End) > m.Span.End && r.is(m.Last-1, role) { // Telegram-Chef
		out.bodies(1.5)
	}
}

func (r *reader) wordsBefore(m *Mention, out *scores) {
	if r.quoted(m) {
		if k := r.back(m.First - 1); r.is(k, head) && r.mention(k) == nil && r.punct(m.Last) == '"' {
			noun(r.entry(k).kind, weighNoun, out)
		}
		return
	}
	first := r.doc.Sentences()[r.doc.SentenceOf(m.First)].First
	k := r.back(m.First)
	if k < first || r.mention(k) != nil {
		return
	}
	e := r.entry(k)
	switch {
	case e.marks&and != 0 && r.locative(k-1):
		out[lang.Place] += 1.5 // "between Alba and X"
	case e.marks&title != 0 && r.toks[k].Flags&(text.Capital|text.Abbreviation) != 0:
		out[lang.Person] += weighTitle
	case e.marks&role != 0 && (e.marks&head == 0 || r.fullName(m)):
		out[lang.Person] += weighRole
	case e.marks&head != 0:
		noun(e.kind, weighNoun, out)
	case e.marks&(article|of) == article && r.voc.bareNames && r.fullName(m):
		out.bodies(weighTitle) // "l'Aurora Desio": a club, as no person's full name has an article
		out[lang.Person] -= weighTitle
	case e.marks&of != 0:
		r.ofName(k, first, out)
	case e.marks == 0 && r.toks[k].Kind == text.Word && !r.has(k, text.Capital):
		if j := r.back(k); j >= first && r.mention(j) == nil && r.entry(j).marks&(head|role) == head {
			noun(r.entry(j).kind, weighNoun*0.7, out) // "la start-up padovana X"
		}
	}
}

// locative reports whether the name of a place ends at token k, with the
// preposition of a place before it.
func (r *reader) locative(k int) bool {
	m := r.mention(k)
	return m != nil && m.Kind == lang.Place && r.is(r.back(m.First), at|on|of)
}

// noun adds the evidence of a common noun that says what a name is.
func noun(k lang.Kind, weight float32, out *scores) {
	out[k] += weight
	if k == lang.Company || k == lang.Platform {
		out[lang.Platform] += weight / 3
		out[lang.Company] += weight / 3
	}
}

// fullName reports whether a mention is built like a person's full name.
func (r *reader) fullName(m *Mention) bool { return m.Last-m.First > 1 && r.given(m.First) }

// quoted reports whether an opening quotation mark stands before a mention.
func (r *reader) quoted(m *Mention) bool { return r.punct(m.First-1) == '"' }

// ofName adds the evidence of what a name is the complement of: "PDG de X",
// "the city of X".
func (r *reader) ofName(k, first int, out *scores) {
	j := r.back(k)
	if j >= first && r.is(j, of|article) {
		j = r.back(j)
	}
	if j < first || r.mention(j) != nil {
		return
	}
	switch e := r.entry(j); {
	case e.marks&role != 0:
		out.bodies(2)
		out[lang.Person] -= 3
		out[lang.Product] -= 1
		if !civic(e.classes) {
			out[lang.Place] -= 2
		}
	case e.marks&head != 0 && e.kind == lang.Place:
		out[lang.Place] += 1.5
	}
}

func (r *reader) wordsBehind(m *Mention, out *scores) {
	k := m.Last
	if k >= len(r.toks) || r.mention(k) != nil {
		return
	}
	switch c := r.punct(k); {
	case c == ',' || c == '-':
		r.apposition(m, k+1, out)
	case c == '(' && k+2 < len(r.toks) && r.punct(k+2) == ')' && r.age(k+1):
		out[lang.Person] += 2
	case c == '(' && m.Last-m.First == 1 && r.region(k+1):
		out[lang.Place] += 4 // "Alba (Huesca)"
	case r.genitive(m) && r.civicAt(k): // "Quilltals Landrätin"
		out[lang.Place] += 3
		out[lang.Person] -= 3
	case r.is(k, role), r.isApostropheS(k) && r.is(k+1, role): // "X CEO Y", "X's chief"
		out.bodies(1.5)
		out[lang.Person]--
	case r.is(k, copula|was) && !r.is(k, speaks):
		r.apposition(m, r.next(k), out)
	case r.is(k, speaks):
		out.bodies(0.8)
		out[lang.Person] += 0.8
		out[lang.Place]--
		out[lang.Product]--
	case r.part(k) == lang.VERB && r.opens(m) && !r.knownPlace(m):
		out.bodies(1.2) // places that nobody knows seldom do anything
		out[lang.Place] -= 2
	}
}

// knownPlace reports whether lists know a mention as a place.
func (r *reader) knownPlace(m *Mention) bool {
	f, ok := r.know.Lookup(m.Span.In(r.src))
	return ok && f.Weight(lang.Place) > 0
}

// region reports whether a known place stands alone in the parentheses that
// open before token k.
func (r *reader) region(k int) bool {
	m := r.mention(k)
	if m == nil || m.First != k || m.Kind != lang.Place || r.punct(m.Last) != ')' {
		return false
	}
	return r.knownPlace(m)
}

// civicAt reports whether a role that belongs to places stands at token k, or
// behind the genitive mark there.
func (r *reader) civicAt(k int) bool {
	if r.isGenitiveMark(k) {
		k++
	}
	return r.is(k, role) && civic(r.entry(k).classes) && !executive[r.entry(k).classes[0]]
}

// age reports whether token k is a number that can be somebody's age.
func (r *reader) age(k int) bool {
	s := r.token(k)
	return len(s) == 2 && '1' <= s[0] && s[0] <= '9' && unicode.IsDigit(rune(s[1]))
}

// apposition adds the evidence of an apposition to a mention that starts at
// token k: an age, a role, a noun that says what the name before it is.
func (r *reader) apposition(m *Mention, k int, out *scores) {
	for n := 0; n < 4 && k < len(r.toks); n++ {
		if r.mention(k) != nil || r.punct(k) != 0 {
			return
		}
		if n == 0 && r.age(k) && (r.punct(k+1) == ',' || k+2 < len(r.toks) && r.punct(k+2) == ',') {
			out[lang.Person] += 2
			return
		}
		e := r.entry(k)
		switch {
		case e.marks&role != 0 && (e.marks&head == 0 || m.Last-m.First > 1):
			out[lang.Person] += 2
			return
		case e.marks&head != 0:
			noun(e.kind, weighNoun/2, out) // also "Alma, consultora"
			return
		case e.marks&(article|indefinite|filler|former|interim|future) != 0:
		case e.marks == 0 && r.toks[k].Kind == text.Word && !r.verb(k):
		default:
			return
		}
		k = r.next(k)
	}
}

// listed is the evidence of a name by itself: what lists say of it, a legal
// form, a word in it that says what it is, a given name at its front.
func (r *reader) listed(m *Mention, out *scores) {
	s := m.Span.In(r.src)
	f, ok := r.know.Lookup(s)
	if ok {
		w := float32(weighListed)
		if f.Everyday(r.code) {
			w /= 2
		}
		for k := lang.Person; k < lang.KindCount; k++ {
			if n := f.Weight(k); n > 0 {
				out[k] += w * float32(math.Log1p(float64(n))+0.5)
			}
		}
		if k := f.Kind(); k != lang.NoKind && f.Notable() {
			out[k] += weighNotable
		}
	}
	if _, k := r.know.LegalForm(r.doc, m.First, m.Last); k != lang.NoKind {
		out[k] += weighForm
	}
	if k := r.know.HeadKind(s); k != lang.NoKind {
		out[k] += weighHead
	}
	r.personal(m, out)
}

// personal adds the evidence of a name's form: given name first, initials.
func (r *reader) personal(m *Mention, out *scores) {
	n := m.Last - m.First
	if n < 2 || n > 5 {
		return
	}
	if f, ok := r.know.LookupTokens(r.doc, m.First, m.First+1); ok && f.GivenName() {
		out[lang.Person] += weighGiven
	}
	if f, ok := r.know.LookupTokens(r.doc, m.Last-1, m.Last); ok && f.FamilyName() {
		out[lang.Person] += weighGiven / 3
	}
}
