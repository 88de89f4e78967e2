package quotes

import (
	_ "embed"
	"strconv"
	"strings"
)

// confidence.tsv is how often the content that each rule finds was right in
// annotated articles. The rules were made with those articles in sight: other
// text will be read somewhat worse.
//
//go:embed confidence.tsv
var confidenceTable string

var confidences = parseConfidences(confidenceTable)

func parseConfidences(src string) map[string]float64 {
	t := map[string]float64{}
	for line := range strings.Lines(src) {
		if rule, p, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && rule[0] != '#' {
			t[rule], _ = strconv.ParseFloat(p, 64)
		}
	}
	return t
}

// confidenceOf is the confidence of a rule.
func confidenceOf(rule string) float64 {
	if p, ok := confidences[rule]; ok {
		return p
	}
	return confidences["*"]
}
