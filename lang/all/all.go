// Package all lists every language pack, for programs that want them all. A
// program that wants some imports just those packs and links no others.
package all

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/de"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/lang/es"
	"github.com/nutgraf/nutgraf/lang/fr"
	"github.com/nutgraf/nutgraf/lang/it"
	"github.com/nutgraf/nutgraf/lang/nl"
	"github.com/nutgraf/nutgraf/lang/pt"
)

// Packs returns every language pack.
func Packs() []*lang.Pack {
	return []*lang.Pack{en.Pack(), fr.Pack(), de.Pack(), es.Pack(), it.Pack(), pt.Pack(), nl.Pack()}
}
