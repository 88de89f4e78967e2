package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/claims"
)

// runText2Num runs the unit tests of text2num: phrases to digits, sentences to
// sentences with digits, and phrases that are no number.
//
// The view of the suite: an ordinal carries a suffix of its language; zeros in
// front of a number are digits of it; a number below the threshold that stands
// alone stays as it is.
func runText2Num(b *bench, root string) error {
	return eachFile(root, func(locale, _ string, raw []byte) error {
		var cases []struct {
			Kind, Test, Input string
			Expect            *string
		}
		if err := json.Unmarshal(raw, &cases); err != nil {
			return err
		}
		e, err := b.engine(locale)
		if err != nil || e == nil {
			return err
		}
		for _, c := range cases {
			kind, _, _ := strings.Cut(c.Kind, "(")
			if b.skips(locale, kind) {
				continue
			}
			qs := e.quantities(c.Input)
			have := ""
			ok := false
			switch kind {
			case "text2digits":
				have = strings.Join(strings.Fields(rewrite(e, c.Input, qs, 0)), " ")
				ok = c.Expect != nil && sameDigits(have, *c.Expect)
			case "invalid":
				have = rewrite(e, c.Input, qs, 0)
				ok = !oneNumber(have)
			default:
				threshold := 3.0
				if kind == "replace_all" {
					threshold = 0
				}
				have = rewrite(e, c.Input, qs, threshold)
				ok = c.Expect != nil && sameDigits(have, *c.Expect)
			}
			v := verdict{ok, ok, ok}
			b.record(locale, kind, v, func() string {
				want := "nothing"
				if c.Expect != nil {
					want = *c.Expect
				}
				return fmt.Sprintf("%q want %q have %q %s", c.Input, want, have, show(c.Input, qs))
			})
		}
		return nil
	})
}

// sameDigits compares two texts; the suffix of an ordinal and the decimal mark
// are a matter of style.
func sameDigits(have, want string) bool {
	return bare(have) == bare(want)
}

// bare drops the letters glued to digits.
func bare(s string) string {
	var out []rune
	digit := false
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case digit && (unicode.IsLetter(r) || r == '.' || r == '°'):
			continue
		default:
			digit = false
		}
		out = append(out, r)
	}
	return strings.TrimRight(string(out), ".")
}

// oneNumber reports whether a text is one number and nothing else.
func oneNumber(s string) bool {
	s = bare(strings.TrimSpace(s))
	for _, r := range s {
		if !unicode.IsDigit(r) && r != ',' && r != '.' {
			return false
		}
	}
	return s != ""
}

// digits writes a quantity's number in digits.
func digits(e *engine, q *claims.Quantity) string {
	v := q.Value
	if v == nil {
		return ""
	}
	s := v.Text('f')
	if e.lang != "en" {
		s = strings.ReplaceAll(s, ".", ",")
	}
	if q.Ordinal {
		s += "th"
	}
	return s
}

// rewrite puts digits for the numbers of a text.
func rewrite(e *engine, src string, qs []claims.Quantity, threshold float64) string {
	var out strings.Builder
	at := 0
	for _, n := range numbersOf(qs) {
		if n.value == nil {
			continue
		}
		d := digits(e, &claims.Quantity{Value: n.value, Ordinal: n.ordinal})
		if n.start < at {
			continue
		}
		small, _ := n.value.Cmp(apd.New(int64(threshold), 0)), 0
		if small <= 0 && threshold > 0 && n.alone {
			continue
		}
		out.WriteString(src[at:n.start])
		out.WriteString(d)
		at = n.end
	}
	out.WriteString(src[at:])
	return out.String()
}
