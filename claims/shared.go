package claims

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
)

// shareReach is how many tokens may stand between numbers that share a noun
// or a unit.
const shareReach = 40

// share gives numbers what they share with one before them: "to 412", "4.5 %
// fewer than", "against 240 in January", "of which two thirds".
func (r *reader) share() {
	for k := range r.readings {
		d := &r.readings[k]
		if d.reject != accepted && d.reject != isBare || !d.noun.none() && d.reject == accepted {
			continue
		}
		e := r.antecedent(k)
		if e == nil || e.noun.none() || d.Kind == Count && r.scaled(d) && !r.scaled(e) && d.role == 0 && r.marks.before(d.start, againstWord) == nil {
			continue
		}
		d.noun, d.reject = e.noun, accepted
	}
}

// shareMeasure gives the new level of a move the unit of the old one: "from
// 8,500 tonnes down to 300".
func (r *reader) shareMeasure() {
	for k := 1; k < len(r.readings); k++ {
		d, e := &r.readings[k], &r.readings[k-1]
		if d.Kind != Count || d.role&toWord == 0 || d.Words || d.reject != accepted && d.reject != isBare || !d.noun.none() && d.noun.first >= d.Last {
			continue
		}
		if first, _ := r.sentence(d.First); e.First < first || d.First-e.Last > nounReach || e.Kind != Measure || e.role&fromWord == 0 || e.reject != accepted {
			continue
		}
		d.Kind, d.Unit, d.noun, d.reject, d.inherited = Measure, e.Unit, e.noun, accepted, true
	}
}

// antecedent is the number before reading k whose noun it shares; nil if
// there is none.
func (r *reader) antecedent(k int) *reading {
	d := &r.readings[k]
	first, _ := r.sentence(d.First)
	for i := k - 1; i >= 0 && i > k-4; i-- {
		e := &r.readings[i]
		if e.First < first || d.First-e.Last > shareReach {
			return nil
		}
		if e.reject != accepted {
			continue
		}
		switch {
		case e.Kind == d.Kind && (r.marks.before(d.start, againstWord) != nil || d.role != 0 || d.Kind == Count):
			return e
		case d.role != 0 && e.role != 0, relative(d.Kind) && e.Kind != Duration:
			return e
		}
	}
	return nil
}

// relative reports whether numbers of a kind say how another compares.
func relative(k Kind) bool { return k == Percent || k == Points || k == Ratio || k == Multiplier }

// changeOfNoun is the change of a number whose noun is a noun of change: "the
// rise is 3 %".
func (r *reader) changeOfNoun(d *reading) Change {
	if d.change != NoChange || d.noun.none() || d.Kind == Multiplier || d.role&toWord != 0 || d.Kind == Ratio || d.noun.first >= d.Last {
		return d.change
	}
	if d.Kind == Money && d.role == 0 && r.marks.starting(d.noun.first, moneyNoun) != nil {
		if m := r.marks.before(d.start, upVerb|downVerb); m != nil && int(m.first) > d.noun.first {
			return direction(m.classes, upVerb, downVerb) // "el alquiler subió 85 euros"
		}
	}
	if m := r.marks.starting(d.noun.first, changeNoun); m != nil && r.isNoun(d.noun.first) {
		return direction(m.classes, upNoun, downNoun)
	}
	return NoChange
}

// belongs reports whether the noun is a part of the claim's own text: it
// follows the number, and no unit stands between them.
func (r *reader) belongs(d *reading) bool {
	if d.noun.first < d.Last || d.noun.last-d.Last > nounReach {
		return false
	}
	switch d.Kind {
	case Count, Ratio:
		return true
	case Percent, Measure:
		return r.marks.starting(d.Last, ofWord) != nil
	}
	return false
}

// nounKey is the stem of a noun, of its last word in a row, of its first word
// in a fixed phrase.
func (r *reader) nounKey(n phrase) string {
	var b strings.Builder
	for i := n.first; i < n.last; i++ {
		if i > n.first {
			b.WriteByte(' ')
		}
		b.WriteString(r.stem(segment.Fold(r.doc.TokenText(i))))
	}
	return b.String()
}

// inherit gives a number in a clause without a verb the change of the one
// before it: "the Dow gained 0.6 %, the Nasdaq 1.1 %".
func (r *reader) inherit(k int) {
	d := &r.readings[k]
	if k == 0 || d.reject != accepted || d.change != NoChange || d.Kind != Percent && d.Kind != Points {
		return
	}
	e := &r.readings[k-1]
	first, _ := r.sentence(d.First)
	if e.reject != accepted || e.change == NoChange || e.Kind != d.Kind || e.First < first || e.role&toWord != d.role&toWord || r.marks.starting(d.Last, ofWord) != nil {
		return
	}
	if d.First-e.Last > nounReach || r.marks.before(d.start, againstWord) != nil {
		return
	}
	for i := e.Last; i < d.First; i++ {
		if r.isVerb(i) {
			return
		}
	}
	d.change = e.change
	if n := r.candidate(e.Last, d.roleStart, true, true, false); !n.none() {
		d.noun = n
	}
}

// sharePercent makes percents of the bare numbers that follow one in the same
// sentence: "Alfa ha perso il 9%, Beta il 12".
func (r *reader) sharePercent() {
	for k := 1; k < len(r.readings); k++ {
		d, e := &r.readings[k], &r.readings[k-1]
		if d.Kind != Count || d.Value == nil || d.Words || d.reject != isBare && d.reject != isBackReference || e.Kind != Percent || e.reject != accepted {
			continue
		}
		if first, _ := r.sentence(d.First); e.First < first || d.First-e.Last > nounReach || !r.upTo(d, 100) && d.Value.Cmp(hundred) > 0 {
			continue
		}
		d.Kind, d.Unit, d.reject, d.inherited = Percent, "%", accepted, true
		r.inherit(k)
	}
}

// shareMoney makes an amount of money of a bare number that a second verb of
// the sentence takes: "sellers want 90 euros a month; the buyer offers 65".
func (r *reader) shareMoney() {
	for k := 1; k < len(r.readings); k++ {
		d, e := &r.readings[k], &r.readings[k-1]
		if d.Kind != Count || d.Value == nil || d.Words || d.reject != isBare || e.Kind != Money || e.reject != accepted || e.Value == nil {
			continue
		}
		if first, _ := r.sentence(d.First); e.First < first || d.First-e.Last > 2*nounReach || !r.is(d.First-1, lang.VERB) && d.Op == Eq || clauseEnd(r.doc, d.Last) != d.Last {
			continue
		}
		d.Kind, d.Unit, d.noun, d.change, d.period, d.reject = Money, e.Unit, e.noun, e.change, e.period, accepted
		d.inherited = true
	}
}

var hundred = apd.New(100, 0)

// indexPoints tells the points of an index or a test from percentage points.
func (r *reader) indexPoints(d *reading) {
	if d.Kind != Points || d.Value == nil || d.tokens() > 2 || strings.Contains(d.Span.In(r.doc.Text()), "-") {
		return
	}
	if u := r.unitAt(d.Last - 1); u == nil || u.factor != nil {
		return
	}
	named := !d.noun.none() && d.noun.first < d.Last && r.is(d.noun.first, lang.PROPN)
	if named || d.Value.Cmp(fewPoints) >= 0 {
		d.Kind, d.Unit = Measure, "point"
	}
}

// fewPoints is more than the percentage points that rates move by.
var fewPoints = apd.New(30, 0)
