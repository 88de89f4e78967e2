package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// readForms reads which parts of speech frequent word forms may have: each
// line a set, as ADJ|NOUN, and its forms.
func (t *trainer) readForms() error {
	t.forms = map[uint32]uint32{}
	raw, err := os.ReadFile(filepath.Join("internal", "tagger", "forms", t.code+".txt"))
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(raw)) {
		f := strings.Fields(line)
		set := uint32(0)
		for _, p := range strings.Split(f[0], "|") {
			pos, err := lang.ParsePOS(p)
			if err != nil {
				return fmt.Errorf("forms of %s: %w", t.code, err)
			}
			set |= 1 << pos
		}
		for _, w := range f[1:] {
			t.forms[segment.Hash(w)] |= set
		}
	}
	return nil
}
