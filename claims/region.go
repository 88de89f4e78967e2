package claims

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
)

// region is a currency and the signs and words that mean it where a document
// is at home.
type region struct {
	currency string
	signs    []string // folded
}

// regionLine reads a line of regions.tsv: code, signs, words.
func (b *wordBuilder) regionLine(f []string) error {
	if len(f) != 3 {
		return fmt.Errorf("want three columns, have %d", len(f))
	}
	g := region{currency: f[0]}
	for sign := range strings.SplitSeq(f[1], ",") {
		g.signs = append(g.signs, segment.Fold(strings.TrimSpace(sign)))
	}
	id := len(b.words.regions)
	b.words.regions = append(b.words.regions, g)
	for word := range strings.SplitSeq(f[2], ",") {
		b.add(strings.TrimSpace(word), sense{regions: []int{id}})
	}
	return nil
}

// home counts the words of each region in the document.
func (r *reader) home() []int {
	votes := make([]int, len(r.words.regions))
	for _, i := range r.marks.regional {
		for _, id := range r.marks.all[i].sense.regions {
			votes[id]++
		}
	}
	return votes
}

// localCurrencies gives the signs and words that several countries use for
// their money the currency of the country the document speaks of most.
func (r *reader) localCurrencies() {
	votes := r.home()
	for i := range r.readings {
		d := &r.readings[i]
		if d.Kind != Money && d.Kind != Rate || len(d.Unit) != 3 {
			continue
		}
		sign := r.currencySign(d)
		best := 0
		for id, g := range r.words.regions {
			if votes[id] > best && g.means(sign) {
				best, d.Unit = votes[id], g.currency
			}
		}
	}
}

// means reports whether the folded sign may mean the region's currency.
func (g *region) means(sign string) bool {
	for _, s := range g.signs {
		if s == sign {
			return true
		}
	}
	return false
}

// currencySign is the folded sign or word of money beside the number.
func (r *reader) currencySign(d *reading) string {
	src := r.doc.Text()
	for _, s := range [2]string{src[d.Span.Start:max(d.Span.Start, d.Number.Start)], src[min(d.Number.End, d.Span.End):d.Span.End]} {
		for word := range strings.FieldsFuncSeq(segment.Fold(s), func(c rune) bool { return c == ' ' || c == '\'' || c == '\u00a0' || c == '\u202f' }) {
			if len(word) > 2 || word[len(word)-1] == '$' {
				return word // not "de" in "de pesos"
			}
		}
	}
	return ""
}
