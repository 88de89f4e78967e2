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
// table made from the models of github.com/pemistahl/lingua-go. The table is
// used where it lies in the program: the first detector takes milliseconds and
// 0.6 MB, the others nothing. Of long text it reads three stretches spread
// over it, and eight if the three do not agree or leave a doubt, so a foreign
// lead does not decide and the cost is bounded. A script
// with one language needs no n-grams. Answers are the same at any concurrency.
//
// Two things that short text needs are added. characters.tsv has lingua-go's
// rules about letters that few languages are written with. lingua-go drops the
// other languages; here such a letter speaks against them, because names bring
// letters along. The n-grams say nearly the same already: over 12,800 sentences
// of seven treebanks the rules as filters lose 0.01 points, and 0.2 to 0.7 of
// two-word to whole-sentence texts in all 75 languages; as weights they gain
// up to 0.1 points and lose nowhere. And the languages that little
// is written in, by the column of languages.tsv, need to be a little likelier
// than the others, unless they are asked for by name: right among 75 languages
// are 97.9 % of those sentences instead of 97.5, 91.1 % instead of 89.8 of those
// below 40 letters, 96.9 % instead of 96.3 of runs of four words; texts evenly
// of 75 languages lose nothing from four words up, 0.2 points at two and 1 at one. What
// stays wrong is headings, names, addresses and dates, which are in no language.
// bench/language measures lingua-go beside this package.
//
// A probability is part of every answer, and low when the text is in none of
// the languages, is no prose, or is too short to say: names and single words
// are never reliable. A script that has one language here is taken for that
// language, which is wrong for Yiddish or Assamese. [Detector.Segments] finds
// sentences in another language than their document. Package exact has the same interface on top of lingua-go
// itself, for programs that can pay for it.
//
// A [Pack] is everything known of one language, and all that the layers above
// know of it: they have no language of their own. Its data folder holds what
// is knowledge, one item a line, in files that the layers read by name and
// check when an analyzer is made; its functions hold what is mechanism: stems,
// segmentation, and the tagger, whose model loads with the first article. A
// pack is read-only and safe for concurrent use. The packs are the folders
// below this one; nothing registers itself, so a program links those it names.
package lang
