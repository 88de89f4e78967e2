package claims

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// loadVocabulary reads data/numbers.tsv, data/units.tsv and
// data/currencies.tsv of a pack.
//
// A line of numbers.tsv is a class, a value and the forms, separated by
// commas. The classes are the roles above: num, art, a, ord, den, half,
// hundred, scale and ordscale (value: power of ten), coll, plural, several,
// mixed, tail, part, ordsuf, densuf, abbr, join, point, minus, of, cmp and
// post (value: comparator), open (value: the word between the ends), dash, alt,
// ratio, per, every, age, oh (zero before a digit), round (a number nothing
// smaller follows), denone (a denominator of one only), uncounted (not counted
// by one), uncountable (by nothing), worded (words written like units); style
// lists the habits of the language, which style explains; money and unit lines
// add to the unit tables.
func loadVocabulary(pack *lang.Pack, lists *listBuilder) (*vocabulary, error) {
	seg, err := pack.Segmenter()
	if err != nil {
		return nil, err
	}
	l := loader{
		lists: lists,
		units: unitBuilder{lexicon: lexicon.NewBuilder(seg)},
		v:     &vocabulary{entries: make([]entry, 1)},
	}
	for _, name := range []string{"data/numbers.tsv", "data/units.tsv", "data/currencies.tsv"} {
		if err := l.file(pack.Data, name); err != nil {
			return nil, err
		}
	}
	l.plain()
	if l.v.listed, err = lists.build(len(l.v.entries)); err != nil {
		return nil, err
	}
	l.v.units, l.v.forms = l.units.lexicon.Build(), l.units.forms
	l.v.parts = newPartTree(l.parts, l.v.listed)
	return l.v, nil
}

type loader struct {
	lists *listBuilder
	units unitBuilder
	parts []string
	bare  []bareForm // spellings without accents, for when all others are known
	v     *vocabulary
}

// entry is the entry of a phrase, a new one if it is not known.
func (l *loader) entry(form string) (e *entry, known bool) {
	l.lists.first(form).flags |= beginsEntry
	have := l.lists.phrase(form)
	if known = have.entry != 0; !known {
		have.entry = uint16(len(l.v.entries))
		l.v.entries = append(l.v.entries, entry{})
	}
	return &l.v.entries[have.entry], known
}

// bareForm is a form without its accents.
type bareForm struct {
	form, class string
	set         func(*entry, string)
}

// spelling are the classes that writers also spell without accents.
var spelling = map[string]bool{
	"num": true, "ord": true, "ordalone": true, "den": true, "denone": true, "round": true, "hundred": true, "ordhundred": true, "scale": true, "ordscale": true, "coll": true, "plural": true, "half": true,
}

// plain enters the spellings without accents that are no words of their own.
func (l *loader) plain() {
	for _, b := range l.bare {
		l.lists.first(b.form).flags |= beginsNumber
		e, known := l.entry(b.form)
		if known && e.roles != 0 && !e.bare {
			continue
		}
		e.bare = e.bare || !known
		b.set(e, b.form)
		if l.v.style.compounds && compounding[b.class] && !strings.Contains(b.form, " ") {
			l.parts = append(l.parts, segment.Fold(b.form))
		}
	}
	l.units.plain()
}

// unaccented drops the accents of a form; "" if it has none.
func unaccented(form string) string {
	s := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(form))
	if s == form {
		return ""
	}
	return s
}

// file reads a table line by line. A pack without the file knows nothing of it.
func (l *loader) file(data fs.FS, name string) error {
	raw, err := fs.ReadFile(data, name)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return fmt.Errorf("%s:%d: want 3 fields, have %d", name, n+1, len(f))
		}
		forms := strings.Split(f[2], ", ")
		if name == "data/numbers.tsv" {
			err = l.line(f[0], f[1], forms)
		} else {
			err = l.units.add(f[0]+":"+f[1], forms)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

// compounding are the classes whose words grow together in German, Dutch and
// Italian.
var compounding = map[string]bool{
	"num": true, "art": true, "round": true, "ord": true, "den": true, "denone": true, "hundred": true, "scale": true, "ordscale": true, "tail": true,
	"part": true, "parthundred": true, "partscale": true, "ordsuf": true, "densuf": true, "join": true, "plural": true, "mixed": true,
}

func (l *loader) line(class, value string, forms []string) error {
	switch class {
	case "money", "unit":
		return l.units.add(value, forms)
	case "style":
		for _, name := range forms {
			if err := l.v.style.set(name); err != nil {
				return err
			}
		}
		return nil
	}
	set, err := meaning(class, value)
	if err != nil {
		return err
	}
	for _, form := range forms {
		spaced := strings.ReplaceAll(form, "-", " ")
		e, _ := l.entry(spaced)
		if set(e, form); (e.roles|e.part)&(numeral|roleEvery) != 0 {
			l.lists.first(spaced).flags |= beginsNumber
		}
		if s := unaccented(form); s != "" && spelling[class] {
			l.bare = append(l.bare, bareForm{s, class, set})
		}
		if l.v.style.compounds && compounding[class] && !strings.Contains(form, " ") && !(class == "plural" && len(value) < 7) {
			l.parts = append(l.parts, segment.Fold(form))
		}
	}
	if class == "vigesimal" {
		l.v.french = true
	}
	return nil
}

// meaning returns what a line does to the entry of each of its forms.
func meaning(class, value string) (func(*entry, string), error) {
	if op, ok := operators[value]; ok {
		if class == "post" {
			return func(e *entry, _ string) { e.roles |= rolePost; e.after = op }, nil
		}
		return func(e *entry, _ string) { e.roles |= roleCmp; e.before = op }, nil
	}
	if class == "post" && value == "orequal" {
		return func(e *entry, _ string) { e.roles |= roleOrEqual }, nil
	}
	if class == "per" && value == "1" {
		return func(e *entry, _ string) { e.roles |= rolePerUnit }, nil
	}
	if r, ok := connectors[class]; ok {
		return func(e *entry, _ string) { e.roles |= r }, nil
	}
	if class == "open" {
		r := roleFrom
		if value == "and" || value == "et" || value == "und" || value == "y" || value == "e" || value == "en" {
			r = roleBetween
		}
		return func(e *entry, _ string) { e.roles |= r }, nil
	}
	if class == "mixed" {
		a, b, _ := strings.Cut(value, "/")
		p, err1 := strconv.ParseUint(a, 10, 32)
		q, err2 := strconv.ParseUint(b, 10, 32)
		if err1 != nil || err2 != nil || q == 0 {
			return nil, fmt.Errorf("bad fraction %q", value)
		}
		return func(e *entry, _ string) { e.roles |= roleMixed; e.mixed = [2]uint64{p, q} }, nil
	}
	n, ok := parseWhole(value)
	if !ok {
		return nil, fmt.Errorf("bad value %q", value)
	}
	return numberMeaning(class, n)
}

// parseWhole reads a whole number; powers of ten beyond 10^18 come as their
// exponent, which is all that is needed of them.
func parseWhole(s string) (uint64, bool) {
	if len(s) > 19 && s == "1"+strings.Repeat("0", len(s)-1) {
		return hugePower + uint64(len(s)-1), true
	}
	n, err := strconv.ParseUint(s, 10, 64)
	return n, err == nil
}

// hugePower marks values that hold an exponent above 18.
const hugePower = 1 << 63

var operators = map[string]Op{"eq": Eq, "gt": Gt, "ge": Ge, "lt": Lt, "le": Le, "approx": Approx}

var connectors = map[string]role{
	"join": roleJoin, "point": rolePoint, "minus": roleMinus, "of": roleOf, "dash": roleTo, "alt": roleOr,
	"ratio": roleRatio, "per": rolePer, "every": roleEvery, "age": roleAge, "article": 0, "ordmark": roleOrdMark, "uncounted": roleUncounted, "worded": roleWorded,
	"pronoun": rolePronoun, "with": roleWith, "more": roleMore, "below": roleBelow, "countable": roleCountable, "aged": roleAged, "the": roleThe,
}

func numberMeaning(class string, n uint64) (func(*entry, string), error) {
	switch class {
	case "num":
		return func(e *entry, _ string) { e.roles |= roleNum; e.num = n }, nil
	case "art":
		return func(e *entry, _ string) { e.roles |= roleArt; e.num = n }, nil
	case "a":
		return func(e *entry, _ string) { e.roles |= roleA; e.num = n }, nil
	case "ord":
		return func(e *entry, _ string) { e.roles |= roleOrd; e.ord = n }, nil
	case "den":
		return func(e *entry, _ string) { e.roles |= roleDen; e.den = n }, nil
	case "half":
		return func(e *entry, _ string) { e.roles |= roleHalf | roleDen; e.den = n }, nil
	case "hundred":
		return func(e *entry, _ string) { e.roles |= roleHundred }, nil
	case "oh":
		return func(e *entry, _ string) { e.roles |= roleOh; e.num = n }, nil
	case "round":
		return func(e *entry, _ string) { e.roles |= roleNum; e.num = n; e.closed = true }, nil
	case "uncountable":
		return func(e *entry, _ string) { e.roles |= roleUncounted; e.never = true }, nil
	case "denone":
		return func(e *entry, _ string) { e.roles |= roleDen; e.den = n; e.single = true }, nil
	case "ordalone":
		return func(e *entry, _ string) { e.roles |= roleOrd; e.ord = n; e.alone = true }, nil
	case "ordhundred":
		return func(e *entry, _ string) { e.roles |= roleHundred | roleOrd; e.ord = 100 }, nil
	case "scale":
		return func(e *entry, _ string) { e.roles |= roleScale; e.exp = int(n) }, nil
	case "ordscale":
		return func(e *entry, _ string) { e.roles |= roleScale | roleOrd; e.exp = int(n) }, nil
	case "coll":
		return func(e *entry, _ string) { e.roles |= roleColl; e.coll = n }, nil
	case "plural":
		return func(e *entry, _ string) { e.roles |= rolePlural; e.many = n; e.exp = powerOf(n) }, nil
	case "several":
		return func(e *entry, _ string) { e.roles |= roleSeveral; e.few = n }, nil
	case "tail":
		return func(e *entry, _ string) { e.roles |= roleTail; e.den = n }, nil
	case "part":
		return func(e *entry, _ string) { e.roles |= rolePart; e.part |= roleNum; e.num = n }, nil
	case "parthundred":
		return func(e *entry, _ string) { e.roles |= rolePart; e.part |= roleHundred }, nil
	case "partscale":
		return func(e *entry, _ string) { e.roles |= rolePart; e.part |= roleScale; e.exp = int(n) }, nil
	case "ordsuf":
		return func(e *entry, _ string) { e.roles |= roleOrdSuffix; e.least = n }, nil
	case "densuf":
		return func(e *entry, _ string) { e.roles |= roleDenSuffix; e.least = n }, nil
	case "vigesimal":
		return func(e *entry, _ string) { e.roles |= roleVigesimal }, nil
	case "abbr":
		return func(e *entry, form string) {
			e.roles |= roleAbbr
			e.abbr = append(e.abbr, abbreviation{form, int(n)})
		}, nil
	}
	return nil, fmt.Errorf("unknown class %q", class)
}

// powerOf is the exponent of a power of ten; 0 for other values.
func powerOf(n uint64) int {
	if n >= hugePower {
		return int(n - hugePower)
	}
	for k, p := 1, uint64(10); k <= 18; k, p = k+1, p*10 {
		if n == p {
			return k
		}
	}
	return 0
}
