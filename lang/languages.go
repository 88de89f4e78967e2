package lang

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

//go:generate go run ../internal/gen/langmodel -o ngrams.bin

//go:embed languages.tsv
var languageList string

//go:embed ngrams.bin
var ngramTable string

// language is a language the detector can answer with.
type language struct {
	code   string
	script string // ISO 15924
	rarity int32  // 0 to 2
}

// pairLanguages is the number of languages that make a letter worth a row.
const pairLanguages = 12

// rareLanguage is what a step of rarity costs a language of its score, in steps
// of 1/ngram.Scale nats: enough for two words to be Dutch and not Afrikaans, and
// nothing to a sentence.
const rareLanguage = ngram.Scale

// model is what all detectors share: the languages and their n-grams.
type model struct {
	languages []language             // in the order of the file, by code
	byScript  map[string][]candidate // the languages written in a script
	table     *ngram.Table
	pairs     *ngram.Pairs // its one- and two-letter n-grams, ready to add up
	letters   *letters

	characters *characters
}

// loadModel reads the language list and opens the table, once. The table is
// used where it lies in the program; what takes a few milliseconds is the pairs.
var loadModel = sync.OnceValues(func() (*model, error) {
	table, err := ngram.Open(ngramTable)
	if err != nil {
		return nil, err
	}
	m := &model{table: table, pairs: ngram.NewPairs(table, pairLanguages), letters: loadLetters(), byScript: map[string][]candidate{}}
	for line := range strings.Lines(languageList) {
		fields := strings.Split(line, "\t")
		if len(fields) < 4 || strings.HasPrefix(line, "#") {
			continue
		}
		code, script, rarity := fields[0], fields[1], int32(fields[2][0]-'0')
		m.byScript[script] = append(m.byScript[script], candidate{language: len(m.languages)})
		m.languages = append(m.languages, language{code, script, rarity})
	}
	// The table has the languages that share a script, in the list's order.
	var codes []string
	for i, l := range m.languages {
		same := m.byScript[l.script]
		if len(same) == 1 {
			continue
		}
		k := slices.IndexFunc(same, func(c candidate) bool { return c.language == i })
		same[k].index = len(codes)
		codes = append(codes, l.code)
	}
	m.characters = newCharacters(codes)
	return m, nil
})

// Languages are the ISO 639-1 codes of the languages a Detector can answer
// with, sorted.
func Languages() []string {
	m, err := loadModel()
	if err != nil {
		return nil
	}
	codes := make([]string, len(m.languages))
	for i, l := range m.languages {
		codes[i] = l.code
	}
	return codes
}
