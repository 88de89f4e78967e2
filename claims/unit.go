package claims

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/internal/lexicon"
	"github.com/nutgraf/nutgraf/internal/segment"
)

// The packs' unit and currency tables come from the Unicode CLDR in its JSON
// form, whose folder CLDR names.
//go:generate go run ../internal/gen/cldr -cldr $CLDR -packs ../lang

// dimension is what a unit measures.
type dimension uint8

const (
	dimOther dimension = iota
	dimMoney
	dimPercent
	dimPoints
	dimDuration
	dimTemperature
	dimAge
)

var dimensions = map[string]dimension{"money": dimMoney, "duration": dimDuration, "temperature": dimTemperature}

// unit is a unit of measure or a currency.
type unit struct {
	name   string // singular English name, or ISO 4217 code
	dim    dimension
	factor *apd.Decimal // for sub-units: what one is in the named unit; nil for 1
}

// unitForm is one spelling of a unit. Where spellings differ in case only,
// the exact one wins: "Mb", "MB", "mb".
type unitForm struct {
	surface string
	exact   bool // only in this case: ISO codes, one-letter symbols
	unit    *unit
}

// unitBuilder collects the forms of units.
type unitBuilder struct {
	lexicon *lexicon.Builder
	forms   [][]unitForm
	bare    []unitForm // spellings without accents
}

// plain enters the spellings without accents that are no units of their own.
func (b *unitBuilder) plain() {
	bare := b.bare
	for _, f := range bare {
		if id := b.lexicon.Add(f.surface, int32(len(b.forms))); int(id) == len(b.forms) {
			b.forms = append(b.forms, []unitForm{f})
		}
	}
}

// add enters the forms of a unit. The specification is NAME:DIMENSION, an ISO
// code alone, or CODE:FACTOR for a sub-unit; NAME:DIMENSION*FACTOR is a
// multiple; "%", "permille", "points" and
// "bp" are known.
func (b *unitBuilder) add(spec string, forms []string) error {
	u, err := parseUnit(spec)
	if err != nil {
		return err
	}
	for _, form := range forms {
		b.form(form, u)
		if form == u.name && u.dim == dimMoney {
			b.form("M"+form, &unit{name: u.name, dim: dimMoney, factor: apd.New(1, 6)})
			b.form("m"+form, &unit{name: u.name, dim: dimMoney, factor: apd.New(1, 6)})
			b.form("k"+form, &unit{name: u.name, dim: dimMoney, factor: apd.New(1, 3)})
			b.form("T"+form, &unit{name: u.name, dim: dimMoney, factor: apd.New(1, 3)})
		}
		if strings.Contains(form, "-") {
			b.form(strings.ReplaceAll(form, "-", " "), u)
		}
	}
	return nil
}

func (b *unitBuilder) form(form string, u *unit) {
	id := b.lexicon.Add(form, int32(len(b.forms)))
	if int(id) == len(b.forms) {
		b.forms = append(b.forms, nil)
	}
	exact := len(form) == 1 && form[0] < utf8.RuneSelf || u.dim == dimMoney && strings.HasSuffix(form, u.name) // "MUSD" and "mars" are not the same
	b.forms[id] = append(b.forms[id], unitForm{form, exact, u})
	if s := unaccented(form); s != "" && len(s) > 3 { // "CàS" and "cas" are not the same
		b.bare = append(b.bare, unitForm{s, false, u})
	}
}

func parseUnit(spec string) (*unit, error) {
	switch spec {
	case "%":
		return &unit{name: "%", dim: dimPercent}, nil
	case "permille":
		return &unit{name: "%", dim: dimPercent, factor: apd.New(1, -1)}, nil
	case "points":
		return &unit{name: "%", dim: dimPoints}, nil
	case "bp":
		return &unit{name: "%", dim: dimPoints, factor: apd.New(1, -2)}, nil
	}
	name, kind, ok := strings.Cut(spec, ":")
	switch {
	case !ok:
		return &unit{name: name, dim: dimMoney}, nil
	case kind[0] >= '0' && kind[0] <= '9':
		f, _, err := apd.NewFromString(kind)
		if err != nil {
			return nil, fmt.Errorf("bad factor %q", kind)
		}
		return &unit{name: name, dim: dimMoney, factor: f}, nil
	}
	kind, times, _ := strings.Cut(kind, "*")
	u := &unit{name: name, dim: dimensions[kind]}
	if times != "" {
		f, _, err := apd.NewFromString(times)
		if err != nil {
			return nil, fmt.Errorf("bad factor %q", times)
		}
		u.factor = f
	}
	return u, nil
}

// unitAt finds the longest unit or currency that starts at atom i; n is its
// length in atoms, 0 if there is none.
func (p *parser) unitAt(i int) (u *unit, n int) {
	at := lexicon.State(0)
	for k := i; k < len(p.atoms) && (k == i || !p.atoms[k].line); k++ {
		hash := p.atoms[k].hash
		if p.atoms[k].kind == digitAtom { // the 2 of "m^2"
			if k == i {
				break
			}
			hash = segment.Hash(p.surface(k))
		}
		if at = p.v.units.Step(at, hash, p.surface(k)); at == 0 {
			break
		}
		if id, ok := p.v.units.At(at); ok {
			if f := p.spelled(p.v.forms[id], i, k+1); f != nil {
				u, n = f, k+1-i
			}
		}
	}
	return u, n
}

// spelled picks the unit among the forms that differ in case only: the exact
// one, else the first that is not bound to its case. Blanks stand where the
// form has them: "a $" is not "A$".
func (p *parser) spelled(forms []unitForm, i, end int) *unit {
	s := p.src[p.atoms[i].start:p.atoms[end-1].end]
	var found *unit
	for _, f := range forms {
		if f.surface == s {
			return f.unit
		}
		if found == nil && !f.exact && spacedAlike(s, f.surface) {
			found = f.unit
		}
	}
	return found
}

// spacedAlike reports whether two spellings have blanks or hyphens in the same
// places.
func spacedAlike(a, b string) bool {
	for {
		x, y := strings.IndexFunc(a, isGap), strings.IndexFunc(b, isGap)
		if x < 0 || y < 0 {
			return (x < 0) == (y < 0) || x < 0 && b[y] == '-'
		}
		a, b = strings.TrimLeftFunc(a[x:], isGap), strings.TrimLeftFunc(b[y:], isGap)
	}
}

func isGap(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '‑' }

// currencyBefore finds the longest currency that ends right before atom i and
// starts at atom least or later: "US$", "EUR", "£".
func (p *parser) currencyBefore(i, least int) (u *unit, n int) {
	for k := max(least, i-3); k < i; k++ {
		if p.atoms[i].line {
			break
		}
		if a := &p.atoms[k]; a.kind == wordAtom && a.end-a.start == 1 && k+1 == i && p.atoms[i].glue == spaced {
			continue
		}
		if u, n := p.unitAt(k); k+n == i && u.dim == dimMoney && (u.factor == nil || u.factor.Exponent > 0) {
			return u, n
		}
	}
	return nil, 0
}
