package analysis

import (
	"context"
	"sort"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// Quotations and claims of a long text are read section by section, so that a
// book takes little more memory than an article. Articles are a section each.
const (
	sectionTokens = 4096 // a section ends with the paragraph that reaches so many
	mostTokens    = 8192 // or with the sentence that does, if that paragraph goes on
)

// sectionEnd is where a section ends that begins with the sentence first.
func sectionEnd(doc *text.Document, first int) int {
	sentences := doc.Sentences()
	n := len(sentences)
	from := sentences[first].First
	if sentences[n-1].Last-from <= mostTokens {
		return n
	}
	end := first + sort.Search(n-first, func(i int) bool { return sentences[first+i].Last-from >= sectionTokens }) + 1
	p := doc.Paragraphs()[doc.ParagraphOf(end-1)]
	for end < p.Last && sentences[end].Last-from <= mostTokens {
		end++
	}
	return end
}

// readSections finds the quotations and claims of a document whose names are
// known.
func (l *layers) readSections(ctx context.Context, r *reading) error {
	n := len(r.doc.Sentences())
	for first := 0; first < n; {
		end := sectionEnd(r.doc, first)
		doc, tags := r.doc, r.tags
		if end-first < n {
			doc, tags = section(r, first, end)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		q := l.quotes.Extract(doc, tags)
		if err := ctx.Err(); err != nil {
			return err
		}
		c := l.claims.Extract(doc, tags)
		if end-first == n {
			r.quotes, r.claims = q, c
			break
		}
		r.addQuotes(q, end, n)
		r.addClaims(c, end, n)
		first = end
	}
	r.tags.Names = nil // nobody asks for them any more
	return nil
}

// section is the document and the tags of the sentences from first to before
// end.
func section(r *reading, first, end int) (*text.Document, *lang.Tagging) {
	doc, from := r.doc.Section(first, end)
	to := from + len(doc.Tokens())
	all := r.tags.Names
	i := sort.Search(len(all), func(i int) bool { return all[i].First >= from })
	k := sort.Search(len(all), func(i int) bool { return all[i].First >= to })
	names := append([]lang.Name(nil), all[i:k]...)
	for i := range names {
		names[i].First, names[i].Last = names[i].First-from, min(names[i].Last, to)-from
	}
	return doc, &lang.Tagging{POS: r.tags.POS[from:to], Names: names}
}

// addQuotes adds those of a section to the ones before; done of whole sentences
// have been read.
func (r *reading) addQuotes(q *quotes.Result, done, whole int) {
	before := len(r.quotes.Quotes)
	for _, x := range q.Quotes {
		if x.Continues >= 0 {
			x.Continues += before
		}
		r.quotes.Quotes = append(room.For(r.quotes.Quotes, done, whole), x)
	}
	for _, x := range q.Attributions {
		r.quotes.Attributions = append(room.For(r.quotes.Attributions, done, whole), x)
	}
	for _, x := range q.NotSpeech {
		r.quotes.NotSpeech = append(room.For(r.quotes.NotSpeech, done, whole), x)
	}
}

// addClaims adds those of a section.
func (r *reading) addClaims(list []claims.Claim, done, whole int) {
	for _, c := range list {
		r.claims = append(room.For(r.claims, done, whole), c)
	}
}
