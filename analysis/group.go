package analysis

import (
	"strings"

	"github.com/nutgraf/nutgraf/claims"
)

// conversionGap is how many bytes may stand between an amount and its
// conversion: "$12 million (about €11 million)".
const conversionGap = 3

// groupLookBack is how many claims back the same fact is looked for.
const groupLookBack = 64

// groups numbers the facts that several claims state: the same amount of the
// same thing in headline and body, an amount and its conversion. A claim that
// stands alone has -1.
func groups(src string, list []claims.Claim) []int {
	out := make([]int, len(list))
	next := 0
	for i := range list {
		out[i] = -1
		for k := i - 1; k >= max(0, i-groupLookBack); k-- {
			if !sameFact(&list[k], &list[i]) && !converts(src, &list[k], &list[i]) {
				continue
			}
			if out[k] < 0 {
				out[k] = next
				next++
			}
			out[i] = out[k]
			break
		}
	}
	return out
}

// sameFact reports whether two claims state one fact.
func sameFact(a, b *claims.Claim) bool {
	if a.Kind != b.Kind || a.Unit != b.Unit || a.Per != b.Per || a.Vague != b.Vague || a.Change != b.Change {
		return false
	}
	if v, w := decimal(a.Value), decimal(b.Value); !equal(v, w) || !equal(decimal(a.Low), decimal(b.Low)) || !equal(decimal(a.High), decimal(b.High)) {
		return false
	}
	if a.NounKey == b.NounKey {
		return a.NounKey != "" || a.Kind == claims.Money
	}
	return a.Kind != claims.Count && (a.NounKey == "" || b.NounKey == "")
}

// converts reports whether b is a, in parentheses, in another currency.
func converts(src string, a, b *claims.Claim) bool {
	if a.Kind != claims.Money || b.Kind != claims.Money || a.Unit == b.Unit || b.Span.Start < a.Span.End || b.Span.Start-a.Span.End > conversionGap {
		return false
	}
	return strings.TrimSpace(src[a.Span.End:b.Span.Start]) == "("
}

func equal(a, b *string) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
