package tagger

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Parts are what training puts together to a Model.
type Parts struct {
	Words       map[uint32]WordInfo
	Lexemes     map[uint32]uint32 // made by Lexeme
	Phrases     map[uint32]uint32 // phrase hash -> set of Class, 1<<class
	Prefixes    map[uint32]bool   // hashes of the fronts of longer phrases
	Classes     []uint32          // ambiguity classes, sets of 1<<POS; at most 256, the first is empty
	POS         []Row
	Names       []Row
	Transitions map[[2]uint8]int32
	Scale       float32 // natural logarithms a step of the name weights and transitions
	CalA, CalB  float32
	Genitive    bool    // names take a glued -s that is no part of them
	Trust       float32 // natural logarithms that names elsewhere in a document add to a kind
}

// WordInfo is what a model knows of a word form.
type WordInfo struct {
	Cases   uint8 // 0 to 15: how the word's first letter is written where it does not start a sentence
	Inside  bool  // seen in lower case within names
	Start   bool  // seen in lower case at the start of names
	Role    bool  // word of a role
	Common  bool  // written with a capital, practically never at the start of a name
	Certain bool  // one part of speech, practically always
	Class   int   // index into Parts.Classes
	Heads   uint8 // kinds of names that the word announces, 1<<(kind-1)
}

func (w WordInfo) pack() wordInfo {
	p := uint32(w.Cases&15)<<infoCaseShift | uint32(w.Class&0xff)<<infoClassShift | uint32(w.Heads)<<infoHeadsShift
	for _, f := range []struct {
		set bool
		bit uint32
	}{{w.Inside, infoInside}, {w.Start, infoStart}, {w.Role, infoRole}, {w.Certain, infoCertain}, {w.Common, infoCommon}} {
		if f.set {
			p |= f.bit
		}
	}
	return wordInfo(p)
}

// Build makes a model of the parts.
func Build(p *Parts) *Model {
	m := &Model{classes: p.Classes, scale: p.Scale, calA: p.CalA, calB: p.CalB, trust: p.Trust, genitive: p.Genitive}
	m.words = newTable(len(p.Words))
	for _, h := range sortedKeys(p.Words) {
		if w := p.Words[h].pack(); w != 0 {
			m.words.put(h, uint32(w))
		}
	}
	m.lexemes = newTable(len(p.Lexemes))
	for _, h := range sortedKeys(p.Lexemes) {
		if l := p.Lexemes[h]; l != 0 {
			m.lexemes.put(h, l)
		}
	}
	all := map[uint32]uint32{}
	for h, c := range p.Phrases {
		all[h] = c
	}
	for h := range p.Prefixes {
		all[h] |= prefixBit
	}
	m.phrases = newTable(len(all))
	for _, h := range sortedKeys(all) {
		m.phrases.put(h, all[h])
	}
	m.pos, m.names = newWeights(columnsOf(p.POS), int(lang.POSCount)), newWeights(columnsOf(p.Names), LabelCount)
	for ab, w := range p.Transitions {
		m.moves[ab[0]][ab[1]] = w
	}
	m.finish()
	return m
}

// PhraseHash extends the hash of a phrase (0 at its start) by a word's hash.
func PhraseHash(h, word uint32) uint32 { return extend(h, word) }

// Reader prepares the sentences of a document for training.
type Reader struct {
	model *Model
	s     scratch
}

// NewReader returns a reader that sees words as the model does.
func NewReader(m *Model) *Reader { return &Reader{model: m} }

// Sentence is the reader's view of a sentence's tokens for parts of speech.
// It is valid until the next call.
type Sentence struct {
	reader *Reader
	tokens []atom
}

// Sentence reads the tokens from first to before last.
func (r *Reader) Sentence(doc *text.Document, first, last int) Sentence {
	r.model.readTokens(&r.s, doc, text.Sentence{First: first, Last: last})
	return Sentence{r, r.s.tokens}
}

// Len is the number of tokens.
func (s Sentence) Len() int { return len(s.tokens) }

// Certain is the part of speech that word i practically always has.
func (s Sentence) Certain(i int) (lang.POS, bool) {
	if s.tokens[i].info&infoCertain == 0 {
		return lang.X, false
	}
	return s.reader.model.certainPOS(s.tokens[i].info), true
}

// Features are those of token i; the tokens before it must have been set.
// The slice is valid until the next call.
func (s Sentence) Features(i int) []uint32 {
	s.reader.s.features = posFeatures(s.reader.s.features[:0], s.tokens, i)
	return s.reader.s.features
}

// Set decides token i.
func (s Sentence) Set(i int, p lang.POS) { s.tokens[i].pos = p }

// Unit is a token or a part of a hyphenated one, with its name features.
type Unit struct {
	Span     text.Span
	Features []uint32
	Context  int    // Features[:Context] do not name the word itself
	Word     int    // Features[Context:Word] name the word, Features[Word:] are what lists say
	Allowed  uint64 // the labels it may have, bits
	Word32   uint32 // its look-up hash
	Flags    text.Flags
	POS      lang.POS
}

// Units reads a sentence: parts of speech by the model, then the units and
// their features. Units that are outside without question have none.
func (r *Reader) Units(doc *text.Document, sent text.Sentence) []Unit {
	m, s := r.model, &r.s
	m.readTokens(s, doc, sent)
	m.tagPOS(s)
	m.readUnits(s, doc.Text())
	out := make([]Unit, len(s.units))
	for i, a := range s.units {
		u := Unit{Span: text.Span{Start: int(a.start), End: int(a.end)}, Allowed: a.allowed, Word32: a.word, Flags: a.flags, POS: a.pos}
		if a.allowed != 1 {
			var g groups
			s.features, g = nameFeatures(s.features[:0], s.units, i)
			u.Features = append([]uint32(nil), s.features...)
			u.Context, u.Word = g.context, g.word
		}
		out[i] = u
	}
	return out
}
