package analysis

import "github.com/nutgraf/nutgraf/text"

// claimant is who is responsible for a number, the quotation that holds it,
// and what it is about.
type claimant struct {
	entity  int       // index into the entities of the reading, or -1
	mention text.Span // an unnamed source as written
	quote   int       // index into the quotations of the reading, or -1
	about   []int     // indexes into the entities of the reading
}

// resolveClaimants finds who claims each number.
func resolveClaimants(r *reading, speakers []speaker) []claimant {
	out := make([]claimant, len(r.claims))
	for i := range out {
		out[i] = claimant{entity: -1, quote: -1}
	}
	return out
}
