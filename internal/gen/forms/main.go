// Command forms writes which parts of speech frequent word forms may have,
// for the trainer of the taggers (internal/tagger/forms).
//
//	go run ./internal/gen/forms -jar italian.jar -frequent large_it.msgpack.gz -lang it -out internal/tagger/forms
//
// The jar holds a dictionary of LanguageTool (Maven Central); the frequency
// list is of the wordfreq package (PyPI) and only says which forms are
// frequent. The README beside the output names the versions.
package main

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed tags.tsv
var tagTable string

// dictionary says where a language's dictionary lies and how it is written.
type dictionary struct {
	entry     string // in the jar
	separator byte
	latin     bool // Latin-9 instead of UTF-8
}

var dictionaries = map[string]dictionary{
	"it": {"org/languagetool/resource/it/italian.dict", '_', true},
	"es": {"org/languagetool/resource/es/es-ES.dict", '_', false},
	"pt": {"org/languagetool/resource/pt/portuguese.dict", '_', false},
	"fr": {"org/languagetool/resource/fr/french.dict", '_', false},
	"de": {"org/languagetool/resource/de/german.dict", '_', false},
	"en": {"org/languagetool/resource/en/english.dict", '+', false},
	"nl": {"org/languagetool/resource/nl/dutch.dict", '~', false},
}

func main() {
	log.SetFlags(0)
	jar := flag.String("jar", "", "dictionary of LanguageTool")
	frequent := flag.String("frequent", "", "frequency list of wordfreq")
	code := flag.String("lang", "", "language")
	limit := flag.Int("limit", 60000, "number of forms")
	out := flag.String("out", "internal/tagger/forms", "folder of the output")
	flag.Parse()
	if err := generate(*jar, *frequent, *code, *out, *limit); err != nil {
		log.Fatal(err)
	}
}

func generate(jar, frequent, code, out string, limit int) error {
	d, ok := dictionaries[code]
	if !ok {
		return fmt.Errorf("no dictionary for %q", code)
	}
	raw, err := unzip(jar, d.entry)
	if err != nil {
		return err
	}
	a, err := newAutomaton(raw)
	if err != nil {
		return err
	}
	words, err := readFrequent(frequent)
	if err != nil {
		return err
	}
	tags := readTags(code)
	sets := map[string][]string{}
	n := 0
	for _, w := range words {
		if s := d.set(a, tags, w); s != "" && n < limit {
			sets[s] = append(sets[s], w)
			n++
		}
	}
	return os.WriteFile(filepath.Join(out, code+".txt"), write(sets), 0o644)
}

func unzip(path, entry string) ([]byte, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	f, err := z.Open(entry)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// tag is the beginning of a dictionary's tags and the part of speech they mean.
type tag struct{ front, pos string }

func readTags(code string) []tag {
	var out []tag
	for line := range strings.Lines(tagTable) {
		f := strings.Fields(line)
		if len(f) == 3 && f[0] == code {
			out = append(out, tag{f[1], f[2]})
		}
	}
	return out
}

// set is what a word may be, in lower case or with a capital, "" if that is
// unknown or if it has a use of the closed classes, which treebanks know best.
func (d dictionary) set(a *automaton, tags []tag, word string) string {
	var set []string
	open := true
	for _, w := range []string{word, capital(word)} {
		for _, t := range d.lookup(a, w) {
			p := meaning(tags, t)
			open = open && p != ""
			for _, q := range strings.Split(p, "|") {
				if q != "-" && !slices.Contains(set, q) {
					set = append(set, q)
				}
			}
		}
	}
	if !open {
		return ""
	}
	slices.Sort(set)
	return strings.Join(set, "|")
}

// meaning is the part of speech of a tag by its longest known beginning, ""
// if it is of the closed classes.
func meaning(tags []tag, t string) string {
	best := tag{}
	for _, x := range tags {
		if strings.HasPrefix(t, x.front) && len(x.front) > len(best.front) {
			best = x
		}
	}
	return best.pos
}

// lookup is the tags of a form.
func (d dictionary) lookup(a *automaton, form string) []string {
	node := a.root
	for _, b := range append(d.encode(form), d.separator) {
		if node = a.step(node, b); node == 0 {
			return nil
		}
	}
	var out []string
	a.each(node, nil, func(s []byte) {
		_, t, _ := bytes.Cut(s, []byte{d.separator}) // after the lemma
		out = append(out, string(t))
	})
	return out
}

func (d dictionary) encode(s string) []byte {
	if !d.latin {
		return []byte(s)
	}
	var out []byte
	for _, r := range s {
		out = append(out, byte(min(r, 255)))
	}
	return out
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// write gives each set a line, sorted as its words are.
func write(sets map[string][]string) []byte {
	var lines []string
	for s, words := range sets {
		slices.Sort(words)
		lines = append(lines, s+" "+strings.Join(words, " ")+"\n")
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}
