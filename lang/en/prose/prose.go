// Package prose puts jdkato/prose/v2, an English tagger, behind the interface
// of this project's taggers, as an alternative and as a baseline.
//
//	pack := en.Pack()
//	pack.Tagger = prose.New
//
// prose knows neither offsets nor our tokens and rewrites quotation marks; its
// tokens are laid back on the text ([align]) and their tags given to the tokens
// of the document they overlap. It finds persons and places only.
package prose

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Confidence is that of every name: prose has none of its own, and about this
// share of its names is right on our English articles.
const Confidence = 0.5

// Tagger tags English documents with prose. It is safe for concurrent use.
// Tagging costs about a hundred times as much as the pack's own tagger and
// allocates for every token.
type Tagger struct {
	model *prose.Model
}

var shared = sync.OnceValues(func() (*prose.Model, error) {
	doc, err := prose.NewDocument("", prose.WithSegmentation(false))
	if err != nil {
		return nil, err
	}
	return doc.Model, nil
})

// New returns the tagger. All taggers share one model, which loads on first
// use and takes about a second.
func New() (lang.Tagger, error) {
	m, err := shared()
	if err != nil {
		return nil, err
	}
	return &Tagger{m}, nil
}

// Tag finds the parts of speech and the persons and places of a document. A
// text that prose fails on has neither.
func (t *Tagger) Tag(doc *text.Document) *lang.Tagging {
	out := &lang.Tagging{POS: make([]lang.POS, len(doc.Tokens()))}
	d, err := prose.NewDocument(doc.Text(), prose.UsingModel(t.model), prose.WithSegmentation(false))
	if err != nil {
		return out
	}
	tokens := d.Tokens()
	spans := align(doc.Text(), tokens)
	k := 0
	for i, tok := range doc.Tokens() {
		for k < len(spans) && (spans[k].IsZero() || spans[k].End <= int(tok.Start)) {
			k++
		}
		if k < len(spans) && spans[k].Start < int(tok.End) {
			out.POS[i] = universal[tokens[k].Tag]
		}
	}
	out.Names = names(doc, d.Entities(), tokens, spans)
	return out
}

// align finds the span of each of prose's tokens in the text, the zero Span
// for those that are not there as written.
func align(src string, tokens []prose.Token) []text.Span {
	const reach = 64 // bytes; how far ahead a token is looked for
	spans := make([]text.Span, len(tokens))
	at := 0
	for i, tok := range tokens {
		for s := at; s < len(src) && s <= at+reach; {
			if n := match(src[s:], tok.Text); n > 0 {
				spans[i] = text.Span{Start: s, End: s + n}
				at = s + n
				break
			}
			_, w := utf8.DecodeRuneInString(src[s:])
			s += w
		}
	}
	return spans
}

// match is the length of what prose wrote as the word at the front of src, 0
// if something else stands there.
func match(src, word string) int {
	n := 0
	for _, w := range word {
		if n >= len(src) {
			return 0
		}
		r, size := utf8.DecodeRuneInString(src[n:])
		if r != w && plain(r) != w {
			return 0
		}
		n += size
	}
	return n
}

// plain is what prose makes of a quotation mark.
func plain(r rune) rune {
	switch r {
	case '“', '”':
		return '"'
	case '‘', '’':
		return '\''
	}
	return r
}

// names finds prose's entities, which are its tokens joined by blanks, among
// the tokens.
func names(doc *text.Document, entities []prose.Entity, tokens []prose.Token, spans []text.Span) []lang.Name {
	var out []lang.Name
	at := 0
	for _, e := range entities {
		kind := kinds[e.Label]
		words := strings.Fields(e.Text)
		k := at
		for k+len(words) <= len(tokens) && !equal(tokens[k:k+len(words)], words) {
			k++
		}
		end := k + len(words)
		if kind == lang.NoKind || len(words) == 0 || end > len(tokens) || spans[k].IsZero() || spans[end-1].IsZero() {
			continue
		}
		at = end
		s := text.Span{Start: spans[k].Start, End: spans[end-1].End}
		if first, last := doc.TokensIn(s); first < last && wordLike(s.In(doc.Text())) {
			out = append(out, lang.Name{Span: s, First: first, Last: last, Kind: kind, Confidence: Confidence})
		}
	}
	return out
}

func equal(tokens []prose.Token, words []string) bool {
	for i, w := range words {
		if tokens[i].Text != w {
			return false
		}
	}
	return true
}

var kinds = map[string]lang.Kind{"PERSON": lang.Person, "GPE": lang.Place}

func wordLike(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// universal maps the tags of the Penn Treebank; what is missing is X.
var universal = map[string]lang.POS{
	"CC": lang.CCONJ, "CD": lang.NUM, "DT": lang.DET, "EX": lang.PRON, "IN": lang.ADP, "JJ": lang.ADJ, "JJR": lang.ADJ, "JJS": lang.ADJ,
	"MD": lang.AUX, "NN": lang.NOUN, "NNS": lang.NOUN, "NNP": lang.PROPN, "NNPS": lang.PROPN, "PDT": lang.DET, "POS": lang.PART,
	"PRP": lang.PRON, "PRP$": lang.PRON, "RB": lang.ADV, "RBR": lang.ADV, "RBS": lang.ADV, "RP": lang.ADP, "SYM": lang.SYM, "TO": lang.PART,
	"UH": lang.INTJ, "VB": lang.VERB, "VBD": lang.VERB, "VBG": lang.VERB, "VBN": lang.VERB, "VBP": lang.VERB, "VBZ": lang.VERB,
	"WDT": lang.PRON, "WP": lang.PRON, "WP$": lang.PRON, "WRB": lang.ADV, "$": lang.SYM, "#": lang.SYM,
	".": lang.PUNCT, ",": lang.PUNCT, ":": lang.PUNCT, "(": lang.PUNCT, ")": lang.PUNCT, "``": lang.PUNCT, "''": lang.PUNCT, "\"": lang.PUNCT,
}
