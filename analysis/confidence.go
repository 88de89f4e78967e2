package analysis

import "github.com/nutgraf/nutgraf/quotes"

// trust is how often speakers of a form that were resolved with at least a
// grade were the right entity.
type trust struct {
	form  quotes.Form
	grade float64
	right float64
}

// trusts are shares counted over 584 resolved quotations of 92 annotated
// articles in seven languages, most of which the rules were made with, each
// drawn towards 0.9 by six imagined quotations. Ways of resolving that were
// seen less than five times keep their grade.
var trusts = [...]trust{
	{quotes.Name, 0.95, 0.98},        // 360 of 365
	{quotes.Description, 0.88, 0.97}, // 18 of 18
	{quotes.Description, 0.78, 0.95}, // 6 of 6
	{quotes.Description, 0.68, 0.9},  // 51 of 57
	{quotes.Description, 0.63, 0.78}, // 4 of 6
	{quotes.Pronoun, 0.83, 0.98},     // 75 of 76
	{quotes.Omitted, 0.83, 0.98},     // 19 of 19
	{quotes.Omitted, 0.78, 0.97},     // 14 of 14
	{quotes.Omitted, 0.58, 0.96},     // 13 of 13
}

// calibrated is the probability that a speaker was resolved to the right
// entity.
func calibrated(form quotes.Form, s speaker) float64 {
	if s.entity < 0 {
		return s.confidence
	}
	if form == quotes.Unnamed { // continued from elsewhere, as dropped subjects are
		form = quotes.Omitted
	}
	for _, t := range trusts {
		if t.form == form && s.confidence >= t.grade {
			return t.right
		}
	}
	return s.confidence
}
