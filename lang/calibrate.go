package lang

import (
	"math"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

// What makes an answer reliable, and what makes it none.
const (
	reliableWords          = 3
	reliableConfidence     = 0.9
	undeterminedConfidence = 0.3
	ownerLetters           = 4 // of the only language of a script
)

// calibration turns scores into probabilities. Its figures were fitted on
// sentences of seven languages and on text in none of them.
var calibration = calibrator{temperature: 2, drift: 0.02, stranger: 0.1, floor: -2.2, slope: 6, doubt: 3}

type calibrator struct {
	temperature, drift float64 // nats of score a nat of evidence is worth: of a first letter, and more with every letter
	stranger           float64 // how likely a text is in a language that was not asked for, against one that was
	floor, doubt       float64 // nats a letter below what is expected that make a text foreign; further below when it is short
	slope              float64
}

// likelihood is the evidence, from 0 to 1, of a score against the best one.
func (c calibrator) likelihood(difference int32, symbols int) float64 {
	return math.Exp(float64(difference) / ngram.Scale / (c.temperature + c.drift*float64(symbols)))
}

// genuine is the probability that a text which scores excess nats a symbol
// more than its best language's text does on average is in that language.
func (c calibrator) genuine(excess float64, symbols int) float64 {
	floor := c.floor - c.doubt/math.Sqrt(float64(symbols))
	return 1 / (1 + math.Exp(-c.slope*(excess-floor)))
}
