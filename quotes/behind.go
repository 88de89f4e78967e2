package quotes

import "github.com/nutgraf/nutgraf/lang"

// behindDocument is the name of a speaker that ends the phrase of a document
// in front of the verb without being part of it: "In una nota Acme promette",
// "In a statement Acme said". -1 if there is none.
func (v *view) behindDocument(c chunk) int {
	k := v.name[c.last-1]
	if v.verbSecond || !c.attached || k < 0 || v.names[k].First <= c.first {
		return -1
	}
	if before := v.names[k].First - 1; !v.is(before, doc|onChannel) || v.is(before, person|persons|body) || v.name[before] >= 0 {
		return -1
	}
	switch v.names[k].Kind {
	case lang.Person, lang.Company, lang.Organization, lang.Platform:
		return int(k)
	}
	return -1
}
