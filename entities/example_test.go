package entities_test

import (
	"fmt"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang/fr"
)

func ExampleLinker_Link() {
	pack := fr.Pack()
	linker, err := entities.New(pack)
	if err != nil {
		panic(err)
	}
	segmenter, _ := pack.Segmenter()
	tagger, _ := pack.Tagger()
	doc := segmenter.Segment("Pavel Durov, fondateur et P.-D.G. de Telegram, a parlé. Durov reste confiant.")
	result := linker.Link(doc, tagger.Tag(doc))
	for _, e := range result.Entities {
		fmt.Println(e.Name, e.Kind, len(e.Mentions))
		for _, r := range e.Roles {
			fmt.Println(" ", r.Classes, r.Status, "at", result.Entities[r.Organization].Name)
		}
	}
	// Output:
	// Pavel Durov person 2
	//   [founder] current at Telegram
	//   [ceo] current at Telegram
	// Telegram platform 1
}
