package analysis

// speaker is who a quotation was resolved to.
type speaker struct {
	entity     int // index into the entities of the reading, or -1
	confidence float64
}

// resolveSpeakers finds the entity that speaks in each quotation.
func resolveSpeakers(r *reading) []speaker {
	out := make([]speaker, len(r.quotes.Quotes))
	for i := range out {
		out[i] = speaker{entity: r.entities.At(r.quotes.Quotes[i].Speaker.Span), confidence: 1}
	}
	return out
}
