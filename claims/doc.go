// Package claims finds the numbers of an article that state something: value,
// comparator, unit, counted noun, period and direction of change.
//
// It works in two steps. Quantities recognises every number of a document with
// its scale, unit, currency and comparator, whether it claims anything or not.
// Extract then reads the words around each: it drops dates, times, versions,
// names, scores, addresses, articles and small counts that only refer back,
// and finds what a number counts or measures, which way it moves, and the time
// it covers. Who claims a number is not known here: package analysis ties
// claims to the quotations that hold them.
//
// Values are exact decimals. A number that is no claim of its own may still
// tell something of another: "in two years" is the period of "lost 300,000
// jobs in two years". What a language says around numbers is data: the files
// numbers.tsv, units.tsv, currencies.tsv (Quantities) and changes.tsv,
// periods.tsv, measures.tsv, nonclaims.tsv, regions.tsv (Extract) of its pack,
// each explained in its first lines.
//
// Everything is linear in the length of the text: words are looked up in one
// table by their hash, and no search reaches farther than a fixed number of
// words.
package claims
