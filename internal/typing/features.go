package typing

import (
	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// A template is what a feature says; the feature is a hash of template and
// values.
type template uint32

const (
	bias template = iota + 1
	nameWhole
	nameWord
	nameFirst
	nameLast
	nameEnding
	nameStart
	nameLength
	nameShape
	nameMark
	nameLink
	listKind
	listWeight
	listNone
	listNote
	listFirst
	listLast
	listRest
	listEveryday
	headKind
	formKind
	personShape
	before1
	before2
	before12
	after1
	after2
	after12
	around
	near
	beforeKind
	afterKind
	position
	besideEnding
	besideShape
	sentenceHead
)

// extractor collects the features of one name.
type extractor struct {
	base        *kb.Base
	doc         *text.Document
	tokens      []text.Token
	first, last int
	from, to    int // tokens of the sentence
	caseless    bool
	n           int
	found       [maxFeatures]uint32
}

// maxFeatures is the number of features that are kept of one name; only very
// long names have more.
const maxFeatures = 192

func (x *extractor) add(t template, values ...uint32) {
	h := uint64(t) * 0x9e3779b97f4a7c15
	for _, v := range values {
		h = (h ^ uint64(v)) * 0xff51afd7ed558ccd
		h ^= h >> 32
	}
	if x.n < maxFeatures {
		x.found[x.n] = uint32(h >> 32)
		x.n++
	}
}

// read finds the features of the name that the tokens from first to before
// last make.
func (x *extractor) read(base *kb.Base, doc *text.Document, first, last int) {
	x.base, x.doc, x.tokens, x.first, x.last = base, doc, doc.Tokens(), first, last
	s := doc.Sentences()[doc.SentenceOf(first)]
	x.from, x.to = s.First, max(s.Last, last)
	x.caseless = !x.cased()
	x.add(bias)
	x.words()
	if !x.caseless {
		x.shape()
	}
	kind := x.lists()
	x.context(uint32(kind))
}

func (x *extractor) features() []uint32 { return x.found[:x.n] }

// cased reports whether the sentence shows case: a capital, and not capitals
// only.
func (x *extractor) cased() bool {
	capital, small := false, false
	for i := x.from; i < x.to && !(capital && small); i++ {
		if t := &x.tokens[i]; t.Kind == text.Word {
			capital = capital || t.Is(text.Capital)
			small = small || !t.Is(text.Capital) || t.End-t.Start > 1 && !t.Is(text.Upper)
		}
	}
	return capital && small
}

// words are features of the name's own words.
func (x *extractor) words() {
	whole := uint32(0)
	for i := x.first; i < x.last; i++ {
		t := x.tokens[i]
		whole = whole*31 + t.Hash
		x.add(nameWord, t.Hash)
		if t.Kind == text.Punct || t.Kind == text.Symbol {
			x.add(nameMark, t.Hash)
		} else if i > x.first && i < x.last-1 && t.End-t.Start <= 4 {
			x.add(nameLink, t.Hash)
		}
	}
	x.add(nameWhole, whole)
	x.add(nameFirst, x.tokens[x.first].Hash)
	x.add(nameLast, x.tokens[x.last-1].Hash)
	x.add(nameLength, uint32(min(x.last-x.first, 6)))
	var buf [kb.MaxKey]byte
	last := kb.AppendKey(buf[:0], x.doc.TokenText(x.last-1))
	for n := 2; n <= 5 && n <= len(last); n++ {
		x.add(nameEnding, bytesHash(last[len(last)-n:]), uint32(n))
	}
	first := kb.AppendKey(buf[:0], x.doc.TokenText(x.first))
	for n := 3; n <= 4 && n < len(first); n++ {
		x.add(nameStart, bytesHash(first[:n]), uint32(n))
	}
}

func bytesHash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// shape are features of case and digits.
func (x *extractor) shape() {
	const flags = text.Capital | text.Upper | text.Inner | text.HasDigit
	f, l := x.tokens[x.first], x.tokens[x.last-1]
	x.add(nameShape, uint32(f.Flags&flags), uint32(l.Flags&flags), uint32(min(x.last-x.first, 3)))
	x.add(nameShape, uint32(f.Flags&flags), uint32(min(int(f.End-f.Start), 8)), uint32(bool2(x.last-x.first == 1)))
	x.add(nameShape, uint32(f.Kind), uint32(l.Kind), 99)
}

func bool2(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lists are features of what the knowledge base says; it returns the kind that
// it prefers.
func (x *extractor) lists() lang.Kind {
	var buf [kb.MaxKey]byte
	best := lang.NoKind
	if m, ok := x.lookup(x.first, x.last); ok {
		p := m.Profile()
		for k := lang.Person; k < lang.KindCount; k++ {
			if w := p.Weights[k]; w > 0 {
				x.add(listKind, uint32(k))
				x.add(listWeight, uint32(k), uint32(min(w, 6)))
				if w > p.Weights[best] {
					best = k
				}
			}
		}
		x.add(listNote, uint32(p.Flags), uint32(best))
		x.add(listEveryday, uint32(bool2(p.Everyday != 0)), uint32(best))
		if best == lang.NoKind {
			x.add(listNote, uint32(p.Flags&(kb.GivenName|kb.FamilyName)), uint32(x.last-x.first))
		}
	} else {
		x.add(listNone)
	}
	x.parts()
	cut, form := x.base.FormEnd(x.doc, x.first, x.last)
	if form != lang.NoKind {
		x.add(formKind, uint32(form))
	}
	if _, front := x.base.FormStart(x.doc, x.first, x.last); front != lang.NoKind {
		x.add(formKind, uint32(front), 1)
	}
	if h, ok := x.base.Head(kb.AppendKey(buf[:0], x.doc.TokenSpan(x.first, cut).In(x.doc.Text()))); ok {
		x.add(headKind, uint32(h.Kind), uint32(h.Place))
		x.add(headKind, uint32(h.Kind), 100+uint32(best))
	}
	return best
}

// parts are features of what the first and last words are by themselves.
func (x *extractor) parts() {
	if x.last-x.first < 2 {
		return
	}
	given, family := uint32(0), uint32(0)
	if m, ok := x.lookup(x.first, x.first+1); ok {
		p := m.Profile()
		given = uint32(p.Flags & (kb.GivenName | kb.FamilyName | kb.City | kb.Country))
		x.add(listFirst, given, uint32(bestKind(p)))
	}
	if m, ok := x.lookup(x.last-1, x.last); ok {
		p := m.Profile()
		family = uint32(p.Flags & (kb.GivenName | kb.FamilyName | kb.City | kb.Country))
		x.add(listLast, family, uint32(bestKind(p)))
	}
	x.add(personShape, given&uint32(kb.GivenName), family&uint32(kb.FamilyName), uint32(min(x.last-x.first, 4)))
	if x.last-x.first > 2 {
		for _, r := range [2][2]int{{x.first, x.last - 1}, {x.first + 1, x.last}} {
			if m, ok := x.lookup(r[0], r[1]); ok {
				x.add(listRest, uint32(r[0]-x.first), uint32(bestKind(m.Profile())))
			}
		}
	}
}

func bestKind(p *kb.Profile) lang.Kind {
	best := lang.NoKind
	for k := lang.Person; k < lang.KindCount; k++ {
		if p.Weights[k] > p.Weights[best] {
			best = k
		}
	}
	return best
}

func (x *extractor) lookup(first, last int) (kb.Match, bool) {
	return x.base.Lookup(x.doc.TokenSpan(first, last).In(x.doc.Text()))
}

// reach is the number of tokens on either side that count as around.
const reach = 6

// context are features of the words around the name.
func (x *extractor) context(kind uint32) {
	b1, b2 := x.hash(x.first-1), x.hash(x.first-2)
	a1, a2 := x.hash(x.last), x.hash(x.last+1)
	x.add(before1, b1)
	x.add(before2, b2)
	x.add(before12, b1, b2)
	x.add(after1, a1)
	x.add(after2, a2)
	x.add(after12, a1, a2)
	x.add(beforeKind, b1, kind)
	x.add(afterKind, a1, kind)
	x.add(position, uint32(bool2(x.first == x.from)), kind)
	x.beside(x.first-1, 0)
	x.beside(x.first-2, 1)
	x.beside(x.last, 2)
	x.beside(x.last+1, 3)
	x.add(sentenceHead, uint32(bool2(x.first == x.from)), uint32(bool2(x.last == x.to)), x.shapeOf(x.first-1), x.shapeOf(x.last))
	for d := 1; d <= reach; d++ {
		for _, i := range [2]int{x.first - d, x.last + d - 1} {
			if i < x.from || i >= x.to || x.tokens[i].Kind != text.Word {
				continue
			}
			x.add(around, x.tokens[i].Hash)
			if d <= 3 {
				x.add(near, x.tokens[i].Hash, uint32(bool2(i < x.first)))
			}
		}
	}
}

// beside adds what a neighbour that may be unknown looks like.
func (x *extractor) beside(i int, place uint32) {
	x.add(besideShape, place, x.shapeOf(i))
	if i < x.from || i >= x.to || x.tokens[i].Kind != text.Word {
		return
	}
	var buf [kb.MaxKey]byte
	key := kb.AppendKey(buf[:0], x.doc.TokenText(i))
	for n := 3; n <= 4 && n < len(key); n++ {
		x.add(besideEnding, place, bytesHash(key[len(key)-n:]), uint32(n))
	}
}

// shapeOf is a token's kind and case, 99 for what lies outside the sentence.
func (x *extractor) shapeOf(i int) uint32 {
	if i < x.from || i >= x.to {
		return 99
	}
	t := x.tokens[i]
	return uint32(t.Kind)<<8 | uint32(t.Flags&(text.Capital|text.Upper|text.HasDigit))
}

// hash is a token's hash, a mark for what lies outside the sentence.
func (x *extractor) hash(i int) uint32 {
	if i < x.from || i >= x.to {
		return 1
	}
	return x.tokens[i].Hash
}
