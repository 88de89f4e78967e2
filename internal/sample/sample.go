// Package sample holds one short article in each language, written for tests
// and benchmarks. The events are invented.
package sample

import "embed"

//go:embed *.txt
var files embed.FS

// Articles returns the articles by language code.
func Articles() map[string]string {
	out := map[string]string{}
	for _, code := range []string{"de", "en", "es", "fr", "it", "nl", "pt"} {
		b, err := files.ReadFile(code + ".txt")
		if err != nil {
			panic(err) // the files are part of the program
		}
		out[code] = string(b)
	}
	return out
}
