package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/text"
)

// relativeWords are the ordinals that count from a place in a sequence, which
// Recognizers-Text lists and the library does not take for numbers: the words
// and their offset.
var relativeWords = map[string]map[string]string{
	"en": {"next": "1", "previous": "-1", "last": "0", "current": "0", "penultimate": "-1", "antepenultimate": "-2",
		"last but one": "-1", "the last but one": "-1", "next to last": "-1", "next one": "1", "previous one": "-1", "last one": "0",
		"current one": "0", "one before the last one": "-1", "the one before the last one": "-1", "second to last": "-1", "last two": "0"},
	"fr": {"prochain": "1", "prochaine": "1", "prochains": "1", "prochaines": "1", "suivant": "1", "suivante": "1",
		"précédent": "-1", "précédente": "-1", "dernier": "0", "dernière": "0", "derniers": "0", "dernières": "0",
		"actuel": "0", "actuelle": "0", "l’actuel un": "0", "pénultième": "-1", "antépénultième": "-2", "avant-dernier": "-1", "avant-dernière": "-1",
		"l’avant-dernier": "-1", "celle d’avant la dernière": "-1"},
	"de": {"nächste": "1", "nächster": "1", "nächsten": "1", "nächstes": "1", "vorherige": "-1", "vorherigen": "-1", "vorheriger": "-1",
		"letzte": "0", "letzter": "0", "letzten": "0", "letztes": "0", "vorletzte": "-1", "vorletzten": "-1", "drittletzte": "-2", "drittletzten": "-2",
		"aktuelle": "0", "aktuellen": "0"},
	"es": {"siguiente": "1", "siguientes": "1", "próximo": "1", "próxima": "1", "próximos": "1", "próximas": "1", "anterior": "-1", "anteriores": "-1",
		"último": "0", "última": "0", "últimos": "0", "últimas": "0", "penúltimo": "-1", "penúltima": "-1", "antepenúltimo": "-2", "antepenúltima": "-2",
		"antes del ultimo": "-1", "antes del último": "-1", "anterior al último": "-1", "actual": "0"},
	"it": {"prossimo": "1", "prossima": "1", "prossimi": "1", "prossime": "1", "precedente": "-1", "precedenti": "-1",
		"ultimo": "0", "ultima": "0", "ultimi": "0", "ultime": "0", "l'ultima": "0", "l'ultimo": "0", "penultimo": "-1", "penultima": "-1",
		"terzultimo": "-2", "terzultima": "-2", "quello prima dell'ultimo": "-1", "attuale": "0"},
	"pt": {"próximo": "1", "próxima": "1", "próximos": "1", "próximas": "1", "seguinte": "1", "anterior": "-1", "anteriores": "-1",
		"último": "0", "última": "0", "últimos": "0", "últimas": "0", "penúltimo": "-1", "penúltima": "-1", "antepenúltimo": "-2", "antepenúltima": "-2",
		"anterior ao último": "-1", "atual": "0"},
	"nl": {"volgende": "1", "vorige": "-1", "laatste": "0", "voorlaatste": "-1", "een na laatste": "-1", "op een na laatste": "-1",
		"die voor de laatste": "-1", "huidige": "0"},
}

// relatives lists the relative ordinals of a text, the longest first.
func relatives(lang, src string) []found {
	var out []found
	lower := strings.ToLower(src)
	if len(lower) != len(src) {
		return nil
	}
	for i := 0; i < len(lower); i++ {
		if before, _ := utf8.DecodeLastRuneInString(lower[:i]); i > 0 && (unicode.IsLetter(before) || before == '-') {
			continue
		}
		best := ""
		for w := range relativeWords[lang] {
			after, _ := utf8.DecodeRuneInString(lower[min(i+len(w), len(lower)):])
			if len(w) > len(best) && strings.HasPrefix(lower[i:], w) && !unicode.IsLetter(after) {
				best = w
			}
		}
		if best != "" {
			out = append(out, found{span: text.Span{Start: i, End: i + len(best)}, kind: "ordinal.relative", value: relativeWords[lang][best]})
			i += len(best) - 1
		}
	}
	return out
}
