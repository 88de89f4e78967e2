package main

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// Categories of the service lists and what their members are.
var serviceKinds = map[string]lang.Kind{
	"social": lang.Platform, "communication": lang.Platform, "email": lang.Platform, "cloud": lang.Platform, "payments": lang.Platform,
	"backup": lang.Platform, "remote": lang.Platform, "vpn": lang.Platform, "entertainment": lang.Platform, "cryptocurrencies": lang.Platform,
	"developer": lang.Platform, "task": lang.Platform, "creativity": lang.Platform, "crowdfunding": lang.Platform, "identity": lang.Platform,
	"gaming": lang.Platform, "betting": lang.Platform, "tickets": lang.Platform, "marketing": lang.Platform,
	"banking": lang.Company, "retail": lang.Company, "insurance": lang.Company, "transport": lang.Company, "finance": lang.Company,
	"utilities": lang.Company, "travel": lang.Company, "hosting": lang.Company, "domains": lang.Company, "investing": lang.Company,
	"health": lang.Company, "security": lang.Company, "food": lang.Company, "postal": lang.Company, "iot": lang.Company, "legal": lang.Company,
	"universities": lang.Organization, "government": lang.Organization,
}

// siteTags are the tags of the site list whose members people know as platforms.
var siteTags = []string{"social", "messaging", "video", "music", "streaming", "photo", "networking", "dating", "maps", "classified", "freelance", "crypto", "sharing"}

// addPlatforms reads the lists of online services. Lists that name a service
// without saying what it is count only for names that another list knows.
func addPlatforms(b *builder, dir string) error {
	seed, err := rows(dir, "platforms", "platform_seed.tsv")
	if err != nil {
		return err
	}
	for _, r := range seed {
		kind := lang.Platform
		if r["type"] == "operating system" || r["type"] == "hardware" {
			kind = lang.Product
		}
		// The seed's ids are unverified and left out.
		b.add(item{source: "seed", names: append([]string{r["name"]}, split(r["aliases"])...), kind: kind, weight: 2, flags: kb.Notable, owner: r["owner"]})
	}
	services, err := rows(dir, "platforms", "2fa_services.tsv")
	if err != nil {
		return err
	}
	for _, r := range services {
		for _, c := range split(r["categories"]) {
			if kind := serviceKinds[c]; kind != lang.NoKind {
				b.add(item{source: "2fa", names: []string{r["name"]}, kind: kind, weight: 1})
				break
			}
		}
	}
	products, err := rows(dir, "platforms", "endoflife_products.tsv")
	if err != nil {
		return err
	}
	for _, r := range products {
		kind := lang.Product
		if r["category"] == "service" {
			kind = lang.Platform
		}
		b.add(item{source: "endoflife", names: []string{r["title"]}, kind: kind, weight: 1})
	}
	sites, err := rows(dir, "platforms", "maigret_sites.tsv")
	if err != nil {
		return err
	}
	for _, r := range sites {
		tags := split(r["tags"])
		listed := slices.ContainsFunc(tags, func(t string) bool { return slices.Contains(siteTags, t) })
		if listed && !slices.Contains(tags, "forum") && !slices.Contains(tags, "ru") {
			b.add(item{source: "maigret", names: []string{r["name"]}, kind: lang.Platform, weight: 1})
		}
	}
	return addUntyped(b, dir)
}

// addUntyped lets the lists without types confirm what is listed already.
func addUntyped(b *builder, dir string) error {
	for file, column := range map[string]string{"jdm_services.tsv": "name", "sherlock_sites.tsv": "name", "simple_icons_brands.tsv": "title"} {
		all, err := rows(dir, "platforms", file)
		if err != nil {
			return err
		}
		for _, r := range all {
			if n := b.names[key(r[column])]; n != nil && n.weights[lang.Platform] > 0 {
				n.say(file, lang.Platform, 1)
			}
		}
	}
	return nil
}
