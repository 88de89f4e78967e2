package text

import "sort"

// Sentence is a sentence, a headline, or another stretch that stands alone.
type Sentence struct {
	Span
	First, Last int  // token range, half-open
	Headline    bool // it ends its paragraph without a closing full stop, question or exclamation mark
}

// Paragraph is a stretch between line breaks.
type Paragraph struct {
	Span
	First, Last int // sentence range, half-open
}

// Document is an article and its tokens, sentences and paragraphs in text
// order. It is immutable and safe for concurrent use.
type Document struct {
	text       string
	tokens     []Token
	sentences  []Sentence
	paragraphs []Paragraph
}

// NewDocument ties the views of a text to it. Segmenters call it; the slices
// must be in text order and must not be changed afterwards.
func NewDocument(text string, tokens []Token, sentences []Sentence, paragraphs []Paragraph) *Document {
	return &Document{text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs}
}

// Text is the article exactly as given.
func (d *Document) Text() string { return d.text }

// Tokens are the document's tokens. The slice is shared: read only.
func (d *Document) Tokens() []Token { return d.tokens }

// Sentences are the document's sentences. The slice is shared: read only.
func (d *Document) Sentences() []Sentence { return d.sentences }

// Paragraphs are the document's paragraphs. The slice is shared: read only.
func (d *Document) Paragraphs() []Paragraph { return d.paragraphs }

// TokenText is the surface of token i.
func (d *Document) TokenText(i int) string { return d.text[d.tokens[i].Start:d.tokens[i].End] }

// TokenSpan is the byte range from token first to before token last; the zero
// Span if the range is empty.
func (d *Document) TokenSpan(first, last int) Span {
	if first >= last {
		return Span{}
	}
	return Span{int(d.tokens[first].Start), int(d.tokens[last-1].End)}
}

// TokenAt is the index of the first token that ends after the byte offset;
// len(Tokens()) if there is none. O(log tokens).
func (d *Document) TokenAt(offset int) int {
	return sort.Search(len(d.tokens), func(i int) bool { return int(d.tokens[i].End) > offset })
}

// TokensIn is the half-open range of tokens that overlap s. O(log tokens).
func (d *Document) TokensIn(s Span) (first, last int) {
	first = d.TokenAt(s.Start)
	last = sort.Search(len(d.tokens), func(i int) bool { return int(d.tokens[i].Start) >= s.End })
	return first, max(first, last)
}

// SentenceOf is the index of the sentence that holds token i. O(log sentences).
func (d *Document) SentenceOf(i int) int {
	return sort.Search(len(d.sentences), func(k int) bool { return d.sentences[k].Last > i })
}

// ParagraphOf is the index of the paragraph that holds sentence i.
// O(log paragraphs).
func (d *Document) ParagraphOf(i int) int {
	return sort.Search(len(d.paragraphs), func(k int) bool { return d.paragraphs[k].Last > i })
}
