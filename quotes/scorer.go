package quotes

import (
	_ "embed"
	"math"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// evidence is one feature of the scorer that tells speech from terms, titles
// and nicknames.
type evidence int

const (
	bias          evidence = iota
	sayingVerb             // a verb of saying governs the pair
	labelVerb              // a verb of calling or judging governs it
	weakVerb               // a verb that says something only beside marks governs it
	namingVerb             // a verb of naming stands near, with nobody named as its subject
	afterSocalled          // "so-called", "known as" before it
	afterTitle             // a noun of titles before it
	afterDet               // a determiner directly before it
	afterNoun              // a noun directly before it
	oneWord
	fewWords
	manyWords
	finiteInside
	nameInside  // it is a name
	capitals    // title case
	sentenceEnd // it ends like a sentence
	lowerStart
	inClause    // inside a reported clause
	clauseStart // it opens a reported clause
	evidences
)

var evidenceNames = [evidences]string{"bias", "sayingVerb", "labelVerb", "weakVerb", "namingVerb", "afterSocalled", "afterTitle", "afterDet", "afterNoun",
	"oneWord", "fewWords", "manyWords", "finiteInside", "nameInside", "capitals", "sentenceEnd", "lowerStart", "inClause", "clauseStart"}

// speech.tsv holds the weights, the same for all languages: the features speak
// of grammar, and what they look for in a language is data of its pack.
//
//go:embed speech.tsv
var speechWeights string

var weights = parseWeights(speechWeights)

// parseWeights reads the scorer's weights, one feature a line. The file is
// embedded and tested: a line that cannot be read counts nothing.
func parseWeights(src string) [evidences]float64 {
	var w [evidences]float64
	for _, line := range strings.Split(src, "\n") {
		name, num, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for k, n := range evidenceNames {
			if n == name {
				w[k], _ = strconv.ParseFloat(num, 64)
			}
		}
	}
	return w
}

// From which probability on words in marks are taken for speech: a little less
// where a verb of saying governs them, more where nobody is named.
const (
	speechOfCue  = 0.4
	likelySpeech = 0.65
)

// Judgement is what the scorer makes of words in quotation marks that a verb of
// saying does not plainly introduce.
type Judgement struct {
	Span     text.Span // the words
	Evidence []string  // the features found, by their names in speech.tsv
	Speech   float64   // probability that they are somebody's speech
}

// WithJudgements has observe called with every judgement of the scorer, for
// audits and for fitting its weights. An extractor used from several goroutines
// calls it from all of them.
func WithJudgements(observe func(Judgement)) Option {
	return func(x *Extractor) error { x.observe = observe; return nil }
}

// speech is the probability that the words in a pair are somebody's speech,
// given the cue that governs them.
func (f *finder) speech(p int, c cue, reported bool) float64 {
	first, last := f.pairs[p].content()
	if last <= first {
		return 0
	}
	x := f.evidence(p, c, reported)
	sum := 0.0
	for k, on := range x {
		if on {
			sum += weights[k]
		}
	}
	prob := 1 / (1 + math.Exp(-sum))
	if f.observe != nil {
		j := Judgement{Span: f.span(first, last), Speech: prob}
		for k, on := range x {
			if on {
				j.Evidence = append(j.Evidence, evidenceNames[k])
			}
		}
		f.observe(j)
	}
	return prob
}

// evidence collects the features of a pair.
func (f *finder) evidence(p int, c cue, reported bool) [evidences]bool {
	var x [evidences]bool
	first, last := f.pairs[p].content()
	x[bias] = true
	x[sayingVerb] = c.frames&(clause|strong) != 0 && c.frames&(label|weak) == 0
	x[labelVerb] = c.frames&label != 0
	x[weakVerb] = c.frames&weak != 0 && c.frames&label == 0
	x[namingVerb] = f.namedByOthers(p, c)
	x[afterSocalled] = f.socalledBefore(f.pairs[p].open, c)
	x[afterTitle] = f.titleBefore(f.pairs[p].open)
	i := f.pairs[p].open - 1
	if i >= 0 && f.name[i] < 0 {
		x[afterDet] = f.posAt(i) == lang.DET || f.is(i, det) && f.posAt(i) != lang.PRON
		x[afterNoun] = f.posAt(i) == lang.NOUN && !f.is(i, timeWord)
	}
	n := f.wordsIn(first, last)
	x[oneWord], x[fewWords], x[manyWords] = n == 1, n == 2 || n == 3, n > 6
	x[finiteInside] = f.hasFinite(first, last)
	x[nameInside] = f.name[first] >= 0 && f.names[f.name[first]].Last >= last
	x[capitals] = f.titleCase(first, last) && n < 8
	x[sentenceEnd] = f.stop(last - 1)
	x[lowerStart] = !f.startsUpper(first, last)
	x[inClause] = reported
	x[clauseStart] = reported && (f.is(i, comp) || f.comma(i))
	return x
}

// namedByOthers reports whether a verb of naming near the pair has a subject
// that is no named speaker: "as locals call it", "que des internautes ont
// rebaptisé".
func (f *finder) namedByOthers(p int, c cue) bool {
	open := f.pairs[p].open
	near := false
	for i := max(f.here.first, open-8); i < min(f.here.last, f.pairs[p].end()+6); i++ {
		if f.pair[i] < 0 && f.is(i, naming) && f.posAt(i) != lang.NOUN {
			near = true
		}
	}
	if !near {
		return false
	}
	if c.frames == 0 || !f.is(c.at, naming) {
		return true
	}
	sp := f.speakerOf(c, false)
	switch sp.Form {
	case Name:
		return false
	case Pronoun:
		return f.indefinite(sp.Span)
	case Description:
		f.refer(&sp)
		return sp.Sort != Human || sp.Plural || c.at > open
	}
	return true
}

// indefinite reports whether a pronoun stands for nobody in particular.
func (f *finder) indefinite(s text.Span) bool {
	first, _ := f.doc.TokensIn(s)
	return first < len(f.toks) && len(f.entry(first).pron) > 0 && f.entry(first).pron[0] == 'i'
}

// socalledBefore reports whether "so-called" or its like stands before token i.
func (f *finder) socalledBefore(i int, c cue) bool {
	for j := i - 1; j >= f.here.first && j >= i-5; j-- {
		n := f.phraseAt(j, socalled)
		if n > 0 && j+n >= i-2 && !(c.frames != 0 && c.at == j) {
			return true
		}
		if f.comma(j) || f.stop(j) {
			return false
		}
	}
	return false
}

// titleBefore reports whether a noun before a title stands directly before
// token i.
func (f *finder) titleBefore(i int) bool {
	for j := i - 1; j >= f.here.first && j >= i-2; j-- {
		if f.is(j, title) && f.name[j] < 0 {
			return true
		}
		if f.compounds && j == i-1 && f.posAt(j) == lang.NOUN && f.titleCompound(j) {
			return true
		}
		if f.posAt(j) != lang.ADJ && f.posAt(j) != lang.DET && f.name[j] < 0 {
			return false
		}
	}
	return false
}

func (f *finder) titleCompound(j int) bool {
	s := f.text(j)
	for k := 3; k+4 <= len(s); k++ {
		if f.data.word[f.nouns[s[k:]]].class&title != 0 {
			return true
		}
	}
	return false
}
