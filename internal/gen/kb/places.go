package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// addPlaces reads countries, regions and cities with their names in several
// languages. Ids come from Natural Earth, rigour and country-codes.
func addPlaces(b *builder, dir string) error {
	for _, add := range []func(*builder, string) error{addTerritories, addTerritoryNames, addCities, addTowns} {
		if err := add(b, dir); err != nil {
			return err
		}
	}
	return nil
}

func addTerritories(b *builder, dir string) error {
	all, err := rows(dir, "places", "rigour_territories.tsv")
	if err != nil {
		return err
	}
	capitals, err := capitals(dir)
	if err != nil {
		return err
	}
	for _, r := range all {
		flags, country := kb.Region, strings.ToUpper(r["code"][:2])
		if len(r["code"]) == 2 {
			flags = kb.Country | kb.Notable
		}
		names := slices.Concat([]string{r["name"], r["full_name"]}, split(r["names_strong"]))
		if len(r["code"]) == 2 {
			b.countryID[country] = wikidata(r["qid"])
			names = slices.DeleteFunc(names, func(s string) bool { return capitals[key(s)] && s != r["name"] })
		}
		b.add(item{source: "rigour", names: names, kind: lang.Place, weight: 1, flags: flags, country: country, id: wikidata(r["qid"])})
	}
	return nil
}

// capitals are the keys of capital cities, which the list of territories also
// gives as names of countries.
func capitals(dir string) (map[string]bool, error) {
	all, err := commaRows(dir, "places", "country-codes.csv")
	out := map[string]bool{}
	for _, r := range all {
		if c := r["Capital"]; c != "" {
			out[key(c)] = true
		}
	}
	return out, err
}

func addTerritoryNames(b *builder, dir string) error {
	all, err := rows(dir, "places", "cldr_territories.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		if !slices.Contains(kb.Languages[:], r["lang"]) {
			continue
		}
		it := item{source: "cldr", names: []string{r["name"]}, kind: lang.Place, weight: 1, flags: kb.Country | kb.Notable, country: r["code"], id: b.countryID[r["code"]]}
		if len(r["code"]) != 2 {
			it.flags, it.country = kb.Region, ""
			if r["code"] == "001" {
				continue // "world"
			}
		}
		b.add(it)
	}
	cities, err := rows(dir, "places", "cldr_exemplar_cities.tsv")
	if err != nil {
		return err
	}
	for _, r := range cities {
		if slices.Contains(kb.Languages[:], r["lang"]) {
			b.add(item{source: "cldr", names: []string{r["city"]}, kind: lang.Place, weight: 1, flags: kb.City})
		}
	}
	return nil
}

func addCities(b *builder, dir string) error {
	all, err := rows(dir, "places", "naturalearth_cities.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		names := []string{r["name"], r["en"], r["de"], r["es"], r["fr"], r["pt"]}
		names = slices.DeleteFunc(append(names, split(r["alt"])...), func(s string) bool { return s == "" })
		if len(names) == 0 {
			continue
		}
		it := item{source: "naturalearth", names: names, kind: lang.Place, weight: 1, flags: kb.City, country: r["cc"], id: wikidata(r["qid"])}
		if pop, _ := strconv.ParseFloat(r["pop"], 64); pop > 500000 || r["capital"] == "1.0" {
			it.flags |= kb.Notable
		}
		b.add(it)
	}
	return nil
}

// addTowns reads the towns above 15,000 people; only those of countries where
// the seven languages' papers appear are kept, and the provinces they lie in.
func addTowns(b *builder, dir string) error {
	all, err := commaRows(dir, "places", "world-cities.csv")
	if err != nil {
		return err
	}
	for _, r := range all {
		cc := countries[r["country"]]
		if cc == "" || slices.Contains([]string{"CN", "IN", "JP", "KR", "RU", "TR", "PL", "IL"}, cc) {
			continue
		}
		b.add(item{source: "geonames", names: []string{r["name"]}, kind: lang.Place, weight: 1, flags: kb.City, country: cc})
		if r["subcountry"] != "" {
			b.add(item{source: "geonames", names: []string{r["subcountry"]}, kind: lang.Place, weight: 1, flags: kb.Region, country: cc})
		}
	}
	return nil
}
