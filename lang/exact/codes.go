package exact

import (
	"strings"

	"github.com/pemistahl/lingua-go"
)

// language is lingua-go's name for a tag.
func language(tag string) (lingua.Language, bool) {
	if len(tag) != 2 {
		return lingua.Unknown, false
	}
	code := lingua.GetIsoCode639_1FromValue(strings.ToUpper(tag))
	l := lingua.GetLanguageFromIsoCode639_1(code)
	return l, l != lingua.Unknown
}

// tag is the ISO 639-1 code of lingua-go's language.
func tag(l lingua.Language) string { return strings.ToLower(l.IsoCode639_1().String()) }
