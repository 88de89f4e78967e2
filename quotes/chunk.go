package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// chunk is a noun phrase without what is attached to it.
type chunk struct {
	first, last int
	attached    bool // by a preposition
	oblique     bool // German dative or genitive, Romance object pronoun
	pronoun     bool
	clauseEnd   bool // punctuation follows
}

// nominal reports whether token i may be part of a noun phrase.
func (v *view) nominal(i int) bool {
	if v.name[i] >= 0 {
		return true
	}
	switch v.toks[i].Kind {
	case text.Punct, text.URL, text.Email:
		return false
	case text.Handle, text.Hashtag:
		return true
	}
	switch v.posAt(i) {
	case lang.NOUN, lang.PROPN, lang.ADJ, lang.NUM, lang.DET, lang.SYM:
		return true
	case lang.X:
		return v.capital(i) && !v.is(i, comp|coord|neg|have|be|aux|prep|timeWord)
	case lang.PART:
		return v.bareThat && !v.is(i, infMark|neg) // 's
	case lang.PRON:
		return v.is(i, det|poss) && !v.is(i, refl) || v.is(i, pron) && v.entry(i).pron != "r"
	case lang.VERB:
		if !v.bareThat && !v.verbSecond && (v.is(i-1, person) || i > 0 && v.phraseAt(i-1, person) > 1) && v.posAt(i-1) == lang.NOUN && !v.isFinite(i) && !v.isInfinitive(i) {
			return true // "l'amministratore delegato", "son successeur désigné"
		}
		// "la société créée", "the leading firm": participles inside a phrase.
		return v.is(i-1, det|poss) && i+1 < len(v.toks) && (v.posAt(i+1) == lang.NOUN || v.name[i+1] >= 0)
	case lang.ADV:
		return i+1 < len(v.toks) && v.posAt(i+1) == lang.ADJ && v.is(i-1, det|poss)
	}
	return false
}

// chunks cuts the tokens of one clause into noun phrases. Commas and brackets
// end phrases.
func (v *view) chunks(first, last int) []chunk {
	var out []chunk
	attached := false
	depth := 0
	for i := first; i < last; {
		switch v.punct(i) {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
		if depth > 0 {
			i++
			continue
		}
		if v.subject(i) {
			n := max(1, v.phraseAt(i, pron))
			out = append(out, chunk{first: i, last: i + n, pronoun: true, attached: attached})
			attached = false
			i += n
			continue
		}
		if v.name[i] < 0 && (v.posAt(i) == lang.ADP || v.is(i, prep)) && !v.isDetHere(i) {
			attached = true
			i++
			continue
		}
		if v.name[i] < 0 && v.is(i, timeWord) {
			attached = attached && i+1 < last && v.posAt(i+1) == lang.NOUN // "in early morning hours"
			i++
			continue
		}
		if !v.nominal(i) {
			if v.posAt(i) != lang.ADV {
				attached = false
			}
			i++
			continue
		}
		c := chunk{first: i, attached: attached || v.genitiveAfter(out, i)}
		i = max(v.chunkEnd(i, last), v.attributeEnd(i, last))
		c.last = i
		c.oblique = v.nominative && v.entry(c.first).det == "o" && v.name[c.first] < 0
		c.clauseEnd = i < last && v.toks[i].Kind == text.Punct
		out = append(out, c)
		attached = false
	}
	return out
}

// attributeEnd is where a German or Dutch phrase ends that opens with an
// attribute of its own: "ein mit dem Fall vertrauter Beamter". 0 if it does not.
func (v *view) attributeEnd(i, last int) int {
	if !v.verbSecond || i+2 >= last || v.name[i] >= 0 || v.posAt(i) != lang.DET || v.posAt(i+1) != lang.ADP {
		return 0
	}
	end := v.chunkEnd(i+2, last)
	if n := end - 1; n > i+3 && v.posAt(n) == lang.NOUN && v.posAt(n-1) == lang.ADJ && (v.posAt(n-2) == lang.NOUN || v.name[n-2] >= 0) {
		return end
	}
	return 0
}

// genitiveAfter reports whether the German phrase at token i is the genitive of
// the one that ends there: "eine Sprecherin der Bahn".
func (v *view) genitiveAfter(out []chunk, i int) bool {
	if !v.nominative || len(out) == 0 || v.name[i] >= 0 || v.entry(i).det == "" {
		return false
	}
	p := out[len(out)-1]
	return p.last == i && !p.pronoun && (v.entry(i).gender == Masculine || v.entry(i).det == "o") && !p.oblique
}

// isDetHere tells French and Italian "de la"/"des", tagged as determiners,
// from prepositions.
func (v *view) isDetHere(i int) bool { return v.posAt(i) == lang.DET && v.is(i, det) }

// subject reports whether token i is a subject pronoun.
func (v *view) subject(i int) bool {
	if v.name[i] >= 0 {
		return false
	}
	n := v.phraseAt(i, pron)
	if n == 0 {
		return false
	}
	if n > 1 {
		return true
	}
	if !v.is(i, pron) || v.entry(i).pron == "r" || v.entry(i).pron == "" {
		return false
	}
	p := v.posAt(i)
	if v.verbSecond && v.is(i, det) && len(v.text(i)) > 3 && i+1 < len(v.toks) && v.verb[i+1] >= 0 {
		return true // "Diese bestätigte"
	}
	if v.is(i, det|poss|refl) {
		return p == lang.PRON && !(i+1 < len(v.toks) && (v.posAt(i+1) == lang.NOUN || v.posAt(i+1) == lang.ADJ))
	}
	return v.enclitic(i) || p != lang.NOUN && p != lang.PROPN && p != lang.VERB && p != lang.AUX
}

// chunkEnd is the token after the noun phrase that starts at token i.
func (v *view) chunkEnd(i, last int) int {
	head := v.name[i] >= 0 || v.posAt(i) == lang.NOUN || v.posAt(i) == lang.PROPN || v.is(i, onChannel)
	for i++; i < last; i++ {
		if v.name[i] >= 0 && v.name[i] == v.name[i-1] {
			continue
		}
		if v.toks[i].Kind == text.Punct {
			return i
		}
		if v.name[i] < 0 && (v.is(i, timeWord) && (head || i+1 >= last || v.posAt(i+1) != lang.NOUN) || v.posAt(i) == lang.ADP) {
			return i
		}
		// "Signal et Telegram": one subject.
		if v.is(i, and) && v.name[i] < 0 && i+1 < last && head && v.nominal(i+1) && !v.subject(i+1) {
			continue
		}
		if !v.nominal(i) {
			return i
		}
		if v.name[i-1] >= 0 && v.name[i] < 0 && !v.bareThat && !v.verbSecond && v.phraseAt(i, person|persons|body) > 0 {
			return i // "à Lusa fonte oficial"
		}
		if head && v.name[i] < 0 && (v.posAt(i) == lang.DET || v.is(i, det) && v.posAt(i) != lang.NOUN) && !v.is(i-1, and) {
			return i // a second phrase without a preposition: "dem Sender die Ministerin"
		}
		if v.name[i] >= 0 || v.posAt(i) == lang.NOUN || v.posAt(i) == lang.PROPN {
			head = true
		}
	}
	return i
}

// isTime reports whether a phrase only tells when.
func (v *view) isTime(c chunk) bool {
	if c.pronoun {
		return false // "ce dernier"
	}
	for i := c.first; i < c.last; i++ {
		if v.name[i] >= 0 || !v.is(i, timeWord|det) && v.posAt(i) != lang.NUM && v.posAt(i) != lang.ADJ {
			return false
		}
	}
	return true
}

// personIn is the last name of a person in the token range, -1 if none.
func (v *view) personIn(first, last int) int {
	k := -1
	for i := first; i < last; i++ {
		if n := v.name[i]; n >= 0 && v.names[n].Kind == lang.Person && v.names[n].First >= first {
			k = int(n)
		}
	}
	return k
}

// nameIn is the first name in the token range, -1 if none.
func (v *view) nameIn(first, last int) int {
	for i := first; i < last; i++ {
		if n := v.name[i]; n >= 0 {
			return int(n)
		}
	}
	return -1
}

// phraseEnd is where what is attached to a phrase ends: the next comma, verb,
// mark or clause.
func (v *view) phraseEnd(i, limit int) int {
	start := i
	for ; i < limit; i++ {
		if v.name[i] >= 0 {
			continue
		}
		if v.punct(i) == "(" {
			j := i
			for j < limit && v.punct(j) != ")" && j < i+8 {
				j++
			}
			if j < limit && v.punct(j) == ")" {
				i = j
				continue
			}
			return i
		}
		if v.toks[i].Kind == text.Punct || v.pair[i] >= 0 || v.is(i, comp|timeWord) && v.posAt(i) != lang.ADP || v.posAt(i) == lang.SCONJ {
			return i
		}
		p := v.posAt(i)
		if p == lang.ADP || v.is(i, prep) || v.nominal(i) || v.is(i, and) && i > start {
			continue
		}
		return i
	}
	return i
}

// headNoun is the entry of the head noun of a phrase: its last listed noun in
// Germanic languages, its first in Romance ones.
func (v *view) headNoun(c chunk) (word, bool) {
	if n := v.longAt(c.first); n.n > 0 {
		if w := v.data.word[n.word]; w.class&(person|persons|body|doc) != 0 {
			return w, true
		}
	}
	if v.bareThat || v.verbSecond {
		for i := c.last - 1; i >= c.first; i-- {
			if w, ok := v.noun(i); ok {
				return w, true
			}
			if v.posAt(i) == lang.NOUN && v.name[i] < 0 {
				return word{}, false
			}
		}
		return word{}, false
	}
	for i := c.first; i < c.last; i++ {
		if n := v.longAt(i); n.n > 0 {
			if w := v.data.word[n.word]; w.class&(person|persons|body|doc) != 0 {
				return w, true
			}
		}
		if w, ok := v.noun(i); ok {
			return w, true
		}
		if v.posAt(i) == lang.NOUN && v.name[i] < 0 {
			return word{}, false
		}
	}
	return word{}, false
}

// nounless reports whether a phrase has no noun at all.
func (v *view) nounless(c chunk) bool {
	for i := c.first; i < c.last; i++ {
		if v.name[i] >= 0 || v.posAt(i) == lang.NOUN || v.posAt(i) == lang.PROPN {
			return false
		}
	}
	return true
}
