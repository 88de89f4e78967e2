package quotes

import (
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Cue is a verb of saying that a user adds to a language: its dictionary form,
// its finite forms of the third person, and its past participles.
type Cue struct {
	Lemma       string
	Finite      []string
	Participles []string
}

// cue is a verb of saying found in a sentence.
type cue struct {
	reading
	at          int // the token of the verb itself
	first, last int // the words of saying: auxiliaries, adverbs between, enclitic pronoun
	pronoun     int // token of an enclitic subject ("-t-il"), or -1
	tailAt      int // token after the tail, or 0
	passive     bool
	gerund      bool // "adding that": its subject is that of the main clause
	aux         int  // token of the auxiliary, or -1
	agent       int  // token of the adposition of a passive's agent, or -1
}

// span is the cue as the record shows it.
func (c cue) span(v *view) text.Span { return v.span(c.first, c.last) }

// maxCues bounds the verbs of saying of one stretch: no sentence has more.
const maxCues = 24

// cuesIn appends the verbs of saying outside quotation marks between two
// tokens to out, which is empty.
func (v *view) cuesIn(out []cue, first, last int) []cue {
	for i := first; i < last && len(out) < maxCues; i++ {
		if v.verb[i] < 0 || v.pair[i] >= 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].tailAt > i && i >= out[n-1].tailAt-len(out[n-1].tail) {
			continue // "ließ mitteilen"
		}
		if c, ok := v.cueAt(i, first, last); ok {
			out = append(out, c)
		}
	}
	return out
}

// cueAt reads token i as a verb of saying, if it can be one there.
func (v *view) cueAt(i, first, last int) (cue, bool) {
	if !v.verbLike(i) {
		return cue{}, false
	}
	var best cue
	found := false
	for _, r := range v.readings[v.verb[i]] {
		c := cue{reading: r, at: i, first: i, last: i + 1, pronoun: -1, aux: -1, agent: -1}
		if r.tail != nil {
			if c.tailAt = v.findTail(i, last, r.tail); c.tailAt == 0 && !v.tailBefore(i, first, r) {
				continue
			}
		}
		if !v.complete(&c, first, last) {
			continue
		}
		if found && c.shape == participle && c.aux >= 0 && best.shape == finite && best.lemma == c.lemma {
			c.frames |= best.frames
			best = c
			continue
		}
		if !found || c.tail != nil && best.tail == nil || len(c.tail) > len(best.tail) || c.tail == nil && best.tail == nil && best.gerund && !c.gerund {
			best, found = c, true
		} else if best.tail == nil && c.tail == nil && best.gerund == c.gerund {
			best.frames |= c.frames &^ weak
		}
	}
	return best, found
}

// verbLike weeds out nouns and other words that look like a verb of saying.
func (v *view) verbLike(i int) bool {
	if v.name[i] >= 0 || v.toks[i].Is(text.Upper) {
		return false
	}
	switch v.posAt(i) {
	case lang.VERB, lang.AUX, lang.X:
		return v.posAt(i-1) != lang.DET
	case lang.ADJ:
		if v.verbSecond && v.start[i+1] || v.verbSecond && i+1 < len(v.toks) && v.toks[i+1].Kind == text.Punct {
			return !v.is(i-1, det) // "hat ... bekannt gegeben."
		}
	}
	// A tagger errs most in headlines and inversions: believe it where a
	// determiner or adposition speaks for a noun.
	if v.is(i-1, det|poss|prep) || v.verbSecond && v.capital(i) {
		return false
	}
	switch v.posAt(i - 1) {
	case lang.DET, lang.ADP, lang.ADJ, lang.NUM:
		return false
	}
	for _, r := range v.readings[v.verb[i]] {
		if r.frames&strong != 0 {
			return true
		}
	}
	if v.pairBefore(i) || v.comma(i-1) || v.is(i+1, comp) && v.posAt(i+1) != lang.DET {
		return true
	}
	named := i > 0 && v.name[i-1] >= 0
	if v.headlineAt(i) && !v.bareThat && v.is(i+1, infMark) && (v.isInfinitive(i+2) || v.is(i+2, refl) && v.isInfinitive(i+3)) {
		return true
	}
	if named && v.colon(i+1) && v.paired(i+2) {
		return true // "Rossi replica: «...»"
	}
	named = named || v.is(i-1, person|persons|body)
	return named && (v.is(i+1, infMark) && v.isInfinitive(i+2) || v.headlineAt(i)) || i+1 < len(v.toks) && v.pair[i+1] >= 0 && v.pair[i] < 0 && i > 0 && v.toks[i-1].Kind != text.Punct
}

// headlineAt reports whether token i stands in a headline.
func (v *view) headlineAt(i int) bool {
	s := v.doc.SentenceOf(i)
	return s < len(v.doc.Sentences()) && v.doc.Sentences()[s].Headline
}

// pairBefore reports whether a quotation ends directly before token i.
func (v *view) pairBefore(i int) bool {
	if v.comma(i-1) || v.dash(i-1) {
		i--
	}
	return i > 0 && v.pair[i-1] >= 0
}

// findTail looks for the words that complete a verb ("teilte ... mit", "fait
// savoir") and returns the token after them, 0 if they are missing.
func (v *view) findTail(i, last int, tail []string) int {
	limit := min(last, i+6)
	if v.verbSecond {
		limit = min(last, i+40)
	}
	for j := i + 1; j < limit; j++ {
		if v.pair[j] != v.pair[i] {
			continue
		}
		if v.stop(j) || v.punct(j) == ";" || v.colon(j) {
			break
		}
		if v.comma(j) && !v.verbSecond {
			break
		}
		k := 0
		for k < len(tail) && j+k < last && segment.FoldedEqual(v.text(j+k), tail[k]) {
			k++
		}
		if k < len(tail) {
			continue
		}
		if v.verbSecond && !v.is(j, pron) && !v.clauseFinal(j+k, last, len(tail[0])) {
			continue
		}
		return j + k
	}
	return 0
}

// tailBefore reports whether the words that complete a German or Dutch
// participle or clause-final verb stand before it: "bekannt gegeben".
func (v *view) tailBefore(i, first int, r reading) bool {
	if !v.verbSecond || i-len(r.tail) < first {
		return false
	}
	for k, t := range r.tail {
		if !segment.FoldedEqual(v.text(i-len(r.tail)+k), t) {
			return false
		}
	}
	return true
}

// clauseFinal reports whether a verb's particle may end before token j: a
// particle is no preposition of what follows.
func (v *view) clauseFinal(j, last, letters int) bool {
	if j >= last || v.toks[j].Kind == text.Punct || v.pair[j] >= 0 {
		return true
	}
	if letters > 4 {
		return true // "bekannt", "weten": no preposition
	}
	switch v.posAt(j) {
	case lang.ADP, lang.CCONJ, lang.SCONJ, lang.VERB, lang.AUX, lang.ADV:
		return true
	}
	return v.is(j, comp|and)
}

// complete finds the auxiliaries and pronouns of a cue and rejects negated
// and passive ones and participles that stand alone.
func (v *view) complete(c *cue, first, last int) bool {
	negated := false
	j := c.at - 1
	for ; j >= first && c.at-j <= 6 && v.pair[j] == v.pair[c.at]; j-- {
		p := v.posAt(j)
		switch {
		case v.is(j, neg):
			negated = true
		case v.is(j, have|be) && (v.isVerb(j) || p == lang.X):
			if c.aux < 0 {
				c.aux = j
			}
			if v.is(j, be) {
				c.passive = true
			}
		case v.is(j, aux) && v.isVerb(j):
			if c.aux < 0 {
				c.aux = j
			}
			if c.shape == nonfiniteForm {
				return false
			}
		case v.is(j, refl) && !v.is(j, det) || v.is(j, refl) && p == lang.PRON:
		case v.enclitic(j) && !(c.aux >= 0 && c.aux == j+1):
			c.pronoun = j
		case p == lang.NUM && !v.verbSecond, v.is(j, refl) && v.posAt(j+1) == lang.NUM:
		case p == lang.ADV || v.is(j, timeWord) && p != lang.NOUN && p != lang.PROPN:
		case v.is(j, pron) && c.aux >= 0 && c.aux == j+1 && v.enclitic(j):
		case v.verbSecond && c.shape == participle:
			continue
		default:
			goto done
		}
		if c.aux >= 0 && v.verbSecond && c.shape == participle {
			break
		}
	}
done:
	switch c.shape {
	case participle:
		if v.is(c.at-1, accordAs) && c.at-1 >= first {
			return true // "comme rapporté par"
		}
		if c.aux < 0 && v.verbSecond {
			c.aux, c.passive = v.farAuxiliary(c.at, first, last)
		}
		if c.aux < 0 {
			return false
		}
		if c.passive && !v.perfectBe(c) {
			if c.agent = v.agentOf(c, first, last); c.agent < 0 {
				return false
			}
			for c.aux > first && v.is(c.aux-1, have|be) && v.isVerb(c.aux-1) {
				c.aux-- // "had been told"
			}
		}
		if !v.verbSecond || c.aux > c.at-3 && c.aux < c.at {
			c.first = c.aux
		}
	case nonfiniteForm:
		if !v.gerundial(c) {
			return false
		}
		c.gerund = true
	case finite:
		if v.verbSecond && v.bothShapes(c.at) {
			if a, _ := v.farAuxiliary(c.at, first, last); a >= 0 && (c.at+1 >= last || v.toks[c.at+1].Kind == text.Punct) {
				return false // "wurde informiert": a participle
			}
		}
		if v.bareThat && v.start[c.at] && v.bothShapes(c.at) && v.is(c.at+1, whether|prep) {
			return false // "Asked whether he would resign"
		}
		if c.aux >= 0 && v.is(c.aux, have) && !v.bareThat && !v.verbSecond {
			return false // a participle
		}
		if c.passive && v.bareThat && c.aux == c.at-1 {
			return false // "was told", "is reported"
		}
		if v.bareThat && (v.is(c.at-1, infMark) || c.aux >= 0 && v.is(c.aux, aux)) {
			return false
		}
		if c.aux >= 0 && v.is(c.aux, have) && v.bareThat {
			c.first = c.aux
		}
		if v.verbSecond && v.infinitiveAtEnd(c.at, last) && c.frames&label == 0 && v.modalBefore(c.at, first) {
			return false
		}
	}
	if negated && c.lemma != "" && !v.denies(c) {
		return false
	}
	if c.pronoun < 0 && c.at+1 < last && v.enclitic(c.at+1) {
		c.pronoun = c.at + 1
		c.last = c.at + 2
	}
	if c.tailAt > 0 && c.tailAt <= c.last+len(c.tail) {
		c.last = c.tailAt
	}
	return true
}

// bothShapes reports whether token i is a form both finite and participle.
func (v *view) bothShapes(i int) bool {
	fin, part := false, false
	for _, r := range v.readings[v.verb[i]] {
		fin = fin || r.shape == finite
		part = part || r.shape == participle
	}
	return fin && part
}

// enclitic reports whether token j is a subject pronoun tied to the verb
// before it ("-t-il").
func (v *view) enclitic(j int) bool {
	return v.is(j, pron) && v.text(j)[0] == '-'
}

// perfectBe reports whether "be" makes the perfect here: French reflexives
// ("s'est félicité").
func (v *view) perfectBe(c *cue) bool {
	return c.aux > 0 && v.is(c.aux, have) || c.aux > 0 && (v.is(c.aux-1, refl) || c.aux+1 < c.at && v.is(c.aux-1, refl)) && !v.bareThat && !v.verbSecond
}

// farAuxiliary finds the auxiliary of a German or Dutch participle: before it
// in the clause, or directly behind it.
func (v *view) farAuxiliary(at, first, last int) (int, bool) {
	if at+1 < last && v.is(at+1, have|be) {
		return at + 1, v.is(at+1, be) && !v.is(at+1, have)
	}
	for j := at - 1; j >= first && at-j < 40; j-- {
		if v.stop(j) || v.punct(j) == ";" || v.colon(j) {
			break
		}
		if v.pair[j] != v.pair[at] {
			continue
		}
		if v.is(j, have) && v.posAt(j) != lang.NOUN {
			return j, false
		}
		if v.is(j, be) && v.isVerb(j) {
			return j, true
		}
	}
	return -1, false
}

// gerundial reports whether a nonfinite form can stand as a cue: "adding
// that", "notant que", "aggiungendo".
func (v *view) gerundial(c *cue) bool {
	s := v.text(c.at)
	if v.verbSecond {
		return false
	}
	n := len(s)
	switch {
	case v.bareThat:
		if n > 4 && v.is(c.at-1, prep) { // "by saying that"
			return s[n-3:] == "ing" && c.frames&clause != 0 && c.frames&weak == 0 && v.posAt(c.at-2) != lang.NOUN && (v.is(c.at+1, comp) || c.frames&strong != 0)
		}
		return n > 4 && s[n-3:] == "ing" && (v.comma(c.at-1) || v.is(c.at-1, and) || v.is(c.at+1, comp) || v.posAt(c.at-1) == lang.NOUN || v.posAt(c.at-1) == lang.PROPN || c.at > 0 && v.pair[c.at-1] >= 0 || v.is(c.at-1, person|body) || c.aux == c.at-1 && v.is(c.aux, be))
	default:
		return n > 4 && (s[n-3:] == "ant" || s[n-3:] == "ndo") && (v.comma(c.at-1) || v.is(c.at-1, and|prep) || v.is(c.at+1, comp) || v.posAt(c.at-1) == lang.ADV || c.at > 0 && v.pair[c.at-1] >= 0)
	}
}

func (v *view) infinitiveAtEnd(at, last int) bool {
	s := v.text(at)
	return s[len(s)-1] == 'n' && (at+1 >= last || v.toks[at+1].Kind == text.Punct)
}

func (v *view) modalBefore(at, first int) bool {
	for j := at - 1; j >= first && at-j < 25; j-- {
		if v.stop(j) || v.comma(j) {
			return false
		}
		if v.is(j, aux) {
			return true
		}
	}
	return false
}

// denies reports verbs whose negation still says something: French "ne cache
// pas", questions are left out.
func (v *view) denies(c *cue) bool { return c.frames&strong == 0 && c.tail != nil && v.verbSecond }
