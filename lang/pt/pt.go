// Package pt is the Portuguese language pack: the data of its folder, the Snowball
// stemmer and the trained tagger. SOURCES.md says where the data comes from.
package pt

import (
	"embed"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/portuguese"

	"github.com/nutgraf/nutgraf/internal/pack"
	"github.com/nutgraf/nutgraf/lang"
)

//go:embed data
var files embed.FS

// Pack returns the Portuguese language pack. What is heavy in it loads on first use.
func Pack() *lang.Pack { return pack.New("pt", files, stem) }

func stem(word string) string {
	env := snowballstem.NewEnv(word)
	portuguese.Stem(env)
	return env.Current()
}
