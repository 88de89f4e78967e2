package entities

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// offices finds the bodies that roles have behind them ("co-founder of Zorba
// Quill Media") where the tagger saw no name or only a part of it.
func (f *finder) offices(s text.Sentence) {
	r := f.r
	for i := s.First; i < s.Last; i = r.next(i) {
		if !r.is(i, role) || r.mention(i) != nil {
			continue
		}
		k := r.next(i)
		if k >= s.Last || !r.is(k, of|at) || r.mention(k) != nil {
			continue
		}
		if k = r.next(k); k < s.Last && r.is(k, article) && r.mention(k) == nil {
			k = r.next(k)
		}
		if m, ok := f.office(r.entry(i).classes, k, s); ok {
			f.swallow(m)
		}
	}
}

// office is the name of a body at token k behind a role of the classes.
func (f *finder) office(classes []Class, k int, s text.Sentence) (Mention, bool) {
	r := f.r
	end, named := k, false
	for ; end < s.Last && end < k+maxRun && f.capitalWord(end); end++ {
		m := r.mention(end)
		if m == nil {
			continue
		}
		named = true
		if m.First < k || business(m.Kind) || m.Kind == lang.Person && r.given(m.First) || m.Kind == lang.Place && r.knownSpan(m) {
			return Mention{}, false
		}
	}
	if end == k || r.words[k].entry != 0 || r.part(k) != lang.PROPN && !(named && r.nounlike(k)) {
		return Mention{}, false
	}
	if m := r.mention(end - 1); m != nil && (m.Last > end || m.First == k) || r.mention(end) != nil || !named && !leading(classes) {
		return Mention{}, false
	}
	return f.at(k, end, lang.Company, sureNoun), true
}

// capitalWord reports whether token k can be a word of a firm's name.
func (f *finder) capitalWord(k int) bool {
	t := &f.r.toks[k]
	return t.Kind == text.Word && t.Flags&(text.Capital|text.Inner) != 0 && (!f.r.voc.nounCapitals || f.r.part(k) == lang.PROPN)
}

// leading reports whether roles are such as always belong to a whole body, not
// to a part of one ("head of Sales").
func leading(classes []Class) bool {
	for _, c := range classes {
		switch c {
		case "founder", "cofounder", "ceo", "owner", "cfo", "coo", "cto", "managing-director":
			return true
		}
	}
	return false
}
