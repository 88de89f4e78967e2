// Package tagger finds the part of speech of every token and the names of a
// document by small linear models trained in Go (internal/tagger/train).
//
// Each token is reduced once to a few integers ([atom]: hashes of the word and
// its affixes, its shape, what the word lists know of it). Parts of speech are
// decided from left to right by an averaged perceptron. Names are a
// linear-chain conditional random field over units, tokens or the hyphenated
// parts of one, with the labels begin, inside, last and unit of each kind; only
// the stretches that can hold a name are scored. All weights are int8 in hash
// tables; no strings are built and nothing is allocated per token. What a word
// gives to the scores around it is remembered ([memo]), for most words of an
// article are words of the articles before it.
//
// A [Tagger] is immutable and safe for concurrent use.
package tagger
