package quotes

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// view is a document as the rules see it: every token with its part of
// speech, its categories, its name and its readings as a verb of saying.
type view struct {
	*data
	columns
	doc   *text.Document
	src   string
	toks  []text.Token
	names []lang.Name
	pairs []pair
}

// columns are what is known of each token. Those of one document serve the
// next: memory that was just used is near the processor.
type columns struct {
	pos   []lang.POS
	name  []int32  // index of the name it is in, or -1
	class []class  // its categories as a single word
	item  []int32  // index of its entry as a single word, or the complement of it if a phrase of several tokens starts there
	long  []phrase // the phrases of several tokens, in text order
	verb  []int32  // index into readings, or -1
	start []bool   // it starts a sentence
	pair  []int32  // index of the pair it is in, marks included, or -1
	taken []bool   // it is content without marks
}

// maxKept bounds the documents, in tokens, whose columns are kept.
const maxKept = 8192

// resized are the columns for n tokens.
func (c columns) resized(n int) columns {
	return columns{
		pos: c.pos[:0], name: room.Sized(c.name, n), class: room.Sized(c.class, n), item: room.Sized(c.item, n), long: c.long[:0],
		verb: room.Sized(c.verb, n), start: room.Sized(c.start, n+1), pair: room.Sized(c.pair, n), taken: room.Sized(c.taken, n),
	}
}

// phrase is a phrase of several tokens.
type phrase struct {
	at   int32 // its first token
	n    int32 // tokens, 0 for none
	word int32
}

// longest is the most tokens that a listed phrase has.
const longest = 8

// newView reads a document into columns that another one may have used.
func newView(d *data, doc *text.Document, tags *lang.Tagging, used columns) *view {
	n := len(doc.Tokens())
	v := &view{data: d, doc: doc, src: doc.Text(), toks: doc.Tokens(), names: tags.Names, columns: used.resized(n)}
	v.pos = append(v.pos, tags.POS...)
	for i := range v.toks {
		v.name[i], v.verb[i], v.pair[i] = -1, -1, -1
		if k := v.toks[i].Kind; k != text.Punct && k != text.Number {
			v.lookUp(i)
		}
	}
	for k, nm := range v.names {
		if v.swallows(nm) {
			continue
		}
		for i := nm.First; i < nm.Last && i < n; i++ {
			v.name[i] = int32(k)
		}
	}
	v.retag()
	for _, s := range doc.Sentences() {
		v.start[s.First] = true
	}
	v.start[n] = true
	v.pairs = pairMarks(doc)
	return v
}

// lookUp finds what the lists know of token i.
func (v *view) lookUp(i int) {
	s := v.text(i)
	at := v.lists.Step(0, v.toks[i].Hash, s)
	l := v.listingAt(at)
	if l.verb != 0 {
		v.verb[i] = l.verb - 1
	}
	if elided(s) { // "-t-il", "qu'": tokens only beside a word
		w := v.nouns[segment.Fold(s)]
		v.item[i], v.class[i] = w, v.data.word[w].class
	} else {
		v.item[i], v.class[i] = l.word, l.class
	}
	long := phrase{at: int32(i)}
	for k := i + 1; at != 0 && k < min(len(v.toks), i+longest); k++ {
		if at = v.lists.Step(at, v.toks[k].Hash, v.text(k)); v.listingAt(at).word != 0 {
			long.n, long.word = int32(k+1-i), v.listingAt(at).word
		}
	}
	if long.n > 0 {
		v.long = append(v.long, long)
		v.item[i] = ^v.item[i]
	}
}

// swallows reports whether a name holds a plain verb of saying, which no name
// does: "Weber told Radio Harz on Friday" was read as one.
func (v *view) swallows(n lang.Name) bool {
	for i := n.First + 1; i+1 < min(n.Last, len(v.toks)); i++ {
		if v.verb[i] < 0 || v.capital(i) || v.posAt(i) != lang.VERB {
			continue
		}
		for _, r := range v.readings[v.verb[i]] {
			if r.frames&strong != 0 && r.shape == finite {
				return true
			}
		}
	}
	return false
}

// elided reports whether a token is cut off its neighbour: "-t-il", "qu'".
func elided(s string) bool {
	return len(s) > 1 && (s[0] == '-' || s[len(s)-1] == '\'' || strings.HasSuffix(s, "’"))
}

// index notes which tokens lie in which pair.
func (v *view) index() {
	for k, p := range v.pairs {
		for i := p.open; i < p.end(); i++ {
			v.pair[i] = int32(k)
		}
	}
}

func (v *view) is(i int, c class) bool { return i >= 0 && i < len(v.class) && v.class[i]&c != 0 }

// entry is the entry of token i as a single word.
func (v *view) entry(i int) *word {
	k := v.item[i]
	if k < 0 {
		k = ^k
	}
	return &v.data.word[k]
}

// longAt is the phrase of several tokens that starts at token i.
func (v *view) longAt(i int) phrase {
	if v.item[i] >= 0 {
		return phrase{}
	}
	return v.long[sort.Search(len(v.long), func(k int) bool { return int(v.long[k].at) >= i })]
}

// paired reports whether token i is there and lies in a pair of marks.
func (v *view) paired(i int) bool { return i >= 0 && i < len(v.pair) && v.pair[i] >= 0 }

// firstPair is the index of the first pair that ends behind token i.
func (v *view) firstPair(i int) int {
	return sort.Search(len(v.pairs), func(k int) bool { return v.pairs[k].end() > i })
}

// phraseAt is the phrase of a category that starts at token i: its length in
// tokens, 0 if there is none.
func (v *view) phraseAt(i int, c class) int {
	if i < 0 || i >= len(v.toks) {
		return 0
	}
	if p := v.longAt(i); p.n > 0 && v.data.word[p.word].class&c != 0 {
		return int(p.n)
	}
	if v.class[i]&c != 0 {
		return 1
	}
	return 0
}

func (v *view) text(i int) string { return v.doc.TokenText(i) }

// punct is the mark at token i, "" if it is none.
func (v *view) punct(i int) string {
	if i < 0 || i >= len(v.toks) || v.toks[i].Kind != text.Punct {
		return ""
	}
	return v.text(i)
}

func (v *view) comma(i int) bool { return v.punct(i) == "," }

func (v *view) dash(i int) bool {
	switch v.punct(i) {
	case "—", "–", "--", "―":
		return true
	case "-":
		return v.toks[i].Is(text.SpaceBefore)
	}
	return false
}

func (v *view) colon(i int) bool { return v.punct(i) == ":" }

// stop reports whether token i ends a sentence.
func (v *view) stop(i int) bool {
	switch v.punct(i) {
	case ".", "!", "?", "…", "...":
		return true
	}
	return false
}

func (v *view) capital(i int) bool { return v.toks[i].Is(text.Capital) }

func (v *view) posAt(i int) lang.POS {
	if i < 0 || i >= len(v.pos) {
		return lang.X
	}
	return v.pos[i]
}

// boundary reports whether token i ends a sentence here: a full stop within a
// sentence belongs to an abbreviation or ordinal.
func (v *view) boundary(i int) bool {
	return v.stop(i) && (v.start[i+1] || v.pair[i+1] >= 0 || v.toks[i+1].Kind == text.Punct && v.start[min(i+2, len(v.toks))])
}

// isVerb reports whether token i is tagged as a verb or auxiliary.
func (v *view) isVerb(i int) bool {
	p := v.posAt(i)
	return (p == lang.VERB || p == lang.AUX) && v.name[i] < 0
}

// isFinite reports whether token i is a verb that is probably finite: tagged
// as a verb, without the ending of an infinitive or participle.
func (v *view) isFinite(i int) bool {
	if i < 0 || i >= len(v.toks) {
		return false
	}
	if v.is(i, have|be|aux) && v.posAt(i) != lang.NOUN && v.posAt(i) != lang.DET && v.posAt(i) != lang.ADP && v.posAt(i) != lang.PROPN {
		return v.isVerb(i)
	}
	if !v.isVerb(i) {
		return false
	}
	if p := v.posAt(i - 1); p == lang.DET || p == lang.ADP && !v.verbSecond {
		return false // a participle before its noun
	}
	s := v.text(i)
	if v.bareThat { // English
		return !strings.HasSuffix(s, "ing") && !v.is(i-1, infMark)
	}
	if v.verbSecond {
		return !strings.HasPrefix(s, "ge") || len(s) < 6
	}
	for _, e := range v.endings {
		if len(s) > len(e)+1 && strings.HasSuffix(s, e) {
			return false
		}
	}
	return true
}

// isInfinitive reports whether token i is an infinitive.
func (v *view) isInfinitive(i int) bool {
	if i < 0 || i >= len(v.toks) || v.toks[i].Kind != text.Word {
		return false
	}
	p := v.posAt(i)
	if p != lang.VERB && p != lang.AUX && p != lang.X {
		return false
	}
	s := v.text(i)
	switch {
	case v.bareThat:
		return v.is(i-1, infMark)
	case v.verbSecond:
		return strings.HasSuffix(s, "n") && (v.is(i-1, infMark) || p == lang.VERB)
	}
	if v.verb[i] >= 0 && strings.HasSuffix(s, "re") || strings.HasSuffix(s, "r") {
		return true
	}
	for _, e := range [...]string{"er", "ir", "re", "ar", "or", "rsi", "rlo", "rla"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// hasFinite reports whether a finite verb stands between two tokens.
func (v *view) hasFinite(first, last int) bool {
	for i := first; i < last; i++ {
		if v.isFinite(i) {
			return true
		}
	}
	return false
}

// noun is the entry of a noun by its surface: as it is, after its last hyphen,
// or, in languages that write compounds as one word, by its longest listed
// ending.
func (v *view) noun(i int) (word, bool) {
	if v.is(i, person|persons|body|doc) {
		return *v.entry(i), true
	}
	if v.toks[i].Kind != text.Word {
		return word{}, false
	}
	s := segment.Fold(v.text(i))
	if k := strings.LastIndexByte(s, '-'); k >= 0 && k+1 < len(s) {
		if w := v.data.word[v.nouns[s[k+1:]]]; w.class&(person|persons|body|doc) != 0 {
			return w, true
		}
		if !v.compounds {
			return word{}, false
		}
	}
	if !v.compounds || len(s) < 8 || len(s) > 60 {
		return word{}, false
	}
	for k := 3; k+4 <= len(s); k++ {
		if !utf8.RuneStart(s[k]) {
			continue
		}
		if w := &v.data.word[v.nouns[s[k:]]]; w.class&(person|persons|body|doc) != 0 {
			return *w, true
		}
	}
	return word{}, false
}

// span is the byte range from token first to before token last without blanks.
func (v *view) span(first, last int) text.Span { return v.doc.TokenSpan(first, last) }

// startsUpper reports whether the first letter at or after token i is a
// capital or a digit.
func (v *view) startsUpper(i, end int) bool {
	for ; i < end; i++ {
		if v.toks[i].Kind == text.Punct || v.toks[i].Kind == text.Symbol {
			continue
		}
		r, _ := utf8.DecodeRuneInString(v.text(i))
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}
