package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/text"
)

// Segmenter cuts texts into tokens, sentences and paragraphs by one
// language's rules. It is immutable and safe for concurrent use.
type Segmenter struct {
	rules *Rules
}

// New returns a segmenter for the rules.
func New(rules *Rules) *Segmenter { return &Segmenter{rules: rules} }

// Segment cuts a text. It never fails: whatever is no word, number or known
// sign is a token of its own. Linear in the length of the text.
func (s *Segmenter) Segment(src string) *text.Document {
	tokens := s.tokenize(src)
	sentences, paragraphs := s.sentences(src, tokens)
	return text.NewDocument(src, tokens, sentences, paragraphs)
}

// tokenizer is the state of one pass over a text.
type tokenizer struct {
	rules    *Rules
	src      string
	out      []text.Token
	chunkEnd int  // end of the run without white space that holds the position
	dots     bool // that run holds a full stop, "@" or "/": it may be an address or abbreviation
	space    bool // white space stands before the position
	line     bool // a line break stands before the position
}

func (s *Segmenter) tokenize(src string) []text.Token {
	t := tokenizer{rules: s.rules, src: src, space: true, line: true, out: make([]text.Token, 0, len(src)/5+8)}
	done := 0 // bytes already in tokens
	for it := words.FromString(src); it.Next(); {
		start, end := max(it.Start(), done), it.End()
		if start >= end {
			continue
		}
		if t.blank(start, end) {
			continue
		}
		if start >= t.chunkEnd {
			if t.chunk(start); t.chunkEnd-start > maxWordless {
				t.wordless(start)
				done = t.chunkEnd
				continue
			}
		}
		for t.dots && start < end {
			n := t.special(start)
			if n == 0 {
				break
			}
			start += n
			done = start
		}
		if start < end {
			t.word(start, end)
		}
	}
	return t.out
}

// blank notes white space and invisible characters, which are no tokens.
func (t *tokenizer) blank(start, end int) bool {
	for _, r := range t.src[start:end] {
		switch {
		case r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			t.space, t.line = true, true
		case unicode.IsSpace(r) || r < ' ':
			t.space = true
		case silent(r):
		default:
			return false
		}
	}
	return true
}

// chunk finds the end of the run without white space that starts at the
// position, and whether it may hold an address or an abbreviation.
func (t *tokenizer) chunk(start int) {
	t.dots = false
	i := start
	for i < len(t.src) {
		c := t.src[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(t.src[i:])
			if unicode.IsSpace(r) {
				break
			}
			i += n
			continue
		}
		if c <= ' ' {
			break
		}
		if c == '.' || c == '@' || c == '/' {
			t.dots = true
		}
		i++
	}
	t.chunkEnd = i
}

// maxWordless is the length in bytes of a run without white space from which
// on it holds no words: encoded data, a damaged file, an attack. No language
// that writes blanks between words comes near it.
const maxWordless = 1000

// wordless adds a run that holds no words as one token, a symbol, behind the
// address that it may begin with.
func (t *tokenizer) wordless(start int) {
	if t.dots {
		start += t.special(start)
	}
	if start < t.chunkEnd {
		t.emit(start, t.chunkEnd, text.Symbol, 0)
	}
}

// emit adds one token.
func (t *tokenizer) emit(start, end int, kind text.Kind, flags text.Flags) {
	s := t.src[start:end]
	tok := text.Token{Start: int32(start), End: int32(end), Hash: Hash(s), Kind: kind, Flags: flags | surface(s)}
	if t.space {
		tok.Flags |= text.SpaceBefore
	}
	if t.line {
		tok.Flags |= text.LineStart
	}
	t.space, t.line = false, false
	t.out = append(room.For(t.out, end, len(t.src)), tok)
}

// word adds a Unicode word, joined to the token before it or split where the
// rules say so.
func (t *tokenizer) word(start, end int) {
	kind := classify(t.src[start:end])
	if kind != text.Punct && kind != text.Symbol && !t.space && t.join(start, end, kind) {
		return
	}
	if kind == text.Number && t.space && !t.line && t.joinGroup(start, end) {
		return
	}
	if kind == text.Punct && t.extend(end) {
		return
	}
	if kind == text.Word {
		start, end = t.elide(start, end)
		t.clitic(start, end)
		return
	}
	t.emit(start, end, kind, 0)
}

// elide splits "l'", "dell'" and their like off the front.
func (t *tokenizer) elide(start, end int) (int, int) {
	for {
		n := t.elision(t.src[start:end])
		if n == 0 {
			return start, end
		}
		t.emit(start, start+n, text.Word, 0)
		start += n
	}
}

// elision is the length of an elided word at the front of s, 0 if none.
func (t *tokenizer) elision(s string) int {
	if len(t.rules.elisions) == 0 {
		return 0
	}
	for i, r := range s {
		if i > 12 {
			return 0
		}
		if r == '\'' || r == '’' {
			if n := i + utf8.RuneLen(r); n < len(s) && t.rules.elisions.has(s[:n]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// clitic adds a word, its enclitic ("'s", "n't", "-t-il") as a token of its own.
func (t *tokenizer) clitic(start, end int) {
	cut := t.cutClitic(start, end)
	t.emit(start, cut, text.Word, 0)
	if cut < end {
		t.emit(cut, end, text.Word, 0)
	}
}

func (t *tokenizer) cutClitic(start, end int) int {
	s := t.src[start:end]
	at := lastLink(s)
	if at < 0 {
		return end
	}
	// "n't" begins a letter before its apostrophe, "-t-il" two before its hyphen.
	for back := 0; back <= 2 && at-back > 0; back++ {
		if t.rules.clitics.has(s[at-back:]) {
			cut := at - back
			if back == 0 && at > 2 && t.rules.clitics.has(s[at-2:]) {
				cut = at - 2
			}
			return start + cut
		}
	}
	if r, _ := utf8.DecodeRuneInString(s); at > 0 && unicode.IsUpper(r) && t.rules.nameClitics.has(s[at:]) {
		return start + at
	}
	return end
}

// lastLink is the position of the last apostrophe or hyphen in s, -1 if none.
func lastLink(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '\'', '-':
			return i
		case 0xe2: // first byte of U+2010 to U+2019
			if r, _ := utf8.DecodeRuneInString(s[i:]); fold(r) == '\'' || fold(r) == '-' {
				return i
			}
		}
	}
	return -1
}

// classify says what a Unicode word is made of.
func classify(s string) text.Kind {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLetter(r):
		return text.Word
	case unicode.IsDigit(r):
		return text.Number
	case unicode.IsPunct(r):
		return text.Punct
	case unicode.IsMark(r) || unicode.IsNumber(r) && r != '½' && r != '¼' && r != '¾':
		return text.Symbol
	case unicode.IsNumber(r):
		return text.Number
	}
	return text.Symbol
}

// surface finds a token's flags from its letters.
func surface(s string) text.Flags {
	var f text.Flags
	letters, uppers, prevLower := 0, 0, false
	for i, r := range s {
		if r >= utf8.RuneSelf {
			f |= text.NonASCII
		}
		switch {
		case 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r):
			letters++
			prevLower = true
		case 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r):
			if letters == 0 && i == 0 {
				f |= text.Capital
			}
			if prevLower {
				f |= text.Inner
			}
			letters++
			uppers++
		case '0' <= r && r <= '9':
			f |= text.HasDigit
		}
	}
	if letters >= 2 && letters == uppers {
		f |= text.Upper
	}
	return f
}

// Surface finds the flags of a surface's own letters, those that do not
// depend on what stands around it.
func Surface(s string) text.Flags { return surface(s) }

// Describe is the token that a surface would be, for documents built from
// tokens of others: its span and what stands around it are left out.
func Describe(s string) text.Token {
	return text.Token{Hash: Hash(s), Kind: classify(s), Flags: surface(s)}
}
