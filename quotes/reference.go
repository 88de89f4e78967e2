package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
)

// refer fills in what the words of a speaker tell of whom they stand for.
func (v *view) refer(s *Speaker) {
	if s.Span.IsZero() || s.Form != Description && s.Form != Pronoun {
		return
	}
	first, last := v.doc.TokensIn(s.Span)
	if first >= last {
		return
	}
	if s.Form == Pronoun {
		v.referPronoun(s, first, last)
		return
	}
	v.referNoun(s, first, last)
}

func (v *view) referPronoun(s *Speaker, first, last int) {
	w := *v.entry(first)
	if n := v.longAt(first); n.n > 0 && first+int(n.n) <= last && v.data.word[n.word].pron != "" {
		w = v.data.word[n.word]
	}
	if w.pron == "" && w.class&poss != 0 {
		s.Back = true
		return
	}
	var number byte
	if len(w.pron) == 3 {
		number = w.pron[2]
	}
	s.Plural = number == 'p'
	switch {
	case w.pron == "":
	case w.pron[0] == 'm':
		s.Gender = Masculine
	case w.pron[0] == 'f':
		s.Gender = Feminine
	case w.pron[0] == 'n':
		s.Gender, s.Sort = Neuter, Body
	case w.pron[0] == 'i' || w.pron[0] == '1':
		s.Open = true
	case w.pron[0] == 'r':
		s.Back = true
	}
}

func (v *view) referNoun(s *Speaker, first, last int) {
	c := chunk{first: first, last: last}
	for _, x := range v.chunks(first, last) {
		c = x
		break
	}
	head, noun := -1, word{}
	for i := c.first; i < c.last; i++ {
		if n := v.longAt(i); n.n > 0 && v.data.word[n.word].class&(person|persons|body|doc) != 0 {
			head, noun = i, v.data.word[n.word]
			break
		}
		if w, ok := v.noun(i); ok {
			head, noun = i, w
			if !v.bareThat && !v.verbSecond {
				break
			}
		} else if v.posAt(i) == lang.NOUN && head < 0 {
			head = i
		}
	}
	if noun.class&doc != 0 && noun.class&(person|persons|body) == 0 {
		if owner, w, ok := v.owner(c.last, last); ok {
			c, head, noun = owner, owner.last-1, w
		}
	}
	if head >= 0 {
		s.Head = v.span(head, head+1)
	}
	switch {
	case noun.class&body != 0 && noun.class&person == 0:
		s.Sort = Body
	case noun.class&(person|persons) != 0:
		s.Sort = Human
	case noun.class&doc != 0:
		s.Sort = Document
	}
	s.Firm, s.Public = noun.class&firm != 0, noun.class&society != 0
	s.Press = noun.class&press != 0
	s.Plural = noun.class&persons != 0 && noun.class&(person|body) == 0
	switch noun.noun {
	case "m":
		s.Gender = Masculine
	case "f":
		s.Gender = Feminine
	case "n":
		s.Gender = Neuter
	}
	d := *v.entry(c.first)
	if g := d.gender; g != AnyGender && (s.Gender == AnyGender || s.Sort == Human) {
		s.Gender = g
	}
	definite := d.det == "d" || d.det == "o" && v.definiteOblique(c.first) || d.class&poss != 0
	s.Open = !definite && !(v.headlineAt(c.first) && !(d.det == "i"))
}

// owner is whose a document is: the body or person attached to it ("a statement
// by the company", "laut einer Mitteilung des Unternehmens").
func (v *view) owner(first, last int) (chunk, word, bool) {
	for _, c := range v.chunks(first, last) {
		if w, ok := v.headNoun(c); ok && w.class&(person|body) != 0 {
			return c, w, true
		}
	}
	return chunk{}, word{}, false
}

// definiteOblique tells German "dem" from "einem".
func (v *view) definiteOblique(i int) bool { return v.text(i)[0] == 'd' }
