package main

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// readCurrencies adds the codes, symbols and names of a locale's currencies.
// Historic currencies (their names carry years) and funds are left out, and so
// are symbols that several currencies share: packs list those by hand.
func readCurrencies(dir string, out *table) error {
	var file struct {
		Main map[string]struct {
			Numbers struct {
				Currencies map[string]map[string]string
			}
		}
	}
	if err := readJSON(filepath.Join(dir, "currencies.json"), &file); err != nil {
		return err
	}
	for _, locale := range file.Main {
		codes := sortedKeys(locale.Numbers.Currencies)
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

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
