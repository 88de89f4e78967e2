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

// Section is the part of the document from sentence first to before sentence
// last: its tokens, sentences and paragraphs alone, over the same text. Spans
// mean the same in both; token i of the section is token from+i of the document.
func (d *Document) Section(first, last int) (section *Document, from int) {
	if first >= last {
		return &Document{text: d.text}, 0
	}
	from, to := d.sentences[first].First, d.sentences[last-1].Last
	section = &Document{text: d.text, tokens: d.tokens[from:to:to], sentences: append([]Sentence(nil), d.sentences[first:last]...)}
	for i := range section.sentences {
		s := &section.sentences[i]
		s.First, s.Last = s.First-from, s.Last-from
	}
	for _, p := range d.paragraphs[d.ParagraphOf(first):] {
		if p.First >= last {
			break
		}
		p.First, p.Last = max(p.First, first), min(p.Last, last)
		p.Span = Span{d.sentences[p.First].Start, d.sentences[p.Last-1].End}
		p.First, p.Last = p.First-first, p.Last-first
		section.paragraphs = append(section.paragraphs, p)
	}
	return section, from
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
