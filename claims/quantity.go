package claims

import (
	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/text"
)

// Quantity is a number with its unit as it was recognised, before it is
// decided whether it claims anything.
type Quantity struct {
	Span        text.Span    // number, scale words, currency and unit; comparator excluded
	Number      text.Span    // the number and its scale words; both ends of a range
	First, Last int          // the tokens of Span, half-open
	Kind        Kind         // Count for a bare number; Money, Percent ... stay what they are per day, month or year
	Value       *apd.Decimal // nil for ranges and vague amounts
	Low, High   *apd.Decimal // bounds of a range; Low alone is the magnitude of a vague amount
	Vague       bool
	Op          Op        // from the comparator before or behind it
	Comparator  text.Span // zero if none
	Unit        string    // as in Claim
	Per         string    // as in Claim; also "day", "week", "month", "quarter", "year"
	Ordinal     bool      // "third", "3e"
	Words       bool      // written in words, at least in part
	Ambiguous   bool      // its separators have two readings and nothing decided between them

	Amount            text.Span    // number and unit without the denominator of a rate; zero for ranges and ratios
	LowSpan, HighSpan text.Span    // the two numbers of a range or ratio, zero for others
	Opener            text.Span    // "between", "from" before a range, zero if none
	Stated            *apd.Decimal // the number as written where Value is converted: 24.8 for "24.8p", 80 for basis points, the 5 of "5 to 10 million"; else nil
	Split             bool         // both ends of a range name the unit
	Article           bool         // its number is nothing but an article: "une heure", "a dollar"
}

// Quantities finds every number of a document, in text order, whether it
// claims something or not. Linear in the length of the text.
func (x *Extractor) Quantities(doc *text.Document) []Quantity {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	s.out = nil // the caller's
	p := x.parse(doc, s)
	s.keepRoots(p)
	s.keep(p, nil)
	return p.out
}

// parse reads the numbers of a document.
func (x *Extractor) parse(doc *text.Document, s *scratch) *parser {
	p := &parser{v: x.numbers, src: doc.Text(), doc: doc, decimal: x.decimal, roots: x.listed.roots(doc, s.roots), atoms: s.atoms[:0], out: s.out[:0]}
	if len(doc.Tokens()) > 0 {
		p.atomize()
		p.scan()
	}
	return p
}

// Region says which country's habits decide where a number's marks have two
// readings: an ISO 3166 code, "CH", "MX"; "" for the language's own.
func Region(code string) Option {
	return func(x *Extractor) error {
		x.decimal = decimalOf(x.numbers.style.point, code)
		return nil
	}
}
