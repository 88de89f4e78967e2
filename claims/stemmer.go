package claims

import "strings"

// maxStems bounds what a stemmer remembers.
const maxStems = 1024

// stemmer is the stemmer of a language, which remembers the nouns it was asked
// for: what numbers count comes again in the next article, and a stem costs as
// much as the rest of its claim. It serves one document at a time.
type stemmer struct {
	stem  func(string) string
	known map[string]string
}

// of is the stem of a folded word.
func (s *stemmer) of(word string) string {
	stem, ok := s.known[word]
	if !ok {
		if len(s.known) == maxStems {
			clear(s.known)
		}
		word = strings.Clone(word) // not to hold the article
		stem = s.stem(word)
		s.known[word] = stem
	}
	return stem
}
