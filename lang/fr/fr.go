// Package fr is the French language pack: the data of its folder, the Snowball
// stemmer and the trained tagger. SOURCES.md says where the data comes from.
package fr

import (
	"embed"

	"github.com/kljensen/snowball/french"

	"github.com/nutgraf/nutgraf/internal/pack"
	"github.com/nutgraf/nutgraf/lang"
)

//go:embed data
var files embed.FS

// Pack returns the French language pack. What is heavy in it loads on first use.
func Pack() *lang.Pack { return pack.New("fr", files, stem) }

func stem(word string) string {
	return french.Stem(word, true)
}
