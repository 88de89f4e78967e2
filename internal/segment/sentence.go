package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/text"
)

// wrapWidth is the least length in bytes of a line that may continue on the
// next one: below it a line break always ends the paragraph.
const wrapWidth = 40

// maxSentence is the length in tokens at which a sentence that will not end is
// cut: the layers above may then compare the words of a sentence with one
// another and still read any text in linear time.
const maxSentence = 300

// sentences groups tokens into sentences and paragraphs. A line break ends a
// paragraph unless the text is hard-wrapped there; a full stop, question or
// exclamation mark with its closing marks ends a sentence unless the next word
// is in lower case or the full stop belongs to an abbreviation.
func (s *Segmenter) sentences(src string, tokens []text.Token) ([]text.Sentence, []text.Paragraph) {
	var sents []text.Sentence
	var pars []text.Paragraph
	first, par := 0, 0
	words := false // the sentence has a word or number, not marks alone
	for i := range tokens {
		words = words || tokens[i].Kind != text.Punct
		last := i+1 == len(tokens)
		newPar := !last && tokens[i+1].Is(text.LineStart) && !wrapped(src, tokens, i)
		if !last && !newPar && i-first+1 < maxSentence && !(words && s.ends(src, tokens, first, i)) {
			continue
		}
		sents = append(room.For(sents, i+1, len(tokens)), text.Sentence{
			Span: text.Span{Start: int(tokens[first].Start), End: int(tokens[i].End)}, First: first, Last: i + 1,
			Headline: (last || newPar) && !terminated(src, tokens, i),
		})
		first, words = i+1, false
		if last || newPar {
			pars = append(room.For(pars, i+1, len(tokens)), text.Paragraph{Span: text.Span{Start: sents[par].Start, End: int(tokens[i].End)}, First: par, Last: len(sents)})
			par = len(sents)
		}
	}
	return sents, pars
}

// wrapped reports whether the line break after token i only wraps the line.
func wrapped(src string, tokens []text.Token, i int) bool {
	gap := src[tokens[i].End:tokens[i+1].Start]
	breaks := 0
	for k := 0; k < len(gap); k++ {
		if gap[k] == '\n' || gap[k] == '\r' && (k+1 == len(gap) || gap[k+1] != '\n') {
			breaks++
		}
	}
	if breaks != 1 || tokens[i+1].Kind != text.Word || terminated(src, tokens, i) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(src[tokens[i+1].Start:]); !unicode.IsLower(r) {
		return false
	}
	k := i
	for k > 0 && !tokens[k].Is(text.LineStart) {
		if int(tokens[i].End)-int(tokens[k].Start) >= wrapWidth {
			return true
		}
		k--
	}
	return int(tokens[i].End)-int(tokens[k].Start) >= wrapWidth
}

// terminated reports whether token i, or the one before closing marks at i,
// is a full stop, question mark, exclamation mark or ellipsis.
func terminated(src string, tokens []text.Token, i int) bool {
	for k := i; k >= 0 && k > i-4; k-- {
		if stop(src, tokens[k]) || tokens[k].Is(text.Abbreviation) {
			return true
		}
		if !closer(src, tokens[k]) {
			return false
		}
	}
	return false
}

// ends reports whether the sentence that starts with token first ends with
// token i, which is not the last of its paragraph.
func (s *Segmenter) ends(src string, tokens []text.Token, first, i int) bool {
	next := tokens[i+1]
	if closer(src, next) && !opens(src, tokens, i+1) || stop(src, next) && !next.Is(text.SpaceBefore) {
		return false // the marks go with this sentence
	}
	k := i
	for k > first && i-k < 3 && closer(src, tokens[k]) {
		k--
	}
	t := tokens[k]
	switch {
	case stop(src, t):
		if src[t.Start] == '.' && s.ordinal(tokens, k) {
			return false
		}
	case t.Is(text.Abbreviation):
		a, ok := s.rules.abbreviation(src[t.Start:t.End])
		if ok && !a.ends || !ok && int(t.End-t.Start) <= 3 {
			return false
		}
		return next.Is(text.SpaceBefore) && next.Is(text.Capital) && s.rules.starters.has(src[next.Start:next.End])
	default:
		return false
	}
	return startsSentence(src, tokens, i+1)
}

// ordinal reports whether the full stop at token k marks an ordinal number.
func (s *Segmenter) ordinal(tokens []text.Token, k int) bool {
	return s.rules.ordinalDot && k > 0 && tokens[k-1].Kind == text.Number && tokens[k-1].End-tokens[k-1].Start <= 2 && !tokens[k].Is(text.SpaceBefore)
}

// startsSentence reports whether a sentence may start at token i: white space
// before it and no lower-case letter in front.
func startsSentence(src string, tokens []text.Token, i int) bool {
	for k := i; k < len(tokens) && k < i+3; k++ {
		t := tokens[k]
		if k == i && !t.Is(text.SpaceBefore) {
			// "word.Next" is an unspaced full stop only before a capital.
			return t.Is(text.Capital)
		}
		switch t.Kind {
		case text.Punct:
			if src[t.Start] == ',' || src[t.Start] == ';' || src[t.Start] == ':' {
				return false
			}
			if r, _ := utf8.DecodeRuneInString(src[t.Start:]); r == '–' || r == '—' || r == '-' {
				// A dash after a closed quotation goes on; at the start of speech it begins.
				continue
			}
		case text.Word:
			r, _ := utf8.DecodeRuneInString(src[t.Start:])
			return !unicode.IsLower(r) || t.Is(text.Inner)
		default:
			return true
		}
	}
	return true
}

// stop reports whether the token ends sentences.
func stop(src string, t text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	switch src[t.Start:t.End] {
	case ".", "!", "?", "…", "...", "。", "！", "？", "‽":
		return true
	}
	return false
}

// closer reports whether the token closes a quotation or bracket, or may.
func closer(src string, t text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	switch src[t.Start:t.End] {
	case "\"", "'", "”", "’", "»", "›", "«", "‹", "“", "‘", ")", "]", "}":
		return true
	}
	return false
}

// opens reports whether the mark at token i opens rather than closes: white
// space before it and none behind it.
func opens(src string, tokens []text.Token, i int) bool {
	t := tokens[i]
	switch src[t.Start:t.End] {
	case "”", "’", ")", "]", "}":
		return false
	}
	return t.Is(text.SpaceBefore) && i+1 < len(tokens) && (!tokens[i+1].Is(text.SpaceBefore) || src[t.Start:t.End] == "«")
}
