package entities

import (
	"fmt"
	"io/fs"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// marks are the things a word or phrase can be at once, as bits.
type marks uint64

const (
	article marks = 1 << iota
	indefinite
	demonstrative
	possessive
	of  // ties a role to what it is a role of
	and // joins two roles or two persons
	at  // like of, but of places and aims rather than of owners
	by  // names who did what was done
	relative
	copula  // is
	was     // a copula of the past
	becomes // a copula of the future
	as      // as, named
	former
	interim
	future
	filler // now, new, also: may stand before a role and says nothing
	until
	since
	post    // "the post of": a role follows
	left    // left, resigned: the role that follows is over
	founded // a verb of founding
	cofounded
	leads  // a verb of leading: "runs", "led"
	chairs // a verb of presiding
	with   // brings in a companion
	inner  // a part of a body: committee, board
	school // a noun that begins the names of bodies without "of": hospital, school
	on     // on, via: prepositions that stand before platforms
	pronoun
	never    // no name, though it is written like one
	particle // a small word of surnames
	club     // a word by which sports clubs are known
	peer     // a noun for another firm of the trade
	union    // a word by which trade unions are known
	speaks   // a verb whose subject is a company in its own right
	title
	role
	head
)

var markNames = map[string]marks{
	"article": article, "indefinite": indefinite, "demonstrative": demonstrative, "possessive": possessive, "of": of, "and": and, "by": by,
	"relative": relative, "copula": copula, "was": was, "becomes": becomes, "as": as, "former": former, "interim": interim, "future": future,
	"filler": filler, "until": until, "since": since, "post": post, "left": left, "founded": founded, "cofounded": founded | cofounded, "leads": leads, "chairs": chairs, "with": with, "inner": inner, "school": school, "on": on, "pronoun": pronoun, "speaks": speaks,
	"never": never, "particle": particle, "union": union, "club": club, "peer": peer, "at": at,
}

// agreement is the genders and the number a word can have.
type agreement uint8

const (
	feminine agreement = 1 << iota
	masculine
	neuter
	plural
)

func parseAgreement(s string) (a agreement) {
	for _, c := range s {
		switch c {
		case 'f':
			a |= feminine
		case 'm':
			a |= masculine
		case 'n':
			a |= neuter
		case 'p':
			a |= plural
		}
	}
	return a
}

// gender is the one gender that a leaves open, if it is one.
func (a agreement) gender() Gender {
	switch a &^ plural {
	case feminine:
		return Feminine
	case masculine:
		return Masculine
	case neuter:
		return Neuter
	}
	return AnyGender
}

// entry is what is known of one word or phrase.
type entry struct {
	marks   marks
	classes []Class   // of a role
	kind    lang.Kind // of a head noun
	role    agreement // of the role
	agrees  agreement // of everything else
}

// vocabulary is the entity layer's knowledge of one language's words. It is
// read-only after loading.
type vocabulary struct {
	phrases *lexicon.Lexicon // values are indexes into entries
	entries []entry
	tails   *tails // ends of compounds; values are indexes into entries
	before  []prefix
	fronts  [utf8.RuneSelf]bool // the bytes that tokens with such a prefix may start with

	nounCapitals bool // common nouns have capitals too
	bareNames    bool // full names of persons never have an article, not even in speech

	ofWord    string   // the plainest word of belonging: "of"
	genitives []string // endings that the language glues to names
	glue      []string // what joins the parts of its compounds
	oblique   []string // case endings of its masculine and neuter nouns, longest first
}

// trait sets a habit of the language.
func (v *vocabulary) trait(name string) error {
	switch name {
	case "noun-capitals":
		v.nounCapitals = true
	case "bare-names":
		v.bareNames = true
	default:
		return fmt.Errorf("no trait %q; write noun-capitals or bare-names", name)
	}
	return nil
}

// prefix is what may be glued to the front of a role and sets its state
// ("ex" of "exministra", "oud" of "oud-topman").
type prefix struct {
	word  string // folded, without hyphen
	marks marks
}

// loadVocabulary reads the entity layer's files from a pack's folder. A file
// that a pack does not have is empty.
func loadVocabulary(pack *lang.Pack) (*vocabulary, error) {
	seg, err := pack.Segmenter()
	if err != nil {
		return nil, err
	}
	l := &loader{voc: &vocabulary{entries: make([]entry, 1)}, phrases: lexicon.NewBuilder(seg), tails: newTails()}
	for _, f := range []struct {
		name string
		add  func(fields []string) error
	}{{"grammar", l.grammar}, {"titles", l.title}, {"heads", l.head}, {"roles", l.role}} {
		if err := eachLine(pack.Data, "data/"+f.name+".tsv", f.add); err != nil {
			return nil, err
		}
	}
	if n := len(l.voc.entries); n > math.MaxUint16 {
		return nil, fmt.Errorf("entities: %d words and phrases; there is room for %d", n, math.MaxUint16)
	}
	l.voc.phrases, l.voc.tails = l.phrases.Build(), l.tails
	return l.voc, nil
}

type loader struct {
	voc     *vocabulary
	phrases *lexicon.Builder
	tails   *tails
}

// entry is the entry of a phrase, made on first sight. A leading hyphen says
// that the phrase also ends compounds.
func (l *loader) entry(phrase string) *entry {
	word, compound := strings.CutPrefix(phrase, "-")
	i := l.phrases.Add(word, int32(len(l.voc.entries)))
	if int(i) == len(l.voc.entries) {
		l.voc.entries = append(l.voc.entries, entry{})
	}
	if !strings.Contains(word, " ") {
		l.tails.add(segment.Fold(word), i, compound)
	}
	return &l.voc.entries[i]
}

func (l *loader) grammar(f []string) error {
	if len(f) > 1 {
		switch f[0] {
		case "trait":
			return l.voc.trait(f[1])
		case "genitive":
			l.voc.genitives = append(l.voc.genitives, f[1])
			return nil
		case "oblique":
			l.voc.oblique = append(l.voc.oblique, f[1])
			return nil
		case "glue":
			l.voc.glue = append(l.voc.glue, f[1])
			return nil
		}
	}
	if f[0] == "of" && l.voc.ofWord == "" && len(f) > 1 {
		l.voc.ofWord = f[1]
	}
	m, ok := markNames[f[0]]
	if !ok || len(f) < 2 {
		return fmt.Errorf("no class of words: %q", f[0])
	}
	if p, ok := strings.CutSuffix(f[1], "-"); ok {
		l.prefix(prefix{segment.Fold(p), m})
		return nil
	}
	e := l.entry(f[1])
	e.marks |= m
	if len(f) > 2 {
		e.agrees |= parseAgreement(f[2])
	}
	return nil
}

// prefix enters a prefix. Of one that does not start with a letter of ASCII no
// byte is sure: its first letter may be written in two.
func (l *loader) prefix(p prefix) {
	l.voc.before = append(l.voc.before, p)
	first := p.word[0]
	for c := range l.voc.fronts {
		if first >= utf8.RuneSelf || lower(byte(c), 0) == first {
			l.voc.fronts[c] = true
		}
	}
}

func (l *loader) title(f []string) error {
	e := l.entry(f[0])
	e.marks |= title
	if len(f) > 1 {
		e.agrees |= parseAgreement(f[1])
	}
	return nil
}

func (l *loader) head(f []string) error {
	if len(f) < 2 {
		return fmt.Errorf("kind and noun expected")
	}
	k, err := lang.ParseKind(f[0])
	if err != nil {
		return err
	}
	gender := agreement(0)
	if len(f) > 2 {
		gender = parseAgreement(f[2])
	}
	l.noun(f[1], k, gender)
	if gender&plural == 0 && (gender.gender() == Masculine || gender.gender() == Neuter) {
		for _, end := range l.voc.oblique {
			l.noun(f[1]+end, k, gender)
		}
	}
	return nil
}

func (l *loader) noun(word string, k lang.Kind, gender agreement) {
	e := l.entry(word)
	if e.marks&head == 0 {
		e.marks |= head
		e.kind = k
	}
	e.agrees |= gender
}

func (l *loader) role(f []string) error {
	if len(f) < 2 {
		return fmt.Errorf("phrase and class expected")
	}
	phrases := []string{f[0]}
	if strings.Contains(f[0], " ") { // "ex-diretora de tecnologia": the prefix must not hide the phrase
		for _, p := range l.voc.before {
			phrases = append(phrases, p.word+"-"+f[0], p.word+f[0])
		}
	}
	for _, phrase := range phrases {
		e := l.entry(phrase)
		if e.marks&role == 0 {
			e.marks |= role
			for _, c := range strings.Split(f[1], ",") {
				e.classes = append(e.classes, Class(c))
			}
		}
		if len(f) > 2 {
			e.role |= parseAgreement(f[2])
		}
	}
	return nil
}

// eachLine calls add with the TAB-separated fields of each line of a data
// file; empty lines and lines that begin with # are left out.
func eachLine(data fs.FS, name string, add func(fields []string) error) error {
	b, err := fs.ReadFile(data, name)
	if err != nil {
		return nil // a pack need not have the file
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := add(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("entities: %s:%d: %w", name, n, err)
		}
	}
	return nil
}

// prefix is the prefix of state that a token begins with, and its length in
// bytes with its hyphen; 0 if there is none.
func (v *vocabulary) prefix(token string) (marks, int) {
	if token == "" || token[0] < utf8.RuneSelf && !v.fronts[token[0]] {
		return 0, 0
	}
	for _, p := range v.before {
		n := len(p.word)
		if len(token) <= n+tailLeast || !segment.FoldedEqual(token[:n], p.word) {
			continue
		}
		if token[n] == '-' {
			n++
		}
		return p.marks, n
	}
	return 0, 0
}
