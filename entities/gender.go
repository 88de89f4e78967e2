package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// genders finds the gender of persons, from their titles and given names (roles
// add theirs), and of other entities, from the nouns that stand beside them.
func (r *reader) genders() {
	for i := range r.res.Entities {
		e := &r.res.Entities[i]
		for _, m := range e.Mentions {
			if e.Gender != AnyGender {
				break
			}
			x := &r.res.Mentions[m]
			if e.Kind == lang.Person {
				e.Gender = r.titleGender(x)
			}
		}
		if e.Gender == AnyGender && e.Kind == lang.Person {
			e.Gender = r.givenGender(e)
		}
		for _, n := range e.nouns {
			if e.Kind != lang.Person && e.Gender == AnyGender {
				e.Gender = r.voc.entries[n].agrees.gender()
			}
		}
		e.Plural = e.Kind != lang.Person && r.pluralArticle(&r.res.Mentions[e.Mentions[0]])
	}
}

// titleGender is the gender of the title before a mention.
func (r *reader) titleGender(m *Mention) Gender {
	k := r.back(m.First)
	if k < 0 || r.mention(k) != nil || !r.is(k, title) {
		return AnyGender
	}
	return r.entry(k).agrees.gender()
}

// givenGender is the gender of the given name in an entity's names.
func (r *reader) givenGender(e *Entity) Gender {
	for n, m := range e.Mentions {
		x := &r.res.Mentions[m]
		if n == 8 {
			break
		}
		if x.Last-x.First < 2 || r.toks[x.First].Kind != text.Word {
			continue
		}
		if f, ok := r.know.LookupTokens(r.doc, x.First, x.First+1); ok && f.GivenName() {
			return f.Gender(r.code)
		}
	}
	return AnyGender
}

// pluralArticle reports whether a plural article stands before a mention.
func (r *reader) pluralArticle(m *Mention) bool {
	k := r.back(m.First)
	return k >= 0 && r.mention(k) == nil && r.is(k, article) && r.entry(k).agrees&plural != 0
}
