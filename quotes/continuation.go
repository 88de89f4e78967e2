package quotes

import "github.com/nutgraf/nutgraf/lang"

// continued finds German sentences that go on in reported speech without a
// cue: a main clause in Konjunktiv I, or in Konjunktiv II right behind a
// quotation.
func (f *finder) continued() {
	if !f.konjunktiv {
		return
	}
	last, lastPar := -2, -1
	byStretch, wish := map[int]bool{}, map[int]bool{}
	for _, d := range f.drafts {
		byStretch[d.stretch] = true
		wish[d.stretch] = d.Rule == RuleIndirectInfinitive
	}
	for _, s := range f.stretches() {
		if byStretch[s.index] {
			last, lastPar = s.index, s.par
			continue
		}
		adjacent := last == s.index-1 && lastPar == s.par
		if last < 0 || s.par-lastPar > 1 && !adjacent {
			continue
		}
		if !f.reportedMood(s, adjacent && !wish[last]) { // what is only announced goes on in the writer's own "would"
			continue
		}
		f.here = s
		a, b := f.trim(f.sentenceStart(s.last), s.last)
		if b <= a || f.anyTaken(a, b) {
			continue
		}
		q := Quote{Kind: Indirect, Rule: RuleKonjunktiv}
		if k := f.sentenceBefore(s); !adjacent && k >= 0 {
			// The sentence between may bring in another speaker.
			b := f.doc.Sentences()[k]
			if sp := f.subjectOf(b.First, b.Last); sp.Form == Name || sp.Form == Description {
				q.Speaker = sp
			}
		}
		f.fill(&q, []segmentOf{{a, b}})
		f.add(q, q.Speaker.Form == Unnamed)
		last, lastPar = s.index, s.par
	}
}

// reportedMood reports whether the main verb of a stretch is in the
// subjunctive of reported speech.
func (f *finder) reportedMood(s stretch, adjacent bool) bool {
	for i := s.first; i < s.last; i++ {
		if f.pair[i] >= 0 || f.name[i] >= 0 || f.capital(i) && i > s.first {
			continue
		}
		if f.is(i, konj1) && f.posAt(i) != lang.ADJ && f.posAt(i) != lang.NOUN && !(f.is(i-1, det) && f.posAt(i-1) == lang.DET) {
			return f.mainClause(s.first, i)
		}
		if f.is(i, konj2) && adjacent {
			return f.mainClause(s.first, i)
		}
		if f.is(i-1, infMark) && f.isInfinitive(i) {
			continue // "zu reden"
		}
		if f.isFinite(i) && !(i == s.first && f.is(i+1, konj1|konj2)) {
			if f.subordinate(s.first, i) {
				continue
			}
			return false
		}
	}
	return false
}

// mainClause reports whether the verb at token i is the main verb: no
// subordinating word opens the sentence.
func (f *finder) mainClause(first, i int) bool {
	if f.posAt(first) == lang.SCONJ && !f.commaBetween(first, i) {
		return false
	}
	return !f.subordinate(first, i)
}

func (f *finder) commaBetween(a, b int) bool {
	for ; a < b; a++ {
		if f.comma(a) {
			return true
		}
	}
	return false
}

// subordinate reports whether the verb at token i stands in a subordinate
// clause: a subordinator opens its clause.
func (f *finder) subordinate(first, i int) bool {
	for j := i - 1; j >= first; j-- {
		if f.comma(j) {
			k := j + 1
			return f.posAt(k) == lang.SCONJ || f.is(k, comp|whether) && f.posAt(k) != lang.DET || f.is(k, rel) && f.posAt(k) == lang.PRON
		}
	}
	return f.posAt(first) == lang.SCONJ
}
