// Command outage walks through one article step by step, as a notebook would:
// the language it is in, who and what it is about, who said what, which
// numbers are claimed by whom, and all of it joined in one record.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/lang/all"
)

// article is about the Facebook outage of 4 October 2021; written for this
// example.
//
//go:embed article.txt
var article string

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, w io.Writer) error {
	analyzer, err := analysis.New(all.Packs()...)
	if err != nil {
		return err
	}
	rec, err := analyzer.Analyze(ctx, article)
	if err != nil {
		return err
	}
	for i, step := range []struct {
		title string
		print func(io.Writer, *analysis.Record)
	}{
		{"Which language is it in?", language},
		{"Whom and what is it about?", entities},
		{"Who said what?", quotes},
		{"Which numbers does it state, and who claims them?", claims},
		{"One question to the joined record: what does Pavel Durov say and claim?", durov},
		{"A quotation as the record holds it", record},
	} {
		fmt.Fprintf(w, "[%d] %s\n\n", i+1, step.title)
		step.print(w, rec)
		fmt.Fprintln(w)
	}
	return nil
}

func language(w io.Writer, rec *analysis.Record) {
	l := rec.Language
	fmt.Fprintf(w, "%s, script %s, reliable: %v\n", l.Code, l.Script, l.Reliable)
}

func entities(w io.Writer, rec *analysis.Record) {
	for _, e := range rec.Entities {
		fmt.Fprintf(w, "%-13s %s", e.Kind, e.Name)
		for _, r := range e.Roles {
			fmt.Fprintf(w, " · %s %s", r.Status, strings.Join(r.Class, "+"))
			if r.Organization != nil {
				fmt.Fprintf(w, " of %s", rec.Entities[*r.Organization].Name)
			}
		}
		fmt.Fprintf(w, " (mentions: %d)\n", len(e.Mentions))
	}
}

func quotes(w io.Writer, rec *analysis.Record) {
	for _, q := range rec.Quotes {
		who := "nobody named"
		if q.Speaker != nil && q.Speaker.Entity != nil {
			who = q.Speaker.Name
		} else if q.Speaker != nil && q.Speaker.Mention != nil {
			who = q.Speaker.Mention.Text
		}
		fmt.Fprintf(w, "%-8s %s: %s\n", q.Kind, who, q.Text)
	}
}

func claims(w io.Writer, rec *analysis.Record) {
	for _, c := range rec.Claims {
		who := "the article"
		if c.Claimant != nil && c.Claimant.Entity != nil {
			who = c.Claimant.Name
		}
		value := or(c.Low) + "+"
		if c.Value != nil {
			value = *c.Value
		}
		fmt.Fprintf(w, "%-40s %s %s %s %s · %s\n", c.Text, c.Op, value, or(c.Unit), or(c.Noun), who)
	}
}

// or is the string, or "-" for none.
func or(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}

// durov follows the references of the record: entity to quotes to claims.
func durov(w io.Writer, rec *analysis.Record) {
	for i, e := range rec.Entities {
		if e.Name != "Pavel Durov" {
			continue
		}
		for k, q := range rec.Quotes {
			if q.Speaker == nil || q.Speaker.Entity == nil || *q.Speaker.Entity != i {
				continue
			}
			fmt.Fprintf(w, "bytes %d-%d: %s\n", q.Spans[0].Start, q.Spans[len(q.Spans)-1].End, q.Text)
			for _, c := range rec.Claims {
				if c.Quote != nil && *c.Quote == k && c.Value != nil {
					fmt.Fprintf(w, "  claims %s %s, period %s\n", *c.Value, or(c.Noun), or(c.Period))
				}
			}
		}
	}
}

func record(w io.Writer, rec *analysis.Record) {
	if len(rec.Quotes) == 0 {
		return
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(rec.Quotes[0]); err != nil {
		fmt.Fprintln(w, err)
	}
}
