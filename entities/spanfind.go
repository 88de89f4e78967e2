package entities

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// pattern is a name of the article that is looked for elsewhere in it: the
// tokens from first to before last, of which the last one may be cut.
type pattern struct {
	first, last int32
	end         int32 // the byte offset of its end
	next        int32 // the next pattern of the same hash plus one
	conf        float32
	kind        lang.Kind
	part        bool // one word of a longer name
}

// finder looks for further mentions of an article's names.
type finder struct {
	r        *reader
	patterns []pattern
	byHash   map[uint32]int32 // by the hash of the first word, the first pattern plus one
	out      []Mention
}

// maxPatterns is the number of patterns of one hash.
const maxPatterns = 4

// usualPatterns is about how many patterns an article has.
const usualPatterns = 32

// find adds mentions that the tagger missed: names that the article has in
// another place, words of longer names, names in compounds, and names that
// lists and the words around them prove.
func (r *reader) find() {
	few := min(len(r.res.Mentions), usualPatterns)
	f := &finder{r: r, patterns: make([]pattern, 0, few), byHash: make(map[uint32]int32, few)}
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
	name := f.pattern(m, m.First, m.Last, m.Confidence)
	name.part = false
	f.enter(name)
	if m.Last-m.First == 1 || m.Confidence < 0.6 {
		return
	}
	switch {
	case m.Kind == lang.Person:
		f.enter(f.pattern(m, m.Last-1, m.Last, m.Confidence))
		if m.Last-m.First > 2 && r.has(m.Last-2, text.Capital) && !r.given(m.Last-2) {
			f.enter(f.pattern(m, m.Last-2, m.Last-1, m.Confidence*0.9))
		}
	case business(m.Kind) && !r.is(m.First, head|article|of|role) && r.toks[m.First].End-r.toks[m.First].Start > 3:
		if x, ok := r.know.LookupTokens(r.doc, m.First, m.First+1); !ok || !x.Everyday(r.code) && x.Weight(lang.Place) == 0 {
			f.enter(f.pattern(m, m.First, m.First+1, m.Confidence))
		}
		f.lastWord(m)
	}
}

// pattern is the tokens from first to before last of a mention.
func (f *finder) pattern(m *Mention, first, last int, conf float32) pattern {
	end := min(int(f.r.toks[last-1].End), m.Span.End)
	return pattern{first: int32(first), last: int32(last), end: int32(end), conf: conf, kind: m.Kind, part: true}
}

// lastWord enters the last word of a body's name, by which it may be called
// ("Copperheads", "die Bahn").
func (f *finder) lastWord(m *Mention) {
	r := f.r
	i := m.Last - 1
	if x, ok := r.know.LookupTokens(r.doc, i, i+1); ok && (x.Weight(lang.Place) > 0 || x.Everyday(r.code)) {
		return
	}
	if r.is(i, head) && !r.knownSpan(m) {
		return
	}
	if m.Span.End-int(r.toks[i].Start) > 3 && !strings.HasPrefix(r.src[m.Span.End:], "-") && r.has(i, text.Capital) && !r.is(i, of|at|article) {
		f.enter(f.pattern(m, i, m.Last, m.Confidence*0.8))
	}
}

// words is the number of words of a pattern, word is one of them.
func (p *pattern) words() int { return int(p.last - p.first) }

func (f *finder) word(p *pattern, k int) string {
	t := &f.r.toks[int(p.first)+k]
	return f.r.src[t.Start:min(t.End, p.end)]
}

func (f *finder) enter(p pattern) {
	h := segment.Hash(f.word(&p, 0))
	last := int32(0)
	n := 0
	for i := f.byHash[h]; i > 0; i = f.patterns[i-1].next {
		old := &f.patterns[i-1]
		if f.same(old, &p) {
			if old.conf < p.conf {
				p.next = old.next
				*old = p
			}
			return
		}
		last = i
		n++
	}
	if n == maxPatterns {
		return
	}
	f.patterns = append(f.patterns, p)
	if last > 0 {
		f.patterns[last-1].next = int32(len(f.patterns))
	} else {
		f.byHash[h] = int32(len(f.patterns))
	}
}

// same reports whether two patterns have the same words.
func (f *finder) same(a, b *pattern) bool {
	if a.words() != b.words() {
		return false
	}
	for k := range a.words() {
		if f.word(a, k) != f.word(b, k) {
			return false
		}
	}
	return true
}

// single is the pattern that is this one word, nil if there is none.
func (f *finder) single(word string) *pattern {
	for i := f.byHash[segment.Hash(word)]; i > 0; i = f.patterns[i-1].next {
		if p := &f.patterns[i-1]; p.words() == 1 && f.word(p, 0) == word {
			return p
		}
	}
	return nil
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
	var best *pattern
	for k := f.byHash[r.toks[i].Hash]; k > 0; k = f.patterns[k-1].next {
		if p := &f.patterns[k-1]; f.matches(p, i, s) && (best == nil || p.words() > best.words()) {
			best = p
		}
	}
	if best != nil {
		last := i + best.words()
		if m := (Mention{First: i, Last: last}); best.part && r.portfolio(&m) {
			return m, false
		}
		return Mention{Span: r.doc.TokenSpan(i, last), First: i, Last: last, Kind: best.kind, Confidence: best.conf * 0.9}, true
	}
	if stem := r.unsuffixed(i); stem != "" {
		if p := f.single(stem); p != nil {
			start := int(r.toks[i].Start)
			return Mention{Span: text.Span{Start: start, End: start + len(stem)}, First: i, Last: i + 1, Kind: p.kind, Confidence: p.conf * 0.9}, true
		}
	}
	return Mention{}, false
}

// matches reports whether a pattern stands at token i, in its own spelling or
// in capitals.
func (f *finder) matches(p *pattern, i int, s text.Sentence) bool {
	r := f.r
	words := p.words()
	if i+words > s.Last {
		return false
	}
	for k := range words {
		x, w := r.token(i+k), f.word(p, k)
		if r.covered(i+k) || x != w && !(r.has(i+k, text.Upper) && len(w) > 3 && strings.EqualFold(x, w)) {
			return false
		}
	}
	if words > 1 || i > s.First {
		return words > 1 || !r.verb(i) || !p.part
	}
	// A single word at the start of a sentence has its capital anyway.
	if p.part && r.know.HeadKind(f.word(p, 0)) != lang.NoKind {
		return r.verb(i+1) || r.is(i+1, speaks|copula|was) // "Water" of "Quill Water"
	}
	if x, ok := r.know.LookupTokens(r.doc, i, i+1); ok && x.Everyday(r.code) {
		return r.verb(i+1) || r.is(i+1, speaks|copula|was)
	}
	return !r.is(i, ^particle) || r.words[i].glued()
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
		if p := f.single(front); p != nil {
			m.Kind, m.Confidence = p.kind, p.conf*0.9
			f.add(m)
			return true
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
	case x.Everyday(r.code), r.is(i, ^(particle|on|of|at)) && !r.words[i].glued() && n == 1:
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
		if _, ok := r.know.Lookup(bare.In(r.src)); ok || f.single(stem) != nil {
			m.Span = bare
		}
	}
}
