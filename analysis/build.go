package analysis

import (
	"slices"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// builder joins the layers' findings into one record.
type builder struct {
	src    string
	record *Record
	quotes []int // index of each quotation of the layer in the record, -1 if dropped
}

func newBuilder(src string) *builder {
	return &builder{src: src, record: &Record{Entities: []Entity{}, Quotes: []Quote{}, Claims: []Claim{}, Notes: []Note{}}}
}

func (b *builder) note(s text.Span, code, message string) {
	b.record.Notes = append(b.record.Notes, Note{Start: s.Start, End: s.End, Code: code, Message: message})
}

// build fills the record from a reading.
func (b *builder) build(r *reading, least float64) {
	speakers := resolveSpeakers(r)
	claimants := resolveClaimants(r, speakers)
	b.record.Entities = make([]Entity, 0, len(r.entities.Entities))
	b.record.Quotes = make([]Quote, 0, len(r.quotes.Quotes))
	b.record.Claims = make([]Claim, 0, len(r.claims))
	for i := range r.entities.Entities {
		b.entity(r.entities, i)
	}
	b.quotes = make([]int, len(r.quotes.Quotes))
	for i := range r.quotes.Quotes { // what is written is let go of
		b.quote(r, i, speakers[i], least)
		r.quotes.Quotes[i].Spans, r.quotes.Quotes[i].Verbatim = nil, nil
	}
	group := groups(b.src, r.claims)
	for i := range r.claims {
		b.claim(r, i, claimants[i], group[i], least)
		r.claims[i] = claims.Claim{}
	}
	b.speakerMentions(r, speakers)
}

func (b *builder) excerpt(s text.Span) Excerpt {
	return Excerpt{Start: s.Start, End: s.End, Text: s.In(b.src)}
}

// optional is an excerpt, or nil for the zero span.
func (b *builder) optional(s text.Span) *Excerpt {
	if s.IsZero() {
		return nil
	}
	e := b.excerpt(s)
	return &e
}

func (b *builder) entity(r *entities.Result, i int) {
	e := &r.Entities[i]
	out := Entity{Name: e.Name, Kind: e.Kind.String(), AlsoKinds: []string{}, Executive: e.Executive, ID: e.ID, Mentions: make([]Mention, 0, len(e.Mentions)), Roles: make([]Role, 0, len(e.Roles))}
	for _, k := range e.AlsoKinds {
		out.AlsoKinds = append(out.AlsoKinds, k.String())
	}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, b.mention(r.Mentions[m].Span, quotes.Name, r.Mentions[m].Kind))
	}
	for _, role := range e.Roles {
		x := b.excerpt(role.Span)
		class := make([]string, len(role.Classes))
		for k, c := range role.Classes {
			class[k] = string(c)
		}
		out.Roles = append(out.Roles, Role{Start: x.Start, End: x.End, Text: x.Text, Class: class, Organization: index(role.Organization), Status: role.Status.String()})
	}
	b.record.Entities = append(b.record.Entities, out)
}

func (b *builder) mention(s text.Span, f quotes.Form, k lang.Kind) Mention {
	return Mention{Start: s.Start, End: s.End, Text: s.In(b.src), Form: f.String(), Kind: k.String()}
}

// index is a reference as records write it: nil for none.
func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

func (b *builder) quote(r *reading, i int, who speaker, least float64) {
	q := &r.quotes.Quotes[i]
	b.quotes[i] = -1
	if q.Confidence < least {
		return
	}
	out := Quote{Kind: q.Kind.String(), Spans: spans(q.Spans), Verbatim: spans(q.Verbatim), Channel: b.optional(q.Channel), Rule: q.Rule, Confidence: round(q.Confidence)}
	parts := make([]string, len(q.Spans))
	for k, s := range q.Spans {
		parts[k] = s.In(b.src)
	}
	out.Text = strings.Join(parts, " ")
	if !q.Cue.IsZero() {
		x := b.excerpt(q.Cue)
		out.Cue = &Cue{Start: x.Start, End: x.End, Text: x.Text, Lemma: q.Lemma}
	}
	if !q.Speaker.Span.IsZero() || who.entity >= 0 {
		s := &Speaker{Mention: b.optional(q.Speaker.Span), Form: q.Speaker.Form.String(), Entity: index(who.entity), Confidence: round(calibrated(q.Speaker.Form, who))}
		if who.entity >= 0 {
			s.Name = r.entities.Entities[who.entity].Name
		}
		if q.Speaker.Form == quotes.Unnamed {
			s.Form = quotes.Omitted.String()
		}
		out.Speaker = s
	}
	b.quotes[i] = len(b.record.Quotes)
	b.record.Quotes = append(b.record.Quotes, out)
}

func spans(list []text.Span) []Span {
	out := make([]Span, len(list))
	for i, s := range list {
		out[i] = Span{s.Start, s.End}
	}
	return out
}

// speakerMentions adds the descriptions and pronouns that were resolved to an
// entity to its mentions.
func (b *builder) speakerMentions(r *reading, speakers []speaker) {
	for i, who := range speakers {
		s := r.quotes.Quotes[i].Speaker
		if who.entity < 0 || s.Span.IsZero() || s.Form != quotes.Description && s.Form != quotes.Pronoun {
			continue
		}
		e := &b.record.Entities[who.entity]
		at, found := slices.BinarySearchFunc(e.Mentions, s.Span.Start, func(m Mention, start int) int { return m.Start - start })
		if !found {
			e.Mentions = slices.Insert(e.Mentions, at, b.mention(s.Span, s.Form, r.entities.Entities[who.entity].Kind))
		}
	}
}

func (b *builder) claim(r *reading, i int, who claimant, group int, least float64) {
	c := &r.claims[i]
	if c.Confidence < least {
		return
	}
	if c.Ambiguous {
		b.note(c.Number, "number-ambiguous", "the mark in this number may group thousands or begin decimals; it was read as the language usually has it")
	}
	x := b.excerpt(c.Span)
	out := Claim{
		Start: x.Start, End: x.End, Text: x.Text, Kind: c.Kind.String(),
		Value: decimal(c.Value), Low: decimal(c.Low), High: decimal(c.High), Vague: c.Vague, Op: c.Op.String(),
		Unit: word(c.Unit), Per: word(c.Per), NounKey: c.NounKey, Period: word(c.Period), Change: word(c.Change.String()),
		About: append([]int{}, who.about...), Group: index(group), Confidence: round(c.Confidence),
	}
	if !c.Noun.IsZero() {
		out.Noun = word(c.Noun.In(b.src))
	}
	if who.quote >= 0 {
		out.Quote = index(b.quotes[who.quote])
	}
	if who.entity >= 0 {
		out.Claimant = &Claimant{Entity: index(who.entity), Name: r.entities.Entities[who.entity].Name}
	} else if !who.mention.IsZero() {
		out.Claimant = &Claimant{Mention: b.optional(who.mention)}
	}
	b.record.Claims = append(b.record.Claims, out)
}

// word is a string as records write it: nil for "".
func word(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// decimal is a number as records write it: plain digits, no exponent, no
// trailing zeros behind the point.
func decimal(d *apd.Decimal) *string {
	if d == nil {
		return nil
	}
	s := d.Text('f')
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return &s
}

// wordless notes runs without white space that are too long to be words, which
// the segmenter takes for one symbol: no other symbol is longer than a few
// bytes.
func (b *builder) wordless(doc *text.Document) {
	const longSymbol = 100
	for _, t := range doc.Tokens() {
		if t.Kind == text.Symbol && t.End-t.Start > longSymbol {
			b.note(t.Span(), "wordless-run", "this run without white space is too long to be words; it was not read")
		}
	}
}

// round keeps three decimals of a probability.
func round(p float64) float64 { return float64(int(p*1000+0.5)) / 1000 }
