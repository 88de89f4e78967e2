package segment

import (
	"fmt"
	"io/fs"
	"strings"
)

// Rules are what a language adds to the Unicode boundaries.
type Rules struct {
	abbreviations map[uint32]abbreviation
	maxAbbr       int     // length in bytes of the longest abbreviation
	elisions      wordSet // with apostrophe: "l'"
	clitics       wordSet // "'s", "n't", "-t-il"
	nameClitics   wordSet // only after a capitalised word: Dutch "'s"
	starters      wordSet
	ordinalDot    bool // "3. Oktober": a full stop after a number marks an ordinal
	blankGroups   bool // digits are grouped by ordinary blanks: "1 234"
}

// wordSet holds folded words by their hash.
type wordSet map[uint32]string

func (w wordSet) add(words []string) {
	for _, s := range words {
		w[Hash(s)] = s
	}
}

// has reports whether the set holds a surface.
func (w wordSet) has(s string) bool {
	if len(w) == 0 {
		return false
	}
	folded, ok := w[Hash(s)]
	return ok && FoldedEqual(s, folded)
}

type abbreviation struct {
	folded string
	ends   bool // may stand at the end of a sentence ("etc.", "Inc.", "U.S.")
	number bool // only before a number ("No. 5", "Jan. 6")
}

// Load reads a pack's rule file data/segment.txt. Each line is a directive
// and its items, separated by blanks; "#" starts a comment:
//
//	abbr     dr. prof. p.-d.g.     abbreviations that a name or word follows
//	abbr-end etc. inc. u.s.        abbreviations that may also end a sentence
//	abbr-num no. art. jan.         abbreviations only where a number follows
//	elision  l' d' qu'             split off before a word
//	clitic   's n't -t-il          split off after a word
//	name-clitic 's                 split off after a capitalised word only
//	starter  the he it             words that start sentences: decide after abbr-end
//	ordinal-dot                    a full stop after a number marks an ordinal
//	blank-groups                   digits are grouped by ordinary blanks
func Load(data fs.FS, name string) (*Rules, error) {
	raw, err := fs.ReadFile(data, name)
	if err != nil {
		return nil, err
	}
	r := &Rules{abbreviations: map[uint32]abbreviation{}, elisions: wordSet{}, clitics: wordSet{}, nameClitics: wordSet{}, starters: wordSet{}}
	for n, line := range strings.Split(string(raw), "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if err := r.directive(f[0], f[1:]); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return r, nil
}

func (r *Rules) directive(verb string, items []string) error {
	for i := range items {
		items[i] = Fold(items[i])
	}
	switch verb {
	case "abbr", "abbr-end", "abbr-num":
		for _, s := range items {
			r.abbreviations[Hash(s)] = abbreviation{folded: s, ends: verb == "abbr-end", number: verb == "abbr-num"}
			r.maxAbbr = max(r.maxAbbr, len(s))
		}
	case "elision":
		r.elisions.add(items)
	case "clitic":
		r.clitics.add(items)
	case "name-clitic":
		r.nameClitics.add(items)
	case "starter":
		r.starters.add(items)
	case "ordinal-dot":
		r.ordinalDot = true
	case "blank-groups":
		r.blankGroups = true
	default:
		return fmt.Errorf("unknown directive %q", verb)
	}
	return nil
}

// abbreviation looks a surface up; ok is false if it is none.
func (r *Rules) abbreviation(s string) (a abbreviation, ok bool) {
	if len(s) > 2*r.maxAbbr {
		return abbreviation{}, false
	}
	a, ok = r.abbreviations[Hash(s)]
	return a, ok && FoldedEqual(s, a.folded)
}
