package lang

import (
	"strings"
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

// A text is read in windows of about windowBytes. Of one longer than
// windowCount of them, that many are read, spread evenly over it, so that
// neither a foreign lead nor a footer decides.
const (
	windowCount = 8
	windowBytes = 64
	glanceBytes = 40 // of the windows read before it is known whether all must be
)

// sample is what was seen of a text.
type sample struct {
	model    *model
	windows  [windowCount]window
	count    int                // windows read
	scripts  [scriptCount]int   // letters of each script
	words    int                // words of modelled scripts
	last     [maxOrder - 1]rune // the symbols before the next one, latest first
	modelled script             // of the last letter scored
	batch    ngram.Batch        // n-grams of the window that are still to be scored
}

// window is how well each modelled language accounts for the letters of a
// stretch of text.
type window struct {
	scores  [ngram.MaxLanguages]int32 // log probability in steps of 1/ngram.Scale, relative to a floor a symbol
	symbols [lastModelled + 1]int32   // letters and word ends scored, by script
}

// glance reads three short windows of a long text, which lie so far apart that
// nothing but most of the text is in all of them.
func (s *sample) glance(text string) {
	for _, i := range [...]int{1, 4, 6} {
		from := i * (len(text) - glanceBytes) / (windowCount - 1)
		s.read(text, from, from+glanceBytes)
	}
}

// readMiddle reads a short window in the middle of a text.
func (s *sample) readMiddle(text string) {
	from := max(0, len(text)-glanceBytes) / 2
	s.read(text, from, min(len(text), from+glanceBytes))
}

// readAll takes in a text.
func (s *sample) readAll(text string) {
	n := max(1, min(windowCount, (len(text)+windowBytes-1)/windowBytes))
	for i := range n {
		from, to := i*len(text)/n, (i+1)*len(text)/n
		if len(text) > windowCount*windowBytes {
			from = i * (len(text) - windowBytes) / (windowCount - 1)
			to = from + windowBytes
		}
		s.read(text, from, to)
	}
}

// wordEnd is the first space at or after an offset; the offset itself if there
// is none near, as in scripts without spaces.
func wordEnd(text string, at int) int {
	if i := strings.IndexByte(text[at:min(len(text), at+windowBytes/2)], ' '); i >= 0 {
		return at + i
	}
	return at
}

// read scores the words of a stretch of text and counts its letters. Words that
// begin in it are read, but for one at its very start.
func (s *sample) read(text string, from, to int) {
	if from > 0 {
		from = wordEnd(text, from)
	}
	text = text[from:wordEnd(text, to)]
	s.last = [maxOrder - 1]rune{boundary}
	s.count++
	inWord := false // between spaces or punctuation, for counting
	for i := 0; i < len(text); {
		if i == 0 || text[i-1] <= ' ' {
			i += address(text[i:])
			if i == len(text) {
				break
			}
		}
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
	s.batch.AddTo(&s.windows[s.count-1].scores, s.model.table, s.model.pairs)
}

// address is the length of the web or mail address that a text begins with, 0
// if it begins with another word. Addresses are in no language.
func address(text string) int {
	end := 0
	for end < len(text) && text[end] > ' ' {
		end++
	}
	word := text[:end]
	if strings.HasPrefix(word, "www.") || strings.Contains(word, "://") || strings.IndexByte(word, '@') > 0 {
		return end
	}
	return 0
}

// endWord scores the end of a word, if one is under way.
func (s *sample) endWord() {
	if s.last[0] != boundary {
		s.score(boundary)
	}
}

// score adds the weights of all n-grams that end in the symbol, from the
// shortest on, until one is unknown or begins at a word boundary. Those of
// three and more symbols wait in the batch.
func (s *sample) score(symbol rune) {
	w := &s.windows[s.count-1]
	h, k := ngram.Empty.Before(symbol), 0 // of the symbol and the k before it
	more := true
	if !s.batch.Room(maxOrder) {
		s.batch.AddTo(&w.scores, s.model.table, s.model.pairs)
	}
	if s.batch.AddPair(s.model.pairs, s.last[0], symbol) {
		if more = s.last[0] != boundary; more {
			h, k = h.Before(s.last[0]).Before(s.last[1]), 2
		}
	}
	for shortest := true; more; shortest = false {
		s.batch.Add(h, shortest)
		more = k < len(s.last) && (k == 0 || s.last[k-1] != boundary)
		if more {
			h = h.Before(s.last[k])
			k++
		}
	}
	s.model.characters.addTo(&w.scores, symbol)
	copy(s.last[1:], s.last[:])
	s.last[0] = symbol
	w.symbols[s.modelled]++
}

// total is the score of a language over all windows.
func (s *sample) total(index int) int32 {
	sum := int32(0)
	for i := range s.windows[:s.count] {
		sum += s.windows[i].scores[index]
	}
	return sum
}

// symbols is the number of symbols of a script over all windows.
func (s *sample) symbols(of script) int {
	sum := 0
	for i := range s.windows[:s.count] {
		sum += int(s.windows[i].symbols[of])
	}
	return sum
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
func (s *sample) script() (code string, index script) {
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
		return "Jpan", han
	case chinese*ideographWeight > counts[best]:
		return "Hani", han
	case counts[best] == 0:
		return scripts[noScript].code, noScript
	case best == hangul:
		return "Kore", hangul
	}
	return scripts[best].code, best
}
