package entities

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// grow widens mentions to the whole of their names: given names, legal forms,
// what a body is of, letters before a club's town. It runs once the mentions
// are marked, and leaves out those that another one has swallowed.
func (r *reader) grow() {
	out := r.res.Mentions[:0]
	for i := 0; i < len(r.res.Mentions); i++ {
		m := r.res.Mentions[i]
		if r.loud(r.doc.SentenceOf(m.First)) {
			out = append(out, m)
			continue
		}
		r.growLeft(&m)
		r.growRight(&m)
		for i+1 < len(r.res.Mentions) && r.swallows(&m, &r.res.Mentions[i+1]) {
			i++
			m.Last, m.Span.End = r.res.Mentions[i].Last, r.res.Mentions[i].Span.End
		}
		r.growForm(&m)
		for m.Last-m.First > 1 && r.toks[m.Last-1].Kind == text.Punct && !r.closes(&m) && m.Span.End == int(r.toks[m.Last-1].End) {
			m.Last--
			m.Span.End = int(r.toks[m.Last-1].End)
		}
		out = append(out, m)
	}
	r.res.Mentions = disjoint(out)
	r.mark()
}

// disjoint leaves out mentions that overlap one before them, as can happen
// where two names share a token.
func disjoint(list []Mention) []Mention {
	out, end := list[:0], 0
	for _, m := range list {
		if m.Span.Start >= end && m.Span.End > m.Span.Start {
			out = append(out, m)
			end = m.Span.End
		}
	}
	return out
}

// loud reports whether a sentence is written in capitals, so that they say
// nothing of names. A sentence's verdict is kept.
func (r *reader) loud(sentence int) bool {
	if r.capitals == nil {
		r.capitals = make([]int8, len(r.doc.Sentences()))
	}
	if r.capitals[sentence] == 0 {
		s := r.doc.Sentences()[sentence]
		words, upper := 0, 0
		for i := s.First; i < s.Last; i++ {
			if t := &r.toks[i]; t.Kind == text.Word && t.End-t.Start > 2 {
				words++
				if t.Is(text.Upper) {
					upper++
				}
			}
		}
		r.capitals[sentence] = -1
		if words > 3 && 5*upper >= 2*words {
			r.capitals[sentence] = 1
		}
	}
	return r.capitals[sentence] > 0
}

// free reports whether token k is a capitalised word of no mention right
// before or behind one.
func (r *reader) free(k int) bool {
	return k >= 0 && k < len(r.toks) && r.mention(k) == nil && r.toks[k].Kind == text.Word && r.has(k, text.Capital)
}

// growLeft takes in a given name or the letters of a club that stand right
// before a mention.
func (r *reader) growLeft(m *Mention) {
	if r.partner(m) {
		return
	}
	k := m.First - 1
	if !r.free(k) || r.words[k].n() == 0 || int(r.toks[k].End)+1 != m.Span.Start || r.src[r.toks[k].End] != ' ' {
		return
	}
	switch {
	case m.Kind == lang.Person && m.Last-m.First == 1 && r.given(k) && r.entry(k).marks&^head == 0 && !r.has(k, text.LineStart):
	case m.Kind == lang.Place && r.has(k, text.Upper) && r.know.HeadKind(r.src[r.toks[k].Start:m.Span.End]) == lang.Organization:
		m.Kind = lang.Organization
	case r.is(k, school) && r.has(k, text.Capital) && r.words[k].tail == 0 && m.Kind != lang.Other && !r.knownSpan(m):
		m.Kind = lang.Organization // "Hogeschool Quilldelta"
	case r.voc.nounCapitals && m.Kind == lang.Place && m.Last-m.First == 1 && r.is(k, head) && !r.is(k, role|club) && r.entry(k).kind == lang.Organization && r.onlyPlace(m):
		m.Kind = lang.Organization // "Landgericht Köln"
	case !r.voc.nounCapitals && m.Last-m.First > 1 && r.part(k) == lang.PROPN && r.words[k].entry == 0 && !r.has(k, text.LineStart) && business(r.know.HeadKind(m.Span.In(r.src))):
	default:
		return
	}
	m.First, m.Span.Start = k, int(r.toks[k].Start)
}

// partner takes in the other half of a firm's name around "&" ("Quill &
// Fax"); false if there is none.
func (r *reader) partner(m *Mention) bool {
	k := m.First - 2
	if k < 0 || r.token(k+1) != "&" || !r.free(k) || m.Kind == lang.Place {
		return false
	}
	m.First, m.Span.Start, m.Kind = k, int(r.toks[k].Start), lang.Company
	return true
}

// onlyPlace reports whether lists know a mention as a place and not as a body.
func (r *reader) onlyPlace(m *Mention) bool {
	f, ok := r.know.Lookup(m.Span.In(r.src))
	return ok && f.Weight(lang.Place) > 0 && f.Weight(lang.Organization) == 0
}

// growRight takes in a capitalised word behind a mention with which it is the
// name of a body ("Wattle Line" "Freight").
func (r *reader) growRight(m *Mention) {
	if k := m.Last; r.free(k) && m.Kind != lang.Person && m.Span.End+1 == int(r.toks[k].Start) && r.part(k) == lang.PROPN && r.words[k].entry == 0 {
		if s := m.Span.In(r.src); r.know.HeadKind(s) == lang.NoKind && business(r.know.HeadKind(r.src[m.Span.Start:r.toks[k].End])) {
			m.Last, m.Span.End = k+1, int(r.toks[k].End)
		}
	}
}

// swallows reports whether the next mention belongs to this one: it goes on
// with a small word ("Solaris" "del Bajío"), or says what a body is of
// ("Ministerio" "Transformación Digital").
func (r *reader) swallows(m, next *Mention) bool {
	if m.Span.End != int(r.toks[m.Last-1].End) || next.First < m.Last {
		return false
	}
	gap := next.First - m.Last
	if gap == 0 {
		if int(r.toks[m.Last-1].End)+1 != next.Span.Start {
			return false
		}
		if r.townTeam(m, next) {
			m.Kind = lang.Organization
			return true
		}
		if business(m.Kind) && business(next.Kind) && !r.knownSpan(m) && !r.knownSpan(next) && !r.is(next.First, role) {
			return true
		}
		return !r.has(next.First, text.Capital) && r.is(next.First, of|article) && next.Last-next.First > 1 && int(r.toks[m.Last-1].End)+1 == next.Span.Start
	}
	if gap == 1 && (r.boardOf(m, next) || r.council(m, next)) {
		m.Kind = lang.Organization
		return true
	}
	if gap > 3 || next.Kind == lang.Person || !r.bare(m) {
		return false
	}
	for k := m.Last; k < next.First; k++ {
		if r.words[k].n() > 0 && !r.is(k, of|at|article) || r.toks[k].Kind == text.Punct {
			return false
		}
	}
	return true
}

// townTeam reports whether a town and the name behind it are one name, of a
// team mostly ("Boise" "Quillheads"): languages with such names put an article
// before them.
func (r *reader) townTeam(m, next *Mention) bool {
	if m.Kind != lang.Place || m.Last-m.First > 2 || next.Last-next.First != 1 || next.Kind == lang.Person || next.Kind == lang.Place || r.voc.nounCapitals {
		return false
	}
	k := r.back(m.First)
	return k >= 0 && r.is(k, article) && !r.is(k, of|at|on) && strings.HasSuffix(next.Span.In(r.src), "s") && !r.knownSpan(next)
}

// boardOf reports whether the next mention is the place that a body is of
// ("Exchange Commission" of "Quillia").
func (r *reader) boardOf(m, next *Mention) bool {
	return business(m.Kind) && next.Kind == lang.Place && m.Last-m.First > 1 && strings.EqualFold(r.token(m.Last), r.voc.ofWord) &&
		r.know.HeadKind(r.token(m.Last-1)) == lang.Organization && !r.knownSpan(m)
}

// council reports whether two mentions around "and" are the name of one body
// ("Quillshire" and "Faxley Council").
func (r *reader) council(m, next *Mention) bool {
	return r.is(m.Last, and) && m.Last-m.First == 1 && m.Kind != lang.Person && next.Kind == lang.Organization && next.Last-next.First == 2 &&
		r.know.HeadKind(r.token(next.Last-1)) == lang.Organization && r.know.HeadKind(r.token(next.First)) == lang.NoKind &&
		!r.knownSpan(next) && (m.Kind == lang.Place || !r.knownSpan(m))
}

// bare reports whether a mention is only the noun for a body ("Ministerio").
func (r *reader) bare(m *Mention) bool {
	e := r.entry(m.First)
	return m.Last-m.First == 1 && e.marks&head != 0 && e.kind == lang.Organization && !r.words[m.First].glued()
}

// growForm takes in a legal form behind a company's name.
func (r *reader) growForm(m *Mention) {
	if !business(m.Kind) || m.Span.End != int(r.toks[m.Last-1].End) {
		return
	}
	s := r.doc.Sentences()[r.doc.SentenceOf(m.First)]
	for n := 2; n > 0; n-- {
		last := m.Last + n
		if last > s.Last || r.mention(m.Last) != nil || r.mention(last-1) != nil || r.punct(last-1) != 0 && r.punct(last-1) != '.' {
			continue
		}
		if !r.capitalForm(m.Last, last) {
			continue
		}
		if cut, k := r.know.LegalForm(r.doc, m.First, last); cut == m.Last && k == lang.Company {
			m.Last, m.Span.End = last, int(r.toks[last-1].End)
			return
		}
	}
}

// person parts the name of a person from the end of the role before it
// ("ministra de [Salud Elvira Campos]").
func (r *reader) cutToPerson(m *Mention) {
	k := r.back(m.First)
	if m.Last-m.First < 3 || k < 0 || !r.is(k, of) || r.given(m.First) && !r.given(m.First+1) || business(r.know.HeadKind(m.Span.In(r.src))) {
		return
	}
	if j := r.back(k); j < 0 || !r.is(j, role) {
		return
	}
	for i := m.First + 1; i+1 < m.Last; i++ {
		if r.has(i, text.Capital) && r.given(i) && r.entry(i).marks == 0 {
			r.cutFirst(m, i-m.First)
			m.Kind = lang.Person
			return
		}
	}
}

// trimNumber cuts a house number off a place, and a count off the front of a
// name ("12-team Plains League").
func (r *reader) trimNumber(m *Mention) {
	house := m.Last-m.First > 1 && m.Kind == lang.Place && r.toks[m.Last-1].Kind == text.Number
	if !house && !r.counted(m) || r.knownSpan(m) {
		return
	}
	if house {
		m.Last--
		for m.Last > m.First+1 && r.toks[m.Last-1].Kind == text.Punct {
			m.Last--
		}
		m.Span.End = int(r.toks[m.Last-1].End)
	}
	if r.counted(m) {
		r.cutFirst(m, 1)
	}
}

// counted reports whether a count stands at the front of a mention.
func (r *reader) counted(m *Mention) bool {
	t := r.token(m.First)
	return m.Last-m.First > 1 && '0' <= t[0] && t[0] <= '9' && strings.Contains(t, "-")
}

// titles finds works and products named in quotation marks behind the noun
// that says what they are (the novel “Les Marées mortes”).
func (f *finder) title(k int, s text.Sentence) {
	r := f.r
	if r.punct(k) != '"' && r.token(k) != "'" {
		return
	}
	noun := r.back(k)
	if noun >= s.First && !r.is(noun, head) && r.entry(noun).marks == 0 && r.mention(noun) == nil {
		noun = r.back(noun)
	}
	if noun >= s.First && r.punct(noun) == ',' {
		noun = r.back(noun)
	}
	if noun < s.First || r.mention(noun) != nil || !r.is(noun, head) {
		return
	}
	kind := r.entry(noun).kind
	if kind != lang.Other && kind != lang.Product && kind != lang.Organization {
		return
	}
	last := k + 1
	for ; last < s.Last && last-k <= maxTitle && r.punct(last) != '"'; last++ {
		if c := r.punct(last); c == '.' || c == ':' || c == ';' || c == '?' {
			return
		}
	}
	if last >= s.Last || last-k > maxTitle || last == k+1 || !r.has(k+1, text.Capital) {
		return
	}
	first := k + 1
	for last > first && r.toks[last-1].Kind == text.Punct {
		last--
	}
	if last > first {
		f.swallow(Mention{Span: r.doc.TokenSpan(first, last), First: first, Last: last, Kind: kind, Confidence: 0.7})
	}
}

// maxQuote is the length in bytes of the longest quotation mark.
const maxQuote = 3

// maxTitle is the length in tokens of the longest title that is found by its
// quotation marks.
const maxTitle = 8
