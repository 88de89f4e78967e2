package analysis

import (
	"context"
	"runtime/debug"
	"sync"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// Analyzer turns articles into records. It is immutable and safe for
// concurrent use; the data of a language loads once, with its first article.
type Analyzer struct {
	packs    []*lang.Pack
	config   config
	detector *lang.Detector
	layers   map[string]func() (*layers, error)
}

// layers are the parts of the pipeline in one language.
type layers struct {
	segmenter lang.Segmenter
	tagger    lang.Tagger
	linker    *entities.Linker
	quotes    *quotes.Extractor
	claims    *claims.Extractor
}

// New returns an Analyzer for the languages of the packs. It costs next to
// nothing: what is heavy loads on first use.
func New(packs ...*lang.Pack) (*Analyzer, error) {
	a := &Analyzer{packs: packs, config: config{maxBytes: DefaultMaxBytes}}
	if len(packs) == 0 {
		return nil, &ConfigError{"no language pack: pass at least one, or all.Packs()"}
	}
	return a.prepare()
}

// With returns a copy of the Analyzer with further options.
func (a *Analyzer) With(opts ...Option) (*Analyzer, error) {
	b := &Analyzer{packs: a.packs, config: a.config}
	for _, o := range opts {
		if err := o(&b.config); err != nil {
			return nil, err
		}
	}
	return b.prepare()
}

func (a *Analyzer) prepare() (*Analyzer, error) {
	a.layers = make(map[string]func() (*layers, error), len(a.packs))
	for _, p := range a.packs {
		if a.layers[p.Code] != nil {
			return nil, &ConfigError{"two packs for the language " + p.Code}
		}
		a.layers[p.Code] = sync.OnceValues(func() (*layers, error) { return a.load(p) })
	}
	d, err := lang.NewDetector()
	if err != nil {
		return nil, err
	}
	a.detector = d
	if a.config.identifier == nil {
		a.config.identifier = d
	}
	if c := a.config.language; c != "" && a.layers[c] == nil {
		return nil, &ConfigError{"WithLanguage(" + c + "): no pack for this language"}
	}
	return a, nil
}

// load builds the pipeline of one language. Its parts load side by side: what
// they share (the segmenter, the knowledge base) loads once for all.
func (a *Analyzer) load(p *lang.Pack) (*layers, error) {
	l := &layers{}
	parts := [...]func() error{
		func() (err error) { l.segmenter, err = p.Segmenter(); return },
		func() (err error) { l.tagger, err = p.Tagger(); return },
		func() (err error) { l.linker, err = entities.New(p, a.config.entities...); return },
		func() (err error) { l.quotes, err = quotes.New(p, a.config.quotes...); return },
		func() (err error) { l.claims, err = claims.New(p, a.config.claims...); return },
	}
	var errs [len(parts)]error
	var wg sync.WaitGroup
	for i, part := range parts {
		wg.Go(func() { errs[i] = part() })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, &PackError{Language: p.Code, Err: err}
		}
	}
	return l, nil
}

// Analyze reads one article. An error speaks of the context, the size limit,
// invalid UTF-8 or a damaged pack, never of what the article says: a text
// that cannot be read (empty, in an unknown language) gives a record whose
// notes say so. Linear in the length of the text.
func (a *Analyzer) Analyze(ctx context.Context, src string) (rec *Record, err error) {
	if err := a.admit(ctx, src); err != nil {
		return nil, err
	}
	// One article must not end a stream of millions.
	defer func() {
		if p := recover(); p != nil {
			rec, err = nil, &DefectError{Panic: p, Stack: debug.Stack()}
		}
	}()
	b := newBuilder(src)
	code := b.language(a)
	if code == "" {
		return b.record, nil
	}
	l, err := a.layers[code]()
	if err != nil {
		return nil, err
	}
	r, err := l.read(ctx, src)
	if err != nil {
		return nil, err
	}
	b.build(r, a.config.minConfidence)
	b.foreign(a.detector, r)
	b.wordless(r.doc)
	return b.record, nil
}

// admit checks what an article must fulfil before it is read.
func (a *Analyzer) admit(ctx context.Context, src string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(src) > a.config.maxBytes {
		return &TooLargeError{Size: len(src), Limit: a.config.maxBytes}
	}
	if !utf8.ValidString(src) {
		return &InvalidUTF8Error{Offset: firstInvalid(src)}
	}
	return nil
}

func firstInvalid(src string) int {
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRuneInString(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(src)
}

// reading is what the layers say of one article, before it is joined.
type reading struct {
	doc      *text.Document
	tags     *lang.Tagging
	entities *entities.Result
	quotes   *quotes.Result
	claims   []claims.Claim
}

// read runs the layers over an article, as long as the context lives.
func (l *layers) read(ctx context.Context, src string) (*reading, error) {
	r := &reading{quotes: &quotes.Result{}}
	steps := [...]func(){
		func() { r.doc = l.segmenter.Segment(src) },
		func() { r.tags = l.tagger.Tag(r.doc) },
		func() {
			r.entities = l.linker.Link(r.doc, r.tags)
			r.tags = &lang.Tagging{POS: r.tags.POS, Names: r.entities.Names()}
		},
	}
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		step()
	}
	return r, l.readSections(ctx, r)
}
