package claims

import (
	"sync"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Extractor finds the numeric claims of articles in one language. It is
// immutable and safe for concurrent use.
type Extractor struct {
	words   *words
	numbers *vocabulary
	listed  *listed   // the phrases of both
	decimal byte      // the region's decimal mark
	scratch sync.Pool // of *scratch
}

// Option changes how an Extractor works; a bad one fails in New.
type Option func(*Extractor) error

// New returns the extractor of a language. It fails if a data file of the
// pack is damaged or an option is wrong.
func New(pack *lang.Pack, opts ...Option) (*Extractor, error) {
	b, err := newListBuilder(pack)
	if err != nil {
		return nil, err
	}
	w, err := loadWords(pack, b)
	if err != nil {
		return nil, err
	}
	v, err := loadVocabulary(pack, b)
	if err != nil {
		return nil, err
	}
	x := &Extractor{words: w, numbers: v, listed: v.listed, decimal: decimalOf(v.style.point, "")}
	x.scratch.New = func() any { return &scratch{stemmer: stemmer{pack.Stem, map[string]string{}}} }
	for _, o := range opts {
		if err := o(x); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// Extract finds the claims of a document, in text order. Linear in the length
// of the text.
func (x *Extractor) Extract(doc *text.Document, tags *lang.Tagging) []Claim {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	r := x.read(doc, tags, s)
	out := r.claims()
	s.keep(r.numbers, r)
	return out
}

// read finds the quantities of a document and what its sentences say of them.
func (x *Extractor) read(doc *text.Document, tags *lang.Tagging, s *scratch) *reader {
	p := x.parse(doc, s)
	r := &reader{frame: frame{doc: doc, pos: tags.POS, names: tags.Names, marks: x.words.find(doc, x.listed, p.roots, s)}, words: x.words, numbers: p, stem: s.of}
	s.keepRoots(p)
	quantities := r.multipliers(p, r.moves(r.ratios(r.reread(p))))
	r.readings = room.Sized(s.readings, len(quantities))
	r.owner = room.Sized(s.owner, len(doc.Tokens()))
	for i := range quantities {
		if quantities[i].Article {
			continue // "a month"
		}
		for k := quantities[i].First; k < quantities[i].Last; k++ {
			r.owner[k] = int32(i + 1)
		}
	}
	for i := range quantities {
		r.readings[i] = r.newReading(&quantities[i])
	}
	r.localCurrencies()
	for i := range r.readings {
		r.readings[i].reject = r.filter(&r.readings[i])
	}
	for i := range r.readings {
		if d := &r.readings[i]; d.reject == accepted {
			d.change = r.findChange(d)
			d.noun = r.findNoun(i)
			r.retime(d)
			if d.reject != accepted {
				continue
			}
			d.change = r.changeOfNoun(d)
			if d.change == NoChange && d.Kind == Count {
				d.change = r.changeBehind(d)
			}
			d.reject = r.settle(i)
			r.perWhat(d)
			r.indexPoints(d)
			r.inherit(i)
		}
	}
	r.sharePercent()
	r.shareMeasure()
	r.share()
	r.fillMoney()
	r.findPeriods()
	r.shareMoney()
	return r
}

// claims are the accepted readings.
func (r *reader) claims() []Claim {
	var out []Claim
	for i := range r.readings {
		if d := &r.readings[i]; d.reject == accepted {
			out = append(out, r.claim(d))
		}
	}
	return out
}

func (r *reader) claim(d *reading) Claim {
	c := Claim{
		Span: d.Span.Cover(d.Comparator), Number: d.Number, Kind: d.Kind, Value: d.Value, Low: d.Low, High: d.High, Vague: d.Vague, Op: d.Op,
		Unit: d.Unit, Per: d.Per, Period: d.period, Change: d.change, Ambiguous: d.Ambiguous, Confidence: r.confidence(d),
	}
	if c.Kind != Rate {
		c.Per = ""
	}
	if !d.inner.IsZero() {
		c.Noun, c.NounKey = d.inner, r.stem(segment.Fold(d.inner.In(r.doc.Text())))
		c.Span = c.Span.Cover(c.Noun)
	} else if !d.noun.none() {
		c.Noun = r.doc.TokenSpan(d.noun.first, d.noun.last)
		c.NounKey = r.nounKey(d.noun)
		if r.belongs(d) {
			c.Span = c.Span.Cover(c.Noun)
		}
	}
	return c
}
