package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// addBrands reads the brands and operators of the Name Suggestion Index, whose
// Wikidata ids are reviewed.
func addBrands(b *builder, dir string) error {
	all, err := rows(dir, "companies", "nsi_brands_operators.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		kind := brandKind(r["kind"], split(r["categories"]))
		if kind == lang.NoKind {
			continue
		}
		names := []string{r["name"]}
		if strings.Contains(r["kind"], "brand") {
			names = append(names, split(r["aliases"])...)
		}
		it := item{source: "nsi", names: names, kind: kind, weight: 1, id: wikidata(r["qid"]), country: region(r["regions"])}
		if r["regions"] == "001" || len(split(r["regions"])) > 3 {
			it.flags = kb.Notable
		}
		b.add(it)
	}
	return nil
}

// region is the country of a row that is at home in one country only.
func region(s string) string {
	all := split(s)
	if len(all) != 1 || len(all[0]) < 2 || all[0] == "001" {
		return ""
	}
	if len(all[0]) == 2 || all[0][2] == '-' {
		return strings.Replace(strings.ToUpper(all[0][:2]), "FX", "FR", 1) // metropolitan France
	}
	return ""
}

// Categories of the Name Suggestion Index: which operators are bodies of their
// own kind, and which brands are no companies.
var (
	companyOperators = []string{"power/", "telecom/", "man_made/pipeline", "office/water_utility", "amenity/charging_station", "amenity/parking"}
	bodyOperators    = []string{"office/government", "amenity/police", "amenity/hospital", "amenity/university", "amenity/college", "landuse/military", "amenity/courthouse", "boundary/"}
	bodyBrands       = []string{"shop/charity", "amenity/social_facility", "emergency/", "office/government", "amenity/kindergarten", "amenity/school"}
)

func brandKind(kinds string, categories []string) lang.Kind {
	has := func(root string, list []string) bool {
		return slices.ContainsFunc(categories, func(c string) bool {
			c, ok := strings.CutPrefix(c, root)
			return ok && slices.ContainsFunc(list, func(p string) bool { return strings.HasPrefix(c, p) })
		})
	}
	switch {
	case strings.Contains(kinds, "brand") && has("brands/", bodyBrands):
		return lang.Organization
	case strings.Contains(kinds, "brand"):
		return lang.Company
	case has("operators/", companyOperators):
		return lang.Company
	case has("operators/", bodyOperators):
		return lang.Organization
	}
	return lang.NoKind
}

// addCompanies reads the lists of listed companies.
func addCompanies(b *builder, dir string) error {
	sets := []struct {
		file, source, name string
		keep               func(map[string]string) bool
		flags              func(map[string]string) kb.Flags
	}{
		{"index_constituents.tsv", "index", "name", nil, func(map[string]string) kb.Flags { return kb.Notable }},
		{"sp500.csv", "sp500", "Security", nil, func(map[string]string) kb.Flags { return kb.Notable }},
		{"financedb_equities.tsv", "financedb", "name", capped, large},
		{"nasdaq_listed.csv", "nasdaq", "Company Name", func(r map[string]string) bool {
			return r["ETF"] == "N" && !strings.Contains(r["Company Name"], "Acquisition")
		}, none},
		{"sec_cik_tickers.csv", "sec", "Name", func(r map[string]string) bool { return !fund(r["Name"]) }, none},
	}
	for _, s := range sets {
		read := rows
		if filepath.Ext(s.file) == ".csv" {
			read = commaRows
		}
		all, err := read(dir, "companies", s.file)
		if err != nil {
			return err
		}
		for _, r := range all {
			if s.keep != nil && !s.keep(r) || r[s.name] == "" {
				continue
			}
			b.add(item{source: s.source, names: companyNames(r[s.name]), kind: lang.Company, weight: 1, flags: s.flags(r), country: countries[r["country"]]})
		}
	}
	return nil
}

func none(map[string]string) kb.Flags { return 0 }

func capped(r map[string]string) bool {
	return slices.Contains([]string{"Mega Cap", "Large Cap", "Mid Cap", "Small Cap"}, r["cap"]) && !fund(r["name"])
}

func large(r map[string]string) kb.Flags {
	if r["cap"] == "Mega Cap" || r["cap"] == "Large Cap" {
		return kb.Notable
	}
	return 0
}

// fund reports whether a listed name is a security rather than a firm.
func fund(s string) bool {
	for _, w := range []string{"Fund", "Trust", "ETF", "Acquisition", "Portfolio", "FUND", "TRUST", "DL-", " O.N.", "ADR", "Income"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// countries are the English names of the lists for the countries whose
// companies the seven languages' papers write of most.
var countries = map[string]string{
	"United States": "US", "Germany": "DE", "France": "FR", "Italy": "IT", "Spain": "ES", "Portugal": "PT", "Netherlands": "NL", "Belgium": "BE",
	"Austria": "AT", "Switzerland": "CH", "Luxembourg": "LU", "United Kingdom": "GB", "Ireland": "IE", "Canada": "CA", "Australia": "AU", "Brazil": "BR",
	"Mexico": "MX", "Argentina": "AR", "Chile": "CL", "Colombia": "CO", "Peru": "PE", "Japan": "JP", "China": "CN", "India": "IN", "South Korea": "KR",
	"Sweden": "SE", "Norway": "NO", "Denmark": "DK", "Finland": "FI", "Poland": "PL", "Russia": "RU", "South Africa": "ZA", "Israel": "IL", "Turkey": "TR",
}

// tails are words at the end of registered names that papers leave out.
var tails = []string{"holdings", "holding", "group", "groupe", "corporation", "company", "international", "industries", "technologies", "communications", "platforms"}

// companyNames are the registered name without its legal form and that name
// without a general word at its end if two words stay.
func companyNames(s string) []string {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "(The)"))
	short := stripForm(s)
	out := []string{short}
	if i := strings.LastIndexByte(short, ' '); i > 0 && slices.Contains(tails, strings.ToLower(short[i+1:])) && strings.Contains(short[:i], " ") {
		out = append(out, strings.TrimSuffix(short[:i], " &"))
	}
	return out
}

// listedForms are the legal forms that stand at the end of the lists' names.
var listedForms = strings.Fields("inc corp co ltd plc llc lp nv sa ag se spa ab asa oyj as bv sas srl kgaa gmbh limited incorporated corporation company sab sgps abp ohg kg pcl bhd tbk ska sca scs cv")

// stripForm cuts legal forms off the end of a registered name.
func stripForm(s string) string {
	for {
		i := strings.LastIndexByte(s, ' ')
		if i <= 0 || !slices.Contains(listedForms, key(s[i+1:])) {
			return strings.TrimRight(s, " ,&")
		}
		s = strings.TrimRight(s[:i], " ,&")
	}
}
