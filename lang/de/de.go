// Package de is the German language pack: the data of its folder, the Snowball
// stemmer and the trained tagger. SOURCES.md says where the data comes from.
package de

import (
	"embed"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/german"

	"github.com/nutgraf/nutgraf/internal/pack"
	"github.com/nutgraf/nutgraf/lang"
)

//go:embed data
var files embed.FS

// Pack returns the German language pack. What is heavy in it loads on first use.
func Pack() *lang.Pack { return pack.New("de", files, stem) }

func stem(word string) string {
	env := snowballstem.NewEnv(word)
	german.Stem(env)
	return env.Current()
}
