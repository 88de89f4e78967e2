package main

import (
	"bytes"
	"fmt"
	"slices"
)

// licences of the corpora, by file; the manifest of the data folder has the
// same with the places they come from.
var licences = map[string]string{
	"uner-english-ewt.train": "UniversalNER EWT, CC BY-SA 4.0", "wikigold.all": "WikiGold, CC BY 4.0",
	"btc-a.all": "Broad Twitter Corpus, CC BY 4.0", "btc-b.all": "Broad Twitter Corpus, CC BY 4.0", "btc-e.all": "Broad Twitter Corpus, CC BY 4.0", "btc-f.all": "Broad Twitter Corpus, CC BY 4.0", "btc-g.all": "Broad Twitter Corpus, CC BY 4.0",
	"wnut17.train": "WNUT 2017, CC BY 4.0", "sec-filings.train": "SEC filings (Salinas Alvarado et al.), CC BY 3.0",
	"crossner-politics.train": "CrossNER, MIT", "crossner-politics.dev": "CrossNER, MIT", "crossner-literature.train": "CrossNER, MIT", "crossner-literature.dev": "CrossNER, MIT",
	"winer-fr.train": "WiNER-fr, CC BY 4.0 on Wikinews, CC BY 2.5", "germeval2014.dev": "GermEval 2014, CC BY 4.0", "germeval2014.test": "GermEval 2014, CC BY 4.0",
	"smartdata-corpus.train": "SmartData Corpus, CC BY 4.0", "mobie.train": "MobIE, CC BY 4.0",
	"uner-portuguese-bosque.train": "UniversalNER Bosque, CC BY-SA 4.0", "lener-br.train": "LeNER-Br, MIT",
	"wikiann.train":    "WikiANN, text of Wikipedia, CC BY-SA (counts and lists only)",
	"ewt.train.conllu": "UD English EWT, CC BY-SA 4.0", "gum-ccby.train.conllu": "UD English GUM, its documents of CC BY and the public domain", "gsd.dev.conllu": "UD GSD, CC BY-SA 4.0", "sequoia.train.conllu": "UD French Sequoia, LGPL-LR", "sequoia.dev.conllu": "UD French Sequoia, LGPL-LR",
	"gsd-posonly.train.tsv": "UD German GSD, CC BY-SA 4.0", "ancora-old.dev.conllu": "UD Spanish AnCora, CC BY 4.0", "ancora-old.test.conllu": "UD Spanish AnCora, CC BY 4.0",
	"markit.train.conllu": "UD Italian MarkIT, CC BY 4.0", "markit.dev.conllu": "UD Italian MarkIT, CC BY 4.0", "markit.test.conllu": "UD Italian MarkIT, CC BY 4.0",
	"parlamint.train.conllu": "UD Italian ParlaMint, CC BY-SA 4.0", "parlamint.test.conllu": "UD Italian ParlaMint, CC BY-SA 4.0",
	"bosque.train.conllu": "UD Portuguese Bosque, CC BY-SA 4.0", "lassysmall-old.train.conllu": "UD Dutch LassySmall, CC BY-SA 4.0", "lassysmall.dev.conllu": "UD Dutch LassySmall, CC BY-SA 4.0",
	"alpino.dev.conllu": "UD Dutch Alpino, CC BY-SA 4.0",
	"written":           "news text written for this project, CC0", "own": "news text written for this project (internal/tagger/corpus), CC0",
	"gsd-marks.tsv": "names marked for this project (CC0) in sentences of UD German or Portuguese GSD, CC BY-SA 4.0",
	"gum-marks.tsv": "names marked for this project (CC0) in sentences of UD English GUM, its documents of CC BY and the public domain",
	"annotated":     "sentences marked for this project (marks CC0) of UD AnCora CC BY 4.0, UD GSD, Alpino, LassySmall CC BY-SA 4.0, Wikinews CC BY 2.5",
}

// formLicences are those of the lists of word forms (internal/tagger/forms).
var formLicences = map[string]string{
	"it": "Morph-it!, CC BY-SA 2.0 and LGPL", "fr": "LanguageTool, CC BY-SA 4.0", "de": "LanguageTool from Morphy, CC BY-SA 4.0", "nl": "TaalTik, CC BY 3.0 or BSD",
	"es": "LanguageTool, LGPL 2.1", "pt": "LanguageTool, LGPL 2.1", "en": "LanguageTool, LGPL 2.1 (Moby, WordNet)",
}

// reportText is the model's report.
func (t *trainer) reportText(size int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# The tagger's model (%s)\n\nWritten by `go run ./internal/tagger/train -lang %s`, seed %d, %d and %d epochs (names, parts of speech). Trained, so do not edit.\n\n", t.code, t.code, t.seed, t.epochs, t.posEpochs)
	fmt.Fprintf(&b, "| part | size |\n|---|---|\n| `data/tagger.bin` | %d bytes |\n| words known | %d |\n| phrases listed | %d |\n| features for parts of speech | %d |\n| features for names | %d |\n\n",
		size, len(t.parts.Words), len(t.parts.Phrases), len(t.parts.POS), len(t.parts.Names))
	b.WriteString("## Trained on\n\n| corpus | texts or sentences | names | licence |\n|---|---|---|---|\n")
	texts, names := map[string]int{}, map[string]int{}
	for _, a := range t.corpus {
		if !a.copied {
			texts[a.source]++
			names[a.source] += len(a.names)
		}
	}
	for _, s := range sources(texts) {
		fmt.Fprintf(&b, "| %s | %d | %d | %s |\n", s, texts[s], names[s], licences[s])
	}
	if len(t.plain) > 0 {
		fmt.Fprintf(&b, "| wikiann.train | %d | | %s |\n", len(t.plain), licences["wikiann.train"])
	}
	for _, f := range posSources[t.code] {
		fmt.Fprintf(&b, "| %s | %d | | %s |\n", f, t.trees[f], licences[f])
	}
	fmt.Fprintf(&b, "| %d word forms | | | %s |\n", len(t.forms), formLicences[t.code])
	fmt.Fprintf(&b, "\nPlus the clusters of %d words (see SOURCES.md).\n", len(t.parts.Lexemes))
	spans, both := t.scoreHeld()
	fmt.Fprintf(&b, "\nPlus lists of names, places, companies, platforms and media (see SOURCES.md) and %d copies of the fully marked texts with other names in them.\n", t.copies)
	fmt.Fprintf(&b, "\n## Scores on what was kept aside (one article in twenty, one tagged sentence in ten)\n\n| what | score |\n|---|---|\n| names, exact spans | %v |\n| names, exact spans and kinds | %v |\n| parts of speech | %.2f %% |\n", spans, both, t.posScore)
	fmt.Fprintf(&b, "\nThe development corpora and the annotated articles are scored by `go run ./internal/tagger/evaluate -lang %s`; the scores of all languages are in internal/tagger/README.md.\n", t.code)
	return b.Bytes()
}

func sources(m map[string]int) []string {
	var out []string
	for s := range m {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
