package entities

import (
	"slices"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// ownConfidence is the confidence of a mention that a user's entry names.
const ownConfidence = 0.95

// own makes mentions of the names that the user's entries list, as written
// there up to capitals that a sentence's start or a headline adds: the longest
// one wins over what it overlaps. It costs nothing without such entries.
func (r *reader) own() {
	if r.know.own.Empty() {
		return
	}
	var out []Mention
	for i := 0; i < len(r.toks); i++ {
		if r.toks[i].Kind == text.Punct || r.toks[i].Flags&(text.Capital|text.Inner|text.HasDigit) == 0 {
			continue
		}
		end := r.doc.Sentences()[r.doc.SentenceOf(i)].Last
		n, f := r.know.longestOwn(r.doc, i, end)
		if n == 0 || !r.clear(i, i+n) {
			continue
		}
		out = append(out, Mention{Span: r.doc.TokenSpan(i, i+n), First: i, Last: i + n, Kind: f.Kind(), Confidence: ownConfidence})
		i += n - 1
	}
	if len(out) == 0 {
		return
	}
	r.res.Mentions = slices.DeleteFunc(append(r.res.Mentions, out...), func(m Mention) bool { return m.Kind == lang.NoKind })
	slices.SortFunc(r.res.Mentions, func(a, b Mention) int { return a.Span.Start - b.Span.Start })
	r.mark()
}

// clear makes room for a mention of the tokens from first to before last by
// striking out the mentions that it covers or cuts; it reports false, and
// strikes out nothing, if it lies within one.
func (r *reader) clear(first, last int) bool {
	span := r.doc.TokenSpan(first, last)
	if m := r.mention(first); m != nil && m.Span.Contains(span) {
		return false
	}
	for t := first; t < last; t++ {
		if m := r.mention(t); m != nil {
			m.Kind = lang.NoKind
		}
	}
	return true
}

// longestOwn is Longest among the user's entries only.
func (k *Knowledge) longestOwn(d *text.Document, i, end int) (int, Facts) {
	n, m := k.own.Longest(d, i, end)
	return n, Facts{m}
}

// identify gives entities the Wikidata ids that the knowledge base has for
// their names: the longest name that has one for the entity's kind says it. A
// person is known by a full name only.
func (r *reader) identify() {
	for i := range r.res.Entities {
		e := &r.res.Entities[i]
		best, asked := 0, ""
		for _, m := range e.Mentions {
			x := &r.res.Mentions[m]
			n := x.Span.Len()
			if n <= best || e.Kind == lang.Person && x.Last-x.First < 2 {
				continue
			}
			s := r.doc.TokenSpan(x.First, x.Last).In(r.src)
			if s == asked {
				continue
			}
			asked = s
			f, ok := r.know.Lookup(s)
			if !ok {
				continue
			}
			if id := f.ID(e.Kind); id != "" {
				best, e.ID = n, id
			}
		}
	}
}
