package claims

import "github.com/nutgraf/nutgraf/text"

// compare reads the verbs that compare a number ("exceeds", "rozará los") and
// the negations that turn a comparator round ("non supererà", "no menor a").
func (r *reader) compare(q *Quantity) {
	if !q.Comparator.IsZero() {
		if q.Comparator.Start < q.Span.Start && r.negated(r.doc.TokenAt(q.Comparator.Start)) {
			q.Op = q.Op.not()
		}
		return
	}
	k := q.First
	if m := r.marks.before(k, barWord); m != nil {
		k = int(m.first)
	} else if m := r.marks.before(k, definiteWord); m != nil {
		k = int(m.first)
	}
	m := r.marks.before(k, exceedVerb|nearVerb)
	if m == nil || r.quantityIn(int(m.first), k) {
		return
	}
	q.Comparator = text.Span{Start: int(r.doc.Tokens()[m.first].Start), End: int(r.doc.Tokens()[q.First-1].End)}
	switch {
	case m.classes&nearVerb != 0:
		q.Op = Approx
	case r.negated(int(m.first)):
		q.Op = Le
	default:
		q.Op = Gt
	}
}

// negated reports whether a negation stands right before token i, an
// auxiliary between them at most.
func (r *reader) negated(i int) bool {
	for step := 0; step < 3; step++ {
		if r.marks.before(i-step, notWord) != nil {
			return true
		}
		if !r.isVerb(i - step - 1) {
			return false
		}
	}
	return false
}

// not is the comparator of the opposite.
func (o Op) not() Op {
	switch o {
	case Gt:
		return Le
	case Ge:
		return Lt
	case Lt:
		return Ge
	case Le:
		return Gt
	}
	return o
}

// shortPeriods are the units of time that make a rate of what happens in them.
var shortPeriods = map[string]string{"PT1S": "second", "PT1M": "minute", "PT1H": "hour"}

// perWhat makes a rate of an amount given for each of something: "3,900 people
// a game", "$1,420 a container", "€5 apiece".
func (r *reader) perWhat(d *reading) {
	if d.reject != accepted || d.Kind != Money && d.Kind != Count && d.Kind != Measure || d.Vague {
		return
	}
	k := d.Last
	if !d.noun.none() && d.noun.first >= d.Last && d.Kind == Count {
		k = d.noun.last
	}
	if m := r.marks.starting(k, ratePeriod); m != nil {
		if per := shortPeriods[m.sense.rate]; per != "" && m.last-m.first > 1 {
			d.Kind, d.Per = Rate, per
			d.Last = int(m.last)
			d.Span.End = int(r.doc.Tokens()[m.last-1].End)
			return
		}
		k = int(m.last)
	}
	if m := r.marks.starting(k, apieceWord); m != nil && d.Kind == Money {
		d.Kind, d.Per, d.noun = Rate, "piece", phrase{}
		return
	}
	m := r.marks.starting(k, perWord)
	if m != nil && (r.doc.Tokens()[m.first].Is(text.LineStart) || r.doc.Tokens()[m.last-1].Is(text.LineStart)) {
		return
	}
	if m == nil || !r.isNoun(int(m.last)) || r.marks.starting(int(m.last), unitWord|spanPeriod|monthWord|weekdayWord) != nil || r.marks.starting(k, ratePeriod|timesNoun) != nil {
		return
	}
	if d.Kind != Money && r.marks.starting(int(m.last), eachNoun) == nil || r.isName(int(m.last)) {
		return
	}
	d.Kind, d.Per = Rate, r.doc.TokenText(int(m.last))
	d.Last = max(d.Last, int(m.last)+1)
	d.Span.End = int(r.doc.Tokens()[m.last].End)
}
