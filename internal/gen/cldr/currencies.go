package main

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/currency"
)

// readCurrencies adds the codes, symbols and names of a locale's currencies.
// Historic currencies (their names carry years) and funds are left out, and so
// are symbols that several currencies share: packs list those by hand.
func readCurrencies(dir string, out *table) error {
	var file struct {
		Main map[string]struct {
			Identity struct{ Language string }
			Numbers  struct {
				Currencies map[string]map[string]string
			}
		}
	}
	if err := readJSON(filepath.Join(dir, "currencies.json"), &file); err != nil {
		return err
	}
	for _, locale := range file.Main {
		codes := sortedKeys(locale.Numbers.Currencies)
		tender := current()
		users := wordUsers(locale.Numbers.Currencies)
		shared := map[string]int{}
		for _, c := range locale.Numbers.Currencies {
			shared[c["symbol-alt-narrow"]]++
		}
		for _, code := range codes {
			c := locale.Numbers.Currencies[code]
			if skipCurrency(code, c["displayName"]) {
				continue
			}
			key := code + "\tmoney"
			out.add(key, code)
			if s := c["symbol"]; s != code && !bare(s) {
				out.add(key, s)
			}
			if s := c["symbol-alt-narrow"]; s != "" && s != c["symbol"] && shared[s] == 1 && !bare(s) {
				out.add(key, s)
			}
			for _, k := range sortedKeys(c) {
				if w := noun(locale.Identity.Language, c[k]); strings.HasPrefix(k, "displayName") && len(w) >= 5 && users[w] == 1 && tender[code] {
					out.add(key, w)
				}
				if strings.HasPrefix(k, "displayName") {
					out.add(key, c[k])
				}
			}
		}
	}
	return nil
}

func skipCurrency(code, name string) bool {
	return code[0] == 'X' && !slices.Contains([]string{"XAF", "XOF", "XCD", "XPF"}, code) ||
		strings.ContainsAny(name, "0123456789()")
}

// bare reports whether a symbol alone does not say which currency is meant.
func bare(symbol string) bool {
	letters := strings.TrimFunc(symbol, func(r rune) bool { return !unicode.IsLetter(r) })
	return symbol == "$" || symbol == "£" || len(symbol) == len(letters) && len(letters) < 3
}

// noun is the word of a name that names the currency by itself: the last in
// Germanic languages ("Malaysian ringgit"), the first in Romance ones
// ("ringgit malais").
func noun(lang, name string) string {
	f := strings.Fields(name)
	if len(f) < 2 {
		return ""
	}
	w := f[0]
	if lang == "en" || lang == "de" || lang == "nl" {
		w = f[len(f)-1]
	}
	if lang != "de" && !unicode.IsLower([]rune(w)[0]) {
		return ""
	}
	return w
}

// current are the codes of the currencies in use today.
func current() map[string]bool {
	codes := map[string]bool{}
	for it := currency.Query(); it.Next(); {
		codes[it.Unit().String()] = true
	}
	return codes
}

// wordUsers counts the currencies in whose names a word occurs.
func wordUsers(all map[string]map[string]string) map[string]int {
	users := map[string]int{}
	for _, c := range all {
		seen := map[string]bool{}
		for k, name := range c {
			for _, w := range strings.Fields(name) {
				if strings.HasPrefix(k, "displayName") && !seen[w] {
					seen[w] = true
					users[w]++
				}
			}
		}
	}
	return users
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
