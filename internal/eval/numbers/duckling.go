package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/claims"
)

// runDuckling runs the corpora of Duckling: the phrase must resolve to the
// expected value or bounds and, units converted, the expected unit. Models of
// what is no quantity (mail addresses, telephone numbers) are left out.
func runDuckling(b *bench, root string) error {
	return eachFile(root, func(locale, file string, raw []byte) error {
		if file == "Email" || file == "PhoneNumber" || file == "Url" || b.skips(locale, file) {
			return nil
		}
		var cases []struct {
			Input  string
			Expect *string
		}
		e, err := b.cases(locale, raw, &cases)
		if err != nil || e == nil {
			return err
		}
		for _, c := range cases {
			qs := e.quantities(c.Input)
			var v verdict
			expect := "nothing"
			if c.Expect == nil {
				v = none(file, qs)
			} else {
				expect = *c.Expect
				w, err := parseDuck(file, expect)
				if err != nil {
					return err
				}
				n := 0
				for i := range qs {
					if w.matches(b, e, &qs[i]) {
						n++
					}
				}
				v = verdict{n == 1 && len(qs) == 1, n == 1 && len(qs) == 1, n > 0}
			}
			b.record(locale, file, v, func() string { return fmt.Sprintf("%q want %s have %s", c.Input, expect, show(c.Input, qs)) })
		}
		return nil
	})
}

// none judges a phrase in which the model finds nothing.
func none(file string, qs []claims.Quantity) verdict {
	ok := true
	for _, q := range qs {
		switch file {
		case "AmountOfMoney":
			ok = ok && q.Kind != claims.Money
		case "Duration":
			ok = ok && (q.Kind != claims.Duration || q.Value == nil)
		case "Ordinal":
			ok = ok && !q.Ordinal
		default:
			ok = false
		}
	}
	return verdict{ok, ok, ok}
}

// duck is an expected value of Duckling.
type duck struct {
	model     string
	form      string // simple, between, above, under
	low, high float64
	unit      string
}

// parseDuck reads a constructor expression: "simple Dollar 10", "between Litre
// (2, 7)", "NumeralValue (-1.2e6)", "DurationData 2 Minute".
func parseDuck(model, s string) (duck, error) {
	d := duck{model: model, form: "simple"}
	clean := strings.NewReplacer("(", " ", ")", " ", ",", " ").Replace(s)
	if i := strings.Index(clean, "Just "); i >= 0 {
		clean = clean[:i]
	}
	f := strings.Fields(strings.TrimSuffix(strings.TrimSpace(clean), "Nothing"))
	var nums []float64
	for _, w := range f {
		if x, err := strconv.ParseFloat(strings.ReplaceAll(w, "_", ""), 64); err == nil && w != "NaN" {
			nums = append(nums, x)
			continue
		}
		switch w {
		case "simple", "between", "above", "under":
			d.form = w
		case "NumeralValue", "OrdinalData", "DurationData":
		default:
			d.unit = w
		}
	}
	if len(nums) == 0 || d.form == "between" && len(nums) != 2 {
		return d, fmt.Errorf("bad expectation %q", s)
	}
	d.low, d.high = nums[0], nums[len(nums)-1]
	return d, nil
}

// matches reports whether a quantity is the expected one.
func (d duck) matches(b *bench, e *engine, q *claims.Quantity) bool {
	if d.model == "Ordinal" && !q.Ordinal {
		return false
	}
	f, ok := d.converts(b, e, q)
	if !ok {
		return false
	}
	low, high := number(q.Value)*f, number(q.Value)*f
	if q.Value == nil {
		low, high = number(q.Low)*f, number(q.High)*f
	}
	switch d.form {
	case "between":
		return q.Value == nil && near(low, d.low, 1e-9) && near(high, d.high, 1e-9)
	case "above":
		return near(low, d.low, 1e-9) && (q.Op == claims.Gt || q.Op == claims.Ge)
	case "under":
		return near(low, d.low, 1e-9) && (q.Op == claims.Lt || q.Op == claims.Le)
	}
	return near(low, d.low, 1e-9) && q.High == nil
}

// converts finds the factor from the quantity's unit to the expected one.
func (d duck) converts(b *bench, e *engine, q *claims.Quantity) (float64, bool) {
	switch {
	case d.unit == "" && (d.model == "Numeral" || d.model == "Ordinal"):
		return 1, q.Unit == ""
	case d.unit == "Unnamed":
		return 1, true
	case d.unit == "M":
		return 1, q.Unit == "metre" || q.Unit == "mile" || q.Unit == "minute" || q.Unit == ""
	}
	if iso := generic[d.unit]; iso != nil {
		for code, f := range iso {
			if code == q.Unit {
				return f, true
			}
		}
		return 0, false
	}
	c := b.canon(e, d.unit)
	if c.unit == q.Unit {
		return 1 / c.factor, true
	}
	from, ok1 := si[q.Unit]
	to, ok2 := si[c.unit]
	if ok1 && ok2 && from.dimension == to.dimension {
		return from.factor / to.factor, true
	}
	return math.NaN(), false
}

// generic are Duckling's names for money whose country it leaves open.
var generic = map[string]map[string]float64{
	"Dollar": {"USD": 1, "CAD": 1, "AUD": 1}, "Pound": {"GBP": 1, "EGP": 1, "LBP": 1, "pound": 1},
	"Cent":  {"USD": 100, "EUR": 100, "GBP": 100, "BRL": 100, "MXN": 100},
	"Dinar": {"KWD": 1, "DZD": 1, "IQD": 1, "TND": 1}, "Rial": {"IRR": 1, "OMR": 1, "BRL": 1, "YER": 1, "QAR": 1}, "Riyal": {"SAR": 1, "QAR": 1},
	"PTS": {"ESP": 1, "PTE": 1},
}

// si converts units of one dimension into one another.
var si = map[string]struct {
	dimension string
	factor    float64
}{
	"gram": {"mass", 1}, "kilogram": {"mass", 1000}, "milligram": {"mass", 0.001}, "tonne": {"mass", 1e6},
	"pound": {"pound", 16}, "ounce": {"pound", 1},
	"metre": {"length", 1}, "kilometre": {"length", 1000}, "centimetre": {"length", 0.01}, "millimetre": {"length", 0.001},
	"inch": {"inch", 1}, "foot": {"inch", 12}, "yard": {"inch", 36}, "mile": {"inch", 63360},
	"litre": {"volume", 1}, "millilitre": {"volume", 0.001}, "centilitre": {"volume", 0.01}, "hectolitre": {"volume", 100},
	"second": {"time", 1}, "minute": {"time", 60}, "hour": {"time", 3600}, "day": {"time", 86400}, "week": {"time", 604800},
	"month": {"time", 30 * 86400}, "quarter": {"time", 90 * 86400}, "year": {"time", 365 * 86400},
}
