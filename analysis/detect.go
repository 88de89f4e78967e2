package analysis

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// language determines the article's language and returns the code of the pack
// that reads it, "" if there is none; the record says what was found.
func (b *builder) language(a *Analyzer) string {
	l := &b.record.Language
	if a.config.language != "" {
		*l = Language{Code: a.config.language, Confidence: 1, Reliable: true, Script: "Latn"}
		return l.Code
	}
	r := a.config.identifier.Detect(b.src)
	*l = Language{Code: r.Tag, Confidence: round(r.Confidence), Reliable: r.Reliable, Script: r.Script}
	switch {
	case r.Tag == lang.Undetermined:
		b.note(text.Span{Start: 0, End: len(b.src)}, "language-undetermined", "the language of the text could not be determined; nothing was extracted")
	case a.layers[r.Tag] == nil:
		b.note(text.Span{Start: 0, End: len(b.src)}, "language-unsupported", "no pack for the language "+r.Tag+"; nothing was extracted")
	default:
		return r.Tag
	}
	return ""
}

// foreignWords is the number of words from which a sentence can be told to be
// in another language, functionShare the share of function words (articles,
// prepositions, pronouns, auxiliaries, conjunctions) below which it is looked
// at: read by the tagger of another language, a sentence seems to have few.
// In the development articles 5 to 15 of 100 sentences of the language itself
// are below it, and 75 to 95 of 100 of another one.
const (
	foreignWords  = 5
	functionShare = 0.3
)

// foreign notes the passages that are in another language than the article.
func (b *builder) foreign(d *lang.Detector, r *reading) {
	main := lang.Result{Tag: b.record.Language.Code, Script: b.record.Language.Script}
	for _, s := range d.Foreign(r.doc, main, r.fewFunctionWords) {
		b.note(s.Span, "foreign-passage", "this passage is in the language "+s.Tag)
	}
}

// fewFunctionWords reports whether a sentence has so few function words that
// it may be in another language than the article.
func (r *reading) fewFunctionWords(sentence int) bool {
	s := r.doc.Sentences()[sentence]
	words, function := 0, 0
	for i := s.First; i < s.Last; i++ {
		if r.doc.Tokens()[i].Kind != text.Word {
			continue
		}
		words++
		switch r.tags.POS[i] {
		case lang.ADP, lang.AUX, lang.CCONJ, lang.DET, lang.PART, lang.PRON, lang.SCONJ:
			function++
		}
	}
	return words >= foreignWords && float64(function) < functionShare*float64(words)
}
