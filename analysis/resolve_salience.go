package analysis

import (
	"sort"
	"strings"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/quotes"
	"github.com/nutgraf/nutgraf/text"
)

// lookBack is how many mentions before an offset compete for a pronoun.
const lookBack = 40

// salient is the entity that fits and is most in play before an offset: named
// lately, as the subject of its sentence, the last to speak. -1 if none fits.
func (x *resolver) salient(at int, fits func(*entities.Entity) bool) int {
	ms := x.entities.Mentions
	end := sort.Search(len(ms), func(i int) bool { return ms[i].Span.End > at })
	here, par := x.sentence(at), x.paragraph(at)
	best, score := -1, 0.0
	for i := end - 1; i >= 0 && i >= end-lookBack; i-- {
		m := ms[i]
		e := &x.entities.Entities[m.Entity]
		if !fits(e) {
			continue
		}
		sent := x.doc.SentenceOf(m.First)
		s := 10 - float64(min(here-sent, 8)) - 0.6*float64(min(par-x.paragraph(m.Span.Start), 6))
		s += 0.25 * float64(min(len(e.Mentions), 6))
		if x.subjectLike(m, sent) {
			s += 0.8
		}
		if x.attached(m) {
			s -= 0.7
		}
		if x.last >= 0 && x.out[x.last].entity == m.Entity {
			s += 0.9
		}
		if x.inQuotation(m.Span) {
			s -= 2.5
		}
		if best < 0 || s > score {
			best, score = m.Entity, s
		}
	}
	return best
}

// subjectLike reports whether a mention is the first of its sentence and
// stands near its start.
func (x *resolver) subjectLike(m entities.Mention, sent int) bool {
	first := x.doc.Sentences()[sent].First
	if m.First-first > 12 {
		return false
	}
	for i := first; i < m.First; i++ {
		if p := x.tags.POS[i]; p == lang.VERB || p == lang.AUX && i+2 < m.First {
			return false
		}
	}
	return true
}

// attached reports whether an adposition or genitive ties a mention to
// another noun.
func (x *resolver) attached(m entities.Mention) bool {
	return m.First > 0 && x.tags.POS[m.First-1] == lang.ADP
}

func (x *resolver) inQuotation(s text.Span) bool {
	i := sort.Search(len(x.quoted), func(i int) bool { return x.quoted[i].End > s.Start })
	return i < len(x.quoted) && x.quoted[i].Contains(s)
}

func (x *resolver) sentence(at int) int {
	return min(x.doc.SentenceOf(x.doc.TokenAt(at)), len(x.doc.Sentences())-1)
}

func (x *resolver) paragraph(at int) int {
	return min(x.doc.ParagraphOf(x.sentence(at)), len(x.doc.Paragraphs())-1)
}

// headline reports whether an offset stands in the headline of the article.
func (x *resolver) headline(at int) bool {
	return x.paragraph(at) == 0 && (x.doc.Sentences()[x.sentence(at)].Headline || len(x.doc.Paragraphs()) > 1 && x.alone(at))
}

// alone reports whether the paragraph of an offset is one sentence.
func (x *resolver) alone(at int) bool {
	p := x.doc.Paragraphs()[x.paragraph(at)]
	return p.Last-p.First == 1
}

// answers reports whether a quotation is an answer of an interview: a turn of
// dialogue, or a paragraph of its own behind a question.
func (x *resolver) answers(q *quotes.Quote) bool {
	if q.Kind != quotes.Direct || !q.Cue.IsZero() {
		return false
	}
	p := x.paragraph(q.Spans[0].Start)
	if q.Rule == quotes.RuleDialogueDash {
		return true
	}
	if p == 0 || q.Rule != quotes.RuleDirectAlone {
		return false
	}
	before := x.doc.Paragraphs()[p-1]
	s := x.doc.Sentences()[before.Last-1]
	return x.doc.TokenText(s.Last-1) == "?"
}

// interviewee is the person an article is about: named most often outside
// quotations, the first of several.
func (x *resolver) interviewee() int {
	if x.person > -2 {
		return x.person
	}
	best, most := -1, 0
	for i := range x.entities.Entities {
		e := &x.entities.Entities[i]
		if e.Kind != lang.Person {
			continue
		}
		n := 0
		for _, m := range e.Mentions {
			if !x.inQuotation(x.entities.Mentions[m].Span) {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	x.person = best
	return best
}

// headlines resolves the quotations of the headline that stand for somebody
// named only later: who says the same words below, else who speaks first, else
// the first person named.
func (x *resolver) headlines() {
	below := sort.Search(len(x.out), func(i int) bool { return x.paragraph(x.quotes.Quotes[i].Spans[0].Start) > 0 })
	for i := range min(below, lookBack) {
		q := &x.quotes.Quotes[i]
		if e := x.saidAgain(i, below); e >= 0 {
			x.out[i] = speaker{e, 0.85}
			continue
		}
		if x.out[i].entity >= 0 || !x.headline(q.Spans[0].Start) || q.Speaker.Open && q.Speaker.Form == quotes.Pronoun {
			continue
		}
		if q.Speaker.Form == quotes.Description && (q.Speaker.Plural || q.Speaker.Sort == quotes.Body) {
			continue
		}
		for j := below; j < min(len(x.out), below+lookBack); j++ {
			if e := x.out[j].entity; e >= 0 && isPerson(&x.entities.Entities[e]) && agrees(x.entities.Entities[e].Gender, q.Speaker.Gender) {
				x.out[i] = speaker{e, 0.6}
				break
			}
		}
	}
}

// saidAgain is the speaker of the quotation below the headline that holds most
// of the words of quotation i, if its sentence names none; -1 if none holds
// them.
func (x *resolver) saidAgain(i, below int) int {
	q := &x.quotes.Quotes[i]
	if q.Kind != quotes.Direct || !q.Cue.IsZero() || !x.headline(q.Spans[0].Start) {
		return -1
	}
	words := x.longWords(q)
	if len(words) == 0 {
		return -1
	}
	for j := below; j < min(len(x.out), below+lookBack); j++ {
		same := 0
		for w := range x.longWords(&x.quotes.Quotes[j]) {
			if words[w] {
				same++
			}
		}
		if 3*same >= 2*len(words) && x.out[j].entity >= 0 {
			return x.out[j].entity
		}
	}
	return -1
}

// longWords are the words of a quotation that are no small words, folded.
func (x *resolver) longWords(q *quotes.Quote) map[string]bool {
	out := map[string]bool{}
	for _, s := range q.Spans {
		for first, last := x.doc.TokensIn(s); first < last; first++ {
			if w := x.doc.TokenText(first); len(w) > 3 {
				out[strings.ToLower(w)] = true
			}
		}
	}
	return out
}
