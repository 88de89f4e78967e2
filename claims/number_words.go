package claims

import (
	"fmt"

	"github.com/nutgraf/nutgraf/internal/lexicon"
)

// role says what a number word does; a word may have several roles.
type role uint64

const (
	roleNum       role = 1 << iota // adds its value: "seven", "forty"
	roleArt                        // is 1 inside a number: "vingt et un", "un million"
	roleA                          // is 1 only at the front of a number: "a million"
	roleOrd                        // ordinal of num: "fifth"
	roleDen                        // names a denominator: "thirds"
	roleHalf                       // 1/2, also before scale words: "half a million"
	roleHundred                    // multiplies what stands before it by 100
	roleScale                      // multiplies by a power of ten
	roleColl                       // collective number: "dozen", "une centaine"
	rolePlural                     // scale or collective that is vague when bare: "millions"
	roleSeveral                    // "several", "quelques"
	roleMixed                      // "anderthalb"
	roleTail                       // adds a fraction inside a compound: "zweieinhalb"
	roleVigesimal                  // "vingt" after "quatre"
	rolePart                       // stands only inside compounds: "vent-" of "ventuno"
	roleOrdSuffix                  // makes an ordinal of a compound: "-ste"
	roleDenSuffix                  // makes a denominator of a compound: "-tel"
	roleAbbr                       // scale abbreviation, after digits only
	roleJoin                       // "and"
	rolePoint                      // "point" in "two point five"
	roleMinus                      // "minus"
	roleOf                         // "of" between a scale word and what is counted
	roleCmp                        // comparator before a number
	rolePost                       // comparator behind a number
	roleBetween                    // opens "between A and B"
	roleFrom                       // opens "from A to B"
	roleTo                         // stands between the ends of a range
	roleOr                         // "two or three"
	roleRatio                      // "in" of "one in five"
	rolePer                        // "per"
	roleEvery                      // "jeder" of "jeder Dritte"
	roleAge                        // "years old"
	roleOrdMark                    // "th" of "5th"
	roleThe                        // article between comparator and number: "plus de la moitié"
	rolePronoun                    // makes "one" a pronoun: "the one"
	roleAged                       // "aged" before an age
	roleOrEqual                    // "or equal" behind a comparison
	roleWith                       // "con" in "tres con un quinto", "15 dólares con 50"
	roleCountable                  // after "a" in a rate: "$5 a share"
	rolePerUnit                    // "a" in "$5 a day": per, before units only
	roleBelow                      // "below zero"
	roleMore                       // between number and unit: "two more minutes"
	roleUncounted                  // never counted by one: "cent", "mille"
	roleOh                         // is 0 before a digit only: "o eight"
	roleWorded                     // a word of the language that is written like a unit: "in", French "l"
)

// numeral are the roles a number may begin with.
const numeral = roleNum | roleArt | roleA | roleOrd | roleHalf | roleDen | roleHundred | roleScale | roleColl |
	rolePlural | roleSeveral | roleMixed | roleOh

// entry is a number word in all its roles.
type entry struct {
	roles  role
	part   role   // further roles inside compounds
	bare   bool   // a spelling without accents
	alone  bool   // an ordinal that follows no cardinal: "premier"
	closed bool   // nothing smaller follows: "cien", "cem"
	never  bool   // a scale word that nothing counts: "mille"
	single bool   // a denominator of one only: "quinto" beside "quintos"
	num    uint64 // value of roleNum, roleArt, roleA, rolePart
	ord    uint64 // value of roleOrd
	den    uint64 // value of roleDen, roleHalf, roleTail
	coll   uint64 // value of roleColl
	many   uint64 // value of rolePlural
	few    uint64 // value of roleSeveral
	mixed  [2]uint64
	least  uint64 // smallest number an ordinal or denominator suffix follows
	exp    int    // power of ten of roleScale
	abbr   []abbreviation
	before Op // of roleCmp
	after  Op // of rolePost
}

func (e *entry) is(r role) bool { return e != nil && e.roles&r != 0 }

// abbreviation is a scale abbreviation in one spelling: case matters.
type abbreviation struct {
	surface string
	exp     int
}

// vocabulary is what a language's pack knows of numbers. It is immutable.
type vocabulary struct {
	*listed
	entries []entry          // the first stands for none
	units   *lexicon.Lexicon // values index forms
	forms   [][]unitForm
	parts   *partTree // nil where numbers do not grow together
	french  bool      // vigesimal tens
	style   style
}

// entryAt is the entry of the phrase that ends in a state; nil if none does.
func (v *vocabulary) entryAt(s lexicon.State) *entry {
	if l := v.at(s); l != nil && l.entry != 0 {
		return &v.entries[l.entry]
	}
	return nil
}

// number is a state if a phrase of the number words begins so, else 0.
func (v *vocabulary) number(s lexicon.State) lexicon.State {
	if l := v.at(s); l != nil && l.flags&beginsEntry != 0 {
		return s
	}
	return 0
}

// style is how a language puts number words together.
type style struct {
	compounds  bool // numbers grow together into one word
	openTens   bool // tens and units may stand side by side: "twenty two"
	hundreds   bool // hundreds are counted up to 99: "forty-five hundred"
	commas     bool // a comma may stand behind "thousand", "million"
	yearsAloud bool // "nineteen seventy-three"
	ordinalDot bool // "3. Oktober"
	ordinals   bool // ordinals do not end cardinals: "veinte segundos" are seconds
	digitTails bool // decimals are spoken digit by digit
	wholeTails bool // decimals are spoken as whole numbers: "virgule vingt-cinq"
	tensTails  bool // ... or as tens: "point seventy-one"
	teens      bool // hundreds are counted up to 19: "quinze cents"
	unitsFirst bool // units stand before tens: "drei und vierzig"
	point      bool // decimals stand behind a point, not a comma
	capitals   bool // nouns are written with capitals
	wordAbbr   bool // abbreviations of scale words stand behind words, too: "five bn"
	sPlurals   bool // plurals end in "s", which tells "40m units" from metres
	degreeOrd  bool // "1°" is first
	articles   bool // articles never count: one says "eins", not "ein"
	plurals    bool // hundreds are counted in the plural: "sixty hundreds"
	elides     bool // tens lose their vowel before "uno" and "otto"
}

// mostHundreds is how many hundreds one counts: "fifteen hundred".
func (s *style) mostHundreds() uint64 {
	switch {
	case s.hundreds:
		return 99
	case s.teens:
		return 19
	}
	return 9
}

func (s *style) set(name string) error {
	switch name {
	case "compounds":
		s.compounds = true
	case "open-tens":
		s.openTens = true
	case "hundreds-to-99":
		s.hundreds = true
	case "comma-groups":
		s.commas = true
	case "spoken-years":
		s.yearsAloud = true
	case "ordinals-apart":
		s.ordinals = true
	case "digit-decimals":
		s.digitTails = true
	case "whole-decimals":
		s.wholeTails = true
	case "tens-decimals":
		s.tensTails = true
	case "hundreds-to-19":
		s.teens = true
	case "units-first":
		s.unitsFirst = true
	case "decimal-point":
		s.point = true
	case "capital-nouns":
		s.capitals = true
	case "word-abbreviations":
		s.wordAbbr = true
	case "s-plurals":
		s.sPlurals = true
	case "degree-ordinals":
		s.degreeOrd = true
	case "idle-articles":
		s.articles = true
	case "plural-hundreds":
		s.plurals = true
	case "elided-tens":
		s.elides = true
	case "ordinal-dot":
		s.ordinalDot = true
	default:
		return fmt.Errorf("unknown style %q", name)
	}
	return nil
}
