package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/text"
)

// atom is a token or the part of one that has a meaning of its own: "3.4" and
// "bn" in "3.4bn", "quatre", "vingt" and "dix" in "quatre-vingt-dix".
type atom struct {
	start, end int32
	token      int32
	hash       uint32
	state      lexicon.State // place in the lexicon of number words after this atom
	kind       atomKind
	glue       glue
	line       bool // first of its line
}

type atomKind uint8

const (
	wordAtom   atomKind = iota
	digitAtom           // digits with their marks
	glyphAtom           // "½"
	markAtom            // punctuation and symbols
	opaqueAtom          // addresses, handles, codes: never part of a number
)

// glue is what stands between an atom and the one before it.
type glue uint8

const (
	spaced   glue = iota
	touching      // nothing
	hyphened      // a hyphen within the token
)

// parser is the state of one pass over a document.
type parser struct {
	v       *vocabulary
	src     string
	doc     *text.Document
	roots   []lexicon.State // of the tokens, in the lists
	atoms   []atom
	votes   votes
	decimal byte // the region's decimal mark
	parts   splitter
	commas  int  // how deep commaStep is in a number
	inner   bool // reading the denominator behind a number
	out     []Quantity
}

func (p *parser) surface(i int) string { return p.src[p.atoms[i].start:p.atoms[i].end] }

// maxNumeral and maxHyphens bound the tokens that are read as numbers, in bytes
// and hyphens: an atom and a quantity take much more memory than their bytes.
const (
	maxNumeral = 400
	maxHyphens = 24
)

// atomize cuts the tokens into atoms.
func (p *parser) atomize() {
	tokens := p.doc.Tokens()
	p.parts = splitter{tree: p.v.parts, rest: p.isUnitWord}
	p.atoms = slices.Grow(p.atoms, len(tokens)+len(tokens)/32+4)
	for i := range tokens {
		t := &tokens[i]
		s := p.src[t.Start:t.End]
		if len(s) > maxNumeral || len(s) > 2*maxHyphens && strings.Count(s, "-") > maxHyphens {
			p.whole(i, opaqueAtom)
			continue
		}
		switch t.Kind {
		case text.Word:
			p.word(i, t, s)
		case text.Number:
			p.mixed(i, int(t.Start), int(t.End))
		case text.Punct, text.Symbol:
			p.mark(i, s)
		default:
			p.whole(i, opaqueAtom)
		}
	}
}

// whole adds a token as one atom.
func (p *parser) whole(i int, kind atomKind) {
	t := &p.doc.Tokens()[i]
	a := atom{start: t.Start, end: t.End, token: int32(i), hash: t.Hash, kind: kind, line: t.Is(text.LineStart)}
	if !t.Is(text.SpaceBefore) {
		a.glue = touching
	}
	if kind == wordAtom || kind == markAtom {
		a.state = p.v.number(p.roots[i])
	}
	p.enter(a)
}

// push adds a part of token i as an atom.
func (p *parser) push(i, start, end int, hash uint32, kind atomKind) {
	t := &p.doc.Tokens()[i]
	a := atom{start: int32(start), end: int32(end), token: int32(i), hash: hash, kind: kind}
	if int32(start) == t.Start {
		a.line = t.Is(text.LineStart)
		if !t.Is(text.SpaceBefore) {
			a.glue = touching
		}
	} else {
		a.glue = touching
		if before := p.src[p.atoms[len(p.atoms)-1].end:start]; before != "" {
			a.glue = hyphened
			if r, _ := utf8.DecodeRuneInString(before); unicode.IsSpace(r) {
				a.glue = spaced
			}
		}
	}
	if kind == wordAtom {
		a.state = p.v.number(p.v.Step(0, hash, p.src[start:end]))
	}
	p.enter(a)
}

func (p *parser) enter(a atom) {
	if len(p.atoms) == cap(p.atoms) {
		p.atoms = room.For(p.atoms, int(a.token)+1, len(p.roots))
	}
	p.atoms = append(p.atoms, a)
}

// word adds the atoms of a word: one, or its parts.
func (p *parser) word(i int, t *text.Token, s string) {
	start, end := int(t.Start), int(t.End)
	if t.Is(text.Abbreviation) && len(s) == 2 && t.Flags&text.SpaceBefore == 0 { // "18 °C."
		p.push(i, start, end-1, segment.Hash(s[:1]), wordAtom)
		return
	}
	if t.Is(text.HasDigit) {
		p.mixed(i, start, end)
		return
	}
	if !parted(s) {
		p.whole(i, wordAtom)
		p.compound(i)
		return
	}
	for start < end {
		n := strings.IndexAny(p.src[start:end], "-‑‐")
		if n < 0 {
			n = end - start
		}
		if n > 0 {
			p.push(i, start, start+n, segment.Hash(p.src[start:start+n]), wordAtom)
			p.compound(i)
		}
		_, w := utf8.DecodeRuneInString(p.src[start+n : end])
		start += n + w
	}
}

// parted reports whether a hyphen stands in a word.
func parted(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '-' || s[i] == 0xe2 && strings.HasPrefix(s[i:], "‑") {
			return true
		}
	}
	return false
}

// compound replaces the last atom by its parts if it is no word of its own
// and grows together from number words.
func (p *parser) compound(i int) {
	tree := p.v.parts
	if tree == nil {
		return
	}
	a := p.atoms[len(p.atoms)-1]
	s := p.surface(len(p.atoms) - 1)
	if len(s) < 4 {
		return
	}
	if p.v.entryAt(a.state).is(^(rolePart | roleOrdSuffix | roleDenSuffix)) {
		return
	}
	if c := s[0] | 0x20; c < utf8.RuneSelf && tree.step(tree.step(0, c), s[1]|0x20) == 0 && s[1] < utf8.RuneSelf {
		return // no part begins so
	}
	folded := segment.Fold(s)
	if len(folded) != len(s) {
		return
	}
	parts := p.parts.split(folded)
	if len(parts) == 0 {
		return
	}
	p.atoms = p.atoms[:len(p.atoms)-1]
	at := int(a.start)
	for k, part := range parts {
		to := int(a.start) + part.end
		p.atoms = append(p.atoms, atom{
			start: int32(at), end: int32(to), token: a.token, hash: segment.Hash(p.src[at:to]),
			state: part.state, glue: touching,
		})
		if k == 0 {
			first := &p.atoms[len(p.atoms)-1]
			first.glue, first.line = a.glue, a.line
		}
		at = to
	}
	if at < int(a.end) {
		p.push(i, at, int(a.end), segment.Hash(p.src[at:a.end]), wordAtom)
	}
}

// isUnitWord reports whether a folded word is a unit or age word of its own,
// as the tail of a compound: "prozentig", "jährig".
func (p *parser) isUnitWord(s string) bool {
	if len(s) < 4 {
		return false
	}
	if p.v.entryAt(p.v.Step(0, segment.Hash(s), s)).is(roleAge) {
		return true
	}
	st := p.v.units.Step(0, segment.Hash(s), s)
	_, ok := p.v.units.At(st)
	return st != 0 && ok
}

// mixed adds the atoms of a token with digits.
func (p *parser) mixed(i, start, end int) {
	if c := p.src[start]; c < '0' || c > '9' {
		if n := p.prefix(start, end); n > 0 {
			p.push(i, start, start+n, segment.Hash(p.src[start:start+n]), wordAtom)
			start += n
		} else if r, _ := utf8.DecodeRuneInString(p.src[start:end]); !isFraction(r) {
			p.push(i, start, end, p.doc.Tokens()[i].Hash, opaqueAtom)
			return
		}
	}
	for start < end {
		r, w := utf8.DecodeRuneInString(p.src[start:end])
		switch {
		case '0' <= r && r <= '9':
			n := digitsLen(p.src[start:end])
			p.push(i, start, start+n, 0, digitAtom)
			p.leadingMark()
			start += n
		case isFraction(r):
			p.push(i, start, start+w, 0, glyphAtom)
			start += w
		case r == '-' || r == '‑' || r == '‐' || unicode.IsSpace(r):
			start += w
		default:
			n := unitDigit(p.src[start:end], lettersLen(p.src[start:end]))
			p.push(i, start, start+n, segment.Hash(p.src[start:start+n]), wordAtom)
			p.compound(i)
			start += n
		}
	}
}

// leadingMark draws a full stop or comma right before digits into them where
// nothing else claims it: ".08", "-,5".
func (p *parser) leadingMark() {
	k := len(p.atoms) - 1
	if k < 1 || p.atoms[k].glue != touching || p.atoms[k-1].token == p.atoms[k].token || !plainDigits(p.surface(k)) {
		return
	}
	mark := p.atoms[k-1]
	if s := p.surface(k - 1); s != "." && s != "," || mark.glue == touching && k > 1 && !strings.Contains("$€£~-+−<>≈(", p.surface(k-2)) {
		return
	}
	p.atoms[k].start = mark.start
	p.atoms[k].glue, p.atoms[k].line = mark.glue, mark.line
	p.atoms[k-1] = p.atoms[k]
	p.atoms = p.atoms[:k]
}

// unitDigit is the length of letters and a power glued to them: "m2", "km3".
func unitDigit(s string, letters int) int {
	if letters <= 2 && letters+1 == len(s) && (s[letters] == '2' || s[letters] == '3') && s[letters-1] == 'm' {
		return letters + 1
	}
	return letters
}

// prefix is the length of a currency code or sign glued to digits: "USD34.6".
func (p *parser) prefix(start, end int) int {
	n := lettersLen(p.src[start:end])
	if start+n >= end || n > 4 || n == 1 && !strings.ContainsAny(p.src[start+1:end], ".,kmbt") {
		return 0 // "N14.5bn" is an amount, "N95" a mask
	}
	s := p.src[start : start+n]
	st := p.v.units.Step(0, segment.Hash(s), s)
	id, ok := p.v.units.At(st)
	if st == 0 || !ok {
		return 0
	}
	for _, f := range p.v.forms[id] {
		if f.surface == s && f.unit.dim == dimMoney {
			return n
		}
	}
	return 0
}

// mark adds a mark or symbol.
func (p *parser) mark(i int, s string) {
	kind := markAtom
	if r, _ := utf8.DecodeRuneInString(s); isFraction(r) {
		kind = glyphAtom
	}
	p.whole(i, kind)
}

// digitsLen is the length of the digits at the front of s with the marks
// between them.
func digitsLen(s string) int {
	n := 0
	for n < len(s) {
		c := s[n]
		if '0' <= c && c <= '9' {
			n++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[n:])
		if !isMark(r) || n+w >= len(s) || s[n+w] < '0' || s[n+w] > '9' {
			break
		}
		n += w
	}
	return n
}

// isMark reports whether a rune may stand between the digits of a number.
func isMark(r rune) bool {
	switch r {
	case '.', ',', '\'', '’', '´', ' ', '\u00a0', '\u202f', '\u2009', '\u2007', '·', '٬', '٫':
		return true
	}
	return false
}

func lettersLen(s string) int {
	for i, r := range s {
		if '0' <= r && r <= '9' || r == '-' || r == '‑' || r == '‐' || isFraction(r) || unicode.IsSpace(r) {
			return i
		}
	}
	return len(s)
}

// fractions are the vulgar fraction signs.
var fractions = map[rune][2]uint64{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
}

func isFraction(r rune) bool {
	if r < 0x80 {
		return false
	}
	_, ok := fractions[r]
	return ok
}
