package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/claims"
)

// runSpellout runs the spelled-out numbers of the CLDR's rules: the whole
// phrase must be one number with the right value.
func runSpellout(b *bench, root string) error {
	return eachFile(root, func(locale, _ string, raw []byte) error {
		var cases []struct {
			Input string
			Value json.Number
			Rule  string
		}
		e, err := b.cases(locale, raw, &cases)
		if err != nil || e == nil {
			return err
		}
		for _, c := range cases {
			model := strings.TrimPrefix(c.Rule, "%spellout-")
			if b.skips(locale, model) {
				continue
			}
			want, err := c.Value.Float64()
			if err != nil {
				return err
			}
			qs := e.quantities(c.Input)
			var v verdict
			for _, q := range qs {
				v.covering = v.covering || near(number(q.Value), want, 1e-12)
			}
			v.lenient = v.covering && len(qs) == 1
			v.strict = v.lenient && qs[0].Span.Len() == len(c.Input)
			v.covering = v.strict || v.covering && len(qs) == 1
			b.record(locale, model, v, func() string { return fmt.Sprintf("%q want %v have %s", c.Input, c.Value, show(c.Input, qs)) })
		}
		return nil
	})
}

// runFormats runs numbers, money, percentages, units and ranges as the CLDR
// formats them.
func runFormats(b *bench, root string) error {
	return eachFile(root, func(locale, _ string, raw []byte) error {
		var cases []struct {
			Input     string
			Value     json.RawMessage
			Style     string
			Currency  string
			Unit      string
			Tolerance float64
		}
		e, err := b.cases(locale, raw, &cases)
		if err != nil || e == nil {
			return err
		}
		for _, c := range cases {
			if b.skips(locale, c.Style) {
				continue
			}
			want, err := bounds(c.Value)
			if err != nil {
				return err
			}
			if c.Style == "percent" {
				for i := range want {
					want[i] *= 100
				}
			}
			tolerance := max(c.Tolerance, 1e-9)
			qs := e.quantities(c.Input)
			var v verdict
			for _, q := range qs {
				v.covering = v.covering || formatted(q, want, tolerance) && (c.Currency == "" || q.Unit == c.Currency) && measures(q, c.Unit)
			}
			v.covering = v.covering && len(qs) == 1
			v.lenient = v.covering
			v.strict = v.covering && qs[0].Span.Len() == len(c.Input)
			b.record(locale, c.Style, v, func() string {
				return fmt.Sprintf("%q want %v %s%s have %s", c.Input, want, c.Currency, c.Unit, show(c.Input, qs))
			})
		}
		return nil
	})
}

// bounds reads a value: one number, or the two ends of a range.
func bounds(raw json.RawMessage) ([]float64, error) {
	var pair []float64
	if json.Unmarshal(raw, &pair) == nil {
		return pair, nil
	}
	var one float64
	err := json.Unmarshal(raw, &one)
	return []float64{one}, err
}

func formatted(q claims.Quantity, want []float64, tolerance float64) bool {
	if len(want) == 2 {
		return near(number(q.Low), want[0], tolerance) && near(number(q.High), want[1], tolerance)
	}
	return near(number(q.Value), want[0], tolerance)
}

// measures reports whether the quantity has the unit of a CLDR identifier.
func measures(q claims.Quantity, id string) bool {
	if id == "" {
		return true
	}
	name := strings.ReplaceAll(strings.TrimSuffix(id, "celsius"), "-", " ")
	if id == "celsius" {
		name = "degree Celsius"
	}
	name = strings.ReplaceAll(strings.ReplaceAll(name, "meter", "metre"), "liter", "litre")
	have := strings.ReplaceAll(q.Unit, "-", " ")
	return have == name || q.Per != "" && have+" per "+q.Per == name
}

// show prints quantities for the list of errors.
func show(src string, qs []claims.Quantity) string {
	var s []string
	for _, q := range qs {
		v := ""
		switch {
		case q.Value != nil:
			v = q.Value.Text('f')
		case q.High != nil:
			v = q.Low.Text('f') + ".." + q.High.Text('f')
		case q.Low != nil:
			v = "~" + q.Low.Text('f')
		}
		t := fmt.Sprintf("%q=%s %s", q.Span.In(src), v, q.Kind)
		if q.Unit != "" {
			t += " " + q.Unit
		}
		if q.Per != "" {
			t += "/" + q.Per
		}
		if q.Ordinal {
			t += " ord"
		}
		if q.Op != claims.Eq {
			t += " " + q.Op.String()
		}
		s = append(s, t)
	}
	return "[" + strings.Join(s, ", ") + "]"
}
