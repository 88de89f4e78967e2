package quotes

import (
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/lang"
)

// retag gives the nouns of speakers that the tagger took for something else
// their part of speech back: "the chief executive" ends in no adjective, "l'ad"
// in no preposition. The list of nouns knows the word, and a determiner before
// it speaks for a noun. So it is with the verbs of German reported speech. The
// tags of the caller stay as they are.
func (v *view) retag() {
	for i := 1; i < len(v.toks); i++ {
		switch {
		case v.name[i] >= 0:
		case v.konjunktiv && v.subjunctive(i):
			v.pos[i] = lang.VERB
		case v.posAt(i) != lang.NOUN && v.is(i, person|persons|body) && v.nounHere(i), v.aged(i):
			v.pos[i] = lang.NOUN
		}
	}
}

// nounHere reports whether a listed noun that is tagged as something else is a
// noun at token i.
func (v *view) nounHere(i int) bool {
	switch v.posAt(i) {
	case lang.ADJ, lang.ADV, lang.ADP, lang.X:
		return v.determined(i) && !v.headFollows(i)
	case lang.VERB:
		// "la sindaca Anna Rossi", but "le juge" may be "judges him".
		return v.afterDet(i) && v.personAt(i+1) || v.is(i, persons) && v.posAt(i-1) == lang.ADP && !v.is(i-1, infMark)
	}
	return false
}

// determined reports whether a determiner stands before token i, with at most
// one adjective between.
func (v *view) determined(i int) bool {
	if v.posAt(i-1) == lang.ADJ || i > 1 && v.phraseAt(i-1, person|persons|body) > 1 {
		i--
	}
	return v.afterDet(i)
}

func (v *view) afterDet(i int) bool {
	return i > 0 && v.name[i-1] < 0 && (v.posAt(i-1) == lang.DET || v.is(i-1, det|poss) && v.posAt(i-1) != lang.NOUN)
}

// headFollows reports whether the noun that a word belongs to stands behind it.
func (v *view) headFollows(i int) bool {
	return i+1 < len(v.toks) && (v.posAt(i+1) == lang.NOUN || v.name[i+1] >= 0 && !v.personAt(i+1))
}

// personAt reports whether a person's name starts at token i.
func (v *view) personAt(i int) bool {
	return i < len(v.toks) && v.name[i] >= 0 && v.names[v.name[i]].Kind == lang.Person && v.name[i-1] != v.name[i]
}

// subjunctive reports whether the listed subjunctive at token i is a verb
// whatever its tag: a German adjective does not stand behind its noun ("das
// Land brauche Hilfe").
func (v *view) subjunctive(i int) bool {
	if !v.is(i, konj1) || v.capital(i) || v.posAt(i) != lang.ADJ && v.posAt(i) != lang.NOUN {
		return false
	}
	return v.name[i-1] >= 0 || v.posAt(i-1) == lang.NOUN || v.posAt(i-1) == lang.PROPN || v.posAt(i-1) == lang.PRON && !v.is(i-1, det|poss)
}

// aged reports whether token i is an age as a noun, which is tagged as a
// number: "die 44-Jährige".
func (v *view) aged(i int) bool {
	if !v.compounds || v.posAt(i) != lang.NUM {
		return false
	}
	s := v.text(i)
	k := strings.LastIndexByte(s, '-')
	return k > 0 && k+1 < len(s) && unicode.IsUpper(rune(s[k+1])) && v.afterDet(i)
}
