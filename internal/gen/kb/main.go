// Command kb builds the embedded knowledge base from the licensed lists named
// in entities/SOURCES.md and the hand-written ones in its folder lists.
//
//	go run ./internal/gen/kb -data ../data/kb -words ../data/ud -out internal/kb/knowledge.bin
//
// The same lists give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/nutgraf/nutgraf/internal/kb"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../data/kb", "folder of the licensed lists")
	words := flag.String("words", "../data/ud", "folder of the treebanks that say which words are everyday ones")
	lists := flag.String("lists", "internal/gen/kb/lists", "folder of the hand-written lists")
	out := flag.String("out", "internal/kb/knowledge.bin", "file to write")
	dump := flag.Bool("dump", false, "print every name with its kinds instead of writing the file")
	flag.Parse()
	if err := run(*data, *words, *lists, *out, *dump); err != nil {
		log.Fatal(err)
	}
}

func run(data, words, lists, out string, dump bool) error {
	b := newBuilder()
	if err := addHandWritten(b, lists); err != nil {
		return err
	}
	for _, add := range []func(*builder, string) error{addBrands, addCompanies, addPlatforms, addMedia, addPlaces, addPeople, addNames, addForms} {
		if err := add(b, data); err != nil {
			return err
		}
	}
	everyday, err := everydayWords(words)
	if err != nil {
		return err
	}
	d := b.build(everyday)
	if dump {
		return print(d)
	}
	file := kb.Encode(d)
	fmt.Printf("%d names, %d entities, %d profiles, %d legal forms, %d heads: %d bytes\n",
		len(d.Names), len(d.Entities), len(d.Profiles), len(d.Forms), len(d.Heads), len(file))
	return os.WriteFile(out, file, 0o644)
}
