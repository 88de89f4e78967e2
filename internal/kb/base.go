package kb

import (
	"bytes"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Base is stores on top of one another: the first that lists a name answers.
// It is immutable and safe for concurrent use. The zero Base lists nothing.
type Base struct {
	layers []*Store
}

// NewBase returns a base of one store.
func NewBase(s *Store) *Base { return &Base{[]*Store{s}} }

// Under returns a base that asks the store first.
func (b *Base) Under(s *Store) *Base { return &Base{append([]*Store{s}, b.layers...)} }

// Empty reports whether the base has no stores.
func (b *Base) Empty() bool { return len(b.layers) == 0 }

// Lookup finds a name, without the legal form at its end if need be.
func (b *Base) Lookup(name string) (Match, bool) {
	var buf [MaxKey]byte
	return b.Key(AppendKey(buf[:0], name))
}

// maxFormWords is the number of legal forms that Key strips off a name
// ("AB (publ)", "GmbH & Co. KG").
const maxFormWords = 3

// Key finds a key made by AppendKey, without the legal form at its end if need
// be.
func (b *Base) Key(key []byte) (Match, bool) { return b.keyHash(key, hash(key)) }

// keyHash is Key for a key whose hash is known.
func (b *Base) keyHash(key []byte, h uint32) (Match, bool) {
	if m, ok := b.exact(key, h); ok {
		return m, true
	}
	for range maxFormWords {
		i := bytes.LastIndexByte(key, ' ')
		if i <= 0 {
			break
		}
		if _, ok := b.Form(key[i+1:]); !ok {
			break
		}
		key = key[:i]
		if m, ok := b.exact(key, hash(key)); ok {
			return m, m.Profile().Weights[lang.Company] > 0
		}
	}
	return Match{}, false
}

func (b *Base) exact(key []byte, h uint32) (Match, bool) {
	for _, s := range b.layers {
		if m, ok := s.keyHash(key, h); ok {
			return m, m.Profile().Flags&Forgotten == 0
		}
	}
	return Match{}, false
}

// MaxTokens is the number of tokens of the longest name that Longest finds.
const MaxTokens = 8

// Longest finds the longest listed name that starts at token i and ends before
// token end; n is its length in tokens, 0 if there is none. The key of each
// name and its hash go on from those of the name one token shorter, as long
// as any name begins with the first words.
func (b *Base) Longest(d *text.Document, i, end int) (n int, m Match) {
	if len(b.layers) == 0 {
		return 0, Match{}
	}
	var buf [MaxKey]byte
	var lengths [MaxTokens]int
	var hashes [MaxTokens]uint64
	src, tokens := d.Text(), d.Tokens()
	key, blank, h, from := buf[:0], false, uint64(fnvOffset), tokens[i].Start
	words, word := 1, 0 // of the key, and where the last one starts
	for n < min(end-i, MaxTokens) {
		to := tokens[i+n].End
		before := len(key)
		if key, blank = appendKey(key, blank, src[from:to]); key == nil {
			break
		}
		for k := before; k < len(key); k++ {
			if key[k] == ' ' {
				words, word = words+1, k+1
			}
			h = (h ^ uint64(key[k])) * fnvPrime
		}
		if len(key) > 0 && int(to) < len(src) && src[to] == ' ' && !b.begins(words, halves(h), key[word:]) {
			break
		}
		from = to
		lengths[n], hashes[n] = len(key), h
		n++
	}
	for ; n > 0; n-- {
		if m, ok := b.keyHash(buf[:lengths[n-1]], halves(hashes[n-1])); ok {
			return n, m
		}
	}
	return 0, Match{}
}

// begins reports whether names may begin with so many words, which have this
// hash and of which the last one is given: a legal form may stand behind a
// listed name of one word. Of more than two words it does not tell.
func (b *Base) begins(words int, h uint32, last []byte) bool {
	for _, s := range b.layers {
		if words > 2 || words == 1 && s.names.firsts.May(h) || words == 2 && s.names.pairs.May(h) {
			return true
		}
	}
	if words == 2 {
		_, ok := b.Form(last)
		return ok
	}
	return false
}

// Form finds a legal form by its key.
func (b *Base) Form(key []byte) (Form, bool) {
	for _, s := range b.layers {
		if f, ok := s.Form(key); ok {
			return f, true
		}
	}
	return Form{}, false
}

// Head finds the head of a name by its key.
func (b *Base) Head(key []byte) (Head, bool) {
	for _, s := range b.layers {
		if h, ok := s.Head(key); ok {
			return h, true
		}
	}
	return Head{}, false
}

// maxFormTokens is the number of tokens of the longest legal form.
const maxFormTokens = 5

// FormEnd finds the legal form at the end of a name of tokens: the name without
// it ends before token cut. A name is never only a legal form.
func (b *Base) FormEnd(d *text.Document, first, last int) (cut int, kind lang.Kind) {
	if last-first < 2 || !b.endsForm(d, last-1) {
		return last, lang.NoKind
	}
	for cut = max(first+1, last-maxFormTokens); cut < last; cut++ {
		if f, ok := b.formTokens(d, cut, last); ok {
			for cut > first+1 && d.Tokens()[cut-1].Kind == text.Punct {
				cut--
			}
			return cut, f.Kind
		}
	}
	return last, lang.NoKind
}

// endsForm reports whether token i may be the end of a legal form. A token with
// a blank before it is the last word of the key of all that ends with it: most
// are no form's last word.
func (b *Base) endsForm(d *text.Document, i int) bool {
	if start := d.Tokens()[i].Start; start == 0 || d.Text()[start-1] != ' ' {
		return true
	}
	var buf [MaxKey]byte
	key := AppendKey(buf[:0], d.TokenText(i))
	if len(key) == 0 || bytes.IndexByte(key, ' ') >= 0 {
		return true
	}
	h := hash(key)
	for _, s := range b.layers {
		if s.formEnds.May(h) {
			return true
		}
	}
	return false
}

// FormStart finds a legal form that stands before a name ("SARL Dupont"): the
// name without it starts at token start.
func (b *Base) FormStart(d *text.Document, first, last int) (start int, kind lang.Kind) {
	for start = min(last-1, first+3); start > first; start-- {
		if f, ok := b.formTokens(d, first, start); ok && f.Front {
			return start, f.Kind
		}
	}
	return first, lang.NoKind
}

func (b *Base) formTokens(d *text.Document, first, last int) (Form, bool) {
	var buf [MaxKey]byte
	return b.Form(AppendKey(buf[:0], d.TokenSpan(first, last).In(d.Text())))
}
