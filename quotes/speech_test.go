package quotes

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang/all"
)

func TestWeightsName(t *testing.T) {
	lines := 0
	for _, line := range strings.Split(speechWeights, "\n") {
		if line != "" && line[0] != '#' {
			lines++
		}
	}
	require.Equal(t, int(evidences), lines, "one line a feature")
	for k, w := range weights {
		require.NotZero(t, w, evidenceNames[k])
	}
}

// Every pack has the words that the rules of every language need.
func TestPacksAreWhole(t *testing.T) {
	for _, p := range all.Packs() {
		d, err := load(p, nil)
		require.NoError(t, err)
		for name, c := range map[string]class{"comp": comp, "rel": rel, "and": and, "neg": neg, "have": have, "be": be, "pron": pron, "det": det, "prep": prep, "time": timeWord,
			"accord": accord, "accordas": accordAs, "own": own, "socalled": socalled, "naming": naming, "title": title, "person": person, "persons": persons, "body": body,
			"doc": doc, "channel": channel, "onchannel": onChannel, "anaphor": anaphor} {
			n := 0
			for _, w := range d.word {
				if w.class&c != 0 {
					n++
				}
			}
			require.Positive(t, n, "%s: %s", p.Code, name)
		}
		require.Greater(t, len(d.readings), 500, p.Code)
	}
}

func TestConfidences(t *testing.T) {
	require.Contains(t, confidences, "*")
	for rule, p := range confidences {
		require.True(t, p > 0.5 && p <= 1, "%s %v", rule, p)
	}
	require.Equal(t, confidences["*"], confidenceOf("no rule"))
	require.Less(t, confidenceOf(RuleFragment), confidenceOf(RuleDirectLeft))
}
