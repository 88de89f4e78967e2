package analysis

import (
	"fmt"
	"slices"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
)

// DefaultMaxBytes is the size limit of an article unless WithMaxBytes sets
// another.
const DefaultMaxBytes = 10 << 20

// config is what options set.
type config struct {
	language      string
	identifier    lang.Identifier // nil until prepared: the default detector
	maxBytes      int
	minConfidence float64
	workers       int // 0: GOMAXPROCS
	entities      []entities.Option
	quotes        []quotes.Option
	claims        []claims.Option
}

// Option changes how an Analyzer works; a bad one fails in With.
type Option func(*config) error

// WithLanguage skips detection: every article is read as the given language,
// which must be one of the Analyzer's packs.
func WithLanguage(code string) Option {
	return func(c *config) error { c.language = code; return nil }
}

// WithIdentifier replaces the detector of languages, for example by one for
// fewer languages or by that of package lang/exact.
func WithIdentifier(id lang.Identifier) Option {
	return func(c *config) error {
		if id == nil {
			return &ConfigError{"WithIdentifier(nil): leave the option out to use the default detector"}
		}
		c.identifier = id
		return nil
	}
}

// WithMaxBytes sets the size limit of an article in bytes.
func WithMaxBytes(n int) Option {
	return func(c *config) error {
		if n <= 0 || n > 1<<31-1 {
			return &ConfigError{fmt.Sprintf("WithMaxBytes(%d): the limit is between 1 and 2147483647 bytes", n)}
		}
		c.maxBytes = n
		return nil
	}
}

// WithMinConfidence drops quotes and claims of less confidence (0 to 1).
func WithMinConfidence(least float64) Option {
	return func(c *config) error {
		if !(least >= 0 && least <= 1) {
			return &ConfigError{fmt.Sprintf("WithMinConfidence(%v): a confidence is between 0 and 1", least)}
		}
		c.minConfidence = least
		return nil
	}
}

// WithWorkers sets how many articles AnalyzeSeq works on at a time; without
// it, GOMAXPROCS.
func WithWorkers(n int) Option {
	return func(c *config) error {
		if n < 1 {
			return &ConfigError{fmt.Sprintf("WithWorkers(%d): at least one worker is needed", n)}
		}
		c.workers = n
		return nil
	}
}

// WithEntities passes options to the entity layer of every language.
func WithEntities(opts ...entities.Option) Option {
	return func(c *config) error { c.entities = append(slices.Clip(c.entities), opts...); return nil }
}

// WithQuotes passes options to the quotation layer of every language.
func WithQuotes(opts ...quotes.Option) Option {
	return func(c *config) error { c.quotes = append(slices.Clip(c.quotes), opts...); return nil }
}

// WithClaims passes options to the claims layer of every language.
func WithClaims(opts ...claims.Option) Option {
	return func(c *config) error { c.claims = append(slices.Clip(c.claims), opts...); return nil }
}
