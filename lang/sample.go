package lang

import (
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/ngram"
)

// maxOrder is the length of the longest n-gram of the table, boundaries
// included; boundary is the symbol of the beginning and the end of a word.
const (
	maxOrder = 5
	boundary = ' '
)

const (
	ideographWeight = 3
	kanaShare       = 20 // one kana in so many letters makes a text Japanese
)

// Text longer than windowCount*windowBytes is sampled in windows spread
// evenly over it, so that neither a foreign lead nor a footer decides.
const (
	windowCount = 8
	windowBytes = 256
)

// sample is what was seen of a text: how well each modelled language accounts
// for its letters, and which scripts the letters belong to.
type sample struct {
	model    *model
	scores   [ngram.MaxLanguages]int32 // log probability in steps of 1/ngram.Scale, relative to a floor a symbol
	scripts  [scriptCount]int          // letters of each script
	symbols  int                       // letters and word ends scored
	words    int                       // words scored
	last     [maxOrder - 1]rune        // the symbols before the next one, latest first
	modelled script                    // of the last letter scored
}

// read takes in a text, or windows of it if it is long.
func (s *sample) read(text string) {
	if len(text) <= windowCount*windowBytes {
		s.readWindow(text)
		return
	}
	for i := range windowCount {
		from := i * (len(text) - windowBytes) / (windowCount - 1)
		s.readWindow(window(text, from))
	}
}

// window is the part of a text that begins with the first whole word after an
// offset and ends with a whole word, about windowBytes long.
func window(text string, from int) string {
	to := min(len(text), from+windowBytes)
	if from > 0 {
		for from < to && text[from] != ' ' {
			from++
		}
	}
	for end := to; end > from && to < len(text); end-- {
		if text[end] == ' ' {
			to = end
			break
		}
	}
	return text[from:to]
}

// readWindow scores the words of a stretch of text and counts its letters.
func (s *sample) readWindow(text string) {
	s.last = [maxOrder - 1]rune{}
	s.score(boundary)
	inWord := false // a word of spaces and punctuation around letters, for counting
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		lower, script := s.model.letters.of(r)
		s.scripts[script]++
		switch {
		case script == mark && inWord && s.modelled == latin:
			// an accent of its own: the models were made from letters that carry theirs
		case script == noScript || script == mark || script > lastModelled:
			s.endWord()
			inWord = inWord && script == mark
		default:
			s.modelled = script
			s.score(lower)
			if !inWord {
				s.words++
			}
			inWord = true
		}
	}
	s.endWord()
}

// endWord scores the end of a word, if one is under way.
func (s *sample) endWord() {
	if s.last[0] != boundary {
		s.score(boundary)
	}
}

// score adds the weights of all n-grams that end in the symbol. An n-gram
// that begins at a word boundary has no longer form.
func (s *sample) score(symbol rune) {
	s.symbols++
	h := ngram.Empty.Before(symbol)
	for k := 0; ; k++ {
		postings, ok := s.model.table.Lookup(h)
		if !ok {
			break
		}
		postings.AddTo(&s.scores, s.model.table)
		if k == len(s.last) || k > 0 && s.last[k-1] == boundary || s.last[k] == 0 {
			break
		}
		h = h.Before(s.last[k])
	}
	copy(s.last[1:], s.last[:])
	s.last[0] = symbol
}

// letters is the number of letters seen.
func (s *sample) letters() int {
	n := 0
	for _, count := range s.scripts[firstScript:] {
		n += count
	}
	return n
}

// script is the ISO 15924 code of the script that most of the text is in. An
// ideograph or a syllable says as much as ideographWeight letters.
func (s *sample) script() string {
	counts := s.scripts
	kana := counts[hiragana] + counts[katakana]
	chinese := counts[han] + kana
	counts[han], counts[hiragana], counts[katakana] = 0, 0, 0
	counts[hangul] *= ideographWeight
	best := firstScript
	for i := firstScript; int(i) < scriptCount; i++ {
		if counts[i] > counts[best] {
			best = i
		}
	}
	switch {
	case chinese*ideographWeight > counts[best] && kana*kanaShare >= chinese:
		return "Jpan"
	case chinese*ideographWeight > counts[best]:
		return "Hani"
	case counts[best] == 0:
		return scripts[noScript].code
	case best == hangul:
		return "Kore"
	}
	return scripts[best].code
}
