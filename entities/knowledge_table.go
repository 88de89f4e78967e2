package entities

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/nutgraf/nutgraf/lang"
)

// forgetKind is what a table says of names that are to be forgotten.
const forgetKind = "none"

// ReadEntries reads a table of entries in UTF-8: TAB-separated, or
// comma-separated with the usual quoting, as its header line shows. The header
// names the columns, in any order: name and kind, which must be there, and
// aliases, id, owner, country. Several kinds or aliases stand in one cell with
// "|" between them; the kind "none" makes the library forget the names. Blank
// lines and lines that start with "#" are skipped.
//
//	name	kind	aliases	id	owner	country
//	Lindwerk	company	Lindwerk AG|LDW			DE
//	Fernpost	platform|company			Lindwerk	DE
//	Signal	none
//
// The error is an *EntryError or what r returned.
func ReadEntries(r io.Reader) ([]Entry, error) {
	in := bufio.NewReader(r)
	comma, err := separator(in)
	if err != nil {
		return nil, err
	}
	t := csv.NewReader(in)
	t.Comma, t.Comment, t.FieldsPerRecord, t.ReuseRecord = comma, '#', -1, true
	t.LazyQuotes = comma == '\t'
	var columns []string
	var out []Entry
	for {
		cells, err := t.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, tableError(err)
		}
		line, _ := t.FieldPos(0)
		if columns == nil {
			if columns, err = header(cells, line); err != nil {
				return nil, err
			}
			continue
		}
		e, err := tableEntry(columns, cells, line)
		if err != nil {
			return nil, err
		}
		// Check it here, where the line is known.
		if err := newOverlay().add(e, line); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	if columns == nil {
		return nil, &EntryError{1, "name", "", `the table is empty; start it with the line "name,kind"`}
	}
	return out, nil
}

// separator is the first TAB, comma or semicolon outside comments. It looks at
// the first 4096 bytes.
func separator(in *bufio.Reader) (rune, error) {
	if b, err := in.Peek(3); err == nil && string(b) == "\ufeff" {
		in.Discard(3)
	}
	front, err := in.Peek(in.Size())
	if err != nil && err != io.EOF {
		return 0, err
	}
	comment, start := false, true
	for _, c := range front {
		switch {
		case start && c == '#':
			comment = true
		case c == '\n':
			comment = false
		case !comment && (c == '\t' || c == ',' || c == ';'):
			return rune(c), nil
		}
		start = c == '\n'
	}
	return ',', nil
}

func tableError(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return &EntryError{p.Line, fmt.Sprintf("byte %d", p.Column), "", p.Err.Error() + `; write cells that hold quotation marks as "say ""so"""`}
	}
	return err
}

// known are the columns of a table.
var known = []string{"name", "kind", "aliases", "id", "owner", "country"}

func header(cells []string, line int) ([]string, error) {
	columns := make([]string, len(cells))
	seen := map[string]bool{}
	for i, c := range cells {
		columns[i] = strings.ToLower(strings.TrimSpace(c))
		seen[columns[i]] = true
		ok := false
		for _, k := range known {
			ok = ok || k == columns[i]
		}
		if !ok {
			return nil, &EntryError{line, columns[i], c, "the header names no such column; the columns are " + strings.Join(known, ", ")}
		}
	}
	for _, k := range known[:2] {
		if !seen[k] {
			return nil, &EntryError{line, k, strings.Join(cells, " "), "the first line must name the columns; this one is missing"}
		}
	}
	return columns, nil
}

func tableEntry(columns, cells []string, line int) (Entry, error) {
	var e Entry
	if len(cells) > len(columns) {
		return e, &EntryError{line, columns[len(columns)-1], strings.Join(cells[len(columns):], " "), "there are more cells than the header has columns; quote cells that hold the separator"}
	}
	for i, c := range cells {
		c = strings.TrimSpace(c)
		switch columns[i] {
		case "name":
			e.Name = c
		case "aliases":
			e.Aliases = list(c)
		case "id":
			e.ID = c
		case "owner":
			e.Owner = c
		case "country":
			e.Country = c
		case "kind":
			if c == forgetKind {
				continue
			}
			for _, s := range list(c) {
				k, err := lang.ParseKind(strings.ToLower(s))
				if err != nil {
					return e, &EntryError{line, "kind", s, "write person, company, platform, media, organization, place, product, other, or none to forget the name"}
				}
				e.Kinds = append(e.Kinds, k)
			}
			if len(e.Kinds) == 0 {
				return e, &EntryError{line, "kind", c, "say what it is: person, company, platform, media, organization, place, product, other, or none to forget the name"}
			}
		}
	}
	if len(e.Kinds) == 0 && len(cells) <= kindColumn(columns) {
		return e, &EntryError{line, "kind", "", "the line ends before the kind; say what it is, or none to forget the name"}
	}
	return e, nil
}

func kindColumn(columns []string) int {
	for i, c := range columns {
		if c == "kind" {
			return i
		}
	}
	return -1
}

// list cuts a cell at "|", dropping empty items.
func list(s string) []string {
	var out []string
	for _, x := range strings.Split(s, "|") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}
