package lang

import (
	"fmt"
	"slices"
)

// Detector says which language a text is in. It is immutable and safe for
// concurrent use. All detectors share one table, which is part of the program:
// making one costs microseconds, and no heap but its own few hundred bytes.
type Detector struct {
	model   *model
	allowed []bool  // by model.languages
	rarity  []int32 // what a language's score is lowered by, by model.languages
}

// Option configures a Detector.
type Option func(*Detector) error

// Among restricts a detector to languages, by ISO 639-1 code. Telling the
// detector what to expect makes short texts much surer: without it, languages
// that little is written in are taken for less likely. A text that is clearly
// in yet another language gets a low confidence.
func Among(codes ...string) Option {
	return func(d *Detector) error {
		if len(codes) == 0 {
			return fmt.Errorf("lang: Among needs a language")
		}
		clear(d.allowed)
		for _, code := range codes {
			i := slices.IndexFunc(d.model.languages, func(l language) bool { return l.code == code })
			if i < 0 {
				return fmt.Errorf("lang: no language %q: see Languages", code)
			}
			d.allowed[i], d.rarity[i] = true, 0
		}
		return nil
	}
}

// NewDetector returns a detector of all Languages, or of those of an option.
// The error says which option is wrong.
func NewDetector(options ...Option) (*Detector, error) {
	m, err := loadModel()
	if err != nil {
		return nil, err
	}
	d := &Detector{model: m, allowed: make([]bool, len(m.languages)), rarity: make([]int32, len(m.languages))}
	for i, l := range m.languages {
		d.allowed[i], d.rarity[i] = true, l.rarity*rareLanguage
	}
	for _, option := range options {
		if err := option(d); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// clearConfidence is how sure the first look at a long text must be for it to
// be enough. 90 in 100 texts of ten sentences from treebanks of seven languages
// are clear, and all of them are in the language found; so it is with them
// where up to 45 % is in another language, before, behind or on both sides, of
// which half are clear.
const clearConfidence = 0.9995

// Detect says which language most of a text is in. It allocates nothing and
// never fails. Of a text longer than 0.5 kB it reads three stretches spread
// over it, and eight if the three do not agree or leave a doubt; so its cost
// is bounded: some 0.03 ms, or 0.2. Bytes that are no UTF-8 are taken for white
// space.
func (d *Detector) Detect(text string) Result {
	s := sample{model: d.model}
	if len(text) > windowCount*windowBytes {
		s.glance(text)
		if r := d.decide(&s); r.Confidence >= clearConfidence && d.unanimous(&s, r) {
			return r
		}
		s = sample{model: d.model}
	}
	s.readAll(text)
	return d.decide(&s)
}

// unanimous reports whether the language of an answer is the likeliest one in
// every window that was read.
func (d *Detector) unanimous(s *sample, r Result) bool {
	for i := range s.windows[:s.count] {
		w := &s.windows[i]
		best, tag := int32(0), ""
		for _, c := range d.model.byScript[r.Script] {
			if score := w.scores[c.index] - d.rarity[c.language]; score > best {
				best, tag = score, d.model.languages[c.language].code
			}
		}
		if tag != r.Tag {
			return false
		}
	}
	return true
}

// decide answers by script where a script has one language, and by the
// n-grams' scores otherwise.
func (d *Detector) decide(s *sample) Result {
	code, script := s.script()
	candidates := d.model.byScript[code]
	switch {
	case len(candidates) == 0:
		return Result{Tag: Undetermined, Script: code}
	case len(candidates) == 1:
		return d.owner(s, candidates[0])
	}
	var best [1 + maxAlternatives]candidate // of the allowed languages, the likeliest first
	n, stranger := 0, candidate{language: -1}
	for _, c := range candidates {
		c.score = s.total(c.index) - d.rarity[c.language]
		switch {
		case d.allowed[c.language]:
			n = insert(&best, n, c)
		case stranger.language < 0 || c.score > stranger.score:
			stranger = c
		}
	}
	if n == 0 {
		return Result{Tag: Undetermined, Script: code}
	}
	return d.weigh(s, script, best[:n], stranger)
}

// candidate is a language, its place in the n-gram table and its score.
type candidate struct {
	language, index int
	score           int32
}

// insert keeps the best candidates, n of them so far, in order; of equals the
// first in the alphabet comes first.
func insert(best *[1 + maxAlternatives]candidate, n int, c candidate) int {
	i := n
	for i > 0 && best[i-1].score < c.score {
		i--
	}
	if i == len(best) {
		return n
	}
	n = min(n+1, len(best))
	copy(best[i+1:n], best[i:])
	best[i] = c
	return n
}

// owner answers with the only language of a script.
func (d *Detector) owner(s *sample, c candidate) Result {
	script := d.model.languages[c.language].script
	if !d.allowed[c.language] {
		return Result{Tag: Undetermined, Script: script}
	}
	r := Result{Tag: d.model.languages[c.language].code, Confidence: ownerConfidence, Margin: 1, Script: script}
	r.Reliable = s.letters() >= ownerLetters
	return r
}

// weigh turns scores into probabilities.
func (d *Detector) weigh(s *sample, script script, best []candidate, stranger candidate) Result {
	symbols := s.symbols(script)
	var share [1 + maxAlternatives]float64
	total := 0.0
	for i, c := range best {
		share[i] = likelihood(c.score, best[0].score, symbols)
		total += share[i]
	}
	others := 0.0
	if stranger.language >= 0 {
		others = strangerPrior * likelihood(stranger.score, best[0].score, symbols)
	}
	known := s.genuine(best[0].index, script)
	r := Result{
		Tag:        d.model.languages[best[0].language].code,
		Confidence: known * share[0] / (total + others),
		Margin:     (share[0] - share[1]) / total,
		Script:     scripts[script].code,
	}
	r.Reliable = s.words >= reliableWords && r.Confidence >= reliableConfidence
	next := 1
	if r.Confidence < undeterminedConfidence {
		r.Tag, next = Undetermined, 0
	}
	for i := next; i < len(best) && i-next < maxAlternatives; i++ {
		r.Alternatives[i-next] = Alternative{
			Tag:        d.model.languages[best[i].language].code,
			Confidence: known * share[i] / (total + others),
		}
	}
	return r
}
