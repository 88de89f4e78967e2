package entities

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// pattern is a name of the article that is looked for elsewhere in it.
type pattern struct {
	words []string // surfaces of its tokens
	kind  lang.Kind
	conf  float32
	part  bool // one word of a longer name
}

// finder looks for further mentions of an article's names.
type finder struct {
	r        *reader
	patterns []pattern
	byHash   map[uint32][]int32 // patterns by the hash of their first word, at most maxPatterns
	out      []Mention
}

const maxPatterns = 4

// find adds mentions that the tagger missed: names that the article has in
// another place, words of longer names, names in compounds, and names that
// lists and the words around them prove.
func (r *reader) find() {
	f := &finder{r: r, byHash: map[uint32][]int32{}}
	for _, s := range r.doc.Sentences() {
		f.offices(s)
	}
	for i := range r.res.Mentions {
		if r.res.Mentions[i].Kind != lang.NoKind {
			f.learn(&r.res.Mentions[i])
		}
	}
	for i := range f.out {
		f.learn(&f.out[i])
	}
	for k := range r.doc.Sentences() {
		f.sentence(k)
	}
	f.genitives()
	if len(f.out) == 0 {
		return
	}
	r.res.Mentions = slices.DeleteFunc(append(r.res.Mentions, f.out...), func(m Mention) bool { return m.Kind == lang.NoKind })
	slices.SortFunc(r.res.Mentions, func(a, b Mention) int { return a.Span.Start - b.Span.Start })
	r.mark()
}

// learn enters a mention and the words by which it can be called later.
func (f *finder) learn(m *Mention) {
	r := f.r
	if m.Confidence < 0.4 || m.Span.Start != int(r.toks[m.First].Start) {
		return
	}
	words := make([]string, 0, m.Last-m.First)
	for i := m.First; i < m.Last; i++ {
		words = append(words, r.token(i))
	}
	words[len(words)-1] = r.src[r.toks[m.Last-1].Start:m.Span.End]
	f.enter(pattern{words, m.Kind, m.Confidence, false})
	if len(words) == 1 || m.Confidence < 0.6 {
		return
	}
	switch {
	case m.Kind == lang.Person:
		f.enter(pattern{words[len(words)-1:], m.Kind, m.Confidence, true})
		if n := len(words); n > 2 && r.has(m.Last-2, text.Capital) && !r.given(m.Last-2) {
			f.enter(pattern{words[n-2 : n-1], m.Kind, m.Confidence * 0.9, true})
		}
	case business(m.Kind) && !r.is(m.First, head|article|of|role) && len(words[0]) > 3:
		if x, ok := r.know.LookupTokens(r.doc, m.First, m.First+1); !ok || !x.Everyday(r.code) && x.Weight(lang.Place) == 0 {
			f.enter(pattern{words[:1], m.Kind, m.Confidence, true})
		}
		f.lastWord(m, words)
	}
}

// lastWord enters the last word of a body's name, by which it may be called
// ("Copperheads", "die Bahn").
func (f *finder) lastWord(m *Mention, words []string) {
	r := f.r
	i := m.Last - 1
	if x, ok := r.know.LookupTokens(r.doc, i, i+1); ok && (x.Weight(lang.Place) > 0 || x.Everyday(r.code)) {
		return
	}
	if r.is(i, head) && !r.knownSpan(m) {
		return
	}
	if w := words[len(words)-1]; len(w) > 3 && !strings.HasPrefix(r.src[m.Span.End:], "-") && r.has(i, text.Capital) && !r.is(i, of|at|article) {
		f.enter(pattern{words[len(words)-1:], m.Kind, m.Confidence * 0.8, true})
	}
}

func (f *finder) enter(p pattern) {
	h := segment.Hash(p.words[0])
	list := f.byHash[h]
	for _, i := range list {
		if slices.Equal(f.patterns[i].words, p.words) {
			if f.patterns[i].conf < p.conf {
				f.patterns[i] = p
			}
			return
		}
	}
	if len(list) == maxPatterns {
		return
	}
	f.patterns = append(f.patterns, p)
	f.byHash[h] = append(list, int32(len(f.patterns)-1))
}

// sentence looks at the tokens of a sentence that are in no mention.
func (f *finder) sentence(k int) {
	r := f.r
	s := r.doc.Sentences()[k]
	for i := s.First; i < s.Last; i++ {
		t := &r.toks[i]
		if t.End-t.Start <= maxQuote {
			f.title(i, s)
		}
		if r.words[i].tail != 0 {
			if m, ok := f.memorial(i); ok {
				f.swallow(m)
				continue
			}
		}
		if r.covered(i) {
			f.compound(i)
			continue
		}
		if t.Kind != text.Word || t.Flags&(text.Capital|text.Inner) == 0 {
			continue
		}
		if m, ok := f.repeated(i, s); ok {
			f.add(m)
			i = m.Last - 1
			continue
		}
		if f.compound(i) {
			continue
		}
		if m, ok := f.proven(i, s); ok {
			f.add(m)
			i = m.Last - 1
			continue
		}
		if m, ok := f.introduced(i, s); ok {
			f.swallow(m)
			i = m.Last - 1
		}
	}
}

// taken stands in reader.at for a mention that is not in the result yet.
const taken = -2

func (f *finder) add(m Mention) {
	f.out = append(f.out, m)
	for i := m.First; i < m.Last; i++ {
		f.r.at[i] = taken
	}
}

// swallow adds a mention in the place of those that it holds.
func (f *finder) swallow(m Mention) {
	for i := m.First; i < m.Last; i++ {
		if old := f.r.mention(i); old != nil && old.First >= m.First && old.Last <= m.Last {
			old.Kind = lang.NoKind
		}
	}
	f.add(m)
}

// repeated finds a name of the article at token i.
func (f *finder) repeated(i int, s text.Sentence) (Mention, bool) {
	r := f.r
	best := -1
	for _, p := range f.byHash[r.toks[i].Hash] {
		if f.matches(&f.patterns[p], i, s) && (best < 0 || len(f.patterns[p].words) > len(f.patterns[best].words)) {
			best = int(p)
		}
	}
	if best >= 0 {
		p := &f.patterns[best]
		last := i + len(p.words)
		if m := (Mention{First: i, Last: last}); p.part && r.portfolio(&m) {
			return m, false
		}
		return Mention{Span: r.doc.TokenSpan(i, last), First: i, Last: last, Kind: p.kind, Confidence: p.conf * 0.9}, true
	}
	if stem := r.unsuffixed(i); stem != "" {
		for _, p := range f.byHash[segment.Hash(stem)] {
			if p := &f.patterns[p]; len(p.words) == 1 && p.words[0] == stem {
				start := int(r.toks[i].Start)
				return Mention{Span: text.Span{Start: start, End: start + len(stem)}, First: i, Last: i + 1, Kind: p.kind, Confidence: p.conf * 0.9}, true
			}
		}
	}
	return Mention{}, false
}

// matches reports whether a pattern stands at token i, in its own spelling or
// in capitals.
func (f *finder) matches(p *pattern, i int, s text.Sentence) bool {
	r := f.r
	if i+len(p.words) > s.Last {
		return false
	}
	for k, w := range p.words {
		x := r.token(i + k)
		if r.covered(i+k) || x != w && !(r.has(i+k, text.Upper) && len(w) > 3 && strings.EqualFold(x, w)) {
			return false
		}
	}
	if len(p.words) > 1 || i > s.First {
		return len(p.words) > 1 || !r.verb(i) || !p.part
	}
	// A single word at the start of a sentence has its capital anyway.
	if p.part && r.know.HeadKind(p.words[0]) != lang.NoKind {
		return r.verb(i+1) || r.is(i+1, speaks|copula|was) // "Water" of "Quill Water"
	}
	if x, ok := r.know.LookupTokens(r.doc, i, i+1); ok && x.Everyday(r.code) {
		return r.verb(i+1) || r.is(i+1, speaks|copula|was)
	}
	return !r.is(i, ^particle) || r.words[i].glued
}

// compound finds a name before the hyphen of a compound ("Quillfax" in
// "Quillfax-Aktie").
func (f *finder) compound(i int) bool {
	r := f.r
	tok := r.token(i)
	h := strings.IndexByte(tok, '-')
	if h < 2 || r.covered(i) {
		return false
	}
	start := int(r.toks[i].Start)
	for end := strings.LastIndexByte(tok, '-'); end >= 2; end = strings.LastIndexByte(tok[:end], '-') {
		front := tok[:end]
		m := Mention{Span: text.Span{Start: start, End: start + end}, First: i, Last: i + 1}
		for _, p := range f.byHash[segment.Hash(front)] {
			if p := &f.patterns[p]; len(p.words) == 1 && p.words[0] == front {
				m.Kind, m.Confidence = p.kind, p.conf*0.9
				f.add(m)
				return true
			}
		}
		if x, ok := r.know.Lookup(front); ok && business(x.Kind()) && x.Notable() && !x.Everyday(r.code) {
			m.Kind, m.Confidence = x.Kind(), 0.7
			f.add(m)
			return true
		}
	}
	return false
}

// proven finds a name that lists know and that cannot well be anything else
// here.
func (f *finder) proven(i int, s text.Sentence) (Mention, bool) {
	r := f.r
	n, x := r.know.Longest(r.doc, i, s.Last)
	if n == 0 {
		return Mention{}, false
	}
	k := x.Kind()
	m := Mention{Span: r.doc.TokenSpan(i, i+n), First: i, Last: i + n, Kind: k, Confidence: 0.7}
	for j := i; j < i+n; j++ {
		if r.covered(j) {
			return m, false
		}
	}
	if k == lang.NoKind || k == lang.Person || k == lang.Other || !r.has(i+n-1, text.Capital) && r.toks[i].Flags&text.Inner == 0 && !(n > 1 && k == lang.Organization && x.Notable()) {
		return m, false
	}
	before := r.back(i)
	if r.portfolio(&m) {
		return m, false
	}
	if before >= s.First && r.is(before, on) && x.Weight(lang.Platform) > 0 {
		m.Kind = lang.Platform
		return m, true
	}
	switch {
	case x.Everyday(r.code), r.is(i, ^(particle|on|of|at)) && !r.words[i].glued && n == 1:
		return m, false
	case k == lang.Place && before > s.First && r.is(before, and) && r.mention(before-1) != nil && r.mention(before-1).Kind == lang.Place:
		return m, true // "Ulm oder Quillstadt"
	case r.voc.nounCapitals && n == 1 && k != lang.Organization && r.part(i) == lang.NOUN && !r.has(i, text.Upper):
		return m, false // nouns have capitals too
	case n > 1:
		return m, x.Weight(k) > 1
	case i == s.First || r.has(i, text.LineStart):
		return m, r.nounlike(i) && x.Notable() && x.Weight(k) > 1
	case k == lang.Place:
		return m, x.Country() || x.Weight(k) > 2
	}
	return m, x.Weight(k) > 2 || x.Notable() || r.toks[i].Flags&(text.Upper|text.Inner) != 0 && x.Weight(k) > 1
}

// genitives cuts the case ending off mentions whose bare form the article or
// a list knows ("Borsdorfs").
func (f *finder) genitives() {
	r := f.r
	for i := range r.res.Mentions {
		m := &r.res.Mentions[i]
		if m.Span.End != int(r.toks[m.Last-1].End) {
			continue
		}
		stem := r.unsuffixed(m.Last - 1)
		if stem == "" || r.knownSpan(m) {
			continue
		}
		bare := text.Span{Start: m.Span.Start, End: int(r.toks[m.Last-1].Start) + len(stem)}
		known := false
		for _, p := range f.byHash[segment.Hash(stem)] {
			known = known || len(f.patterns[p].words) == 1 && f.patterns[p].words[0] == stem
		}
		if _, ok := r.know.Lookup(bare.In(r.src)); ok || known {
			m.Span = bare
		}
	}
}
