package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/nutgraf/nutgraf/analysis"
)

// lineWidth is the width in letters to which quotations are wrapped.
const lineWidth = 92

// writeText prints a record for people: who said what, who is who, the
// numbers.
func writeText(w io.Writer, name string, rec *analysis.Record) error {
	p := printer{rec: rec}
	p.line("%s: %s", name, languageName(rec.Language))
	p.quotes()
	p.entities()
	p.claims()
	p.notes()
	p.line("")
	_, err := io.WriteString(w, p.b.String())
	return err
}

func languageName(l analysis.Language) string {
	tag, err := language.Parse(l.Code)
	if err != nil || l.Code == "und" {
		return "language undetermined"
	}
	s := display.English.Languages().Name(tag)
	if !l.Reliable {
		s += " (not certain)"
	}
	return s
}

type printer struct {
	rec *analysis.Record
	b   strings.Builder
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

// quotes prints who said what; consecutive quotations of one speaker stand
// together.
func (p *printer) quotes() {
	if len(p.rec.Quotes) == 0 {
		return
	}
	p.line("\nWho said what")
	last := ""
	for _, q := range p.rec.Quotes {
		if who := p.speaker(q.Speaker); who != last {
			p.line("  %s", who)
			last = who
		}
		text := q.Text
		if q.Kind == "direct" {
			text = "“" + text + "”"
		}
		wrap(&p.b, text, "    ")
		p.line("      %s", strings.Join(p.manner(q), " · "))
	}
}

func (p *printer) manner(q analysis.Quote) []string {
	how := []string{q.Kind}
	if q.Cue != nil {
		how = append(how, flat(q.Cue.Text))
	}
	if q.Channel != nil {
		how = append(how, flat(q.Channel.Text))
	}
	return how
}

// speaker names who speaks, with the function the article gives them.
func (p *printer) speaker(s *analysis.Speaker) string {
	switch {
	case s == nil:
		return "somebody not named"
	case s.Entity == nil && s.Mention != nil:
		return flat(s.Mention.Text)
	case s.Entity == nil:
		return "somebody not named"
	}
	e := p.rec.Entities[*s.Entity]
	if len(e.Roles) > 0 {
		return e.Name + ", " + p.role(e.Roles[0])
	}
	return e.Name
}

func (p *printer) role(r analysis.Role) string {
	s := strings.Join(r.Class, " and ")
	if r.Status != "current" {
		s = r.Status + " " + s
	}
	if r.Organization != nil {
		s += " of " + p.rec.Entities[*r.Organization].Name
	}
	return s
}

// entities prints who is who.
func (p *printer) entities() {
	if len(p.rec.Entities) == 0 {
		return
	}
	p.line("\nWho is who")
	t := tabwriter.NewWriter(&p.b, 0, 0, 2, ' ', 0)
	for _, e := range p.rec.Entities {
		kind := strings.Join(append([]string{e.Kind}, e.AlsoKinds...), ", ")
		facts := make([]string, 0, len(e.Roles)+1)
		for _, r := range e.Roles {
			facts = append(facts, p.role(r))
		}
		fmt.Fprintf(t, "  %s\t%s\t×%d\t%s\n", flat(e.Name), kind, len(e.Mentions), strings.Join(facts, "; "))
	}
	t.Flush()
}

// claims prints the numbers and who claims them.
func (p *printer) claims() {
	if len(p.rec.Claims) == 0 {
		return
	}
	p.line("\nThe numbers")
	t := tabwriter.NewWriter(&p.b, 0, 0, 2, ' ', 0)
	for _, c := range p.rec.Claims {
		fmt.Fprintf(t, "  %s\t%s\t%s\n", amount(c), p.claimant(c.Claimant), flat(c.Text))
	}
	t.Flush()
}

func (p *printer) claimant(c *analysis.Claimant) string {
	switch {
	case c == nil:
		return "the article"
	case c.Entity == nil && c.Mention != nil:
		return flat(c.Mention.Text)
	}
	return c.Name
}

// ops are the comparators as people write them.
var ops = map[string]string{"eq": "", "gt": "> ", "ge": "≥ ", "lt": "< ", "le": "≤ ", "approx": "≈ "}

// amount writes a claim's value: "> 70 000 000 utilisateurs a day, up".
func amount(c analysis.Claim) string {
	var b strings.Builder
	b.WriteString(ops[c.Op])
	switch {
	case c.Vague:
		b.WriteString(grouped(*c.Low) + "+")
	case c.Value != nil:
		b.WriteString(grouped(*c.Value))
	default:
		b.WriteString(bound(c.Low) + " to " + bound(c.High))
	}
	for _, s := range []*string{c.Unit, c.Noun} {
		if s != nil {
			b.WriteString(" " + flat(*s))
		}
	}
	if c.Per != nil {
		b.WriteString(" per " + *c.Per)
	}
	if c.Period != nil {
		b.WriteString(" in " + *c.Period)
	}
	if c.Change != nil {
		b.WriteString(", " + *c.Change)
	}
	return b.String()
}

func bound(s *string) string {
	if s == nil {
		return "…"
	}
	return grouped(*s)
}

// grouped puts a narrow blank between groups of three digits.
func grouped(s string) string {
	whole, decimals, found := strings.Cut(s, ".")
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) > 4 && whole[i-1] != '-' {
			b.WriteRune('\u202f')
		}
		b.WriteRune(c)
	}
	if found {
		b.WriteString("." + decimals)
	}
	return b.String()
}

func (p *printer) notes() {
	for i, n := range p.rec.Notes {
		if i == 0 {
			p.line("\nNotes")
		}
		p.line("  bytes %d to %d: %s", n.Start, n.End, n.Message)
	}
}

// flat writes a text in one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// wrap breaks a text into lines.
func wrap(b *strings.Builder, s, indent string) {
	room := 0
	for i, w := range strings.Fields(s) {
		n := len([]rune(w)) + 1
		switch {
		case i == 0:
			b.WriteString(indent + w)
			room = lineWidth
		case n > room:
			b.WriteString("\n" + indent + w)
			room = lineWidth
		default:
			b.WriteString(" " + w)
		}
		room -= n
	}
	b.WriteByte('\n')
}
