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
