package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// rows reads a TAB-separated file with a header line, one map a row.
func rows(elem ...string) ([]map[string]string, error) {
	path := filepath.Join(elem...)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var header []string
	var out []map[string]string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		cells := strings.Split(strings.TrimRight(in.Text(), "\r\n"), "\t")
		if header == nil {
			header = cells
			continue
		}
		out = append(out, record(header, cells))
	}
	return out, in.Err()
}

// commaRows reads a comma-separated file with a header line.
func commaRows(elem ...string) ([]map[string]string, error) {
	path := filepath.Join(elem...)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.FieldsPerRecord = -1
	all, err := in.ReadAll()
	if err != nil || len(all) == 0 {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []map[string]string
	for _, cells := range all[1:] {
		out = append(out, record(all[0], cells))
	}
	return out, nil
}

func record(header, cells []string) map[string]string {
	m := make(map[string]string, len(header))
	for i, h := range header {
		if i < len(cells) {
			m[strings.TrimPrefix(h, "\ufeff")] = strings.TrimSpace(cells[i])
		}
	}
	return m
}

// lines reads the lines of a hand-written list, without comments and blank ones.
func lines(path string, each func(line string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		s := strings.TrimRight(in.Text(), " \t\r")
		if s == "" || strings.HasPrefix(s, "#") {
			continue
		}
		if err := each(s); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return in.Err()
}

// split cuts a list at "|", dropping empty items.
func split(s string) []string {
	var out []string
	for _, x := range strings.Split(s, "|") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

// wikidata reads the number of a Q-id, 0 if there is none.
func wikidata(s string) uint32 {
	if i := strings.LastIndexByte(s, 'Q'); i >= 0 {
		if n, err := strconv.ParseUint(s[i+1:], 10, 32); err == nil {
			return uint32(n)
		}
	}
	return 0
}
