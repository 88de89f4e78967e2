package main

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// maxOrder is the length of the longest n-gram, word boundaries included.
const maxOrder = 5

// boundary stands for the beginning and the end of a word in an n-gram.
const boundary = " "

// counts holds, by n-gram length, how often an n-gram of letters and word
// boundaries occurred in the text a language's models were made from.
type counts [maxOrder + 1]map[string]float64

// countNgrams recovers the counts behind lingua-go's models. The models give
// conditional probabilities of letters within words, whose products along a
// prefix are relative frequencies; the rarest letter occurred once, which
// makes them counts. What a word boundary adds follows by subtraction: an
// n-gram begins a word as often as it occurs with no letter before it.
// N-grams with letters of another script than the language's are left out.
func countNgrams(models [maxOrder + 1]map[string]float64, script *unicode.RangeTable) counts {
	inside := lettersOnly(models)
	var before, after, around [maxOrder + 1]map[string]float64
	for n := range inside {
		before[n], after[n], around[n] = map[string]float64{}, map[string]float64{}, map[string]float64{}
	}
	for n := 2; n <= maxOrder; n++ {
		for gram, count := range inside[n] {
			_, first := utf8.DecodeRuneInString(gram)
			_, last := utf8.DecodeLastRuneInString(gram)
			before[n-1][gram[first:]] += count
			after[n-1][gram[:len(gram)-last]] += count
			if n > 2 {
				around[n-2][gram[first:len(gram)-last]] += count
			}
		}
	}
	var c counts
	for n := range c {
		c[n] = map[string]float64{}
	}
	words := 0.0
	for n := 1; n <= maxOrder; n++ {
		for gram, count := range inside[n] {
			if !writtenIn(gram, script) {
				continue
			}
			add(c[n], gram, count)
			if n < maxOrder {
				add(c[n+1], boundary+gram, count-before[n][gram])
				add(c[n+1], gram+boundary, count-after[n][gram])
			}
			if n < maxOrder-1 {
				add(c[n+2], boundary+gram+boundary, count-before[n][gram]-after[n][gram]+around[n][gram])
			}
			if n == 1 {
				words += count - after[n][gram]
			}
		}
	}
	add(c[1], boundary, words)
	c.close()
	return c
}

// close sees to it that the shorter forms of every n-gram are counted at
// least as often as it. Where the rarest letter was met more than once, what
// is left of small counts after rounding may not say so.
func (c counts) close() {
	for n := maxOrder; n > 1; n-- {
		for gram, count := range c[n] {
			for _, short := range []string{context(gram), shorter(gram)} {
				c[n-1][short] = max(c[n-1][short], count)
			}
		}
	}
}

// lettersOnly turns conditional probabilities into counts.
func lettersOnly(models [maxOrder + 1]map[string]float64) counts {
	rarest := 1.0
	for _, p := range models[1] {
		rarest = math.Min(rarest, p)
	}
	var c counts
	for n := 1; n <= maxOrder; n++ {
		c[n] = make(map[string]float64, len(models[n]))
		for gram, p := range models[n] {
			if n == 1 {
				c[n][gram] = p / rarest
				continue
			}
			_, last := utf8.DecodeLastRuneInString(gram)
			c[n][gram] = p * c[n-1][gram[:len(gram)-last]]
		}
	}
	return c
}

// add records a count; one that rounds to nothing is the noise of a
// subtraction and is left out. Where the rarest letter was met twice, halves
// are common: they are rounded up whatever the order they were summed in left
// behind the point.
func add(m map[string]float64, gram string, count float64) {
	const noise = 1e-3
	if count = math.Floor(count + 0.5 + noise); count > 0 {
		m[gram] = count
	}
}

func writtenIn(gram string, script *unicode.RangeTable) bool {
	for _, r := range gram {
		if !unicode.Is(script, r) && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}
