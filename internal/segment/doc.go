// Package segment cuts a text into tokens, sentences and paragraphs.
//
// Word boundaries are those of Unicode Standard Annex 29 (clipperhouse/uax29);
// on top of them the package joins what belongs together (abbreviations,
// digits grouped by blanks, hyphenated words, web addresses, handles) and
// parts what does not (elisions and clitics), as a language's rule files say.
// One pass, linear in the length of the text.
package segment
