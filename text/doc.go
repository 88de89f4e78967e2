// Package text holds a news article as one immutable string and the views on
// it: tokens, sentences and paragraphs.
//
// Every position is a half-open byte range of the UTF-8 text exactly as it was
// given ([Span]). Nothing is ever cut out, normalised or rewritten: tokens and
// the gaps between them give the input back byte for byte. [Offsets] converts
// byte positions to runes and UTF-16 units for editors and browsers.
//
// A [Document] is immutable after it was built and safe for concurrent use.
package text
