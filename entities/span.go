package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// repair turns the tagger's names into mentions: titles, nouns and marks that
// do not belong to a name are cut off, names that the tagger ran together are
// parted, what is no name is dropped.
func (r *reader) repair(names []lang.Name) {
	r.names = names
	out := make([]Mention, 0, len(names)+len(names)/4)
	for _, n := range names {
		m := Mention{Span: n.Span, First: n.First, Last: n.Last, Kind: n.Kind, Confidence: n.Confidence}
		r.trim(&m)
		if m.First >= m.Last || r.nonName(&m) || r.opening(&m) || r.portfolio(&m) {
			continue
		}
		if len(out) > 0 && r.joined(&out[len(out)-1], &m) {
			p := &out[len(out)-1]
			p.Span.End, p.Last = m.Span.End, m.Last
			if !business(p.Kind) {
				p.Kind = lang.Company
			}
			continue
		}
		if rest, ok := r.split(&m); ok {
			out = append(out, m)
			m = rest
		}
		out = append(out, m)
	}
	r.res.Mentions = out
}

// trim cuts off what stands around a name.
func (r *reader) trim(m *Mention) {
	for m.First < m.Last && (r.toks[m.First].Kind == text.Punct || r.titled(m)) {
		r.cutFirst(m, 1)
	}
	for m.First < m.Last && r.toks[m.Last-1].Kind == text.Punct && !r.closes(m) {
		m.Last--
		m.Span.End = int(r.toks[m.Last-1].End)
	}
	if m.First >= m.Last {
		return
	}
	for s := m.Span.In(r.src); len(s) > 1 && (s[0] == '-' || s[0] == '\''); s = m.Span.In(r.src) {
		m.Span.Start++
	}
	if r.prepositional(m) {
		r.cutFirst(m, 1)
	}
	for m.Last-m.First > 2 && m.Kind == lang.Person && r.is(m.Last-1, title) && r.has(m.Last-1, text.Upper) {
		m.Last-- // "Ada Moor KC"
		m.Span.End = int(r.toks[m.Last-1].End)
	}
	r.cutSeat(m)
	if n := r.commonLead(m); n > 0 {
		r.cutFirst(m, n)
	}
	r.cutRole(m)
	r.cutToPerson(m)
	r.trimNumber(m)
	r.particle(m)
}

// prepositional reports whether a mention begins with the preposition that
// opens its sentence ("Laut Quillamt").
func (r *reader) prepositional(m *Mention) bool {
	if m.Last-m.First < 2 || r.part(m.First) != lang.ADP || r.knownSpan(m) {
		return false
	}
	return m.First == r.doc.Sentences()[r.doc.SentenceOf(m.First)].First
}

// cutSeat takes the seat of a known firm off its name ("Fiat di Quillago").
func (r *reader) cutSeat(m *Mention) {
	if !business(m.Kind) {
		return
	}
	for k := m.First + 1; k < m.Last-1; k++ {
		if !r.is(k, of) || r.has(k, text.Capital) || r.knownSpan(m) {
			continue
		}
		if f, ok := r.know.LookupTokens(r.doc, m.First, k); ok && f.Notable() && f.Kind() == lang.Company {
			m.Last, m.Span.End, m.Kind = k, int(r.toks[k-1].End), lang.Company
		}
		return
	}
}

// cutRole takes a role that was run into the name of its organization off it
// ("P.-D.G. de Telegram").
func (r *reader) cutRole(m *Mention) {
	k := m.First
	if !r.is(k, role) || r.words[k].glued() || r.knownSpan(m) {
		return
	}
	if k = r.next(k); k >= m.Last || !r.is(k, of) {
		return
	}
	if k = r.next(k); k < m.Last && r.has(k, text.Capital) {
		r.cutFirst(m, k-m.First)
		if f, ok := r.know.LookupTokens(r.doc, m.First, m.Last); ok && f.Kind() != lang.NoKind {
			m.Kind = f.Kind()
		}
	}
}

// cutFirst takes n tokens off the front of a mention.
func (r *reader) cutFirst(m *Mention, n int) {
	if m.First += n; m.First < m.Last {
		m.Span.Start = int(r.toks[m.First].Start)
	}
}

// titled reports whether a mention begins with a form of address.
func (r *reader) titled(m *Mention) bool {
	return m.Last-m.First > 1 && m.Kind == lang.Person && r.is(m.First, title) && r.words[m.First].n() == 1 && !r.given(m.First)
}

// given reports whether token i is a given name.
func (r *reader) given(i int) bool {
	f, ok := r.know.LookupTokens(r.doc, i, i+1)
	return ok && f.GivenName()
}

// closes reports whether the mark at the end of a mention belongs to it
// ("Yahoo!", "Canal+", "Telefónica S.A.").
func (r *reader) closes(m *Mention) bool {
	switch r.punct(m.Last - 1) {
	case '!', '+', '.':
		return !r.has(m.Last-1, text.SpaceBefore)
	case ')':
		for i := m.First; i < m.Last; i++ {
			if r.punct(i) == '(' {
				return true
			}
		}
	}
	return false
}

// commonLead is the number of tokens at the front of a name that only say
// what it is ("carrier" of "French carrier Orange").
func (r *reader) commonLead(m *Mention) int {
	for i := m.Last - 2; i >= m.First; i-- {
		e := r.entry(i)
		if e.marks&(head|role) == 0 || r.words[i].n() != 1 || r.words[i].tail != 0 || !r.has(i+1, text.Capital) || r.is(i+1, of) {
			continue
		}
		if e.marks&head != 0 && e.kind != lang.Company && e.kind != lang.Platform && e.kind != lang.Person && e.marks&role == 0 && !r.words[i].glued() {
			continue
		}
		if r.words[i].glued() {
			cut, _ := r.know.LegalForm(r.doc, m.First, m.Last)
			if i == m.First && e.kind != lang.Organization && cut == m.Last && !r.knownSpan(m) {
				return 1
			}
			if i == m.First+1 && i+2 == m.Last && e.kind == lang.Company && r.demonym(m.First) && !r.knownSpan(m) {
				return 2 // "Kieler Sparverein X"
			}
			if f, ok := r.know.LookupTokens(r.doc, i+1, m.Last); i == m.First && ok && f.Weight(lang.Organization) > 0 && !r.knownSpan(m) {
				return 1 // "Branchenverband Quill"
			}
			continue
		}
		if !r.has(i, text.Capital) || r.voc.nounCapitals && (i == m.First || i == m.First+1 && r.demonym(m.First)) && !r.knownSpan(m) {
			return i + 1 - m.First
		}
	}
	return 0
}

// demonym reports whether token i is the adjective of a town, as German has
// them before nouns ("Hamburger").
func (r *reader) demonym(i int) bool {
	town, ok := strings.CutSuffix(r.token(i), "er")
	if !ok {
		return false
	}
	f, known := r.know.Lookup(town)
	return known && f.Weight(lang.Place) > 0
}

func (r *reader) knownSpan(m *Mention) bool {
	_, ok := r.know.LookupTokens(r.doc, m.First, m.Last)
	return ok
}

// particle takes a capitalised particle before a surname into the name ("Van
// Dongen").
func (r *reader) particle(m *Mention) {
	k := m.First - 1
	if m.Kind != lang.Person || k < 0 || !r.has(k, text.Capital) || !r.is(k, particle) || r.mention(k) != nil {
		return
	}
	if s := r.doc.Sentences()[r.doc.SentenceOf(k)]; k > s.First && int(r.toks[k].End)+1 == m.Span.Start {
		m.First, m.Span.Start = k, int(r.toks[k].Start)
	}
}

// nonName reports whether a mention is no name: a currency, a number, a word
// of the list of such words.
func (r *reader) nonName(m *Mention) bool {
	if m.Last-m.First != 1 {
		return false
	}
	if r.is(m.First, never) && r.words[m.First].tail == 0 {
		return true
	}
	s := m.Span.In(r.src)
	c, _ := utf8.DecodeRuneInString(s)
	if r.toks[m.First].Kind == text.Number {
		return true
	}
	if r.toks[m.First].Flags&(text.Capital|text.Inner|text.HasDigit) == 0 && unicode.IsLower(c) {
		x, ok := r.know.Lookup(s)
		return !ok || !x.Notable() || x.Everyday(r.code)
	}
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) || m.Kind == lang.Other && r.is(m.First, title)
}

// opening reports whether a mention is but the first word of a sentence, which
// the tagger itself holds for a verb or the like.
func (r *reader) opening(m *Mention) bool {
	if m.Last-m.First != 1 || m.Confidence > 0.95 || r.toks[m.First].Flags&(text.Upper|text.Inner) != 0 {
		return false
	}
	s := r.doc.Sentences()[r.doc.SentenceOf(m.First)]
	if k := m.First; k > s.First && r.punct(k-1) == 0 || r.is(m.Last, speaks) {
		return false
	}
	switch r.part(m.First) {
	case lang.PROPN, lang.NOUN, lang.X:
		return m.Confidence < 0.5 && r.punct(m.Last) == ':'
	}
	if r.calls == nil {
		r.calls = r.firmNames(r.names)
	}
	return !r.calls[nameKey(m.Span.In(r.src))]
}

// firmNames are the names of the tagger that no opening of a sentence makes
// doubtful, and the words by which they may be called.
func (r *reader) firmNames(names []lang.Name) map[string]bool {
	calls := make(map[string]bool, 2*len(names))
	for _, n := range names {
		s := n.Span.In(r.src)
		if n.Last-n.First == 1 && r.has(n.First, text.LineStart) {
			if c := camelHead(s); c != "" {
				calls[nameKey(c)] = true
			}
			continue
		}
		if k := n.First; n.Last-k == 1 && k > 0 && r.punct(k-1) != 0 {
			continue
		}
		calls[nameKey(s)] = true
		if n.Last-n.First > 1 {
			calls[nameKey(r.token(n.First))] = true
			calls[nameKey(r.token(n.Last-1))] = true
		} else if c := camelHead(s); c != "" {
			calls[nameKey(c)] = true
		}
	}
	return calls
}

// portfolio reports whether a mention is what a minister is minister of
// ("secretária de Transporte").
func (r *reader) portfolio(m *Mention) bool {
	k := r.back(m.First)
	if m.Kind == lang.Place || m.Last-m.First != 1 || k < 1 || !r.is(k, of) {
		return false
	}
	for n := 0; n < 2; n++ {
		k = r.back(k)
		if k < 0 {
			return false
		}
		if e := r.entry(k); e.marks&role != 0 {
			return e.classes[0] == "minister" || e.classes[0] == "official" && !r.knownSpan(m)
		}
	}
	return false
}

// joined reports whether two mentions are the halves of one name around "&".
func (r *reader) joined(a, b *Mention) bool {
	return b.First == a.Last+1 && r.token(a.Last) == "&"
}

// split parts a firm and its chief that the tagger took for one person
// ("Telegram Pavel Durov").
func (r *reader) split(m *Mention) (rest Mention, ok bool) {
	if m.Kind != lang.Person || m.Last-m.First < 3 || r.given(m.First) || !r.given(m.First+1) {
		return rest, false
	}
	f, known := r.know.LookupTokens(r.doc, m.First, m.First+1)
	if !known || !business(f.Kind()) {
		return rest, false
	}
	rest = *m
	r.cutFirst(&rest, 1)
	m.Last, m.Kind = m.First+1, f.Kind()
	m.Span.End = int(r.toks[m.First].End)
	return rest, true
}

// unsuffixed is a token's surface without the genitive ending that the
// language glues to names; "" if it has none.
func (r *reader) unsuffixed(i int) string {
	s := r.token(i)
	for _, end := range r.voc.genitives {
		if n := len(s) - len(end); n >= 3 && strings.HasSuffix(s, end) {
			return s[:n]
		}
	}
	return ""
}
