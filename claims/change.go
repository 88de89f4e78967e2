package claims

import "github.com/nutgraf/nutgraf/lang"

// changeReach is how many tokens may stand between a noun of change and its
// number.
const changeReach = 7

// findChange finds whether a number is an increase or a decrease.
func (r *reader) findChange(d *reading) Change {
	if d.times {
		if !r.is(d.First-1, lang.AUX) && !r.is(d.First-1, lang.PART) && !r.isNoun(d.First-1) && d.tokens() == 1 && r.is(d.Last, lang.DET) && !d.Comparator.IsZero() {
			return NoChange // "more than double the usual budget"
		}
		return direction(r.marks.starting(d.First, timesWord).classes, upVerb, downVerb)
	}
	if d.Kind == Multiplier && r.marks.starting(d.First, timesBy) != nil {
		return Up
	}
	if d.Kind == Age || d.Kind == Duration && d.role&byWord == 0 {
		return NoChange
	}
	if c := r.changeSign(d); c != NoChange {
		return c
	}
	if c := r.changeBehind(d); c != NoChange {
		return c
	}
	if d.role&toWord != 0 && d.role&byWord == 0 || r.isOldLevel(d) {
		return NoChange
	}
	if c := r.changeNounOf(d); c != NoChange {
		return c
	}
	return r.changeVerbOf(d)
}

func direction(c, up, down class) Change {
	switch {
	case c&up != 0 && c&down == 0:
		return Up
	case c&down != 0 && c&up == 0:
		return Down
	}
	return NoChange
}

// changeSign reads what stands right before the number: "+", "up", "minus".
func (r *reader) changeSign(d *reading) Change {
	if r.isMark(d.First, "+") || r.isMark(d.start-1, "+") {
		return Up
	}
	if r.isMark(d.First, "−", "-", "–") || r.isMark(d.start-1, "−") || r.isMark(d.start-1, "-", "–") && r.isMark(d.start-2, "(") {
		return Down
	}
	at := d.start
	if d.role&byWord != 0 {
		at = d.roleStart // "down by half"
	}
	if m := r.marks.before(at, upSign|downSign); m != nil && relative(d.Kind) {
		return direction(m.classes, upSign, downSign)
	}
	return NoChange
}

// changeBehind reads what stands right behind the number: "3 % more", "12 %
// growth", "300 people fewer".
func (r *reader) changeBehind(d *reading) Change {
	if d.Kind == Ratio && d.role == 0 {
		return NoChange
	}
	at := d.Last
	m := r.marks.starting(at, moreWord|lessWord)
	if m == nil && d.Kind == Count && !d.noun.none() && d.noun.first >= d.Last {
		m = r.marks.starting(d.noun.last, moreWord|lessWord)
		at = d.noun.last
	}
	if m != nil {
		c := direction(m.classes, moreWord, lessWord)
		if d.Kind == Multiplier && c == Up {
			return NoChange
		}
		return c
	}
	if m := r.marks.starting(at, changeNoun); m != nil && at == d.Last && d.Kind != Count {
		return direction(m.classes, upNoun, downNoun)
	}
	return NoChange
}

// isOldLevel reports whether the number is where a change started: "from 3 to
// 5", "von 3 auf 5".
func (r *reader) isOldLevel(d *reading) bool {
	if d.role&fromWord == 0 {
		return false
	}
	end := min(d.Last+4, clauseEnd(r.doc, d.Last))
	for k := d.Last; k <= end; k++ {
		if m := r.marks.before(k, toWord); m != nil && int(m.first) >= d.Last && r.quantityIn(k, k+3) {
			return d.role&byWord == 0 || r.sameKindIn(d, k, k+3)
		}
	}
	return d.role&byWord == 0 && r.changeNounBefore(d) == nil
}

// sameKindIn reports whether a quantity of the kind of d lies in tokens
// [i, end): then both are levels, else one is the change.
func (r *reader) sameKindIn(d *reading, i, end int) bool {
	for ; i < min(end, len(r.owner)); i++ {
		if k := r.owner[i]; k != 0 {
			return r.readings[k-1].Kind == d.Kind && r.readings[k-1].Unit == d.Unit
		}
	}
	return false
}

// changeNounOf reads a noun of change that the number belongs to: "a rise in
// prices of 3 %".
func (r *reader) changeNounOf(d *reading) Change {
	if m := r.changeNounBefore(d); m != nil {
		return direction(m.classes, upNoun, downNoun)
	}
	return NoChange
}

func (r *reader) changeNounBefore(d *reading) *mark {
	for k := d.start; k > max(0, d.start-changeReach); k-- {
		if m := r.marks.before(k, changeNoun); m != nil && r.is(k-1, lang.NOUN) {
			if p := r.marks.before(d.start, withinWord); p != nil && !relative(d.Kind) {
				return nil // "a rise of prices in 23 towns"
			}
			return m
		}
		if r.isVerb(k-1) || parts(r.doc, k-1) || r.quantityIn(k-1, k) {
			return nil
		}
	}
	return nil
}

// changeVerbOf reads the verb of change nearest to the number in its clause.
func (r *reader) changeVerbOf(d *reading) Change {
	start, end := clauseStart(r.doc, d.start), clauseEnd(r.doc, d.Last)
	m := r.nearest(d.roleStart, start, changeVerb)
	if m == nil || r.quantityIn(int(m.last), d.start) && d.role&byWord == 0 {
		m = r.verbBehind(d, end)
	}
	if m == nil && start > 0 && r.isMark(start-1, ",") {
		if start-clauseStart(r.doc, start-1) <= 4 && r.marks.before(start-1, changeVerb) == nil {
			start = clauseStart(r.doc, start-1) // "sobem, no máximo, 2 %"
		}
		m = r.marks.before(start-1, changeVerb)
	}
	if m == nil {
		return NoChange
	}
	relative := d.Kind == Percent || d.Kind == Points || d.Kind == Ratio
	if m.classes&(gainVerb|loseVerb) != 0 {
		if !relative || r.marks.starting(d.Last, ofWord) != nil || d.Kind == Ratio && (r.is(d.Last, lang.DET) || r.is(d.Last, lang.PRON)) {
			return NoChange
		}
		return direction(m.classes, gainVerb, loseVerb)
	}
	if d.role&byWord != 0 || relative && d.role == 0 && r.marks.starting(d.Last, ofWord) == nil {
		return direction(m.classes, upVerb, downVerb)
	}
	return NoChange
}

// verbBehind is a verb of change behind the number: at the end of its clause,
// or right behind it.
func (r *reader) verbBehind(d *reading, end int) *mark {
	m := r.next(d.Last, end, changeVerb)
	if m == nil || !r.isVerb(int(m.first)) && !r.is(int(m.first), lang.ADJ) {
		return nil
	}
	if int(m.last) < end && !r.isVerb(int(m.last)) && d.role&byWord == 0 {
		return nil
	}
	return m
}
