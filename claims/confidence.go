package claims

import "math"

// calibration is a logistic regression of "value, kind and unit are right":
// the log odds of a claim that nothing speaks against, and what each trait
// adds. Its terms are smoothed counts over 855 claims of 87 annotated articles
// in seven languages, a third of them written after the rules: 97.4 % of the
// claims are right, of the money 98.4 %, of counts of a noun 98 %, of small ones
// in words 92 %, of measures 91 %, of small ones in digits 78 %.
var calibration = struct {
	base                                                               float64
	ambiguous, count, bare, smallWords, smallDigits, measure, duration float64
	money, rate, inherited                                             float64
}{
	base:        5.3,  // percents, points, ratios, multiples: 242 of 242
	ambiguous:   -2.7, // 6 of 6: the language is usually right
	count:       -1.4, // 210 of 217 with a noun
	bare:        -1,
	smallWords:  -1.4, // 47 of 51
	smallDigits: -2,   // 7 of 9
	measure:     -2.9, // 43 of 47
	duration:    -1.3, // 75 of 76
	money:       -1.2, // 186 of 189
	rate:        -2.1, // 33 of 34
	inherited:   -1.5, // kind and unit are those of another number
}

// confidence is the probability that value, kind and unit of a claim are
// right.
func (r *reader) confidence(d *reading) float64 {
	c := &calibration
	odds := c.base
	if d.Ambiguous {
		odds += c.ambiguous
	}
	switch d.Kind {
	case Count:
		odds += c.count
		if d.noun.none() && d.inner.IsZero() {
			odds += c.bare
		}
		if small := !d.Vague && r.upTo(d, smallCount); small && d.Words {
			odds += c.smallWords
		} else if small {
			odds += c.smallDigits
		}
	case Measure:
		odds += c.measure
	case Duration:
		odds += c.duration
	case Money:
		odds += c.money
	case Rate:
		odds += c.rate
	}
	if d.inherited {
		odds += c.inherited
	}
	return 1 / (1 + math.Exp(-odds))
}
