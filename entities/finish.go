package entities

import "unicode"

// finish gives each entity its fullest name.
func (r *reader) finish() {
	for i := range r.res.Entities {
		e := &r.res.Entities[i]
		best := -1
		for _, m := range e.Mentions {
			s := r.res.Mentions[m].Span.In(r.src)
			score := 2 * (r.res.Mentions[m].Last - r.res.Mentions[m].First)
			if len(s) > 5 && shouting(s) {
				score--
			}
			if score > best {
				best, e.Name = score, s
			}
		}
	}
}

// shouting reports whether a name is written in capitals only.
func shouting(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}
