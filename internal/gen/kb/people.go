package main

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// addPeople reads the members of the Congress of the United States, whose ids
// are reviewed.
func addPeople(b *builder, dir string) error {
	all, err := rows(dir, "people", "us_legislators.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		b.add(item{source: "congress", names: []string{r["name"]}, kind: lang.Person, weight: 1, country: "US", id: wikidata(r["qid"])})
	}
	return nil
}

// addNames reads given names, with the gender each language gives them, and
// family names.
func addNames(b *builder, dir string) error {
	all, err := rows(dir, "names", "faker_names.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		switch r["kind"] {
		case "given_f":
			b.given(r["name"], r["locale"][:2], 1)
		case "given_m":
			b.given(r["name"], r["locale"][:2], 2)
		case "given":
			b.given(r["name"], r["locale"][:2], 0)
		case "family":
			b.family(r["name"])
		}
	}
	given, err := commaRows(dir, "names", "common-forenames-by-country.csv")
	if err != nil {
		return err
	}
	for _, r := range given {
		g := map[string]uint16{"F": 1, "M": 2}[r["Gender"]]
		b.given(r["Romanized Name"], spoken[r["Country"]], g)
	}
	family, err := commaRows(dir, "names", "common-surnames-by-country.csv")
	if err != nil {
		return err
	}
	for _, r := range family {
		b.family(r["Romanized Name"])
	}
	lexica, err := rows(dir, "names", "libpostal_lexica.tsv")
	if err != nil {
		return err
	}
	for _, r := range lexica {
		switch r["kind"] {
		case "given_names":
			b.given(r["canonical"], "", 0)
		case "surnames":
			b.family(r["canonical"])
		}
	}
	return nil
}

// spoken is the language whose names a country's statistics show.
var spoken = map[string]string{
	"US": "en", "GB": "en", "IE": "en", "AU": "en", "NZ": "en", "CA": "en", "FR": "fr", "DE": "de", "AT": "de", "ES": "es", "MX": "es", "AR": "es", "CL": "es",
	"CO": "es", "PE": "es", "IT": "it", "PT": "pt", "BR": "pt", "NL": "nl",
}

// given enters a given name; gender as in kb.Profile, 0 if unknown. Names of
// other languages than the seven tell their gender to those that lack it.
func (b *builder) given(s, code string, gender uint16) {
	n := b.person(s)
	if n == nil {
		return
	}
	n.flags |= kb.GivenName
	i := slices.Index(kb.Languages[:], code)
	if i >= 0 {
		n.gender |= gender << (2 * i)
	} else if gender != 0 {
		n.elsewhere |= gender
	}
}

// family enters a surname.
func (b *builder) family(s string) {
	if n := b.person(s); n != nil {
		n.flags |= kb.FamilyName
	}
}

// person finds or makes the name of a given name or surname: one of at least
// two letters and at most two words that starts with a capital.
func (b *builder) person(s string) *name {
	s = strings.TrimSpace(s)
	if s == "" || !unicode.IsUpper([]rune(s)[0]) || strings.Count(s, " ") > 1 || strings.ContainsAny(s, ".()0123456789/") || len(key(s)) < 2 {
		return nil
	}
	return b.name(s)
}

// everydayWords are the words that the treebanks show in lower case, or in
// German as nouns, as keys with the bits of their languages.
func everydayWords(dir string) (map[string]uint8, error) {
	out := map[string]uint8{}
	for i, code := range kb.Languages {
		files, err := filepath.Glob(filepath.Join(dir, code, "*"))
		if err != nil {
			return nil, err
		}
		count := map[string]int{}
		for _, path := range files {
			if !strings.Contains(path, "isdt") { // measures only
				if err := countWords(path, code, count); err != nil {
					return nil, err
				}
			}
		}
		for k, n := range count {
			if n >= 2 || code != "en" { // the English treebank is of web text in careless case
				out[k] |= 1 << i
			}
		}
	}
	return out, nil
}

// countWords counts the everyday words of one treebank by key.
func countWords(path, code string, count map[string]int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	first := true
	for in.Scan() {
		cells := strings.Split(in.Text(), "\t")
		word, pos := "", ""
		switch {
		case len(cells) == 2:
			word, pos = cells[0], cells[1]
		case len(cells) >= 4 && !strings.ContainsAny(cells[0], "-."):
			word, pos = cells[1], cells[3]
		default:
			first = in.Text() == "" || first
			continue
		}
		lower := unicode.IsLower([]rune(word + " ")[0])
		if pos != "PROPN" && pos != "X" && pos != "_" && (lower || code == "de" && pos == "NOUN" && !first) {
			if k := key(word); len(k) > 1 {
				count[k]++
			}
		}
		first = false
	}
	return in.Err()
}
