package claims

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// class is the set of parts that a word may play around a number. The data
// files changes.tsv, periods.tsv, measures.tsv and nonclaims.tsv of a pack
// name and explain the classes.
type class uint64

const (
	upVerb class = 1 << iota
	downVerb
	gainVerb
	loseVerb
	upNoun
	downNoun
	upSign
	downSign
	moreWord
	lessWord
	byWord
	toWord
	fromWord
	againstWord
	moveVerb
	timesNoun
	timesWord // multiplies by sense.times
	timesBy   // multiplies by the number behind it
	ratePeriod
	spanPeriod
	unitWord
	withinWord
	pastWord
	oneWord
	agoWord
	henceWord
	yearWord
	untilWord
	monthWord
	betweenWord
	andWord
	overTime  // nouns of what is measured over a stretch of time
	atPoint   // ... and at a point of time
	moneyNoun // ... in money
	weakNoun
	beVerb
	ofWord
	midWord
	labelWord
	labelledWord
	clockWord
	atWord
	weekdayWord
	dateWord
	definiteWord
	articleWord
	idiomPhrase
	seasonNoun
	ageWord
	linkWord
	priceWord
	inMonthWord
	exceedVerb
	nearVerb
	notWord
	barWord
	perWord
	eachNoun
	apieceWord
	partWord
	thanWord
	deadlineWord
	goodsWord
	dimensionWord
)

const (
	changeVerb   = upVerb | downVerb | gainVerb | loseVerb
	changeNoun   = upNoun | downNoun
	measuredNoun = overTime | atPoint
	equalWord    = moreWord | lessWord // neither up nor down
)

var classNames = map[string]class{
	"up": upVerb, "down": downVerb, "gain": gainVerb, "lose": loseVerb, "up-noun": upNoun, "down-noun": downNoun,
	"up-sign": upSign, "down-sign": downSign, "more": moreWord, "less": lessWord, "by": byWord, "to": toWord, "from": fromWord,
	"against": againstWord, "move": moveVerb, "times": timesNoun, "timesby": timesBy,
	"rate": ratePeriod, "span": spanPeriod, "unit": unitWord, "within": withinWord, "past": pastWord, "one": oneWord, "ago": agoWord,
	"hence": henceWord, "year": yearWord, "until": untilWord, "month": monthWord, "between": betweenWord, "and": andWord,
	"flow": overTime | moneyNoun, "output": overTime, "level": atPoint | moneyNoun, "state": atPoint, "weak": weakNoun, "be": beVerb, "of": ofWord, "mid": midWord,
	"label": labelWord, "labelled": labelledWord, "clock": clockWord, "at": atWord, "weekday": weekdayWord, "date": dateWord,
	"definite": definiteWord, "article": articleWord, "idiom": idiomPhrase, "season": seasonNoun, "age": ageWord, "link": linkWord, "exceed": exceedVerb, "near": nearVerb, "not": notWord, "bar": barWord, "per": perWord, "each": eachNoun, "apiece": apieceWord, "part": partWord, "price": priceWord, "inmonth": inMonthWord, "than": thanWord, "deadline": deadlineWord, "goods": goodsWord, "dimension": dimensionWord, "equal": equalWord,
}

// sense is all that the data files say of one phrase.
type sense struct {
	classes   class        // as it is read; the listing holds those of all its lines
	times     *apd.Decimal // of a timesWord
	rate      string       // ISO 8601 duration of a ratePeriod
	span      string       // of a spanPeriod
	unit      string       // of a unitWord
	month     int          // of a monthWord, from 1
	regions   []int        // whose money may be meant, indexes into words.regions
	particles []particle   // of a separable verb
}

// particle is the second part of a separable verb and what the whole is.
type particle struct {
	word    string // folded
	classes class
}

// words is the vocabulary around numbers of one language.
type words struct {
	senses     []sense // the first stands for none
	regions    []region
	agents     map[string]bool // stems of nouns of those who act: "shareholder", "union"
	headLast   bool            // in a row of nouns the last is the head
	attributes bool            // participles stand before their nouns
}

var wordFiles = [...]string{"changes.tsv", "periods.tsv", "measures.tsv", "nonclaims.tsv", "regions.tsv"}

// loadWords reads a pack's vocabulary around numbers.
func loadWords(pack *lang.Pack, lists *listBuilder) (*words, error) {
	w := &words{senses: make([]sense, 1)}
	b := wordBuilder{words: w, lists: lists}
	for _, name := range wordFiles {
		if err := b.file(pack.Data, name); err != nil {
			return nil, err
		}
	}
	var err error
	w.agents, err = loadAgents(pack)
	return w, err
}

// loadAgents reads the nouns of persons and bodies, which the pack knows as
// heads of speakers: they act, and numbers seldom measure them.
func loadAgents(pack *lang.Pack) (map[string]bool, error) {
	src, err := fs.ReadFile(pack.Data, "data/quotes.tsv")
	if err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	agents := map[string]bool{}
	for line := range strings.SplitSeq(string(src), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 2 || strings.Contains(f[1], " ") {
			continue
		}
		switch f[0] {
		case "person", "persons", "body":
			agents[pack.Stem(segment.Fold(f[1]))] = true
		}
	}
	return agents, nil
}

type wordBuilder struct {
	words *words
	lists *listBuilder
}

func (b *wordBuilder) file(data fs.FS, name string) error {
	src, err := fs.ReadFile(data, "data/"+name)
	if err != nil {
		return fmt.Errorf("claims: %w", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(src))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		read := b.line
		if name == "regions.tsv" {
			read = b.regionLine
		}
		if err := read(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("claims: %s, line %d: %w", name, n, err)
		}
	}
	return lines.Err()
}

// line reads one line: class, forms; with a value between them in the classes
// of periods.
func (b *wordBuilder) line(f []string) error {
	if len(f) < 2 {
		return nil // a class without phrases
	}
	name, value, forms := f[0], "", f[len(f)-1]
	if len(f) > 2 {
		value = f[1]
	}
	switch name {
	case "head":
		b.words.headLast = forms == "last"
		return nil
	case "participle":
		b.words.attributes = forms == "first"
		return nil
	}
	add := sense{rate: value, span: value, unit: value}
	if base, times, ok := strings.Cut(name, "*"); ok {
		d, _, err := apd.NewFromString(times)
		if err != nil {
			return err
		}
		add.times, add.classes = d, timesWord|map[string]class{"up": upVerb, "down": downVerb}[base]
	} else if add.classes = classNames[name]; add.classes == 0 {
		return fmt.Errorf("no class %q", name)
	}
	if name == "month" {
		if _, err := fmt.Sscan(value, &add.month); err != nil {
			return err
		}
	}
	for form := range strings.SplitSeq(forms, ",") {
		if form = strings.TrimSpace(form); form != "" {
			b.add(form, add)
		}
	}
	return nil
}

// add enters a phrase, or adds a sense to one that was entered before.
func (b *wordBuilder) add(form string, s sense) {
	first, second, separable := strings.Cut(form, " ~ ")
	l := b.lists.phrase(first)
	if l.sense == 0 {
		l.sense = int32(len(b.words.senses))
		b.words.senses = append(b.words.senses, sense{})
	}
	have := &b.words.senses[l.sense]
	if separable {
		l.flags |= hasParticles
		have.particles = append(have.particles, particle{segment.Fold(second), s.classes})
		return
	}
	l.classes |= s.classes
	if have.regions = append(have.regions, s.regions...); len(have.regions) > 0 {
		l.flags |= hasRegions
	}
	switch {
	case s.classes&timesWord != 0:
		have.times = s.times
	case s.classes&ratePeriod != 0:
		have.rate = s.rate
	case s.classes&spanPeriod != 0:
		have.span = s.span
	case s.classes&unitWord != 0:
		have.unit = s.unit
	case s.classes&monthWord != 0:
		have.month = s.month
	}
}
