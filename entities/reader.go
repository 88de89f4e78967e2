package entities

import (
	"strings"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// reader is one article on its way through the layer: the document, what the
// vocabulary says of its words, and the names found so far.
type reader struct {
	doc      *text.Document
	src      string
	toks     []text.Token
	pos      []lang.POS
	voc      *vocabulary
	know     *Knowledge
	typer    *Typer
	code     string // the language
	words    []word
	res      *Result
	at       []int32         // of each token, the mention that touches it, or -1
	names    []lang.Name     // the tagger's
	calls    map[string]bool // those that are sure, see firmNames; nil until it is asked
	capitals []int8          // of each sentence: 1 loud, -1 not, 0 unknown
	ev       evidence
	leads    []int     // what the article is mainly about
	weights  []float32 // how much it is about each entity
}

// word is what the vocabulary says of the phrase that starts at a token.
type word struct {
	entry uint16 // index into vocabulary.entries, 0 if none
	form  uint8  // tokens of the phrase, see n, and glued
	tail  uint8  // byte offset at which the word starts in a compound
}

// The bits of word.form; a phrase of more tokens than fit is cut.
const (
	gluedBit  = 1 << 7
	maxPhrase = gluedBit - 1
)

// n is the number of tokens of the phrase, 1 also for unknown words; 0 inside a
// phrase.
func (w word) n() int { return int(w.form &^ gluedBit) }

// glued reports whether it is the end of a longer word, without a hyphen.
func (w word) glued() bool { return w.form&gluedBit != 0 }

func (x *Linker) reader(doc *text.Document, tags *lang.Tagging) *reader {
	r := &reader{doc: doc, src: doc.Text(), toks: doc.Tokens(), pos: tags.POS, voc: x.voc, know: x.knowledge, typer: x.typer, code: x.pack.Code, res: &Result{}}
	r.words = make([]word, len(r.toks))
	for _, s := range doc.Sentences() {
		for i := s.First; i < s.Last; i += r.words[i].n() {
			r.words[i] = r.look(i, s.Last)
		}
	}
	return r
}

// look finds the longest phrase at a token, or the end of a compound in it.
func (r *reader) look(i, end int) word {
	t := &r.toks[i]
	if t.Kind != text.Word && t.Kind != text.Symbol {
		return word{form: 1}
	}
	if n, v := r.voc.phrases.Longest(r.doc, i, end); n > 0 {
		return word{entry: uint16(v), form: uint8(min(n, maxPhrase))}
	}
	if t.End-t.Start > 250 {
		return word{form: 1}
	}
	tok := r.token(i)
	start, v, ok := r.voc.tails.longest(tok)
	if _, n := r.voc.prefix(tok); n > 0 && !ok {
		if v = r.voc.tails.word(tok[n:]); v == 0 || r.voc.entries[v].marks&role == 0 {
			return word{form: 1}
		}
		return word{entry: uint16(v), form: 1, tail: uint8(n)}
	}
	if !ok {
		return word{form: 1}
	}
	// A role starts behind the last hyphen before it: "Branchen-" of
	// "Branchenanalystin" belongs to it, "Telegram-" of "Telegram-Chef" does not.
	form := uint8(1)
	if tok[start-1] != '-' {
		form |= gluedBit
	}
	start = strings.LastIndexByte(tok[:start], '-') + 1
	return word{entry: uint16(v), form: form, tail: uint8(start)}
}

// forget lets go of what only finding and typing names need: the rest is kept
// as long as the result is asked for descriptions.
func (r *reader) forget() { r.names, r.calls, r.capitals, r.ev = nil, nil, nil, evidence{} }

// entry is what is known of the phrase at token i; the zero entry if nothing,
// and beyond the ends of the text.
func (r *reader) entry(i int) *entry {
	if i < 0 || i >= len(r.words) {
		return &r.voc.entries[0]
	}
	return &r.voc.entries[r.words[i].entry]
}

// is reports whether the phrase at token i is any of the marks.
func (r *reader) is(i int, m marks) bool { return r.entry(i).marks&m != 0 }

// back is the first token of the phrase that ends before token i; -1 before
// the first.
func (r *reader) back(i int) int {
	for i--; i >= 0 && r.words[i].n() == 0; i-- {
	}
	return i
}

// next is the first token behind the phrase at token i.
func (r *reader) next(i int) int {
	if i >= len(r.words) {
		return i + 1
	}
	return i + max(1, r.words[i].n())
}

// mark fills at from the mentions.
func (r *reader) mark() {
	if r.at == nil {
		r.at = make([]int32, len(r.toks))
	}
	for i := range r.at {
		r.at[i] = -1
	}
	for m := range r.res.Mentions {
		for t := r.res.Mentions[m].First; t < r.res.Mentions[m].Last; t++ {
			r.at[t] = int32(m)
		}
	}
}

// mention is the mention that touches token i, nil if there is none.
func (r *reader) mention(i int) *Mention {
	if r.at == nil { // once the article is read, few ask
		if k := r.mentionsBefore(i); k < len(r.res.Mentions) && r.res.Mentions[k].First <= i {
			return &r.res.Mentions[k]
		}
		return nil
	}
	if i < 0 || i >= len(r.at) || r.at[i] < 0 {
		return nil
	}
	return &r.res.Mentions[r.at[i]]
}

// covered reports whether a mention, found or about to be, touches token i.
func (r *reader) covered(i int) bool { return i < len(r.at) && r.at[i] != -1 }

// kindOf is the kind of the mention's entity.
func (r *reader) kindOf(m *Mention) lang.Kind { return r.res.Entities[m.Entity].Kind }

// punct is the punctuation mark or symbol at token i, 0 if there is another
// kind of token.
func (r *reader) punct(i int) byte {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != text.Punct && r.toks[i].Kind != text.Symbol {
		return 0
	}
	switch s := r.token(i); s {
	case "–", "—":
		return '-'
	case "“", "”", "„", "«", "»", "\"", "‹", "›", "‘":
		return '"'
	default:
		if len(s) == 1 {
			return s[0]
		}
	}
	return '?'
}

// token is the surface of token i, "" beyond the ends of the text.
func (r *reader) token(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.src[r.toks[i].Start:r.toks[i].End]
}

// has reports whether token i has all of the flags.
func (r *reader) has(i int, f text.Flags) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Is(f) }

// part is the part of speech of token i; X beyond the ends of the text.
func (r *reader) part(i int) lang.POS {
	if i < 0 || i >= len(r.pos) {
		return lang.X
	}
	return r.pos[i]
}

// verb reports whether the tagger calls token i a verb.
func (r *reader) verb(i int) bool { return r.part(i) == lang.VERB || r.part(i) == lang.AUX }

// business reports whether a kind is one that business roles belong to.
func business(k lang.Kind) bool {
	return k == lang.Company || k == lang.Platform || k == lang.Media || k == lang.Organization
}
