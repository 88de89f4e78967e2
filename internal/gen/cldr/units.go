package main

import (
	"path/filepath"
	"slices"
	"strings"
)

// widths are CLDR's lengths of unit names.
var widths = []string{"long", "short", "narrow"}

// dimensions are the CLDR unit types a news article measures in.
var dimensions = map[string]string{
	"angle": "angle", "area": "area", "digital": "data", "duration": "duration", "electric": "electric",
	"energy": "energy", "frequency": "frequency", "length": "length", "mass": "mass", "power": "power",
	"pressure": "pressure", "speed": "speed", "temperature": "temperature", "volume": "volume",
	"consumption": "consumption", "acceleration": "acceleration", "force": "force",
}

// skipped are units whose names or symbols are everyday words or letters.
var skipped = []string{
	"area-dunam", "duration-day-person", "duration-night", "length-point", "length-mile-scandinavian",
	"length-fathom", "length-furlong", "length-solar-radius", "length-earth-radius", "mass-grain", "mass-dalton",
	"mass-solar-mass", "mass-earth-mass", "volume-jigger", "volume-pinch", "volume-drop", "volume-dram",
	"temperature-generic", "energy-therm-us", "pressure-atmosphere", "energy-foodcalorie", "speed-beaufort",
	"volume-dessert-spoon", "volume-dessert-spoon-imperial", "volume-gallon-imperial", "volume-quart-imperial",
	"volume-fluid-ounce-imperial", "volume-pint-metric", "volume-cup-metric", "acceleration-g-force", "length-picometer",
}

// letters are the units whose one-letter symbols are kept.
var letters = []string{"metre", "gram", "litre", "tonne", "hour", "second", "watt", "volt", "ampere", "joule", "kelvin"}

// scaled are the units that take the larger or smaller prefixes CLDR does not
// spell out; the table maps a stored unit to the prefix it carries.
var scaled = []struct {
	unit, carries string
	prefixes      []string
}{
	{"energy-kilowatt-hour", "kilo", []string{"", "mega", "giga", "tera"}},
	{"power-kilowatt", "kilo", []string{"tera"}},
	{"energy-kilojoule", "kilo", []string{"mega", "giga", "tera"}},
	{"electric-volt", "", []string{"kilo"}},
	{"mass-tonne", "", []string{"kilo", "mega", "giga"}},
	{"length-meter", "", []string{"hecto"}},
	{"digital-megabyte", "mega", []string{"exa", "zetta"}},
}

// prefixes are the CLDR keys of the decimal prefixes.
var prefixes = map[string]string{
	"kilo": "10p3", "mega": "10p6", "giga": "10p9", "tera": "10p12", "exa": "10p18", "zetta": "10p21", "hecto": "10p2",
}

// unitFile is the part of units.json that is read: width, unit, field, text.
type unitFile map[string]map[string]map[string]string

func readUnits(dir string) (unitFile, error) {
	var file struct {
		Main map[string]struct {
			Units map[string]map[string]any
		}
	}
	if err := readJSON(filepath.Join(dir, "units.json"), &file); err != nil {
		return nil, err
	}
	out := unitFile{}
	for _, locale := range file.Main {
		for _, w := range widths {
			out[w] = map[string]map[string]string{}
			for id, fields := range locale.Units[w] {
				m, _ := fields.(map[string]any)
				out[w][id] = map[string]string{}
				for k, v := range m {
					if s, ok := v.(string); ok {
						out[w][id][k] = s
					}
				}
			}
		}
	}
	return out, nil
}

// unitNames are the English singular names of the CLDR units and of the
// prefixed ones derived from them.
func unitNames(dir string) (map[string]string, error) {
	u, err := readUnits(dir)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for id, fields := range u["long"] {
		if p := fields["unitPattern-count-one"]; p != "" {
			names[id] = joined.Replace(strings.TrimPrefix(affix(p), "US "))
		}
	}
	for _, s := range scaled {
		base := strings.TrimPrefix(names[s.unit], s.carries)
		for _, p := range s.prefixes {
			names[p+" "+s.unit] = p + base
		}
	}
	return names, nil
}

// affix is what a pattern puts beside the number.
func affix(pattern string) string {
	s := strings.Trim(strings.Replace(pattern, "{0}", "", 1), " \u00a0\u202f-\u200f\u200e")
	if !strings.Contains(pattern, "{0}") || strings.Contains(pattern, "{1}") {
		return ""
	}
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

// joined writes the units of area and volume as records do: "square-metre".
var joined = strings.NewReplacer("square ", "square-", "cubic ", "cubic-")

// collect adds every form of every wanted unit.
func (u unitFile) collect(out *table, names map[string]string) {
	for _, w := range widths {
		for _, id := range sortedKeys(u[w]) {
			kind, _, _ := strings.Cut(id, "-")
			if dimensions[kind] == "" || slices.Contains(skipped, id) {
				continue
			}
			for _, form := range u.forms(w, id) {
				if len(form) == 1 && !slices.Contains(letters, names[id]) {
					continue
				}
				out.add(names[id]+"\t"+dimensions[kind], form)
			}
		}
		for _, s := range scaled {
			u.prefixed(out, names, w, s.unit, s.carries, s.prefixes)
		}
	}
}

// forms are the affixes of one unit in one width, sorted.
func (u unitFile) forms(width, id string) []string {
	var out []string
	for _, k := range sortedKeys(u[width][id]) {
		if strings.Contains(k, "-count-") {
			if f := affix(u[width][id][k]); f != "" && !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
	}
	return out
}

// prefixed adds the forms of a unit under prefixes it has no entries for, by
// exchanging the prefix it carries.
func (u unitFile) prefixed(out *table, names map[string]string, width, id, carries string, with []string) {
	kind, _, _ := strings.Cut(id, "-")
	from, _, _ := strings.Cut(u[width][prefixes[carries]]["unitPrefixPattern"], "{0}")
	for _, form := range u.forms(width, id) {
		lower := strings.ToLower(form[:min(len(from), len(form))])
		if lower != strings.ToLower(from) {
			continue
		}
		for _, p := range with {
			to, _, _ := strings.Cut(u[width][prefixes[p]]["unitPrefixPattern"], "{0}")
			made := to + form[len(from):]
			if width == "long" {
				// German writes nouns with a capital.
				made = recase(to+strings.ToLower(form[len(from):len(from)+1])+form[len(from)+1:], form)
			}
			out.add(names[p+" "+id]+"\t"+dimensions[kind], made)
		}
	}
}

// recase gives made the case of model's first letter.
func recase(made, model string) string {
	if model[0] >= 'A' && model[0] <= 'Z' {
		return strings.ToUpper(made[:1]) + made[1:]
	}
	return made
}
