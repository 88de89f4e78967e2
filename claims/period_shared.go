package claims

// sharePeriod gives a number the period of the one that it is compared with.
func (r *reader) sharePeriod(k int) {
	d := &r.readings[k]
	if k == 0 || d.reject != accepted || d.period != "" {
		return
	}
	e := &r.readings[k-1]
	if e.reject == accepted && e.Kind == d.Kind && e.Unit == d.Unit && e.role&fromWord != 0 && d.role&toWord != 0 && d.First-e.Last <= 4 {
		d.period = e.period
	}
}

// sharePeriodBack gives an old level the period of the new one: "from 30
// to 40 euros a year".
func (r *reader) sharePeriodBack(k int) {
	d := &r.readings[k]
	if k == 0 || d.reject != accepted || d.period == "" {
		return
	}
	e := &r.readings[k-1]
	if e.reject == accepted && e.period == "" && e.Kind == d.Kind && e.Unit == d.Unit && e.role&fromWord != 0 && d.role&toWord != 0 && d.First-e.Last <= 4 {
		e.period = d.period
	}
}

// inheritPeriod gives a change in a later clause of the sentence the period
// of the figure before it: "sales rose to 3 million last year, the margin by
// two points".
func (r *reader) inheritPeriod(k int) {
	d := &r.readings[k]
	if k == 0 || d.reject != accepted || d.period != "" || d.change == NoChange || !relative(d.Kind) || d.Kind == Ratio && d.role&byWord == 0 {
		return
	}
	i := k - 1
	for i > 0 && k-i < 4 && r.readings[i].reject != accepted {
		i--
	}
	e := &r.readings[i]
	first, _ := r.sentence(d.First)
	if e.reject == accepted && e.First >= first && d.First-e.Last <= clauseSpan && r.flowing(e) && r.spanPeriod(e) == e.period {
		d.period = e.period
	}
}

// flowing reports whether a number is a figure of a stretch of time: a change
// or an amount of money.
func (r *reader) flowing(d *reading) bool {
	return d.change != NoChange || d.Kind == Money || d.role&(toWord|fromWord) != 0
}
