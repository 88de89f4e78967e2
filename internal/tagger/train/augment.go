package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// pool holds names to put in the place of others, by kind.
type pool struct {
	names          [lang.KindCount][]string
	given, surname []string
}

// augment adds copies of the fully marked articles with other names of the
// same kinds in them, so that the model learns kinds from what stands around
// names and how they are built, not by heart.
func (t *trainer) augment() error {
	p, err := t.readPool()
	if err != nil {
		return err
	}
	rng := rand.New(rand.NewPCG(t.seed, 3))
	for _, a := range slices.Clone(t.corpus) {
		if a.held || !a.full || len(a.names) == 0 {
			continue
		}
		for range t.copies {
			t.corpus = append(t.corpus, p.rename(a, rng))
		}
	}
	return nil
}

// readPool gathers names: those of the written texts of all languages for
// kinds whose names travel, those of this language for the others, and lists.
func (t *trainer) readPool() (*pool, error) {
	p := &pool{}
	for _, set := range []string{"written", "annotated"} {
		files, _ := filepath.Glob(filepath.Join(t.data, set, "*", "*.txt"))
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			a, err := unmark(string(raw))
			if err != nil {
				return nil, err
			}
			own := filepath.Base(filepath.Dir(f)) == t.code
			for _, m := range a.names {
				k := only(m.kinds)
				if own || k == lang.Company || k == lang.Platform || k == lang.Product {
					p.names[k] = append(p.names[k], m.In(a.text))
				}
			}
		}
	}
	l := &lister{t: t}
	err := l.tsv("names/faker_names.tsv", func(f []string) {
		if near := strings.HasPrefix(f[0], t.code+"_"); !latin(f[2]) || !near && len(f[2])%3 > 0 {
			return
		}
		switch {
		case strings.HasPrefix(f[1], "given"):
			p.given = append(p.given, f[2])
		case f[1] == "family":
			p.surname = append(p.surname, f[2])
		}
	})
	if err != nil {
		return nil, err
	}
	err = l.csv("places/world-cities.csv", func(f []string) { p.names[lang.Place] = append(p.names[lang.Place], f[0]) })
	for k := range p.names {
		slices.Sort(p.names[k])
		if k := lang.Kind(k); k != lang.Place {
			p.names[k] = slices.Compact(p.names[k])
		}
	}
	return p, err
}

// only is the one kind of a set, NoKind if it holds more.
func only(s kindSet) lang.Kind {
	for k := lang.Person; k < lang.KindCount; k++ {
		if s == 1<<k {
			return k
		}
	}
	return lang.NoKind
}

// rename is a copy of the article with other names.
func (p *pool) rename(a *article, rng *rand.Rand) *article {
	out := &article{weight: a.weight * 0.5, source: a.source, full: true, copied: true}
	as := map[string]string{}
	var b strings.Builder
	at := 0
	for _, m := range a.names {
		if m.Start < at {
			continue
		}
		b.WriteString(a.text[at:m.Start])
		old := m.In(a.text)
		name, ok := as[old]
		if !ok {
			name = p.pick(old, only(m.kinds), as, rng)
			as[old] = name
		}
		start := b.Len()
		b.WriteString(name)
		out.names = append(out.names, mark{text.Span{Start: start, End: b.Len()}, m.kinds})
		at = m.End
	}
	b.WriteString(a.text[at:])
	out.text = b.String()
	return out
}

// kept is the share of names that stay, by kind: names that are built of words
// of the language stay more often.
var kept = [lang.KindCount]float64{1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.4, 0.3, 0.6}

// pick chooses the new form of a name; as holds those of the article so far.
func (p *pool) pick(old string, k lang.Kind, as map[string]string, rng *rand.Rand) string {
	if k == lang.NoKind || rng.Float64() < kept[k] {
		return old
	}
	words := strings.Fields(old)
	name := ""
	switch k {
	case lang.Person:
		last := words[len(words)-1]
		family, ok := as[last]
		if !ok {
			family = p.surname[rng.IntN(len(p.surname))]
			as[last] = family
		}
		name = family
		if len(words) > 1 {
			name = p.given[rng.IntN(len(p.given))] + " " + family
		}
	default:
		if len(p.names[k]) == 0 {
			return old
		}
		for range 4 {
			name = p.names[k][rng.IntN(len(p.names[k]))]
			if len(strings.Fields(name)) == len(words) {
				break
			}
		}
	}
	if strings.ToUpper(old) == old && utf8.RuneCountInString(old) > 6 {
		name = strings.ToUpper(name)
	}
	if r, _ := utf8.DecodeRuneInString(old); unicode.IsUpper(r) != firstUpper(name) {
		return old
	}
	return name
}

func firstUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
