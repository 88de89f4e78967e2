// Package exact detects languages with github.com/pemistahl/lingua-go itself,
// behind the interface of lang.Detector, for programs that want lingua-go's own
// answer about what the default detector is not sure of: single words, short
// headlines, close languages.
//
//	d, err := exact.NewDetector()
//	...
//	d.Detect("Rechtsschutz").Tag // de
//
// The default detector narrows a text down to at most six languages, and
// lingua-go chooses among those, so that only their models are loaded: some
// 0.2 s and 18 MB a language, once, never released. A program that imports
// this package grows by 130 MB. Text that the default detector is sure of, or
// that leaves no choice, never reaches lingua-go.
//
// It is not more accurate: on lingua-go's own test words and sentences the
// default detector finds a little more. See bench/language.
package exact

import (
	"github.com/pemistahl/lingua-go"

	"github.com/nutgraf/nutgraf/lang"
)

// Detector is lingua-go behind lang's interface. It is safe for concurrent use.
type Detector struct {
	narrow *lang.Detector
}

var _ lang.Identifier = (*Detector)(nil)

// NewDetector takes the same options as lang.NewDetector and costs as little:
// models load when a text needs them.
func NewDetector(options ...lang.Option) (*Detector, error) {
	narrow, err := lang.NewDetector(options...)
	if err != nil {
		return nil, err
	}
	return &Detector{narrow}, nil
}

// Detect says which language a text is in. Of a text that lang.Detector is not
// sure of, Tag, Margin and the order of the alternatives are lingua-go's; the
// probability that the text is in any of the candidates is shared out by
// lingua-go's confidence values, and the answer is not reliable. Milliseconds and thousands of allocations a call, and more when models load.
func (d *Detector) Detect(text string) lang.Result {
	r := d.narrow.Detect(text)
	if r.Reliable {
		return r
	}
	var languages []lingua.Language
	known := 0.0 // the probability that it is one of the candidates
	if l, ok := language(r.Tag); ok {
		languages = append(languages, l)
		known += r.Confidence
	}
	for _, a := range r.Alternatives {
		if l, ok := language(a.Tag); ok {
			languages = append(languages, l)
			known += a.Confidence
		}
	}
	if len(languages) < 2 {
		return r
	}
	values := lingua.NewLanguageDetectorBuilder().FromLanguages(languages...).Build().ComputeLanguageConfidenceValues(text)
	return merge(r, values, known)
}

// merge is the fast detector's result with lingua-go's choice in it.
func merge(r lang.Result, values []lingua.ConfidenceValue, known float64) lang.Result {
	if values[0].Value() == values[1].Value() {
		return r // lingua-go does not know
	}
	merged := lang.Result{
		Tag:        tag(values[0].Language()),
		Confidence: known * values[0].Value(),
		Margin:     values[0].Value() - values[1].Value(),
		Script:     r.Script,
	}
	for i, v := range values[1:] {
		if i < len(merged.Alternatives) {
			merged.Alternatives[i] = lang.Alternative{Tag: tag(v.Language()), Confidence: known * v.Value()}
		}
	}
	return merged
}
