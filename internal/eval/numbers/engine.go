package main

import (
	"math"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
)

// engine recognises quantities in one locale.
type engine struct {
	lang  string
	seg   lang.Segmenter
	x     *claims.Extractor
	units map[string]canonical
}

// engine returns the engine of a locale ("fr-CH"), nil for a language without
// a pack.
func (b *bench) engine(locale string) (*engine, error) {
	if e, ok := b.engines[locale]; ok {
		return e, nil
	}
	code, region, _ := strings.Cut(locale, "-")
	for _, p := range all.Packs() {
		if p.Code != code {
			continue
		}
		seg, err := p.Segmenter()
		if err != nil {
			return nil, err
		}
		x, err := claims.New(p, claims.Region(region))
		if err != nil {
			return nil, err
		}
		e := &engine{lang: code, seg: seg, x: x, units: map[string]canonical{}}
		b.engines[locale] = e
		return e, nil
	}
	return nil, nil
}

func (e *engine) quantities(s string) []claims.Quantity { return e.x.Quantities(e.seg.Segment(s)) }

// number is a decimal as a float, for comparing with the suites.
func number(d *apd.Decimal) float64 {
	if d == nil {
		return math.NaN()
	}
	f, err := d.Float64()
	if err != nil {
		return math.NaN()
	}
	return f
}

// near reports whether two values agree within a relative tolerance.
func near(a, b, tolerance float64) bool {
	return a == b || math.Abs(a-b) <= tolerance*math.Max(math.Abs(a), math.Abs(b))
}

// canonical is what a suite's name of a unit is in the library's terms.
type canonical struct {
	unit   string
	kind   claims.Kind
	factor float64
}

// canon translates a suite's unit name by reading "20 NAME".
func (b *bench) canon(e *engine, name string) canonical {
	if c, ok := e.units[name]; ok {
		return c
	}
	c := canonical{unit: "?" + name}
	engines := []*engine{e}
	if en, err := b.engine("en"); err == nil {
		engines = append(engines, en)
	}
	for _, x := range engines {
		if qs := x.quantities("20 " + name); len(qs) == 1 && qs[0].Unit != "" && qs[0].Span.End == len("20 "+name) && qs[0].Value != nil {
			unit := qs[0].Unit
			if qs[0].Per != "" {
				unit += " per " + qs[0].Per
			}
			c = canonical{unit, qs[0].Kind, number(qs[0].Value) / 20}
			break
		}
	}
	e.units[name] = c
	return c
}
