package quotes

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// class is a set of categories of words. A category is the first column of a
// pack's data/quotes.tsv.
type class uint64

// The categories of data/quotes.tsv.
const (
	comp       class = 1 << iota // "that", "que", "dass"
	whether                      // "whether", "si", "ob", question words
	infMark                      // marks an infinitive: "to", "de", "di", "zu", "te"
	rel                          // relative pronouns
	coord                        // joins clauses
	and                          // joins clauses and noun phrases
	neg                          // "not", "pas"
	have                         // auxiliaries of the perfect
	be                           // auxiliaries of the passive
	aux                          // modal and other auxiliaries
	refl                         // object and reflexive pronouns before the verb
	pron                         // subject pronouns; attribute: gender and number
	poss                         // possessives
	det                          // determiners; attribute d definite, i indefinite, o oblique
	prep                         // adpositions
	timeWord                     // adverbs and nouns of time, and other words a subject cannot be
	accord                       // "according to"; a noun phrase follows
	accordPost                   // "zufolge"; stands after its noun phrase
	accordSelf                   // "nach eigenen Angaben"; names nobody of its own
	accordAs                     // "as", "wie": before a clause of saying
	accordWeak                   // "pour", "per": only before somebody at the start of a sentence
	alsoSo                       // German "so": "„...“, so Meier"
	own                          // "in his view"
	socalled                     // before a term or nickname
	naming                       // verbs of naming
	title                        // nouns before a title of a work, operation, thing
	person                       // heads of noun phrases that speak; attribute: gender
	persons                      // the same in the plural
	body                         // organizations; attribute: gender
	doc                          // studies, reports, figures: the source is whose they are
	channel                      // posts, statements, letters
	onChannel                    // X, Facebook
	sayNoun                      // "claim", "statement"
	anaphor                      // starts a sentence that attributes the one before
	firm                         // bodies that are businesses: "company"
	society                      // bodies that are none: "union", "ministry"
	agent                        // adpositions of the agent of a passive: "by"
	through                      // adpositions before a body that speaks through nobody named (es, it, pt): "desde"
	purpose                      // opens an infinitive clause that reports nothing: "um ... zu"
	nonFinite                    // endings of infinitives and participles
	konj1                        // German Konjunktiv I, third person
	press                        // bodies that are news outlets: "newspaper"
	konj2                        // German Konjunktiv II, third person
	tie                          // adpositions between a source and whom it belongs to: "a spokesman of the bank"
)

var categories = map[string]class{
	"comp": comp, "whether": whether, "inf": infMark, "rel": rel, "coord": coord, "and": and, "neg": neg, "have": have, "be": be, "aux": aux,
	"refl": refl, "pron": pron, "poss": poss, "det": det, "prep": prep, "time": timeWord, "accord": accord, "accordpost": accordPost, "accordself": accordSelf,
	"accordas": accordAs, "accordweak": accordWeak, "alsoso": alsoSo, "own": own, "socalled": socalled, "naming": naming, "title": title, "person": person,
	"persons": persons, "body": body, "doc": doc, "channel": channel, "onchannel": onChannel, "saynoun": sayNoun, "anaphor": anaphor, "nonfin": nonFinite, "purpose": purpose, "agent": agent, "through": through, "firm": firm, "press": press, "society": society,
	"k1": konj1, "k2": konj2, "tie": tie,
}

// word is an entry of data/quotes.tsv: the categories of a phrase.
type word struct {
	class  class
	pron   string // gender and number as a pronoun: "m s", "r" relative, "i s" indefinite, "1 s"
	det    string // as a determiner: "d" definite, "i" indefinite, "o" oblique
	noun   string // gender as a noun: "m", "f", "n", "x" for either
	gender Gender // as a determiner
}

// frames are the complements a verb of saying takes; see data/cues.tsv.
type frames uint16

const (
	strong    frames = 1 << iota // above all a word of saying
	clause                       // takes a clause
	quoted                       // heads words in quotation marks
	fragment                     // takes a quoted fragment
	infin                        // takes an infinitive
	bare                         // takes a bare noun phrase
	label                        // names or judges its object
	weak                         // a cue only beside quotation marks
	addressed                    // takes the addressee as its object: "told reporters"
	needsThat                    // English: seldom without its complementizer ("posted that")
	gerunds                      // English: takes a gerund ("denied having", "accused them of lying")
)

var frameLetters = map[rune]frames{'s': strong, 'c': clause, 'q': quoted, 'f': fragment, 'i': infin, 'a': bare, 'o': label, 'w': weak, 't': addressed, 'n': needsThat, 'g': gerunds}

// shape is what kind of form a verb form is.
type shape uint8

const (
	finite shape = iota
	participle
	nonfiniteForm // infinitive, gerund
)

// reading is one way to read a form: a verb, the shape of the form and what
// must follow in the clause.
type reading struct {
	lemma  string
	frames frames
	shape  shape
	tail   []string // folded words, nil for none
}

// data is what the extractor knows of a language.
type data struct {
	lists    *lexicon.Lexicon // values index items
	items    []listing        // the first is that of what is not listed
	word     []word           // the first is that of what is in no category
	nouns    map[string]int32 // folded surface -> index into word, for compounds and look-ups off the text
	endings  []string         // of infinitives and participles
	readings [][]reading
	traits
}

// listing is what the lists hold of a phrase. It is small: every token that is
// listed touches one.
type listing struct {
	class class
	word  int32 // index into data.word, 0 for none
	verb  int32 // one more than the index into data.readings, 0 for none
}

// listingAt is the listing of the phrase that ends in a state.
func (d *data) listingAt(s lexicon.State) *listing {
	k, _ := d.lists.At(s) // 0 where none ends
	return &d.items[k]
}

// load reads a pack's files, and the cues a user adds.
func load(pack *lang.Pack, extra []Cue) (*data, error) {
	seg, err := pack.Segmenter()
	if err != nil {
		return nil, err
	}
	d := &data{items: make([]listing, 1), word: make([]word, 1), nouns: map[string]int32{}}
	b := lexicon.NewBuilder(seg)
	if err := d.loadWords(pack.Data, b); err != nil {
		return nil, err
	}
	if err := d.loadCues(pack.Data, b, extra); err != nil {
		return nil, err
	}
	d.lists = b.Build()
	return d, nil
}

// list is the listing of a phrase, a new one if need be.
func (d *data) list(phrase string, b *lexicon.Builder) *listing {
	k := b.Add(phrase, int32(len(d.items)))
	if int(k) == len(d.items) {
		d.items = append(d.items, listing{})
	}
	return &d.items[k]
}

func (d *data) loadWords(files fs.FS, b *lexicon.Builder) error {
	return eachLine(files, "data/quotes.tsv", func(f []string) error {
		if len(f) < 2 {
			return fmt.Errorf("want category, phrase, attributes; have %q", f)
		}
		if f[0] == "trait" {
			return d.traits.set(f[1], f[2:])
		}
		c, ok := categories[f[0]]
		if !ok {
			return fmt.Errorf("%q is no category", f[0])
		}
		if c == nonFinite {
			d.endings = append(d.endings, segment.Fold(f[1]))
			return nil
		}
		attr := ""
		if len(f) > 2 {
			attr = f[2]
		}
		l := d.list(f[1], b)
		if l.word == 0 {
			l.word = int32(len(d.word))
			d.word = append(d.word, word{})
		}
		w := &d.word[l.word]
		l.class |= c
		w.class |= c
		switch {
		case c == det && (w.det == "" || attr == "o"):
			w.det, w.gender = determiner(attr)
		case c == pron && w.pron == "":
			w.pron = attr
		case c&(person|persons|body|doc) != 0 && w.noun == "":
			w.noun = attr
		case c&(person|persons|body|doc) != 0 && w.noun != attr:
			w.noun = "x"
		}
		d.nouns[segment.Fold(f[1])] = l.word
		return nil
	})
}

// determiner reads the attributes of a determiner: definiteness, gender.
func determiner(attr string) (string, Gender) {
	kind, gender, _ := strings.Cut(attr, " ")
	switch gender {
	case "m":
		return kind, Masculine
	case "f":
		return kind, Feminine
	case "n":
		return kind, Neuter
	}
	return kind, AnyGender
}

// loadCues reads data/cues.tsv and the cues a user added.
func (d *data) loadCues(files fs.FS, b *lexicon.Builder, extra []Cue) error {
	add := func(forms string, r reading) {
		for _, form := range strings.Fields(forms) {
			l := d.list(form, b)
			if l.verb == 0 {
				d.readings = append(d.readings, nil)
				l.verb = int32(len(d.readings))
			}
			d.readings[l.verb-1] = append(d.readings[l.verb-1], r)
		}
	}
	for _, c := range extra {
		r := reading{lemma: c.Lemma, frames: clause | quoted | fragment | infin | bare}
		add(strings.Join(c.Finite, " "), r)
		r.shape = participle
		add(strings.Join(c.Participles, " "), r)
	}
	return eachLine(files, "data/cues.tsv", func(f []string) error {
		for len(f) < 6 {
			f = append(f, "")
		}
		r := reading{lemma: f[0]}
		for _, c := range f[1] {
			fl, ok := frameLetters[c]
			if !ok {
				return fmt.Errorf("%q is no frame", c)
			}
			r.frames |= fl
		}
		if f[5] != "" {
			r.tail = strings.Fields(segment.Fold(f[5]))
		}
		add(f[2], r)
		r.shape = participle
		add(f[3], r)
		r.shape = nonfiniteForm
		add(f[4], r)
		return nil
	})
}

// eachLine calls item with the TAB-separated fields of every line that is no
// comment.
func eachLine(files fs.FS, name string, item func([]string) error) error {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := item(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

// traits are the few ways in which the grammars differ that no word list
// tells; the pack's quotes.tsv sets them.
type traits struct {
	verbSecond bool   // German, Dutch: the finite verb stands second
	konjunktiv bool   // German: reported speech in the subjunctive
	bareThat   bool   // English: the complementizer may be left out
	dropped    bool   // es, it, pt: the subject may be left out
	plural     string // the ending of a verb in the third person plural, where the subject may be left out
	compounds  bool   // nouns are written together
	nominative bool   // German: articles tell subject from object
}

// set enters a trait of quotes.tsv; dropped subjects have an attribute, the
// ending of verbs in the plural.
func (t *traits) set(name string, attributes []string) error {
	switch name {
	case "verb-second":
		t.verbSecond = true
	case "konjunktiv":
		t.konjunktiv = true
	case "bare-that":
		t.bareThat = true
	case "compounds":
		t.compounds = true
	case "nominative":
		t.nominative = true
	case "dropped-subjects":
		if len(attributes) != 1 {
			return fmt.Errorf("dropped-subjects wants the ending of verbs in the plural")
		}
		t.dropped, t.plural = true, attributes[0]
	default:
		return fmt.Errorf("%q is no trait", name)
	}
	return nil
}
