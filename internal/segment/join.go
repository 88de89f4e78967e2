package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/text"
)

// maxJoined is the length in bytes up to which a token grows by joining:
// every join hashes the token anew.
const maxJoined = 96

// join appends a Unicode word that directly follows the last tokens to them
// where both are parts of one: "mot-clé", "AT&T", "Covid-19", "@name".
func (t *tokenizer) join(start, end int, kind text.Kind) bool {
	n := len(t.out)
	if n == 0 || int(t.out[n-1].End) != start {
		return false
	}
	link := t.out[n-1]
	if link.Kind != text.Punct && link.Kind != text.Symbol {
		return false
	}
	switch t.src[link.Start:link.End] {
	case "@":
		return t.tag(n-1, end, text.Handle)
	case "#":
		return t.tag(n-1, end, text.Hashtag)
	case "-", "‑", "‐", "&":
	default:
		return false
	}
	if n < 2 || t.out[n-2].End != link.Start || link.Is(text.SpaceBefore) {
		return false
	}
	head := t.out[n-2]
	if head.End-head.Start > maxJoined {
		return false
	}
	switch {
	case head.Kind == text.Word && !isClitic(t.src[head.Start:head.End]):
	case head.Kind == text.Number && kind == text.Word && t.src[link.Start] != '&':
	default:
		return false
	}
	if t.src[link.Start] == '&' && !(head.Is(text.Capital) && kind == text.Word) {
		return false
	}
	t.replace(n-2, end, head.Kind)
	return true
}

// maxRun is the number of equal marks in a row that are tokens of their own;
// a longer run ("----", "......") is a rule or a filling and is one token.
const maxRun = 3

// extend makes a mark part of the run of equal marks before it, from the
// fourth on.
func (t *tokenizer) extend(end int) bool {
	n := len(t.out)
	if n == 0 || t.space || t.out[n-1].Kind != text.Punct {
		return false
	}
	last := &t.out[n-1]
	start, size := int(last.End), end-int(last.End)
	mark := t.src[start:end]
	if size > start || t.src[start-size:start] != mark {
		return false
	}
	if int(last.End-last.Start) > size { // a run already
		last.End = int32(end)
		for _, c := range []byte(Fold(mark)) {
			last.Hash = (last.Hash ^ uint32(c)) * fnvPrime
		}
		return true
	}
	run := maxRun * size
	if n < maxRun || run > start || int(t.out[n-maxRun].Start) != start-run || t.out[n-maxRun].Kind != text.Punct || t.src[start-run:start-size] != t.src[start-run+size:start] {
		return false
	}
	first := t.out[n-maxRun]
	t.out = t.out[:n-maxRun]
	t.space, t.line = first.Is(text.SpaceBefore), first.Is(text.LineStart)
	t.emit(int(first.Start), end, text.Punct, 0)
	return true
}

// isClitic keeps "l'" and "'s" from growing into what follows.
func isClitic(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return last == '\'' || last == '’'
}

// tag joins "@" or "#" and a word.
func (t *tokenizer) tag(i, end int, kind text.Kind) bool {
	if i > 0 && t.out[i-1].End == t.out[i].Start && t.out[i-1].Kind != text.Punct {
		return false
	}
	t.replace(i, end, kind)
	return true
}

// replace makes token i reach to end, dropping what stood behind it, and
// splits an enclitic off again.
func (t *tokenizer) replace(i, end int, kind text.Kind) {
	first := t.out[i]
	t.out = t.out[:i]
	t.space, t.line = first.Is(text.SpaceBefore), first.Is(text.LineStart)
	start := int(first.Start)
	if cut := t.cutClitic(start, end); kind == text.Word && cut < end {
		t.emit(start, cut, kind, 0)
		t.emit(cut, end, text.Word, 0)
		return
	}
	t.emit(start, end, kind, 0)
}

// joinGroup joins three digits to a number before them that they continue:
// "1 234 567,8" with no-break or narrow blanks, with ordinary ones where the
// language groups so.
func (t *tokenizer) joinGroup(start, end int) bool {
	n := len(t.out)
	if n == 0 || t.out[n-1].Kind != text.Number {
		return false
	}
	head := t.out[n-1]
	if head.End-head.Start > maxJoined {
		return false
	}
	switch t.src[head.End:start] {
	case " ":
		if !t.rules.blankGroups {
			return false
		}
	case "\u00a0", "\u202f", "\u2009", "\u2007":
	default:
		return false
	}
	if !groupHead(t.src[head.Start:head.End]) || !groupTail(t.src[start:end]) {
		return false
	}
	// "2 000" after a digit glued to something else is no number of its own.
	if !head.Is(text.SpaceBefore) && n > 1 && t.out[n-2].Kind == text.Word {
		return false
	}
	t.replace(n-1, end, text.Number)
	return true
}

// groupHead reports whether s may be the front of a grouped number: one to
// three digits, then groups of three, no leading zero.
func groupHead(s string) bool {
	run := 0
	if s[0] == '0' {
		return false
	}
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			run++
		case r == ' ' || r == 0xa0 || r == 0x202f || r == 0x2009 || r == 0x2007:
			run = 0
		default:
			return false
		}
		if run > 3 {
			return false
		}
	}
	return run > 0
}

// groupTail reports whether s is three digits, maybe with a decimal part.
func groupTail(s string) bool {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n != 3 {
		return false
	}
	if n == len(s) {
		return true
	}
	if s[n] != ',' && s[n] != '.' || n+1 == len(s) {
		return false
	}
	for _, c := range []byte(s[n+1:]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// special matches web and mail addresses, and abbreviations with full stops,
// at the position; it returns the length of what it added.
func (t *tokenizer) special(start int) int {
	chunk := t.src[start:t.chunkEnd]
	if t.space || opensAfter(t.src[:start]) {
		if n := address(chunk); n > 0 {
			kind := text.URL
			if strings.Contains(chunk[:n], "@") {
				kind = text.Email
			}
			t.emit(start, start+n, kind, 0)
			return n
		}
	}
	if n := t.abbreviated(start, chunk); n > 0 {
		if e := t.elision(chunk[:n]); e > 0 {
			t.emit(start, start+e, text.Word, 0)
			return e
		}
		t.emit(start, start+n, text.Word, text.Abbreviation)
		return n
	}
	return 0
}

// opensAfter reports whether an opening bracket or mark ends the string.
func opensAfter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' || r == '\''
}

// maxAddress bounds the look-ahead for one address.
const maxAddress = 2048

// address is the length of a web or mail address at the front of s, 0 if none.
func address(s string) int {
	s = s[:min(len(s), maxAddress)]
	web := strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
	if !web {
		at := strings.IndexByte(s, '@')
		if at <= 0 || !strings.Contains(s[at:], ".") || !mailName(s[:at]) {
			return 0
		}
	}
	n := len(s)
	if i := strings.IndexAny(s, "\"<>«»“”„"); i >= 0 {
		n = i
	}
	for n > 0 && strings.IndexByte(".,;:!?)]'", s[n-1]) >= 0 {
		n--
	}
	if !web && strings.IndexByte(s[:n], '@') < 0 {
		return 0
	}
	return n
}

func mailName(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '_' && r != '-' && r != '+' {
			return false
		}
	}
	return true
}

// maxAbbreviation bounds the look-ahead for one abbreviation, in bytes.
const maxAbbreviation = 24

// abbreviated is the length of the longest abbreviation at the front of the
// chunk: a listed one, or single letters each with a full stop ("U.S.").
func (t *tokenizer) abbreviated(start int, chunk string) int {
	if r, _ := utf8.DecodeRuneInString(chunk); !unicode.IsLetter(r) {
		return 0
	}
	limit := min(len(chunk), maxAbbreviation)
	best := initials(chunk[:limit])
	off := t.elision(chunk[:limit])
	for i := limit - 1; i > 0; i-- {
		if chunk[i] != '.' || i+1 <= best {
			continue
		}
		a, ok := t.rules.abbreviation(chunk[off : i+1])
		if ok && !letterAt(chunk, i+1) && (!a.number || digitNext(t.src[start+i+1:])) {
			return i + 1
		}
	}
	return best
}

// digitNext reports whether a digit follows, at most one blank before it.
func digitNext(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsSpace(r) {
		r, _ = utf8.DecodeRuneInString(s[n:])
	}
	return unicode.IsDigit(r)
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// initials is the length of "U.S.", "J.-P.", "A.": capital letters each with a
// full stop (one alone only where a word follows), also "z.B.", "e.g.".
func initials(s string) int {
	n, letters := 0, 0
	for n < len(s) {
		i := n
		if letters > 0 && s[i] == '-' {
			i++
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) || i+w >= len(s) || s[i+w] != '.' {
			break
		}
		if letters == 0 && !unicode.IsUpper(r) && !(len(s) > i+w+2 && letterAt(s, i+w+1) && strings.IndexByte(s[i+w+1:], '.') > 0) {
			return 0
		}
		n = i + w + 1
		letters++
	}
	if letters == 0 || letterAt(s, n) || letters == 1 && s[0] == 'X' {
		return 0 // "X." is the platform at the end of a sentence more often than an initial
	}
	return n
}
