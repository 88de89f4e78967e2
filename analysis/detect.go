package analysis

import "github.com/nutgraf/nutgraf/text"

// language determines the article's language and returns the code of the pack
// that reads it, "" if there is none; the record says what was found.
func (b *builder) language(a *Analyzer) string {
	l := &b.record.Language
	if a.config.language != "" {
		*l = Language{Code: a.config.language, Confidence: 1, Reliable: true, Script: "Latn"}
		return l.Code
	}
	*l = detect(b.src)
	switch {
	case l.Code == "und":
		b.note(text.Span{Start: 0, End: len(b.src)}, "language-undetermined", "the language of the text could not be determined; nothing was extracted")
	case a.layers[l.Code] == nil:
		b.note(text.Span{Start: 0, End: len(b.src)}, "language-unsupported", "no pack for the language "+l.Code+"; nothing was extracted")
	default:
		return l.Code
	}
	return ""
}
