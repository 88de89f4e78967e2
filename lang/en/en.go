// Package en is the English language pack: the data of its folder, the Snowball
// stemmer and the trained tagger. SOURCES.md says where the data comes from.
package en

import (
	"embed"

	"github.com/kljensen/snowball/english"

	"github.com/nutgraf/nutgraf/internal/pack"
	"github.com/nutgraf/nutgraf/lang"
)

//go:embed data
var files embed.FS

// Pack returns the English language pack. What is heavy in it loads on first use.
func Pack() *lang.Pack { return pack.New("en", files, stem) }

func stem(word string) string {
	return english.Stem(word, true)
}
