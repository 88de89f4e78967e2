package quotes

import (
	"fmt"
	"slices"
	"sort"
	"sync"

	"github.com/nutgraf/nutgraf/internal/room"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// Extractor finds the quotations of articles in one language. It is immutable
// and safe for concurrent use.
type Extractor struct {
	pack    *lang.Pack
	extra   []Cue
	data    *data
	observe func(Judgement)
	columns sync.Pool // of *columns
}

// Option changes how an Extractor works; a bad one fails in New.
type Option func(*Extractor) error

// WithCues adds verbs of saying to those of the language pack. A cue needs a
// lemma and at least one finite form.
func WithCues(cues ...Cue) Option {
	return func(x *Extractor) error {
		for _, c := range cues {
			if c.Lemma == "" || len(c.Finite) == 0 {
				return fmt.Errorf("quotes: cue %q needs a lemma and a finite form", c.Lemma)
			}
		}
		x.extra = append(x.extra, cues...)
		return nil
	}
}

// New returns the extractor of a language. It fails if a data file of the
// pack is damaged or an option is wrong.
func New(pack *lang.Pack, opts ...Option) (*Extractor, error) {
	x := &Extractor{pack: pack, columns: sync.Pool{New: func() any { return new(columns) }}}
	for _, o := range opts {
		if err := o(x); err != nil {
			return nil, err
		}
	}
	d, err := load(pack, x.extra)
	if err != nil {
		return nil, fmt.Errorf("quotes: %s: %w", pack.Code, err)
	}
	x.data = d
	return x, nil
}

// Extract finds who said what in a document. Its names are those of tags.
// Linear in the length of the text.
func (x *Extractor) Extract(doc *text.Document, tags *lang.Tagging) *Result {
	c := x.columns.Get().(*columns)
	defer x.columns.Put(c)
	v := newView(x.data, doc, tags, *c)
	v.dialogue()
	v.index()
	f := &finder{view: v, used: make([]bool, len(v.pairs)), result: &Result{}, observe: x.observe}
	all := v.stretches()
	for _, s := range all {
		f.stretch(s)
	}
	f.continued()
	for _, s := range all {
		f.here = s
		f.leftovers(s)
	}
	f.finish()
	if *c = v.columns; len(v.toks) > maxKept {
		*c = columns{}
	}
	return f.result
}

// finder collects the quotations of one document.
type finder struct {
	*view
	used    []bool // pairs that are part of a quotation
	cues    []cue  // of the stretch at hand
	here    stretch
	drafts  []draft
	observe func(Judgement) // or nil
	lead    lead            // of the stretch before, if it ends in a colon
	result  *Result
}

// lead is a saying that ends its paragraph with a colon: the quotation is the
// next one.
type lead struct {
	stretch int // index of the stretch it introduces
	cue     text.Span
	lemma   string
	speaker Speaker
}

// draft is a quotation in the making.
type draft struct {
	Quote
	at          int  // first token of the content
	follows     bool // its speaker is whoever spoke last
	stretch     int  // index of its stretch
	lastStretch int  // of the last part joined to it
	par         int
}

// stretch is a run of sentences that quotation marks hold together.
type stretch struct {
	first, last int // tokens
	par         int // paragraph
	index       int
	headline    bool
}

// stretches cuts the document: sentences, joined where a quotation runs over
// their boundary.
func (v *view) stretches() []stretch {
	var out []stretch
	k := 0
	for p, par := range v.doc.Paragraphs() {
		sents := v.doc.Sentences()[par.First:par.Last]
		for i := 0; i < len(sents); i++ {
			s := stretch{first: sents[i].First, last: sents[i].Last, par: p, headline: sents[i].Headline}
			for {
				for k < len(v.pairs) && v.pairs[k].end() <= s.first {
					k++
				}
				end := s.last
				for j := k; j < len(v.pairs) && v.pairs[j].open < s.last; j++ {
					end = max(end, v.pairs[j].end())
				}
				if end <= s.last && !(i+1 < len(sents) && v.attributes(s, sents[i+1])) || i+1 >= len(sents) {
					break
				}
				i++
				s.last = sents[i].Last
			}
			out = v.appendStretch(out, s)
		}
	}
	return out
}

// maxStretch bounds a stretch, in tokens outside quotation marks: no sentence
// of prose is longer, and every rule costs at most the length of its stretch.
const maxStretch = 200

// appendStretch adds a stretch, in pieces if it is too long.
func (v *view) appendStretch(out []stretch, s stretch) []stretch {
	n := 0
	for i := s.first; i < s.last && s.last-s.first >= maxStretch; i++ {
		if p := v.pair[i]; p >= 0 {
			i = min(s.last, v.pairs[p].end()) - 1
		}
		if n++; n >= maxStretch && i+1 < s.last {
			piece := s
			piece.last, piece.index = i+1, len(out)
			out = append(out, piece)
			s.first, n = i+1, 0
		}
	}
	s.index = len(out)
	return append(room.For(out, s.last, len(v.toks)), s)
}

// attributes reports whether a sentence only says who spoke the quotation that
// ends the stretch before it: "“Really?” Smith asked."
func (v *view) attributes(s stretch, next text.Sentence) bool {
	if s.last == 0 || v.pair[s.last-1] < 0 || next.Last-next.First > 14 {
		return false
	}
	p := v.pairs[v.pair[s.last-1]]
	if p.dash || p.close < 1 || !v.stop(p.close-1) || v.punct(p.close-1) == "." {
		return false
	}
	for i := next.First; i < min(next.Last, next.First+7); i++ {
		if v.pair[i] >= 0 {
			return false
		}
		if v.verb[i] >= 0 {
			c, ok := v.cueAt(i, next.First, next.Last)
			return ok && c.frames&quoted != 0 && !v.is(c.last, comp) && (c.last >= next.Last || v.toks[c.last].Kind == text.Punct || v.is(c.last, timeWord|prep) || v.posAt(c.last) == lang.ADP)
		}
	}
	return false
}

// add enters a quotation.
func (f *finder) add(q Quote, follows bool) {
	if len(q.Spans) == 0 {
		return
	}
	for _, s := range q.Spans {
		if s.End <= s.Start {
			return
		}
	}
	q.Continues, q.Confidence = -1, confidenceOf(q.Rule)
	q.Channel = outside(f.channelOf(q.Cue), q.Spans)
	f.drafts = append(f.drafts, draft{Quote: q, at: q.Spans[0].Start, follows: follows, stretch: f.here.index, lastStretch: f.here.index, par: f.here.par})
}

// outside is the span, or none if it lies in one of the others.
func outside(s text.Span, others []text.Span) text.Span {
	for _, o := range others {
		if s.Overlaps(o) {
			return text.Span{}
		}
	}
	return s
}

// finish puts the quotations in text order, joins what one speaker says on
// around the words of saying, and ties those that go on to the one they go on
// from.
func (f *finder) finish() {
	sort.SliceStable(f.drafts, func(i, j int) bool { return f.drafts[i].at < f.drafts[j].at })
	f.joinDrafts()
	f.result.Quotes = slices.Grow(f.result.Quotes, len(f.drafts))
	for i, d := range f.drafts {
		if d.follows {
			for j := i - 1; j >= 0; j-- {
				if !f.within(f.drafts[j].Quote, d.Quote) {
					d.Continues = j
					f.inherit(&d, f.drafts[j])
					f.drafts[i].Speaker = d.Speaker
					break
				}
			}
		}
		f.refer(&d.Speaker)
		f.result.Quotes = append(f.result.Quotes, d.Quote)
	}
	for i := range f.result.Attributions {
		f.refer(&f.result.Attributions[i].Speaker)
	}
	sort.SliceStable(f.result.NotSpeech, func(i, j int) bool { return f.result.NotSpeech[i].Start < f.result.NotSpeech[j].Start })
}

// joinDrafts makes one quotation of words in marks and the sentence in marks
// that follows them in the paragraph: “A”, said X. “B.”
func (f *finder) joinDrafts() {
	kept := f.drafts[:0]
	for _, d := range f.drafts {
		if d.Rule == RuleDirectAlone && d.Speaker.Form == Unnamed {
			if p := goesOn(kept, d); p != nil {
				p.Spans = append(p.Spans, d.Spans...)
				p.Verbatim = append(p.Verbatim, d.Verbatim...)
				p.lastStretch = d.stretch
				continue
			}
		}
		kept = append(kept, d)
	}
	f.drafts = kept
}

// goesOn is the attributed quotation in marks of the sentence before a lone
// one, behind which the sentence may say more: “A”, said X, adding that C.
func goesOn(kept []draft, d draft) *draft {
	for i := len(kept) - 1; i >= 0 && kept[i].par == d.par && kept[i].lastStretch == d.stretch-1; i-- {
		if p := &kept[i]; p.Kind == Direct && p.Rule != RuleDirectAlone {
			return p
		}
	}
	return nil
}

// inherit names the speaker of a quotation that only goes on: the mention that
// made the one before it somebody's.
func (f *finder) inherit(d *draft, before draft) {
	if d.Speaker.Form != Unnamed || before.Speaker.Span.IsZero() || before.Speaker.Form == Omitted {
		return
	}
	switch d.Rule {
	case RuleKonjunktiv, RuleSelfAttributed:
	case RuleDirectAlone, RuleUnattributed:
		if before.Kind != Direct || d.stretch > before.lastStretch+2 || d.par > before.par+1 {
			return
		}
	default:
		return
	}
	d.Speaker.Span, d.Speaker.Form = before.Speaker.Span, before.Speaker.Form
}

// within reports whether quotation b lies inside a.
func (f *finder) within(a, b Quote) bool {
	for _, s := range a.Spans {
		if s.Contains(b.Spans[0]) {
			return true
		}
	}
	return false
}

// stretch finds the quotations of one stretch.
func (f *finder) stretch(s stretch) {
	f.here = s
	f.cues = f.cuesIn(f.cues[:0], s.first, s.last)
	f.turns(s)
	for i := range f.cues {
		f.cue(i)
	}
	f.according(s)
	f.standalone(s)
	f.leadOn(s)
}
