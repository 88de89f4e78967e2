package entities

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Confidence of names that are found by the words around and in them.
const (
	sureNoun = 0.75 // "the start-up X"
	sureForm = 0.85 // "X AG"
	sureHead = 0.7  // "X Bank"
)

// introduced finds a name at token i that the tagger missed and that the
// language proves: by the noun before it, a legal form behind it, or a word
// in it that says what it is.
func (f *finder) introduced(i int, s text.Sentence) (Mention, bool) {
	r := f.r
	if r.loud(r.doc.SentenceOf(i)) {
		return Mention{}, false
	}
	if r.is(i, head) && !r.is(i, role) && i > s.First {
		return f.byHead(i, f.run(i, s), s)
	}
	end := f.run(i, s)
	if end == i || r.words[i].entry != 0 || !r.nounlike(i) {
		return Mention{}, false
	}
	for n := end; n > i && n >= end-1; n-- {
		for form := 2; form > 0; form-- {
			if n+form > s.Last || !r.capitalForm(n, n+form) {
				continue
			}
			if cut, k := r.know.LegalForm(r.doc, i, n+form); cut == n && k == lang.Company && !(r.is(n, head) && r.is(n+form, of)) {
				return f.at(i, n+form, k, sureForm), true
			}
		}
	}
	if m, ok := f.byNoun(i, end, s); ok {
		return m, true
	}
	if m, ok := f.byApposition(i, end); ok {
		return m, true
	}
	return f.byHead(i, end, s)
}

func (f *finder) at(first, last int, k lang.Kind, conf float32) Mention {
	return Mention{Span: f.r.doc.TokenSpan(first, last), First: first, Last: last, Kind: k, Confidence: conf}
}

// maxRun is the length in tokens of the longest name that is found so.
const maxRun = 8

// run is the end of the capitalised words that start at token i, in no
// mention; small words may stand between them.
func (f *finder) run(i int, s text.Sentence) int {
	r := f.r
	end := i
	for k := i; k < s.Last && k < i+maxRun && !r.covered(k) && r.toks[k].Kind == text.Word; k++ {
		switch {
		case r.toks[k].Flags&(text.Capital|text.Inner) != 0:
			if k > end && r.voc.nounCapitals {
				return end
			}
			end = k + 1
		case k == i || !r.is(k, of|and|article) || r.words[k].n() > 1:
			return end
		}
	}
	return end
}

// capitalForm reports whether a legal form is written as one.
func (r *reader) capitalForm(first, last int) bool {
	if r.mention(first) != nil || r.punct(first) != 0 {
		return false
	}
	if r.has(first, text.Capital) {
		return true
	}
	switch r.part(first) {
	case lang.ADP, lang.CCONJ, lang.SCONJ, lang.DET, lang.PRON, lang.AUX:
		return false // "con"
	}
	return last-first == 1 && r.toks[first].End-r.toks[first].Start >= 3 && r.words[first].entry == 0
}

// nounlike reports whether the tagger lets token i be a name or noun.
func (r *reader) nounlike(i int) bool {
	return r.part(i) == lang.PROPN || r.part(i) == lang.NOUN || r.part(i) == lang.X
}

// byNoun finds a name behind the noun that says what it is.
func (f *finder) byNoun(i, end int, s text.Sentence) (Mention, bool) {
	r := f.r
	k := r.back(i)
	if k < s.First || r.mention(k) != nil || !r.is(k, head) || r.words[i].entry != 0 || k > s.First && r.is(r.back(k), of) && r.entry(k).marks&role != 0 {
		return Mention{}, false
	}
	if int(r.toks[k].End)+1 != int(r.toks[i].Start) || r.voc.nounCapitals && r.part(i) == lang.NOUN && (r.verb(end) || r.words[i].glued() || !r.has(k, text.Capital)) {
		return Mention{}, false
	}
	kind := r.entry(k).kind
	if !business(kind) || r.has(k, text.Capital) && !r.voc.nounCapitals && k > s.First {
		return Mention{}, false
	}
	for j := i; j < end; j++ {
		if r.is(j, and) {
			end = j
		}
	}
	return f.at(i, end, kind, sureNoun), true
}

// byApposition finds a name that a noun behind a comma explains ("X, a
// trucking company from Texas").
func (f *finder) byApposition(i, end int) (Mention, bool) {
	r := f.r
	if r.punct(end) != ',' || !r.is(end+1, indefinite|head) || r.part(i) != lang.PROPN {
		return Mention{}, false
	}
	for k, n := end+1, 0; n < 5; k, n = r.next(k), n+1 {
		e := r.entry(k)
		if r.punct(k) != 0 || r.mention(k) != nil || r.verb(k) || e.marks&role != 0 && (e.marks&head == 0 || end-i > 1) {
			break
		}
		if e.marks&head != 0 && business(e.kind) {
			return f.at(i, end, e.kind, sureNoun), true
		}
	}
	return Mention{}, false
}

// byHead finds a name of several words that holds a word that says what it is
// ("Water Board of Alba").
func (f *finder) byHead(i, end int, s text.Sentence) (Mention, bool) {
	r := f.r
	e := r.entry(i)
	if end <= i || e.marks&role != 0 {
		return Mention{}, false
	}
	if end-i == 1 && (e.marks&head == 0 || e.kind != lang.Organization || r.words[i].glued() && r.know.HeadKind(r.token(i)) != lang.Organization || !r.is(end, of)) {
		return Mention{}, false
	}
	if r.voc.nounCapitals && end-i > 1 && r.part(i) != lang.PROPN {
		return Mention{}, false
	}
	kind := lang.Organization
	if end-i > 1 {
		if kind = r.know.HeadKind(r.src[r.toks[i].Start:r.toks[end-1].End]); !business(kind) {
			return Mention{}, false
		}
	}
	last := end
	if r.is(end-1, head) || r.know.HeadKind(r.token(end-1)) != lang.NoKind || r.mention(end+1) != nil && r.mention(end+1).Kind == lang.Place {
		last = f.ofWhat(end, s)
	}
	if last-i == 1 {
		return Mention{}, false
	}
	return f.at(i, last, kind, sureHead), true
}

// ofWhat is the end of what a body is of, from the token behind its noun on:
// "des entreprises de Belgique".
func (f *finder) ofWhat(k int, s text.Sentence) int {
	r := f.r
	last := k
	for n := 0; n < 3 && k < s.Last && r.mention(k) == nil && r.is(k, of); n++ {
		k = r.next(k)
		if k < s.Last && r.is(k, article) && r.mention(k) == nil {
			k = r.next(k)
		}
		if k >= s.Last {
			break
		}
		if m := r.mention(k); m != nil {
			if m.Kind == lang.Person {
				break
			}
			last = m.Last
			break
		}
		if r.toks[k].Kind != text.Word || r.verb(k) || r.is(k, role|relative|pronoun|possessive|indefinite) {
			break
		}
		k = r.next(k)
		last = k
	}
	return last
}

// memorial finds a body, street or prize that is named after somebody in one
// hyphenated word ("Hans-Quill-Platz", "St.-Quillin-Krankenhaus").
func (f *finder) memorial(i int) (Mention, bool) {
	r := f.r
	w := r.words[i]
	if w.entry == 0 || w.tail == 0 || w.glued() && !r.voc.nounCapitals || !r.is(i, head) {
		return Mention{}, false
	}
	tok := r.token(i)
	first, rest, _ := strings.Cut(tok, "-")
	if !strings.Contains(rest, "-") || !r.has(i, text.Capital) {
		return Mention{}, false
	}
	if x, ok := r.know.Lookup(first); first != "St." && first != "Sankt" && !(ok && x.GivenName()) {
		return Mention{}, false
	}
	switch k := r.entry(i).kind; k {
	case lang.Organization, lang.Place, lang.Other, lang.Media:
		m := f.at(i, i+1, k, sureForm)
		m.Span.End -= r.caseEnding(tok[w.tail:])
		return m, true
	}
	return Mention{}, false
}

// caseEnding is the length of the case ending of a noun of the vocabulary.
func (r *reader) caseEnding(noun string) int {
	noun = segment.Fold(noun[strings.LastIndexByte(noun, '-')+1:])
	for _, end := range r.voc.oblique {
		if stem, ok := strings.CutSuffix(noun, end); ok && r.voc.tails.word(stem) != 0 {
			return len(end)
		}
	}
	return 0
}
