package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// addHandWritten reads the folder of hand-written lists. A file *.tsv has one
// thing a line, TAB-separated: usual name and further names ("|" between; ";"
// before another thing of the same sort), then fields "cc=FR", "owner=X", "also=company" in any order. The first part
// of the file's name is the kind ("organization-fr.tsv"). heads.tsv and forms.tsv are
// lists of words: see addHeads and addForms.
func addHandWritten(b *builder, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no hand-written lists in %s (%v)", dir, err)
	}
	for _, path := range files {
		base := strings.TrimSuffix(filepath.Base(path), ".tsv")
		switch base {
		case "heads":
			err = lines(path, b.head)
		case "forms":
			err = lines(path, b.form)
		default:
			first, _, _ := strings.Cut(base, "-")
			var kind lang.Kind
			if kind, err = lang.ParseKind(first); err == nil {
				err = lines(path, func(s string) error { return b.hand(s, kind) })
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// hand adds one line of a hand-written list.
func (b *builder) hand(s string, kind lang.Kind) error {
	cells := strings.Split(s, "\t")
	it := item{source: "hand", kind: kind, weight: 2, flags: kb.Notable}
	for _, c := range cells[1:] {
		field, value, ok := strings.Cut(c, "=")
		switch {
		case ok && field == "cc":
			it.country = value
		case ok && field == "owner":
			it.owner = value
		case ok && field == "also":
			k, err := lang.ParseKind(value)
			if err != nil {
				return err
			}
			it.also = append(it.also, k)
		default:
			return fmt.Errorf("%q is no field; write cc=, owner= or also=", c)
		}
	}
	for _, thing := range strings.Split(cells[0], ";") {
		it.names = split(thing)
		if len(it.names) == 0 {
			return fmt.Errorf("no name")
		}
		for _, n := range it.names {
			if short, ok := strings.CutPrefix(n, "The "); ok && strings.Contains(short, " ") {
				it.names = append(it.names, short)
			}
		}
		b.add(it)
	}
	return nil
}

// head adds a line "kind TAB places TAB word|word": what names with this word
// in one of the places (first, last, inside, ending) are.
func (b *builder) head(s string) error {
	cells := strings.Split(s, "\t")
	if len(cells) != 3 {
		return fmt.Errorf("want kind TAB places TAB words")
	}
	h := kb.Head{}
	var err error
	if h.Kind, err = lang.ParseKind(cells[0]); err != nil {
		return err
	}
	for _, p := range strings.Split(cells[1], ",") {
		at, ok := map[string]kb.HeadPlace{"first": kb.First, "last": kb.Last, "inside": kb.Inside, "ending": kb.Ending}[p]
		if !ok {
			return fmt.Errorf("%q is no place: first, last, inside or ending", p)
		}
		h.Place |= at
	}
	for _, w := range split(cells[2]) {
		k := key(w)
		if k == "" || strings.Contains(k, " ") {
			return fmt.Errorf("head %q is not one word", w)
		}
		if old, ok := b.heads[k]; ok {
			if old.Kind != h.Kind {
				return fmt.Errorf("head %q is %v already", w, old.Kind)
			}
			h := kb.Head{Kind: h.Kind, Place: h.Place | old.Place}
			b.heads[k] = h
			continue
		}
		b.heads[k] = h
	}
	return nil
}

// form adds a line "kind TAB countries TAB front or nothing TAB form|form".
func (b *builder) form(s string) error {
	cells := strings.Split(s, "\t")
	if len(cells) != 4 {
		return fmt.Errorf("want kind TAB countries TAB front or empty TAB forms")
	}
	kind, err := lang.ParseKind(cells[0])
	if err != nil {
		return err
	}
	for _, w := range split(cells[3]) {
		b.addForm(w, kb.Form{Kind: kind, Countries: cells[1], Front: cells[2] == "front"})
	}
	return nil
}

// addForm enters a legal form; the first of one spelling stays.
func (b *builder) addForm(s string, f kb.Form) {
	if k := key(s); k != "" {
		if _, ok := b.forms[k]; !ok {
			b.forms[k] = f
		}
	}
}
