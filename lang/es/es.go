// Package es is the Spanish language pack: the data of its folder, the Snowball
// stemmer and the trained tagger. SOURCES.md says where the data comes from.
package es

import (
	"embed"

	"github.com/kljensen/snowball/spanish"

	"github.com/nutgraf/nutgraf/internal/pack"
	"github.com/nutgraf/nutgraf/lang"
)

//go:embed data
var files embed.FS

// Pack returns the Spanish language pack. What is heavy in it loads on first use.
func Pack() *lang.Pack { return pack.New("es", files, stem) }

func stem(word string) string {
	return spanish.Stem(word, true)
}
