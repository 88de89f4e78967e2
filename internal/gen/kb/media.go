package main

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
)

// addMedia reads the lists of outlets and, for the seven languages, the
// domains that are cited as outlets ("lemonde.fr").
func addMedia(b *builder, dir string) error {
	papers, err := rows(dir, "media", "fundus_publishers.tsv")
	if err != nil {
		return err
	}
	for _, r := range papers {
		name, short, _ := strings.Cut(strings.TrimSuffix(r["name"], ")"), " (")
		names := []string{name}
		if short != "" {
			names = append(names, short)
		}
		b.add(item{source: "fundus", names: append(names, domain(r["domain"])), kind: lang.Media, weight: 1, country: strings.ToUpper(r["country"])})
	}
	us, err := rows(dir, "media", "wikipedia-us-newspapers.tsv")
	if err != nil {
		return err
	}
	for _, r := range us {
		name, _, _ := strings.Cut(r["WP-title"], " (")
		names := []string{name}
		if short, ok := strings.CutPrefix(name, "The "); ok && strings.Contains(short, " ") {
			names = append(names, short)
		}
		b.add(item{source: "usnews", names: names, kind: lang.Media, weight: 1, id: wikidata(r["qid"]), country: "US"})
	}
	sites, err := rows(dir, "media", "newscatcher_domains.tsv")
	if err != nil {
		return err
	}
	for _, r := range sites {
		switch r["language"] {
		case "en", "fr", "de", "es", "it", "pt", "nl":
			d := domain(r["domain"])
			names := []string{d}
			if stem, _, ok := strings.Cut(d, "."); ok && len(stem) >= 7 {
				names = append(names, stem)
			}
			b.add(item{source: "newscatcher", names: names, kind: lang.Media, weight: 1})
		}
	}
	return nil
}

func domain(s string) string { return strings.TrimPrefix(s, "www.") }
