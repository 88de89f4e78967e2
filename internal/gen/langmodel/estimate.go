package main

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// unseenLetter is the probability a language gives to a letter its models
// have never met. Scores are stored relative to its logarithm.
const unseenLetter = 1e-7

// weights maps the n-grams kept for a language to what meeting one adds to
// the language's score.
type weights map[string]float64

// estimate makes a smoothed n-gram model of a language, keeps the n-grams that
// matter and returns it as weights whose sum over all n-grams of a text, of
// every length, is the logarithm of the text's probability.
//
// The model is a Witten-Bell interpolated one over letters and boundaries.
// An n-gram h+s is kept when knowing it is worth at least threshold nats a
// letter of text: its relative frequency times what it adds to log p(s).
// Expected is the weight a letter or boundary of the text behind the counts
// gets on average.
func estimate(c counts, threshold float64) (w weights, expected float64) {
	total := 0.0
	for _, count := range c[1] { // whole numbers: any order gives the same sum
		total += count
	}
	probability, backoff := smooth(c, total)
	kept := prune(c, probability, backoff, total, threshold)
	return residuals(probability, kept), average(c, probability)
}

// smooth returns p(s|h) of every n-gram h+s, and of every context h the share
// of its probability that goes to what follows its shorter form.
func smooth(c counts, total float64) (probability, backoff map[string]float64) {
	probability, backoff = map[string]float64{}, map[string]float64{}
	for gram, count := range c[1] {
		probability[gram] = count / total
	}
	for n := 2; n <= maxOrder; n++ {
		follow, kinds := map[string]float64{}, map[string]float64{}
		for gram, count := range c[n] {
			follow[context(gram)] += count
			kinds[context(gram)]++
		}
		for h := range follow {
			backoff[h] = kinds[h] / (follow[h] + kinds[h])
		}
		for gram, count := range c[n] {
			h := context(gram)
			probability[gram] = count/(follow[h]+kinds[h]) + backoff[h]*probability[shorter(gram)]
		}
	}
	return probability, backoff
}

// prune chooses the n-grams to keep: all letters, and longer ones worth the
// threshold, with the shorter forms they rest on.
func prune(c counts, probability, backoff map[string]float64, total, threshold float64) map[string]bool {
	kept := map[string]bool{}
	for n := maxOrder; n >= 1; n-- {
		for gram, count := range c[n] {
			if n > 1 {
				without := backoff[context(gram)] * probability[shorter(gram)]
				if !kept[gram] && count/total*math.Log(probability[gram]/without) < threshold {
					continue
				}
				kept[context(gram)], kept[shorter(gram)] = true, true
			}
			kept[gram] = true
		}
	}
	return kept
}

// residuals turns the kept probabilities into weights. A context's back-off
// weight is met whenever the context is, so it is part of the context's own
// weight.
func residuals(probability map[string]float64, kept map[string]bool) weights {
	grams := slices.Sorted(maps.Keys(kept)) // sums of floats must not depend on the map's order
	known, shorterKnown := map[string]float64{}, map[string]float64{}
	for _, gram := range grams {
		if h := context(gram); h != "" {
			known[h] += probability[gram]
			shorterKnown[h] += probability[shorter(gram)]
		}
	}
	backoff := func(h string) float64 {
		if known[h] == 0 {
			return 0
		}
		left := math.Max(1-known[h], 1e-6)
		return math.Log(left / math.Max(1-shorterKnown[h], left))
	}
	w := make(weights, len(kept))
	for _, gram := range grams {
		h := context(gram)
		if h == "" {
			w[gram] = math.Log(probability[gram]/unseenLetter) + backoff(gram)
			continue
		}
		w[gram] = math.Log(probability[gram]/probability[shorter(gram)]) - backoff(h) + backoff(gram)
	}
	return w
}

// average is the mean over a text of log p(s|h) relative to an unseen letter.
// Every place of the text has one n-gram that is as long as n-grams get or
// begins at a word boundary.
func average(c counts, probability map[string]float64) float64 {
	places, sum := 0.0, 0.0
	for n := 2; n <= maxOrder; n++ {
		for _, gram := range slices.Sorted(maps.Keys(c[n])) {
			if n == maxOrder || strings.HasPrefix(gram, boundary) {
				places += c[n][gram]
				sum += c[n][gram] * math.Log(probability[gram]/unseenLetter)
			}
		}
	}
	return sum / places
}

// context is the n-gram without its last letter, shorter without its first.
func context(gram string) string {
	_, size := utf8.DecodeLastRuneInString(gram)
	return gram[:len(gram)-size]
}

func shorter(gram string) string {
	_, size := utf8.DecodeRuneInString(gram)
	return gram[size:]
}
