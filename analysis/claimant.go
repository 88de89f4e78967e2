package analysis

import (
	"slices"
	"sort"

	"github.com/nutgraf/nutgraf/text"
)

// claimant is who is responsible for a number, the quotation that holds it,
// and what it is about.
type claimant struct {
	entity  int       // index into the entities of the reading, or -1
	mention text.Span // an unnamed source as written
	quote   int       // index into the quotations of the reading, or -1
	about   []int     // indexes into the entities of the reading
}

// resolveClaimants finds who claims each number: the speaker of the innermost
// quotation or attribution that holds it.
func resolveClaimants(r *reading, speakers []speaker) []claimant {
	out := make([]claimant, len(r.claims))
	least := make([]int, len(r.claims)) // length of the innermost scope so far
	for i := range out {
		out[i].entity, out[i].quote = -1, -1
	}
	order := r.claimOrder()
	for i, q := range r.quotes.Quotes {
		n := length(q.Spans)
		for _, s := range q.Spans {
			for _, k := range r.claimsIn(order, s) {
				if s.Contains(r.claims[k].Number) && (least[k] == 0 || n <= least[k]) {
					least[k] = n
					out[k].quote, out[k].entity, out[k].mention = i, speakers[i].entity, q.Speaker.Span
				}
			}
		}
	}
	for _, a := range r.quotes.Attributions {
		n := a.Scope.Len()
		for _, k := range r.claimsIn(order, a.Scope) {
			number := r.claims[k].Number
			if a.Scope.Contains(number) && (least[k] == 0 || n < least[k]) && !a.Speaker.Span.Contains(number) {
				least[k] = n
				out[k].entity, out[k].mention = r.attributed(a.Speaker.Span), a.Speaker.Span
			}
		}
	}
	for i := range out {
		if out[i].entity >= 0 {
			out[i].mention = text.Span{}
		}
		out[i].about = r.about(r.claims[i].Number, out[i])
	}
	return out
}

// claimOrder is the claims by the start of their numbers.
func (r *reading) claimOrder() []int {
	order := make([]int, len(r.claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.claims[a].Number.Start - r.claims[b].Number.Start })
	return order
}

// claimsIn are those claims, in their order, whose numbers start in a span.
func (r *reading) claimsIn(order []int, s text.Span) []int {
	from := sort.Search(len(order), func(i int) bool { return r.claims[order[i]].Number.Start >= s.Start })
	to := from
	for to < len(order) && r.claims[order[to]].Number.Start < s.End {
		to++
	}
	return order[from:to]
}

// length is that of all spans together.
func length(spans []text.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// attributed is the entity that an attribution's speaker names.
func (r *reading) attributed(s text.Span) int {
	if s.IsZero() {
		return -1
	}
	if e, ok := r.entities.Describe(r.doc, s); ok {
		return e
	}
	return -1
}
