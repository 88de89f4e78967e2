package analysis

import (
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
	for i := range out {
		out[i] = r.claimantOf(r.claims[i].Number, speakers)
		out[i].about = r.about(r.claims[i].Number, out[i])
	}
	return out
}

func (r *reading) claimantOf(number text.Span, speakers []speaker) claimant {
	c := claimant{entity: -1, quote: -1}
	least := 0 // length of the innermost scope so far
	for i, q := range r.quotes.Quotes {
		if n := holds(q.Spans, number); n > 0 && (least == 0 || n <= least) {
			least, c.quote = n, i
			c.entity, c.mention = speakers[i].entity, q.Speaker.Span
		}
	}
	for _, a := range r.quotes.Attributions {
		if n := holds([]text.Span{a.Scope}, number); n > 0 && (least == 0 || n < least) && !a.Speaker.Span.Contains(number) {
			least = n
			c.entity, c.mention = r.attributed(a.Speaker.Span), a.Speaker.Span
		}
	}
	if c.entity >= 0 {
		c.mention = text.Span{}
	}
	return c
}

// holds is the length of the spans if one of them contains s, else 0.
func holds(spans []text.Span, s text.Span) int {
	n, inside := 0, false
	for _, x := range spans {
		n += x.Len()
		inside = inside || x.Contains(s)
	}
	if !inside {
		return 0
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
