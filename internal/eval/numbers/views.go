package main

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/text"
)

// view lists quantities as a model of Recognizers-Text does.
type view func(b *bench, e *engine, src string, qs []claims.Quantity, mode string) []found

var views = map[string]view{
	"NumberModel":      numberView,
	"OrdinalModel":     ordinalView,
	"PercentModel":     percentView,
	"CurrencyModel":    currencyView,
	"DimensionModel":   dimensionView,
	"AgeModel":         ageView,
	"TemperatureModel": temperatureView,
	"NumberRangeModel": rangeView,
}

// numberView lists plain numbers, also those inside money and percentages; not
// ordinals, articles, vague amounts, and what units or letters are glued to.
func numberView(_ *bench, e *engine, src string, qs []claims.Quantity, mode string) []found {
	var out []found
	for _, n := range numbersOf(qs) {
		if n.ordinal || n.article || n.vague || n.value == nil || glued(src, n.end) {
			continue
		}
		if q := n.quantity; strings.HasPrefix(mode, "PercentMode") && q.Kind == claims.Ratio && !q.LowSpan.IsZero() {
			for _, s := range []text.Span{q.LowSpan, q.HighSpan} {
				x := e.quantities(s.In(src))
				if len(x) == 1 && x[0].Value != nil {
					out = append(out, found{span: s, kind: "number", value: x[0].Value.Text('f'), num: number(x[0].Value)})
				}
			}
			continue
		}
		out = append(out, found{span: text.Span{Start: n.start, End: n.end}, kind: "number", value: n.value.Text('f'), num: number(n.value)})
	}
	out = append(out, bareArticles(e, src, out)...)
	slices.SortStableFunc(out, func(a, b found) int { return a.span.Start - b.span.Start })
	return out
}

// articles are the words that the model counts as one outside English.
var articles = map[string][]string{
	"es": {"un", "una", "uno"}, "it": {"un", "uno", "una", "un'"}, "pt": {"um", "uma"},
	"de": {"ein", "eine", "einen", "einem", "einer", "eines"},
}

// bareArticles lists the articles of a text that stand outside numbers.
func bareArticles(e *engine, src string, have []found) []found {
	var out []found
	for _, t := range e.seg.Segment(src).Tokens() {
		s := t.Span()
		if slices.Contains(articles[e.lang], strings.ToLower(s.In(src))) && !slices.ContainsFunc(have, func(f found) bool { return f.span.Overlaps(s) }) {
			out = append(out, found{span: s, kind: "number", value: "1", num: 1})
		}
	}
	return out
}

// glued reports whether a letter follows directly.
func glued(src string, end int) bool {
	r, _ := utf8.DecodeRuneInString(src[end:])
	return unicode.IsLetter(r)
}

func ordinalView(_ *bench, e *engine, src string, qs []claims.Quantity, mode string) []found {
	var out []found
	if mode == "" {
		out = relatives(e.lang, src)
	}
	for _, n := range numbersOf(qs) {
		if n.ordinal && n.value != nil {
			out = append(out, found{span: text.Span{Start: n.start, End: n.end}, kind: "ordinal", value: n.value.Text('f'), num: number(n.value)})
		}
	}
	slices.SortStableFunc(out, func(a, b found) int { return a.span.Start - b.span.Start })
	return out
}

func percentView(_ *bench, _ *engine, src string, qs []claims.Quantity, mode string) []found {
	var out []found
	for _, q := range qs {
		if q.Kind == claims.Ratio && strings.HasPrefix(mode, "PercentMode") && q.Value != nil {
			x := number(q.Value) * 100
			out = append(out, found{span: q.Span, kind: "percentage", num: x})
			continue
		}
		if n := percentBefore(src, q.Span.Start); n > 0 && q.Kind == claims.Count && q.Value != nil {
			out = append(out, found{span: text.Span{Start: q.Span.Start - n, End: q.Span.End}, kind: "percentage", value: q.Value.Text('f') + "%", num: number(q.Value)})
			continue
		}
		if q.Kind != claims.Percent && q.Kind != claims.Points {
			continue
		}
		if q.Value == nil && q.High != nil {
			// A range lists the end that carries the sign.
			out = append(out, found{span: text.Span{Start: q.HighSpan.Start, End: q.Span.End}, kind: "percentage", value: q.High.Text('f') + "%", num: number(q.High)})
			continue
		}
		if q.Value != nil {
			out = append(out, found{span: q.Span, kind: "percentage", value: q.Value.Text('f') + "%", num: number(q.Value)})
		}
	}
	return out
}

// percentWords stand before a number the model takes for a percentage.
var percentWords = []string{
	"percent of ", "per cent of ", "percentage of ", "pourcentage de ", "pourcent de ", "pourcent des ", "percentage van ", "percent van ", "procent van ",
	"por ciento de ", "porcentaje de ", "percentuale di ", "per cento di ", "por cento de ", "porcentagem de ", "prozent von ",
}

// percentBefore is the length of such words right before an offset.
func percentBefore(src string, at int) int {
	for _, w := range percentWords {
		if at >= len(w) && strings.EqualFold(src[at-len(w):at], w) {
			return len(w)
		}
	}
	return 0
}

// turning are words that make degrees those of an angle.
var turning = []string{
	"angle", "turn", "rotat", "spin", "tourner", "winkel", "dreh", "ángulo", "girar", "giro", "angolo", "ruota", "girare", "ângulo", "virar", "volta",
	"hoek", "draai", "corner",
}

// angular reports whether a text speaks of angles.
func angular(src string) bool {
	lower := strings.ToLower(src)
	return slices.ContainsFunc(turning, func(w string) bool { return strings.Contains(lower, w) })
}

// unitView lists the quantities with a unit that accept allows.
func unitView(kind string, qs []claims.Quantity, accept func(q *claims.Quantity) bool) []found {
	var out []found
	for i := range qs {
		q := &qs[i]
		if q.Unit == "" || !accept(q) {
			continue
		}
		f := found{span: q.Span, kind: kind, unit: canonical{unit: q.Unit, kind: q.Kind}, iso: q.Unit, num: number(q.Value)}
		if !q.Amount.IsZero() {
			f.span = q.Amount
		}
		if q.Kind == claims.Rate && q.Per != "" && kind == "dimension" {
			f.span, f.unit.unit = q.Span, q.Unit+" per "+q.Per
		}
		switch {
		case q.Value != nil:
			f.value = q.Value.Text('f')
		case q.High != nil:
			low := f
			low.span, low.num, low.value = text.Span{Start: q.Span.Start, End: q.LowSpan.End}, number(q.Low), q.Low.Text('f')
			f.span, f.num, f.value = text.Span{Start: q.HighSpan.Start, End: q.Span.End}, number(q.High), q.High.Text('f')
			if q.Split {
				out = append(out, low)
			}
		default:
			f.num = math.NaN()
		}
		out = append(out, f)
	}
	return out
}

func currencyView(_ *bench, _ *engine, _ string, qs []claims.Quantity, _ string) []found {
	return unitView("currency", qs, func(q *claims.Quantity) bool {
		return q.Kind == claims.Money || q.Kind == claims.Rate && len(q.Unit) == 3 && strings.ToUpper(q.Unit) == q.Unit
	})
}

func dimensionView(_ *bench, _ *engine, src string, qs []claims.Quantity, _ string) []found {
	out := unitView("dimension", qs, func(q *claims.Quantity) bool {
		if strings.HasPrefix(q.Unit, "degree") {
			return q.Unit == "degree" && angular(src)
		}
		return q.Kind == claims.Measure || q.Kind == claims.Rate || weight(q, src)
	})
	for i := range out {
		if out[i].unit.unit == "GBP" {
			out[i].unit.unit = "pound"
		}
	}
	return out
}

// weight reports whether money reads as a weight as well: "5 pounds".
func weight(q *claims.Quantity, src string) bool {
	return q.Kind == claims.Money && q.Unit == "GBP" && !strings.Contains(q.Span.In(src), "£") && !strings.Contains(q.Span.In(src), "GBP")
}

// ageView lists ages, and outside English every number of days, weeks, months
// and years, which the model takes for one.
func ageView(_ *bench, e *engine, _ string, qs []claims.Quantity, _ string) []found {
	return unitView("age", qs, func(q *claims.Quantity) bool {
		long := q.Unit == "day" || q.Unit == "week" || q.Unit == "month" || q.Unit == "year"
		return q.Kind == claims.Age || e.lang != "en" && q.Kind == claims.Duration && long
	})
}

func temperatureView(_ *bench, e *engine, src string, qs []claims.Quantity, _ string) []found {
	out := unitView("temperature", qs, func(q *claims.Quantity) bool {
		return q.Kind == claims.Measure && (strings.HasPrefix(q.Unit, "degree ") || q.Unit == "degree" && !angular(src) || q.Unit == "kelvin")
	})
	out = append(out, bareScales(e, src, qs)...)
	slices.SortStableFunc(out, func(a, b found) int { return a.span.Start - b.span.Start })
	return out
}

// bareScales lists the temperature scales that are named without a number.
func bareScales(e *engine, src string, qs []claims.Quantity) []found {
	var out []found
	tokens := e.seg.Segment(src).Tokens()
	for i := 0; i < len(tokens); i++ {
		for n := min(2, len(tokens)-i); n > 0; n-- {
			s := text.Span{Start: int(tokens[i].Start), End: int(tokens[i+n-1].End)}
			if s.Len() < 5 || slices.ContainsFunc(qs, func(q claims.Quantity) bool { return q.Span.Overlaps(s) }) {
				continue
			}
			c := e.quantities("2 " + s.In(src))
			if len(c) == 1 && c[0].Span.End == s.Len()+2 && (c[0].Unit == "degree Celsius" || c[0].Unit == "degree Fahrenheit") {
				out = append(out, found{span: s, kind: "temperature", num: math.NaN(), unit: canonical{unit: c[0].Unit}})
				i += n - 1
				break
			}
		}
	}
	return out
}

// rangeView lists ranges, and numbers with a comparator as half-open ones; two
// bounds side by side make one range.
func rangeView(_ *bench, _ *engine, src string, qs []claims.Quantity, mode string) []found {
	var out []found
	closing := ")"
	if strings.HasPrefix(mode, "ExperimentalMode") {
		closing = "]"
	}
	for i := 0; i < len(qs); i++ {
		q := &qs[i]
		if q.Low != nil && q.High != nil {
			out = append(out, found{span: text.Span{Start: q.Number.Start, End: q.Number.End}.Cover(q.Opener), kind: "numberrange", value: "[" + q.Low.Text('f') + "," + q.High.Text('f') + closing})
			continue
		}
		s := interval(q)
		if s == "" {
			continue
		}
		f := found{span: q.Number.Cover(q.Comparator), kind: "numberrange", value: s}
		if i+1 < len(qs) {
			if m, ok := merged(src, q, &qs[i+1]); ok {
				f.span, f.value = f.span.Cover(qs[i+1].Number).Cover(qs[i+1].Comparator), m
				i++
			}
		}
		out = append(out, f)
	}
	return out
}

// interval is the one-sided range of a quantity with a comparator.
func interval(q *claims.Quantity) string {
	if q.Value == nil {
		return ""
	}
	v := q.Value.Text('f')
	switch q.Op {
	case claims.Eq:
		if !q.Comparator.IsZero() {
			return "[" + v + "," + v + "]"
		}
	case claims.Gt:
		return "(" + v + ",)"
	case claims.Ge:
		return "[" + v + ",)"
	case claims.Lt:
		return "(," + v + ")"
	case claims.Le:
		return "(," + v + "]"
	}
	return ""
}

// merged joins a lower and an upper bound that stand close together.
func merged(src string, a, b *claims.Quantity) (string, bool) {
	x, y := interval(a), interval(b)
	if a.Op == claims.Eq || b.Op == claims.Eq {
		return "", false
	}
	if x == "" || y == "" || b.Comparator.IsZero() || strings.ContainsAny(src[a.Span.End:max(a.Span.End, b.Comparator.Start)], ".;") {
		return "", false
	}
	if b.Comparator.Start-a.Span.End > 12 {
		return "", false
	}
	if len(strings.Fields(strings.Trim(src[a.Span.End:max(a.Span.End, b.Comparator.Start)], " ,"))) > 1 {
		return "", false
	}
	if strings.HasPrefix(x, "(,") == strings.HasPrefix(y, "(,") {
		return "", false
	}
	low, high := a, b
	if strings.HasPrefix(x, "(,") {
		x, y = y, x
		low, high = b, a
	}
	if low.Value.Cmp(high.Value) > 0 {
		return "", false
	}
	return strings.TrimSuffix(strings.TrimSuffix(x, ")"), ",") + "," + strings.TrimPrefix(y, "(,"), true
}
