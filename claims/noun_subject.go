package claims

import (
	"sort"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// subject is the noun whose number is stated by a verb: "revenue rose to",
// "the ticket costs".
func (r *reader) subject(d *reading) phrase { return r.subjectOf(d.roleStart, d) }

func (r *reader) subjectOf(i int, d *reading) phrase {
	start, end := clauseStart(r.doc, i), clauseEnd(r.doc, d.Last)
	if d.change == NoChange && !d.times && r.marks.starting(i-1, beVerb) != nil {
		i-- // "cost from 79 euros": the verb may be tagged as a noun
	}
	sentence, _ := r.sentence(i)
	for k := i - 1; k > start; k-- {
		if r.is(k, lang.SCONJ) && r.marks.starting(k, thanWord|againstWord) == nil || r.is(k, lang.PRON) && r.isVerb(k-1) && r.is(k+1, lang.DET) && r.isNoun(k+2) && r.marks.starting(k, thanWord) != nil {
			start, sentence = k+1, k+1
			break
		}
	}
	moved := d.role != 0 || d.change != NoChange
	passive := d.Kind == Money || d.Kind == Measure || d.Kind == Duration || d.Kind == Rate || d.Kind == Percent && d.role == 0
	stated := r.states(start, max(i, d.First), moved) || r.states(d.Last, end, moved) || d.times
	if n := r.coordinated(start, i, stated, moved, passive); !n.none() {
		return n
	}
	for step := 0; ; step++ {
		if !r.relative(start) && !r.isIncise(start, i, step) || step == 0 {
			n := r.candidate(start, i, stated, moved, passive)
			if !n.none() && !(stated && r.apposition(n, start)) {
				return n
			}
		}
		i = start - 1
		if start <= sentence || d.First-i > clauseSpan || !stated && !moved {
			return phrase{}
		}
		start = clauseStart(r.doc, i)
		stated = stated || r.states(start, i, moved)
	}
}

// antecedentNoun is the noun that a relative clause measures: "the outage,
// which lasted three hours".
func (r *reader) antecedentNoun(d *reading) phrase {
	start, end := clauseStart(r.doc, d.start), clauseEnd(r.doc, d.Last)
	if d.Kind != Duration && d.Kind != Measure || !r.relative(start) || !r.isMark(start-1, ",") || !r.states(start, d.First, false) && !r.states(d.Last, end, false) {
		return phrase{}
	}
	for k := start; k < d.start; k++ {
		if r.isNoun(k) {
			return phrase{}
		}
	}
	k := start - 2
	for k >= 2 && r.isNoun(k) && !r.words.headLast && r.marks.before(k, ofWord) != nil && r.isNoun(k-2) {
		k -= 2
	}
	if !r.is(k, lang.NOUN) || r.marks.starting(k, spanPeriod|unitWord|monthWord|weekdayWord) != nil {
		return phrase{}
	}
	return phrase{k, k + 1}
}

// coordinated is the subject of a second statement in the same clause:
// "profits rose 3 % and costs fell 2 %".
func (r *reader) coordinated(start, end int, stated, moved, passive bool) phrase {
	for k := end - 1; k > start; k-- {
		if r.owner[k] != 0 {
			return phrase{}
		}
		if r.is(k, lang.CCONJ) && (r.quantityIn(start, k) || r.newClause(start, k, end)) {
			return r.candidate(k+1, end, stated, moved, passive)
		}
	}
	return phrase{}
}

// newClause reports whether a conjunction at token k joins two clauses, each
// with a noun before its verb: "the plague spreads and the harvest shrinks".
func (r *reader) newClause(start, k, end int) bool {
	verb := func(i, end int) int {
		for ; i < end; i++ {
			if r.isVerb(i) {
				return i
			}
		}
		return -1
	}
	if v := verb(start, k); v <= start {
		return false
	}
	v := verb(k+1, end)
	return v > k+1 && (r.isNoun(k+1) || r.is(k+1, lang.DET) && r.isNoun(k+2))
}

// states reports whether tokens [i, end) hold a verb that gives the number of
// its subject, or moves it.
func (r *reader) states(i, end int, moved bool) bool {
	for ; i < end; i++ {
		if r.doc.Tokens()[i].Is(text.Capital) && r.isNoun(i) {
			continue // "lo Stato"
		}
		if m := r.marks.starting(i, beVerb|exceedVerb|nearVerb|upVerb|downVerb|gainVerb|loseVerb|moveVerb); m != nil && (m.classes&beVerb != 0 || m.classes&(exceedVerb|nearVerb) != 0 && (r.isVerb(i) || r.is(i, lang.PRON)) || moved) {
			return true
		}
	}
	return false
}

// relative reports whether the clause that starts at token i is a relative
// clause: its nouns are not those of the main clause.
func (r *reader) relative(i int) bool {
	return r.is(i, lang.SCONJ) || r.is(i, lang.PRON) || r.is(i, lang.ADP) && r.is(i+1, lang.PRON)
}

// isIncise reports whether the clause [start, end) stands between commas and
// opens with its verb: "said the minister", "stando a un amico".
func (r *reader) isIncise(start, end, step int) bool {
	if step == 0 || !r.isMark(start-1, ",") || !r.isMark(end, ",") || !r.is(start, lang.VERB) && !(r.is(start, lang.AUX) && r.is(start+1, lang.ADP)) {
		return false
	}
	for k := start + 1; k < end; k++ {
		if r.isVerb(k) || r.owner[k] != 0 || r.marks.starting(k, measuredNoun) != nil {
			return false
		}
	}
	return r.marks.starting(start, beVerb|changeVerb|moveVerb) == nil
}

// apposition reports whether the noun is a name between commas: what it
// explains stands before it.
func (r *reader) apposition(n phrase, start int) bool {
	if start == 0 || !r.is(n.first, lang.PROPN) || !r.isMark(start-1, ",") || n.first-start > 2 || r.relative(start) {
		return false
	}
	for i := clauseStart(r.doc, start-1); i < start; i++ {
		if r.isVerb(i) || r.owner[i] != 0 {
			return false
		}
	}
	return true
}

// candidate is the noun in tokens [start, end) that is measured: a noun of
// measure that no preposition governs, else such a noun under one, else, if a
// verb states a number of its subject, the first noun that none governs;
// passive says that it may not be somebody who acts.
func (r *reader) candidate(start, end int, stated, moved, passive bool) phrase {
	var free, measured, governed phrase
	for k := start; k < end; k++ {
		if !r.isNoun(k) && !r.standsForNoun(k) || r.quantityIn(k, k+1) || r.quantityIn(k+1, k+2) && r.marks.starting(k, beVerb) != nil && r.marks.starting(k+1, timesWord) == nil || r.marks.starting(k, spanPeriod|ratePeriod|unitWord|monthWord|weekdayWord) != nil {
			continue
		}
		if r.marks.starting(k, beVerb) != nil && r.marks.starting(k, measuredNoun|changeNoun) == nil && !r.is(k-1, lang.DET) && !r.is(k-1, lang.ADP) && !r.words.headLast {
			continue
		}
		if k+2 < end && r.isMark(k+1, "«", "“", "\"", "‘", "„", "'") && r.kind(k+2) == text.Word && r.is(k-1, lang.DET) {
			continue // "the so-called “bonus”"
		}
		if r.is(k, lang.PROPN) && r.isPerson(k) {
			continue
		}
		m := r.marks.starting(k, measuredNoun|weakNoun|changeNoun)
		n := r.whole(k, end)
		if m != nil && m.classes&weakNoun != 0 && n.first == k {
			continue
		}
		switch g := r.governed(k); {
		case m != nil && m.classes&(measuredNoun|weakNoun) != 0 && !g && measured.none():
			measured = n
		case m != nil && m.classes&measuredNoun != 0 && g && governed.none():
			governed = n
		case m != nil && m.classes&(measuredNoun|weakNoun) == 0 && !g && r.is(k, lang.NOUN) && r.is(k-1, lang.DET) && free.none():
			free = n
		case m == nil && !g && free.none() && (moved || !r.is(k, lang.PROPN)) && !(passive && r.acts(n.last-1)):
			free = n
		}
	}
	switch {
	case !measured.none():
		return measured
	case stated && !free.none():
		return free
	}
	return governed
}

// isPerson reports whether token k belongs to the name of a person.
func (r *reader) isPerson(k int) bool {
	s := r.doc.TokenSpan(k, k+1)
	i := sort.Search(len(r.names), func(i int) bool { return r.names[i].Span.End > s.Start })
	return i < len(r.names) && r.names[i].Span.Contains(s) && r.names[i].Kind == lang.Person
}

// acts reports whether the noun at token k names persons or a body: they state
// numbers, pay and receive them, and are not measured.
func (r *reader) acts(k int) bool {
	stem := r.stem(segment.Fold(r.doc.TokenText(k)))
	if r.words.agents[stem] {
		return true
	}
	if !r.words.headLast || r.numbers.v.parts == nil {
		return false
	}
	for i := 3; i+4 < len(stem); i++ {
		if r.words.agents[stem[i:]] {
			return true // "Firmengründer"
		}
	}
	return false
}

// governed reports whether the noun phrase of token k stands under a
// preposition.
func (r *reader) governed(k int) bool {
	for i := k - 1; i >= max(0, k-4); i-- {
		switch {
		case r.is(i, lang.ADP):
			return true
		case r.is(i, lang.DET):
			return r.is(i-1, lang.ADP)
		case r.is(i, lang.ADJ), r.is(i, lang.NUM), r.is(i, lang.PROPN), r.is(i, lang.NOUN) && r.words.headLast:
		default:
			return false
		}
	}
	return false
}

// standsForNoun reports whether the adjective at token i stands for a noun:
// "los afectados superan".
func (r *reader) standsForNoun(i int) bool {
	return r.is(i, lang.ADJ) && r.is(i-1, lang.DET) && (r.isVerb(i+1) || r.is(i+1, lang.PUNCT) || r.marks.starting(i+1, beVerb|changeVerb) != nil && r.quantityIn(i+2, i+4))
}
