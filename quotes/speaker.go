package quotes

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// mention turns a noun phrase into a speaker: the bare name where the phrase
// holds one, in itself, in an apposition behind a comma, or as the owner of a
// study; else the whole phrase.
func (v *view) mention(c chunk, limit int) Speaker {
	if c.pronoun {
		return Speaker{Span: v.span(c.first, c.last), Form: Pronoun}
	}
	if k := v.personIn(c.first, c.last); k >= 0 {
		return v.named(k)
	}
	end := v.phraseEnd(c.last, limit)
	for end > c.last && v.name[end-1] < 0 && (v.posAt(end-1) == lang.ADP || v.is(end-1, prep|and) || v.posAt(end-1) == lang.DET) {
		end-- // "the minister on" Monday
	}
	if k := v.headName(c); k >= 0 {
		return v.named(k)
	}
	if k := v.apposed(end, limit); k >= 0 {
		return v.named(k)
	}
	// "patron de Beta Anne Dupré": a person behind the attached name.
	if k := v.personIn(c.last, end); k >= 0 && v.names[k].First > c.last && v.name[v.names[k].First-1] >= 0 {
		return v.named(k)
	}
	head, ok := v.headNoun(c)
	if ok && head.class&doc != 0 && head.class&persons == 0 || !ok && v.nounless(c) {
		if k := v.nameIn(c.last, end); k >= 0 {
			return v.named(k)
		}
	}
	return Speaker{Span: v.span(c.first, max(end, c.last)), Form: Description}
}

// named is the speaker that a name is.
func (v *view) named(k int) Speaker { return Speaker{Span: v.names[k].Span, Form: Name} }

// headName is the name that is the head of a phrase: no common noun follows
// it in languages that put it first ("the Meta spokesman").
func (v *view) headName(c chunk) int {
	k := -1
	for i := c.last - 1; i >= c.first; i-- {
		if n := v.name[i]; n >= 0 {
			// A name inside a compound is not the head ("Meta-Sprecher").
			if nm := v.names[n]; nm.Span.End == int(v.toks[nm.Last-1].End) || !v.compounds || nm.Span.End+1 >= int(v.toks[nm.Last-1].End) {
				k = int(n)
			}
			break
		}
		if v.posAt(i) == lang.NOUN && !v.is(i, timeWord) {
			if v.bareThat || v.verbSecond {
				return -1
			}
			if _, ok := v.noun(i); ok {
				return -1
			}
		}
		if v.posAt(i) == lang.PART {
			return -1
		}
	}
	if k < 0 {
		return -1
	}
	// Coordinated names: the first one leads.
	for i := c.first; i < v.names[k].First; i++ {
		if n := v.name[i]; n >= 0 && v.is(v.names[n].Last, and) {
			return int(n)
		}
	}
	return k
}

// apposed is who is named in an apposition: a person (", Anne Dupré" before
// punctuation or a relative clause), or a body set off by commas ("der
// Betreiber, die Alpha AG,").
func (v *view) apposed(i, limit int) int {
	if i >= limit || !v.comma(i) {
		return -1
	}
	j := i + 1
	for j < limit && j < i+5 && v.name[j] < 0 && (v.is(j, person|body|det) || v.posAt(j) == lang.ADJ || v.posAt(j) == lang.PROPN || v.punct(j) == "(" || v.punct(j) == ")" || v.posAt(j) == lang.NOUN && v.toks[j].Is(text.Abbreviation)) {
		j++
	}
	if j >= limit || v.name[j] < 0 {
		return -1
	}
	k := int(v.name[j])
	if v.names[k].Kind == lang.Person || v.apposedBody(i+1, j, k, limit) {
		return k
	}
	return -1
}

// apposedBody reports whether the k-th name, a body, fills an apposition that
// starts at token first with nothing but a determiner or its sort before it.
func (v *view) apposedBody(first, j, k, limit int) bool {
	switch v.names[k].Kind {
	case lang.Company, lang.Organization, lang.Platform, lang.Media:
	default:
		return false
	}
	for i := first; i < j; i++ {
		if _, ok := v.noun(i); !ok && !v.is(i, det) {
			return false
		}
	}
	last := v.names[k].Last
	return last < limit && v.comma(last)
}

// subjectRight finds the subject behind a cue: the first noun phrase that is
// neither attached nor oblique nor a time.
func (v *view) subjectRight(c cue, last int) (Speaker, int) {
	if c.pronoun >= 0 {
		return Speaker{Span: v.enclitics(c.pronoun), Form: Pronoun}, c.last
	}
	end := c.at + 1
	if c.last > end {
		end = c.last
	}
	stop := end
	if v.dropped && v.comma(end) {
		for j := end + 2; j < last-1 && j < end+5; j++ {
			if v.comma(j) && (v.name[j+1] >= 0 || v.is(j+1, person)) {
				stop, end = j+1, j+1 // "conta, rindo, Dona Cida"
			}
		}
	}
	for stop < last && stop < end+40 {
		if v.name[stop] < 0 && (v.comma(stop) || v.colon(stop) || v.boundary(stop) || v.dash(stop) || v.punct(stop) == ";" || v.pair[stop] >= 0 || v.is(stop, comp) && v.posAt(stop) != lang.PRON && v.posAt(stop) != lang.DET) {
			break
		}
		if stop == end && (v.is(stop, prep|infMark) && v.isInfinitive(stop+1) || v.dropped && v.isInfinitive(stop)) {
			break // "promette di riparare il guasto"
		}
		if v.name[stop] < 0 && v.isFinite(stop) && !v.verbSecond && v.verb[stop] < 0 {
			break
		}
		stop++
	}
	for _, ch := range v.chunks(end, stop) {
		if ch.attached || ch.oblique || v.isTime(ch) || ch.pronoun && ch.last == ch.first+1 && v.entry(ch.first).pron == "" {
			continue
		}
		if !ch.pronoun && v.is(ch.first, refl) && ch.last == ch.first+1 {
			continue
		}
		return v.mention(ch, last), ch.last
	}
	// "ha scritto in serata Rossi", "dijo en conferencia de prensa Ramiro
	// Cázares": a name directly behind an adverbial.
	for _, ch := range v.chunks(end, stop) {
		if k := v.personIn(ch.first, ch.last); ch.attached && k >= 0 && v.names[k].First > ch.first && !v.verbSecond && !v.bareThat {
			return v.named(k), ch.last
		}
		if k := v.nameIn(ch.first, ch.last); k >= 0 && v.names[k].First == ch.first && ch.first == end+1 && v.is(end, det) {
			return v.named(k), ch.last // "informou a Netflix"
		}
	}
	return Speaker{}, end
}

// subjectLeft finds the subject before a cue.
func (v *view) subjectLeft(c cue, first int) (Speaker, int) {
	end := c.first
	if c.gerund && v.comma(end-1) {
		end--
	}
	// Where the clause starts: a colon, semicolon, quotation or sentence.
	start := end
	for start > first {
		j := start - 1
		if p := v.pair[j]; p >= 0 && v.is(start, and) && v.pairs[p].close == j {
			start = v.pairs[p].open // "apologised “at once” and said"
			continue
		} else if p >= 0 && start < end && v.comma(start) && v.pairs[p].open > first && v.posAt(v.pairs[p].open-1) == lang.NOUN && j-v.pairs[p].open < 8 {
			start = v.pairs[p].open // "X, president of the club “Y”, said"
			continue
		}
		if v.name[j] < 0 && (v.colon(j) || v.punct(j) == ";" || v.boundary(j) || v.pair[j] >= 0 && !v.nameMark(j) || v.dash(j) && !v.closesDash(j, first)) {
			break
		}
		start--
	}
	shared := end > start && v.is(end-1, and) || c.gerund
	segs := v.segments(start, end)
	for k := len(segs) - 1; k >= 0; k-- {
		s := segs[k]
		if shared && k > 0 && v.name[s.first] < 0 && v.isFinite(s.first) {
			c.first, c.gerund = s.first, false // "X, of the club, put it at 3 and said": as for the verb before
			return v.subjectLeft(c, first)
		}
		if sp, at, ok := v.subjectIn(s.first, s.last, shared); ok {
			adjacent := k == len(segs)-1
			if k > 0 && !adjacent && sp.Form == Description && !v.hasFinite(s.first, s.last) {
				if n := v.soleName(segs[k-1].first, segs[k-1].last); n >= 0 {
					return v.named(n), segs[k-1].first // one apposition of several
				}
			}
			if !adjacent && k+1 < len(segs) {
				// "La ministre, Geneviève Larouche, a confirmé".
				if n := v.soleName(segs[k+1].first, segs[k+1].last); n >= 0 && sp.Form != Pronoun {
					return v.named(n), at
				}
				if n := v.soleBody(segs[k+1], end); n >= 0 && sp.Form == Description {
					return v.named(n), at // "Der Betreiber, die Alpha AG, teilte mit"
				}
			}
			if adjacent && len(segs) > 1 && v.comma(end-1) && k > 0 {
				if n := v.endsWithName(s.first, s.last); n >= 0 {
					return v.named(n), at
				}
				// An apposition or relative clause stands before the verb.
				if n := v.soleName(s.first, s.last); n >= 0 {
					return v.named(n), at
				}
				continue
			}
			return sp, at
		}
	}
	if len(segs) > 1 && v.comma(end-1) {
		s := segs[len(segs)-1]
		if sp, at, ok := v.subjectIn(s.first, s.last, shared); ok {
			return sp, at
		}
	}
	return Speaker{}, end
}

// nameMark reports whether token i is a mark around a name ("die »Zeitung«").
func (v *view) nameMark(i int) bool {
	p := v.pairs[v.pair[i]]
	return p.close > p.open+1 && v.name[p.open+1] >= 0 && v.name[p.open+1] == v.name[p.close-1]
}

func (v *view) closesDash(i, first int) bool {
	for j := i - 1; j >= first && i-j < 40; j-- {
		if v.dash(j) {
			return true
		}
	}
	return false
}

// soleBody is the body that a segment consists of, or -1.
func (v *view) soleBody(s segmentOf, limit int) int {
	for i := s.first; i < s.last; i++ {
		if k := v.name[i]; k >= 0 {
			if v.names[k].Last == s.last && v.apposedBody(s.first, i, int(k), limit) {
				return int(k)
			}
			return -1
		}
	}
	return -1
}

type segmentOf struct{ first, last int }

// segments cuts tokens at commas outside names.
func (v *view) segments(first, last int) []segmentOf {
	var out []segmentOf
	from := first
	for i := first; i <= last; i++ {
		if i == last || v.comma(i) && v.name[i] < 0 || v.dash(i) && v.name[i] < 0 {
			if i > from {
				out = append(out, segmentOf{from, i})
			}
			from = i + 1
		}
	}
	return out
}

// soleName is the person that a segment consists of, titles and brackets
// aside, or -1.
func (v *view) soleName(first, last int) int {
	k := v.personIn(first, last)
	if k < 0 {
		return -1
	}
	for i := first; i < last; i++ {
		if v.name[i] >= 0 || v.toks[i].Kind == text.Punct || v.toks[i].Kind == text.Number || v.is(i, person|det) || v.posAt(i) == lang.NOUN && v.toks[i].Is(text.Capital) || v.posAt(i) == lang.PROPN || v.posAt(i) == lang.ADJ {
			continue
		}
		return -1
	}
	return k
}

// endsWithName is the person whose name ends an apposition behind what it was:
// "the former head of Fiat Anna Rossi". -1 if there is none.
func (v *view) endsWithName(first, last int) int {
	k := v.name[last-1]
	if k < 0 || v.names[k].Kind != lang.Person || v.names[k].First <= first || v.hasFinite(first, last) || !v.isDetHere(first) && !v.is(first, person) {
		return -1
	}
	before := v.names[k].First - 1
	if v.name[before] < 0 && (v.posAt(before) == lang.ADP || v.posAt(before) == lang.DET || v.is(before, prep|and)) {
		return -1
	}
	return int(k)
}

// afterTime skips the time that opens a subordinate clause: in "a day before
// Price told" the subject is Price.
func (v *view) afterTime(first, last int) int {
	i := first
	for i < last && v.name[i] < 0 && (v.is(i, timeWord|det) || v.posAt(i) == lang.NUM || v.posAt(i) == lang.ADV) && !v.is(i, prep) {
		i++
	}
	if i > first && i+1 < last && v.is(i-1, timeWord) && v.is(i, prep) && v.is(i, coord) && v.name[i] < 0 {
		return i + 1
	}
	return first
}

// subjectIn finds the subject of the verb that follows a segment without
// commas.
func (v *view) subjectIn(first, last int, shared bool) (Speaker, int, bool) {
	for first < last && (v.is(first, coord) || v.posAt(first) == lang.CCONJ || v.posAt(first) == lang.SCONJ) && v.name[first] < 0 {
		first++
	}
	first = v.afterTime(first, last)
	if first >= last {
		return Speaker{}, 0, false
	}
	if v.is(first, rel) && v.posAt(first) != lang.DET && v.name[first] < 0 && v.hasFinite(first, last) || v.posAt(first) == lang.PRON && v.entry(first).pron == "r" {
		return Speaker{}, 0, false // a relative clause
	}
	if v.verbSecond && v.is(first, rel) && last-first > 1 && v.subject(first+1) && v.isFinite(last-1) {
		return Speaker{}, 0, false // "der er angehört"
	}
	relAt, verbAt, join := -1, -1, -1
	for i := first; i < last; i++ {
		if v.name[i] >= 0 {
			continue
		}
		if verbAt < 0 && relAt < 0 && i > first && v.is(i, rel) && v.posAt(i) != lang.DET && v.posAt(i) != lang.ADP {
			relAt = i
		}
		if v.isFinite(i) && verbAt < 0 {
			verbAt = i
		}
		if verbAt >= 0 && v.is(i, and|coord) {
			join = i
		}
	}
	from, to := first, last
	switch {
	case verbAt < 0:
	case relAt >= 0 && relAt < verbAt:
		to = relAt
	case shared && join < 0 || shared && join >= last-1:
		to = verbAt
	case join > verbAt && join < last-1:
		from = join + 1
	default:
		from = verbAt + 1
		if v.verbSecond || shared {
			break
		}
	}
	pick := chunk{first: -1}
	document := -1 // a name behind the document it is told in
	for _, ch := range v.chunks(from, to) {
		if k := v.behindDocument(ch); k >= 0 && ch.last == to && document < 0 {
			document = k
		}
		if ch.attached || ch.oblique || v.isTime(ch) {
			continue
		}
		if pick.first >= 0 && !ch.pronoun && v.personIn(ch.first, ch.last) < 0 && relAt >= 0 {
			break
		}
		pick = ch
		if relAt >= 0 || shared {
			break
		}
	}
	if pick.first < 0 && document >= 0 {
		return v.named(document), v.names[document].First, true
	}
	if pick.first < 0 {
		return Speaker{}, 0, false
	}
	return v.mention(pick, last), pick.first, true
}
