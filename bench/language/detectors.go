package main

import (
	"strings"

	"github.com/abadojack/whatlanggo"
	"github.com/pemistahl/lingua-go"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/exact"
)

// packs are the languages the documents and sentences are in.
var packs = []string{"en", "fr", "de", "es", "it", "pt", "nl"}

// detector is one way to say which language a text is in.
type detector struct {
	name   string
	closed bool // restricted to packs
	open   func() (answer, error)
}

// answer is a detector at work: the ISO 639-1 code of a text, and whether the
// detector says it is sure.
type answer func(text string) (code string, reliable bool)

func detectors() []detector {
	return []detector{
		{"nutgraf", false, func() (answer, error) { return fast() }},
		{"nutgraf, 7 languages", true, func() (answer, error) { return fast(lang.Among(packs...)) }},
		{"nutgraf exact", false, func() (answer, error) { return exactly() }},
		{"nutgraf exact, 7 languages", true, func() (answer, error) { return exactly(lang.Among(packs...)) }},
		{"lingua-go, high", false, func() (answer, error) { return linguaGo(lingua.NewLanguageDetectorBuilder().FromAllLanguages()), nil }},
		{"lingua-go, low", false, func() (answer, error) {
			return linguaGo(lingua.NewLanguageDetectorBuilder().FromAllLanguages().WithLowAccuracyMode()), nil
		}},
		{"lingua-go, high, 7 languages", true, func() (answer, error) { return linguaGo(sevenLingua()), nil }},
		{"lingua-go, low, 7 languages", true, func() (answer, error) { return linguaGo(sevenLingua().WithLowAccuracyMode()), nil }},
		{"whatlanggo", false, func() (answer, error) { return whatlang(), nil }},
	}
}

func fast(options ...lang.Option) (answer, error) {
	d, err := lang.NewDetector(options...)
	return identify(d), err
}

func exactly(options ...lang.Option) (answer, error) {
	d, err := exact.NewDetector(options...)
	return identify(d), err
}

func identify(d lang.Identifier) answer {
	return func(text string) (string, bool) {
		r := d.Detect(text)
		return r.Tag, r.Reliable
	}
}

func sevenLingua() lingua.LanguageDetectorBuilder {
	return lingua.NewLanguageDetectorBuilder().FromLanguages(lingua.English, lingua.French, lingua.German,
		lingua.Spanish, lingua.Italian, lingua.Portuguese, lingua.Dutch)
}

func linguaGo(builder lingua.LanguageDetectorBuilder) answer {
	d := builder.Build()
	return func(text string) (string, bool) {
		l, ok := d.DetectLanguageOf(text)
		return strings.ToLower(l.IsoCode639_1().String()), ok
	}
}

func whatlang() answer {
	return func(text string) (string, bool) {
		info := whatlanggo.Detect(text)
		return info.Lang.Iso6391(), info.IsReliable()
	}
}
