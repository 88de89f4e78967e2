package lang

import (
	"cmp"
	"slices"
	"sort"
	"sync"
	"unicode"
)

// A script is an index into scripts.
type script uint8

// noScript is the script of what is no letter; mark that of combining marks,
// which belong to the letter before them. The languages of the scripts up to
// lastModelled are told apart by n-grams.
const (
	noScript script = iota
	mark
	latin
	cyrillic
	arabic
	devanagari
	han
	hiragana
	katakana
	hangul
	firstScript  = latin
	lastModelled = devanagari
)

// scripts are the writing systems told apart, by ISO 15924 code.
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	noScript: {"Zyyy", nil}, mark: {"Zinh", unicode.M},
	latin: {"Latn", unicode.Latin}, cyrillic: {"Cyrl", unicode.Cyrillic},
	arabic: {"Arab", unicode.Arabic}, devanagari: {"Deva", unicode.Devanagari},
	han: {"Hani", unicode.Han}, hiragana: {"Hira", unicode.Hiragana},
	katakana: {"Kana", unicode.Katakana}, hangul: {"Hang", unicode.Hangul},
	{"Armn", unicode.Armenian}, {"Beng", unicode.Bengali}, {"Bopo", unicode.Bopomofo}, {"Cans", unicode.Canadian_Aboriginal},
	{"Cher", unicode.Cherokee}, {"Copt", unicode.Coptic}, {"Ethi", unicode.Ethiopic}, {"Geor", unicode.Georgian},
	{"Grek", unicode.Greek}, {"Gujr", unicode.Gujarati}, {"Guru", unicode.Gurmukhi}, {"Hebr", unicode.Hebrew},
	{"Khmr", unicode.Khmer}, {"Knda", unicode.Kannada}, {"Laoo", unicode.Lao}, {"Mlym", unicode.Malayalam},
	{"Mong", unicode.Mongolian}, {"Mymr", unicode.Myanmar}, {"Nkoo", unicode.Nko}, {"Orya", unicode.Oriya},
	{"Sinh", unicode.Sinhala}, {"Syrc", unicode.Syriac}, {"Taml", unicode.Tamil}, {"Telu", unicode.Telugu},
	{"Tfng", unicode.Tifinagh}, {"Thaa", unicode.Thaana}, {"Thai", unicode.Thai}, {"Tibt", unicode.Tibetan}, {"Yiii", unicode.Yi},
}

// scriptCount is the number of scripts told apart.
const scriptCount = len(scripts)

// lowRunes is the number of runes that have their letter looked up directly:
// Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic.
const lowRunes = 0x700

// letters says of every rune whether it is a letter, of which script, and what
// its lower-case form is.
type letters struct {
	low  [lowRunes]letter
	high []scriptRange
}

type letter struct {
	lower  uint16
	script script
}

type scriptRange struct {
	lo, hi rune
	script script
}

// loadLetters builds the tables from package unicode, once.
var loadLetters = sync.OnceValue(func() *letters {
	l := new(letters)
	for i := firstScript; int(i) < scriptCount; i++ {
		l.add(scripts[i].table, i)
	}
	slices.SortFunc(l.high, func(a, b scriptRange) int { return cmp.Compare(a.lo, b.lo) })
	for r := range rune(lowRunes) {
		l.low[r] = letter{uint16(unicode.ToLower(r)), l.search(r)}
	}
	return l
})

func (l *letters) add(table *unicode.RangeTable, s script) {
	for _, r := range table.R16 {
		l.addRange(rune(r.Lo), rune(r.Hi), rune(r.Stride), s)
	}
	for _, r := range table.R32 {
		l.addRange(rune(r.Lo), rune(r.Hi), rune(r.Stride), s)
	}
}

func (l *letters) addRange(lo, hi, stride rune, s script) {
	if stride == 1 {
		l.high = append(l.high, scriptRange{lo, hi, s})
		return
	}
	for r := lo; r <= hi; r += stride {
		l.high = append(l.high, scriptRange{r, r, s})
	}
}

// of is the lower-case form of a letter and its script; for what is no letter
// the script is noScript.
func (l *letters) of(r rune) (rune, script) {
	if r < lowRunes {
		return rune(l.low[r].lower), l.low[r].script
	}
	s := l.search(r)
	if s == noScript {
		return r, s
	}
	return unicode.ToLower(r), s
}

// search looks a rune up in the ranges. Digits and punctuation of a script
// are no letters.
func (l *letters) search(r rune) script {
	if unicode.IsMark(r) {
		return mark
	}
	if !unicode.IsLetter(r) {
		return noScript
	}
	i := sort.Search(len(l.high), func(i int) bool { return l.high[i].hi >= r })
	if i < len(l.high) && l.high[i].lo <= r {
		return l.high[i].script
	}
	return noScript
}
