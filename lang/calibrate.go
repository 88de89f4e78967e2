package lang

import (
	"math"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

// What makes an answer reliable, and what makes it none.
const (
	reliableWords          = 3
	reliableConfidence     = 0.99
	undeterminedConfidence = 0.1
	ownerLetters           = 8 // of the only language of a script
	ownerConfidence        = 0.99
)

// The figures below were fitted on sentences, runs of four words and single
// words of seven languages, and on text in none of the languages.
const (
	// Neighbouring n-grams say partly the same, so that a nat of score is worth
	// less than a nat of evidence, and less still in a long text, which is all
	// about one thing.
	temperature      = 2.0
	temperatureDrift = 0.3 // more with the root of the number of symbols

	// How likely a language is that was not asked for, against one that was.
	strangerPrior = 0.1

	// Nats a symbol by which a text may fall short of what its language scores
	// on average, before it is as likely to be in another one or in none. What
	// a short text scores varies more.
	shortfall       = 0.6
	shortfallSpread = 7.75 // over the root of the number of symbols
	manyWindows     = 4
	// How fast the likelihood falls beyond, with the root of that number.
	shortfallSlope = 0.8
)

// likelihood is the evidence, from 0 to 1, that a score has against the best
// one.
func likelihood(score, best int32, symbols int) float64 {
	return math.Exp(float64(score-best) / ngram.Scale / (temperature + temperatureDrift*math.Sqrt(float64(symbols))))
}

// genuine is the probability that a text is in a language at all, going by
// what text in the language scores on average. Of a text of many windows only
// the better half need be: the others may quote another language.
func (s *sample) genuine(language int, script script) float64 {
	expected := s.model.table.Expected(language)
	var symbols, above [windowCount]float64 // of each window, the likeliest first; above is in nats
	n := 0
	for i := range s.windows[:s.count] {
		w := &s.windows[i]
		count := w.symbols[script]
		if count == 0 {
			continue
		}
		excess := float64(w.scores[language]-count*expected) / ngram.Scale
		k := n
		for ; k > 0 && above[k-1]/symbols[k-1] < excess/float64(count); k-- {
			symbols[k], above[k] = symbols[k-1], above[k-1]
		}
		symbols[k], above[k] = float64(count), excess
		n++
	}
	if n >= manyWindows {
		n = (n + 1) / 2
	}
	length, sum := 0.0, 0.0
	for i := range n {
		length += symbols[i]
		sum += above[i]
	}
	root := math.Sqrt(max(length, 1))
	return 1 / (1 + math.Exp(-shortfallSlope*(sum/root+shortfall*root+shortfallSpread)))
}
