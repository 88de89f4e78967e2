package main

import (
	"fmt"
	"io"

	"github.com/nutgraf/nutgraf/analysis"
)

func writeText(w io.Writer, name string, rec *analysis.Record) error {
	_, err := fmt.Fprintf(w, "%s: %s\n", name, rec.Language.Code)
	return err
}
