package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/text"
)

// recCase is a case of the Recognizers-Text specifications.
type recCase struct {
	Input   string
	Results []recResult
}

// recResult is an expected result; Start and End are UTF-16 units, End
// inclusive.
type recResult struct {
	Text, TypeName string
	Start, End     int
	Resolution     map[string]any
}

// found is a quantity as a model of Recognizers-Text would list it.
type found struct {
	span  text.Span
	kind  string // type name
	value string // canonical: decimal, "12%", or interval
	num   float64
	unit  canonical
	iso   string
}

// runRecognizers runs the specifications, one model a file.
func runRecognizers(b *bench, root string) error {
	return eachFile(root, func(locale, file string, raw []byte) error {
		view, ok := views[modelOf(file)]
		if !ok || b.skips(locale, file) {
			return nil
		}
		var cases []recCase
		e, err := b.cases(locale, raw, &cases)
		if err != nil || e == nil {
			return err
		}
		mode := strings.TrimPrefix(file, modelOf(file))
		for _, c := range cases {
			qs := e.quantities(c.Input)
			have := view(b, e, c.Input, qs, mode)
			v := b.judge(e, c, have)
			b.record(locale, file, v, func() string {
				return fmt.Sprintf("%q want %s have %s from %s", c.Input, wanted(c), listed(c.Input, have), show(c.Input, qs))
			})
		}
		return nil
	})
}

// modelOf is the model a file tests, without its mode.
func modelOf(file string) string {
	if i := strings.Index(file, "Model"); i >= 0 {
		return file[:i+len("Model")]
	}
	return file
}

// judge compares what was found with what the case expects.
func (b *bench) judge(e *engine, c recCase, have []found) verdict {
	v := verdict{strict: len(have) == len(c.Results), lenient: len(have) == len(c.Results), covering: true}
	if len(c.Results) == 0 {
		v.covering = len(have) == 0
		return v
	}
	off := text.NewOffsets(c.Input)
	for i, r := range c.Results {
		if r.End == 0 && len(r.Text) > 1 { // a specification without positions
			if k := strings.Index(strings.ToLower(c.Input), strings.ToLower(r.Text)); k >= 0 {
				r.Start, r.End = off.UTF16(k), off.UTF16(k+len(r.Text))-1
			}
		}
		covered := false
		for _, h := range have {
			start, end := off.UTF16(h.span.Start), off.UTF16(h.span.End)
			if start <= r.End && r.Start < end && b.equal(e, r, h) {
				covered = true
			}
		}
		v.covering = v.covering && covered
		if !v.lenient {
			continue
		}
		h := have[i]
		start, end := off.UTF16(h.span.Start), off.UTF16(h.span.End)
		same := b.equal(e, r, h)
		v.lenient = same && strings.EqualFold(strings.TrimSpace(r.Text), h.span.In(c.Input))
		v.strict = v.strict && v.lenient && r.Start == start && r.End == end-1 && r.TypeName == h.kind &&
			text1(r.Resolution["value"]) == styled(h.value, text1(r.Resolution["value"])) && text1(r.Resolution["isoCurrency"]) == isoOf(r, h)
	}
	v.strict = v.strict && v.lenient
	return v
}

// isoOf is the code the specification states for a unit: none for a name that
// several currencies share.
func isoOf(r recResult, h found) string {
	if text1(r.Resolution["isoCurrency"]) == "" {
		return ""
	}
	return h.iso
}

func text1(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case nil:
		return ""
	}
	return fmt.Sprint(v)
}

// styled writes a canonical value with the decimal mark of the model.
func styled(value, like string) string {
	if strings.Contains(like, ",") && !strings.ContainsAny(like, "[(") {
		return strings.Replace(value, ".", ",", 1)
	}
	return value
}

// equal compares value and unit.
func (b *bench) equal(e *engine, r recResult, h found) bool {
	want := text1(r.Resolution["value"])
	if strings.ContainsAny(want, "[(") {
		return sameInterval(want, h.value)
	}
	if strings.HasPrefix(r.TypeName, "ordinal.") {
		return r.TypeName == h.kind && text1(r.Resolution["offset"]) == h.value
	}
	name := text1(r.Resolution["unit"])
	if name == "" {
		x, ok := parse(want)
		return ok && near(x, h.num, 1e-9)
	}
	c := b.canon(e, name)
	if want == "" { // a unit without a number
		return c.unit == h.unit.unit && math.IsNaN(h.num)
	}
	x, ok := parse(want)
	if !ok || !near(x*c.factor, h.num, 1e-9) {
		return false
	}
	return c.unit == h.unit.unit || alike(name, h.unit.unit)
}

// alike are unit names that mean one thing in the specifications.
func alike(name, unit string) bool {
	switch name {
	case "Pound", "Libra", "Livre", "Libbra":
		return unit == "pound"
	case "Turn":
		return unit == "turn"
	case "Age":
		return unit == "year"
	case "Year", "Month", "Week", "Day":
		return strings.EqualFold(name, unit)
	}
	return false
}

// parse reads a number in either style, with or without a percent sign.
func parse(s string) (float64, bool) {
	s = strings.TrimSuffix(s, "%")
	if strings.Contains(s, ",") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}

// sameInterval compares two intervals by their ends and brackets.
func sameInterval(a, b string) bool {
	if len(a) < 3 || len(b) < 3 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	a1, a2, ok1 := strings.Cut(a[1:len(a)-1], ",")
	b1, b2, ok2 := strings.Cut(b[1:len(b)-1], ",")
	return ok1 && ok2 && sameEnd(a1, b1) && sameEnd(a2, b2)
}

func sameEnd(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err1 == nil && err2 == nil && near(x, y, 1e-9)
}

func wanted(c recCase) string {
	var s []string
	for _, r := range c.Results {
		s = append(s, fmt.Sprintf("%q=%s%s", r.Text, text1(r.Resolution["value"])+text1(r.Resolution["offset"]), " "+text1(r.Resolution["unit"])))
	}
	return "[" + strings.Join(s, ", ") + "]"
}

func listed(src string, have []found) string {
	var s []string
	for _, h := range have {
		s = append(s, fmt.Sprintf("%q=%s", h.span.In(src), h.value))
	}
	return "[" + strings.Join(s, ", ") + "]"
}
