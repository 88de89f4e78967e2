package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
)

// addForms reads the legal forms of companies. Those written by hand come first
// and say their countries; the lists add the others.
func addForms(b *builder, dir string) error {
	if err := addRigourForms(b, filepath.Join(dir, "legalforms", "rigour_org_types.yml")); err != nil {
		return err
	}
	all, err := rows(dir, "legalforms", "faker_company_suffixes.tsv")
	if err != nil {
		return err
	}
	for _, r := range all {
		b.listedForm(r["suffix"])
	}
	return nil
}

// addRigourForms reads "display" and "aliases" of the list of organization
// types. Its form is simple enough to be read line by line.
func addRigourForms(b *builder, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		s := strings.TrimSpace(in.Text())
		display, isDisplay := strings.CutPrefix(s, "- display: ")
		alias, isAlias := strings.CutPrefix(s, "- ")
		switch {
		case strings.HasPrefix(s, "#"):
		case isDisplay:
			b.listedForm(strings.Trim(display, `"'`))
		case isAlias && !strings.Contains(alias, ": "):
			b.listedForm(strings.Trim(alias, `"'`))
		}
	}
	return in.Err()
}

// weakForms are entries of the lists that are words of names rather than legal
// forms, or everyday words.
var weakForms = map[string]bool{
	"group": true, "grupo": true, "groupe": true, "gruppe": true, "gruppo": true, "holding": true, "holdings": true, "et fils": true, "and sons": true,
	"bank": true, "foundation": true, "association": true, "university": true, "institute": true, "partners": true, "e hijos": true, "y asociados": true, "a": true, "d": true,
	"fund": true, "trust": true, "e figli": true, "de": true, "do": true, "an": true, "os": true, "is": true, "to": true, "or": true, "as": false,
}

// listedForm enters a form that a list gives without its countries.
func (b *builder) listedForm(s string) {
	k := key(s)
	if len(k) < 2 || weakForms[k] {
		return
	}
	b.addForm(s, kb.Form{Kind: lang.Company})
}
