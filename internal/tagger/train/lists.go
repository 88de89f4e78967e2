package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/tagger"
)

// lister compiles phrases into hashes.
type lister struct {
	t      *trainer
	reader *tagger.Reader
	legal  map[string]bool
}

// maxPhrase is the longest phrase listed, in units.
const maxPhrase = 6

// buildLists fills parts.Phrases from the lists of the data folder.
func (t *trainer) buildLists() error {
	t.parts.Phrases, t.parts.Prefixes = map[uint32]uint32{}, map[uint32]bool{}
	l := &lister{t: t, reader: tagger.NewReader(tagger.Build(&tagger.Parts{Classes: []uint32{0}})), legal: map[string]bool{}}
	for _, step := range []func() error{l.legalForms, l.people, l.places, l.companies, l.platforms, l.media, l.titles, l.silver} {
		if err := step(); err != nil {
			return err
		}
	}
	t.logf("lists: %d phrases", len(t.parts.Phrases))
	return nil
}

// add lists a phrase as being of the class.
func (l *lister) add(phrase string, c tagger.Class) {
	phrase = strings.TrimSpace(phrase)
	if utf8.RuneCountInString(phrase) < 2 || !latin(phrase) {
		return
	}
	doc := l.t.seg.Segment(phrase)
	var hashes []uint32
	h := uint32(0)
	for _, s := range doc.Sentences() {
		for _, u := range l.reader.Units(doc, s) {
			h = tagger.PhraseHash(h, u.Word32)
			hashes = append(hashes, h)
		}
	}
	if n := len(hashes); n == 0 || n > maxPhrase {
		return
	}
	for _, p := range hashes[:len(hashes)-1] {
		l.t.parts.Prefixes[p] = true
	}
	l.t.parts.Phrases[h] |= 1 << c
}

// latin reports whether all letters are Latin.
func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// tsv calls f with the fields of every line but the first.
func (l *lister) tsv(name string, f func(f []string)) error {
	raw, err := os.ReadFile(filepath.Join(l.t.data, "kb", name))
	if err != nil {
		return err
	}
	for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if i > 0 {
			f(append(strings.Split(strings.TrimRight(line, "\r"), "\t"), "", "", "", "", "", "", "", ""))
		}
	}
	return nil
}

func (l *lister) csv(name string, f func(f []string)) error {
	file, err := os.Open(filepath.Join(l.t.data, "kb", name))
	if err != nil {
		return err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		f(row)
	}
	return nil
}

func (l *lister) legalForms() error {
	return l.tsv("legalforms/faker_company_suffixes.tsv", func(f []string) {
		if strings.HasPrefix(f[1], "& S") || strings.HasPrefix(f[1], "& P") || len(f[1]) > 14 {
			return
		}
		l.legal[strings.ToLower(strings.Trim(f[1], "., "))] = true
		l.add(f[1], tagger.LegalForm)
	})
}

func (l *lister) people() error {
	err := l.tsv("names/faker_names.tsv", func(f []string) {
		switch {
		case strings.HasPrefix(f[1], "given"):
			l.add(f[2], tagger.GivenName)
		case f[1] == "family":
			l.add(f[2], tagger.Surname)
		}
	})
	if err != nil {
		return err
	}
	err = l.tsv("names/libpostal_lexica.tsv", func(f []string) {
		switch f[1] {
		case "given_names":
			l.add(f[2], tagger.GivenName)
		case "surnames":
			l.add(f[2], tagger.Surname)
		}
	})
	if err != nil {
		return err
	}
	err = l.csv("names/common-forenames-by-country.csv", func(f []string) { l.add(f[len(f)-1], tagger.GivenName) })
	if err != nil {
		return err
	}
	return l.csv("names/common-surnames-by-country.csv", func(f []string) { l.add(f[5], tagger.Surname) })
}

func (l *lister) places() error {
	err := l.csv("places/world-cities.csv", func(f []string) {
		l.add(f[0], tagger.City)
		l.add(f[1], tagger.Territory)
		l.add(f[2], tagger.Territory)
	})
	if err != nil {
		return err
	}
	column := map[string]int{"en": 9, "de": 10, "es": 11, "fr": 12, "pt": 13}[l.t.code]
	err = l.tsv("places/naturalearth_cities.tsv", func(f []string) {
		l.add(f[1], tagger.City)
		if column > 0 {
			l.add(f[column], tagger.City)
		}
	})
	if err != nil {
		return err
	}
	err = l.tsv("places/cldr_exemplar_cities.tsv", func(f []string) {
		if f[0] == l.t.code {
			l.add(f[2], tagger.City)
		}
	})
	if err != nil {
		return err
	}
	err = l.tsv("places/cldr_territories.tsv", func(f []string) {
		if f[0] == l.t.code {
			l.add(f[2], tagger.Territory)
		}
	})
	if err != nil {
		return err
	}
	return l.tsv("places/rigour_territories.tsv", func(f []string) {
		for _, n := range append(strings.Split(f[5], "|"), f[2], f[3]) {
			l.add(n, tagger.Territory)
		}
	})
}

// company lists a firm's name with and without its legal form.
func (l *lister) company(name string) {
	l.add(name, tagger.CompanyName)
	words := strings.Fields(name)
	for len(words) > 1 && l.legal[strings.ToLower(strings.Trim(words[len(words)-1], ".,()"))] {
		words = words[:len(words)-1]
	}
	short := strings.Trim(strings.Join(words, " "), ",. ")
	if short != name {
		l.add(short, tagger.CompanyName)
	}
}

func (l *lister) companies() error {
	err := l.tsv("companies/index_constituents.tsv", func(f []string) { l.company(f[2]) })
	if err != nil {
		return err
	}
	err = l.csv("companies/sp500.csv", func(f []string) { l.company(f[1]) })
	if err != nil {
		return err
	}
	err = l.tsv("companies/financedb_equities.tsv", func(f []string) {
		if c := f[6]; c == "Mega Cap" || c == "Large Cap" || c == "Mid Cap" {
			l.company(f[0])
		}
	})
	if err != nil {
		return err
	}
	return l.tsv("companies/nsi_brands_operators.tsv", func(f []string) {
		if strings.HasPrefix(f[2], "brand") {
			l.company(f[1])
		}
	})
}

func (l *lister) platforms() error {
	err := l.tsv("platforms/platform_seed.tsv", func(f []string) {
		c := tagger.PlatformName
		if f[1] == "hardware" || f[1] == "operating system" {
			c = tagger.ProductName
		}
		for _, n := range append(strings.Split(f[5], "|"), f[0]) {
			l.add(n, c)
		}
	})
	if err != nil {
		return err
	}
	wanted := []string{"social", "communication", "email", "entertainment", "gaming", "cloud", "hosting", "payments", "retail", "transport", "travel", "food", "creativity"}
	err = l.tsv("platforms/2fa_services.tsv", func(f []string) {
		for _, w := range wanted {
			if strings.Contains(f[2], w) {
				l.add(f[0], tagger.PlatformName)
				return
			}
		}
	})
	if err != nil {
		return err
	}
	err = l.tsv("platforms/maigret_sites.tsv", func(f []string) {
		if rank, err := strconv.Atoi(f[3]); err == nil && rank < 20000 && !strings.ContainsAny(f[0], ".(") {
			l.add(f[0], tagger.PlatformName)
		}
	})
	if err != nil {
		return err
	}
	return l.tsv("platforms/endoflife_products.tsv", func(f []string) { l.add(f[0], tagger.ProductName) })
}

func (l *lister) media() error {
	err := l.tsv("media/fundus_publishers.tsv", func(f []string) {
		name, _, _ := strings.Cut(f[0], " (")
		l.add(name, tagger.MediaName)
	})
	if err != nil {
		return err
	}
	return l.tsv("media/wikipedia-us-newspapers.tsv", func(f []string) {
		name, _, _ := strings.Cut(f[0], " (")
		l.add(name, tagger.MediaName)
	})
}

func (l *lister) titles() error {
	return l.tsv("names/libpostal_lexica.tsv", func(f []string) {
		if f[0] != l.t.code {
			return
		}
		switch f[1] {
		case "personal_titles":
			for _, n := range append(strings.Split(f[3], "|"), f[2]) {
				l.add(n, tagger.Title)
			}
		case "company_types":
			for _, n := range append(strings.Split(f[3], "|"), f[2]) {
				l.add(n, tagger.LegalForm)
			}
		}
	})
}

// silver lists the names of the automatically marked corpora under classes of
// their own, as their marks are less sure.
func (l *lister) silver() error {
	classes := map[string]tagger.Class{"PER": tagger.SilverPerson, "LOC": tagger.SilverPlace, "ORG": tagger.SilverBody}
	for n := range l.t.silver {
		if c, ok := classes[n.label]; ok {
			l.add(n.name, c)
		}
	}
	return nil
}
