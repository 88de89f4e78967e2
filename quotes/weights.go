package quotes

import (
	"strconv"
	"strings"
)

var evidenceNames = [evidences]string{"bias", "sayingVerb", "labelVerb", "namingVerb", "afterSocalled", "afterTitle", "afterDet", "oneWord", "fewWords", "manyWords",
	"finiteInside", "nameInside", "capitals", "sentenceEnd", "lowerStart", "inClause", "inBrackets"}

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
