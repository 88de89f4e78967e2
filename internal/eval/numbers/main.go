// Command numbers measures the recognition of quantities on outside suites.
//
//	go run ./internal/eval/numbers -suite recognizers|rbnf|intl|text2num|duckling -dir DIR [-json] [-errors N]
//
// DIR holds one folder a language or locale with the suite's JSON files; a
// folder that holds the suites themselves will do too. For every language and
// model it prints the number of cases and the share that passes
//
//   - strictly: the suite's own comparison,
//   - leniently: as many results, the same text but for case, the value within
//     10^-9, the same unit,
//   - covering: every expected result overlaps one with its value and unit,
//     and where nothing is expected nothing is found.
//
// Every case of a file counts, whatever it says is unsupported elsewhere.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
)

// suites are the runners by name, and the folders their data comes in.
var suites = map[string]struct {
	folder string
	run    func(*bench, string) error
}{
	"recognizers": {"recognizers-text", runRecognizers},
	"rbnf":        {"cldr-rbnf", runSpellout},
	"intl":        {"cldr-intl", runFormats},
	"text2num":    {"text2num-rs", runText2Num},
	"duckling":    {"duckling", runDuckling},
}

func main() {
	log.SetFlags(0)
	suite := flag.String("suite", "", "recognizers, rbnf, intl, text2num or duckling")
	dir := flag.String("dir", "", "folder of the suite")
	asJSON := flag.Bool("json", false, "print JSON instead of a table")
	errors := flag.Int("errors", 0, "print up to this many failed cases a model")
	only := flag.String("only", "", "run only models whose \"lang/model\" contains this")
	flag.Parse()
	s, ok := suites[*suite]
	if !ok {
		log.Fatalf("unknown suite %q", *suite)
	}
	root := *dir
	if _, err := os.Stat(filepath.Join(root, s.folder)); err == nil {
		root = filepath.Join(root, s.folder)
	}
	b := &bench{suite: *suite, errors: *errors, only: *only, engines: map[string]*engine{}}
	if err := s.run(b, root); err != nil {
		log.Fatal(err)
	}
	if err := b.print(os.Stdout, *asJSON); err != nil {
		log.Fatal(err)
	}
}

// verdict says how far the answer to one case is right.
type verdict struct{ strict, lenient, covering bool }

// score counts the verdicts of one model in one language.
type score struct {
	Suite    string `json:"suite"`
	Language string `json:"language"`
	Model    string `json:"model"`
	Cases    int    `json:"cases"`
	Strict   int    `json:"strict"`
	Lenient  int    `json:"lenient"`
	Covering int    `json:"covering"`
	shown    int
}

func (s *score) add(v verdict) {
	s.Cases++
	s.Strict += count(v.strict)
	s.Lenient += count(v.lenient)
	s.Covering += count(v.covering)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bench collects the scores of a run.
type bench struct {
	suite   string
	errors  int
	only    string
	scores  []*score
	engines map[string]*engine
}

// score finds the counter of a model in a language.
func (b *bench) score(lang, model string) *score {
	for _, s := range b.scores {
		if s.Language == lang && s.Model == model {
			return s
		}
	}
	s := &score{Suite: b.suite, Language: lang, Model: model}
	b.scores = append(b.scores, s)
	return s
}

// skips reports whether -only leaves a model out.
func (b *bench) skips(lang, model string) bool {
	return b.only != "" && !strings.Contains(lang+"/"+model, b.only)
}

// record counts a verdict and prints the case if it failed.
func (b *bench) record(lang, model string, v verdict, describe func() string) {
	s := b.score(lang, model)
	s.add(v)
	if !v.covering && s.shown < b.errors {
		s.shown++
		fmt.Printf("%s/%s %s\n", lang, model, describe())
	} else if !v.lenient && s.shown < b.errors {
		s.shown++
		fmt.Printf("%s/%s (lenient) %s\n", lang, model, describe())
	}
}

// print writes the scores, with a total for each language.
func (b *bench) print(w io.Writer, asJSON bool) error {
	var totals []*score
	for _, s := range b.scores {
		k := slices.IndexFunc(totals, func(t *score) bool { return t.Language == s.Language })
		if k < 0 {
			k = len(totals)
			totals = append(totals, &score{Suite: b.suite, Language: s.Language, Model: "all"})
		}
		t := totals[k]
		t.Cases += s.Cases
		t.Strict += s.Strict
		t.Lenient += s.Lenient
		t.Covering += s.Covering
	}
	rows := append(b.scores, totals...)
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(rows)
	}
	tab := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tab, "language\tmodel\tcases\tstrict\tlenient\tcovering\t")
	for _, s := range rows {
		n := float64(max(s.Cases, 1)) / 100
		fmt.Fprintf(tab, "%s\t%s\t%d\t%.1f\t%.1f\t%.1f\t\n", s.Language, s.Model, s.Cases,
			float64(s.Strict)/n, float64(s.Lenient)/n, float64(s.Covering)/n)
	}
	return tab.Flush()
}

// cases reads the cases of a file, and returns the engine of their locale, nil
// for a language without a pack.
func (b *bench) cases(locale string, raw []byte, cases any) (*engine, error) {
	if err := json.Unmarshal(raw, cases); err != nil {
		return nil, err
	}
	return b.engine(locale)
}

// eachFile calls f for every JSON file of every language folder, sorted.
func eachFile(root string, f func(locale, file string, raw []byte) error) error {
	names, err := filepath.Glob(filepath.Join(root, "*", "*.json"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no JSON files in the folders of %s", root)
	}
	slices.Sort(names)
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		locale := filepath.Base(filepath.Dir(name))
		if err := f(locale, strings.TrimSuffix(filepath.Base(name), ".json"), raw); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}
