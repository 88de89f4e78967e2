package main

import "github.com/nutgraf/nutgraf/lang"

// kindSet is a set of kinds, 1<<kind; 0 means no name.
type kindSet uint16

func kindsOf(ks ...lang.Kind) kindSet {
	var s kindSet
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

var (
	person  = kindsOf(lang.Person)
	place   = kindsOf(lang.Place)
	company = kindsOf(lang.Company)
	body    = kindsOf(lang.Organization)
	product = kindsOf(lang.Product)
	other   = kindsOf(lang.Other)
	media   = kindsOf(lang.Media)
	anyBody = kindsOf(lang.Company, lang.Platform, lang.Media, lang.Organization)
	misc    = kindsOf(lang.Product, lang.Other)
)

// labels maps the upper-cased labels of all corpora to kinds; what is missing
// is no name (dates, amounts, nationalities).
var labels = map[string]kindSet{
	"PER": person, "PERSON": person, "PESSOA": person, "RESEARCHER": person, "WRITER": person, "MUSICALARTIST": person, "POLITICIAN": person, "SCIENTIST": person,
	"LOC": place, "LOCATION": place, "LOCAL": place, "COUNTRY": place, "LOCATION-CITY": place, "LOCATION-STREET": place, "LOCATION-STOP": place, "LOCATION-ROUTE": place,
	"ORG": anyBody, "ORGANIZATION": anyBody, "ORGANISATION": anyBody, "ORGANIZACAO": body,
	"CORPORATION": anyBody, "GROUP": anyBody, "ORGANIZATION-COMPANY": company | kindsOf(lang.Platform), "POLITICALPARTY": body, "UNIVERSITY": body, "BAND": body,
	"MAGAZINE": media, "ACADEMICJOURNAL": media | other,
	"MISC": misc, "OTH": misc, "PRODUCT": product | other, "EVENT": other, "CREATIVE-WORK": other, "BOOK": other, "POEM": other, "AWARD": other, "ALBUM": other, "SONG": other,
	"ELECTION": other, "CONFERENCE": other, "LEGISLACAO": other, "PROGRAMLANG": misc,
}

// source is a corpus of names.
type source struct {
	file   string
	weight float32
	open   bool // products and other names are not marked
	refine bool // kinds/<lang>.tsv knows the kinds of its ORG and MISC names
	silver bool // read for counts and lists only
}

var nameSources = map[string][]source{
	"en": {
		{file: "uner-english-ewt.train", weight: 2, open: true, refine: true},
		{file: "wikigold.all", weight: 1, refine: true},
		{file: "btc-e.all", weight: 0.5, open: true, refine: true},
		{file: "btc-f.all", weight: 0.5, open: true, refine: true},
		{file: "btc-g.all", weight: 0.3, open: true, refine: true},
		{file: "btc-b.all", weight: 0.3, open: true, refine: true},
		{file: "btc-a.all", weight: 0.3, open: true, refine: true},
		{file: "wnut17.train", weight: 0.3},
		{file: "sec-filings.train", weight: 0.3, open: true},
		{file: "crossner-politics.train", weight: 0.3},
		{file: "crossner-politics.dev", weight: 0.3},
		{file: "crossner-literature.train", weight: 0.3},
		{file: "crossner-literature.dev", weight: 0.3},
		{file: "wikiann.train", silver: true},
	},
	"fr": {
		{file: "winer-fr.train", weight: 1, refine: true},
		{file: "wikiann.train", silver: true},
	},
	"de": {
		{file: "germeval2014.dev", weight: 1, refine: true},
		{file: "germeval2014.test", weight: 1, refine: true},
		{file: "smartdata-corpus.train", weight: 0.3, open: true},
		{file: "mobie.train", weight: 0.1, open: true},
		{file: "wikiann.train", silver: true},
	},
	"es": {{file: "wikiann.train", silver: true}},
	"it": {},
	"nl": {{file: "wikiann.train", silver: true}},
	"pt": {
		{file: "uner-portuguese-bosque.train", weight: 1, open: true, refine: true},
		{file: "lener-br.train", weight: 0.1, open: true},
		{file: "wikiann.train", silver: true},
	},
}

// markSources are the treebanks' sentences whose names were marked by hand.
var markSources = map[string][]markSource{
	"en": {{marks: "gum-marks.tsv", treebank: "gum-ccby.train.conllu", weight: 1}},
	"de": {{marks: "gsd-marks.tsv", treebank: "gsd-posonly.train.tsv", weight: 1}},
	"pt": {{marks: "gsd-marks.tsv", treebank: "gsd.train.conllu", weight: 1}},
}

// clusterSources are the languages whose word clusters are learned with.
var clusterSources = map[string]clusterSource{
	"en": {vectors: "en", brown: "en"},
	"fr": {vectors: "fr"},
	"de": {vectors: "en", brown: "de"},
	"es": {vectors: "fr", brown: "es"},
	"it": {vectors: "fr", brown: "es"},
	"pt": {vectors: "fr", brown: "es"},
	"nl": {vectors: "en", brown: "de"},
}

// posSources are the treebanks of parts of speech. The Portuguese GSD follows
// somewhat other guidelines and made the tagger worse on Bosque.
var posSources = map[string][]string{
	"en": {"ewt.train.conllu", "gum-ccby.train.conllu"},
	"fr": {"gsd.dev.conllu", "sequoia.train.conllu", "sequoia.dev.conllu"},
	"de": {"gsd-posonly.train.tsv"},
	"es": {"gsd.dev.conllu", "ancora-old.dev.conllu", "ancora-old.test.conllu"},
	"it": {"markit.train.conllu", "markit.dev.conllu", "markit.test.conllu", "parlamint.train.conllu", "parlamint.test.conllu"},
	"pt": {"bosque.train.conllu"},
	"nl": {"lassysmall-old.train.conllu", "lassysmall.dev.conllu", "alpino.dev.conllu"},
}
