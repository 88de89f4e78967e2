// Package lang says which language a text is in, and what a language pack is.
//
// A [Detector] tells 75 languages apart:
//
//	d, err := lang.NewDetector(lang.Among("en", "fr", "de"))
//	...
//	switch r := d.Detect(article); {
//	case !r.Reliable:
//		// r.Tag is a guess, or lang.Undetermined
//	default:
//		fmt.Println(r.Tag, r.Confidence) // fr 0.998
//	}
//
// It reads text once, letter by letter, and adds up what every n-gram of one
// to five letters and word boundaries weighs for every language, in one packed
// table made from the models of github.com/pemistahl/lingua-go. The table lies
// in the program as it is used: nothing is loaded, decoded or allocated. Of
// long text it reads eight stretches spread over it, so a foreign lead does
// not decide and the cost is bounded. A script with one language needs no
// n-grams. Answers are the same at any concurrency and on every machine.
//
// A probability is part of every answer, and low when the text is in none of
// the languages, is no prose, or is too short to say: names and single words
// are never reliable. Package exact has the same interface on top of lingua-go
// itself, for programs that can pay for it.
//
// A [Pack] is everything known of one language: its data files, stemmer,
// segmenter and tagger. The packs are the folders below this one.
package lang
