package entities_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// groups are the surfaces of each entity, "a = b = c".
func groups(src string, r *entities.Result) []string {
	out := make([]string, len(r.Entities))
	for i, e := range r.Entities {
		names := make([]string, len(e.Mentions))
		for k, m := range e.Mentions {
			names[k] = r.Mentions[m].Span.In(src)
		}
		out[i] = strings.Join(names, " = ")
	}
	return out
}

func TestLinking(t *testing.T) {
	for _, c := range []struct {
		name, lang, text string
		want             []string
	}{
		{"surname", "en", "[Ada Moor|person] spoke. [Moor|person] left.", []string{"Ada Moor = Moor"}},
		{"surname first, in a headline", "en", "[Moor|person] resigns\n\n[Ada Moor|person] left.", []string{"Moor = Ada Moor"}},
		{"two surnames of Spain", "es", "[Ada Cazal Luna|person] habló. [Cazal|person] se fue.", []string{"Ada Cazal Luna = Cazal"}},
		{"initials", "en", "[Ada Moor|person] spoke. [A. Moor|person] left.", []string{"Ada Moor = A. Moor"}},
		{"two of one surname", "en", "[Ada Moor|person] met [Otto Moor|person].", []string{"Ada Moor", "Otto Moor"}},
		{"acronym in parentheses", "fr", "L'[Autorité des marchés lointains|organization] ([AML|organization]) enquête. L'[AML|organization] se tait.", []string{"Autorité des marchés lointains = AML = AML"}},
		{"acronym alone", "en", "The [Lorn Water Board|organization] met. [LWB|organization] said no.", []string{"Lorn Water Board = LWB"}},
		{"legal form", "de", "[Kaltwerk AG|company] wächst. [Kaltwerk|company] sucht Leute.", []string{"Kaltwerk AG = Kaltwerk"}},
		{"short name of a company", "en", "[Quilla Line Freight|company] grew. [Quilla|company] hires.", []string{"Quilla Line Freight = Quilla"}},
		{"camel case", "en", "[TotalFreight|company] grew. [Total|company] hires.", []string{"TotalFreight = Total"}},
		{"first word of a firm, taken for a person", "nl", "[Quilla Semicon|company] groeit. [Quilla|person] zoekt mensen.", []string{"Quilla Semicon = Quilla"}},
		{"a person of the firm's name", "nl", "[Quilla Semicon|company] groeit. [Ada Quilla|person] leidt het. [Quilla|person] zwijgt.", []string{"Quilla Semicon", "Ada Quilla = Quilla"}},
		{"made-up short form", "es", "La [Cámara Nacional Editorial|organization] ([Canedi|person]) habló.", []string{"Cámara Nacional Editorial = Canedi"}},
		{"a town is not its club", "en", "The [Tulsa Herons|organization] left [Tulsa|place].", []string{"Tulsa Herons", "Tulsa"}},
		{"capitals and accents", "fr", "[QUÉBEC|place] dort. [Québec|place] rêve.", []string{"QUÉBEC = Québec"}},
	} {
		plain, _ := marked(t, c.text)
		_, r := link(t, c.lang, c.text)
		require.Equal(t, c.want, groups(plain, r), c.name)
	}
}

func TestDescribe(t *testing.T) {
	for _, c := range []struct{ lang, text, phrase, want string }{
		{"fr", "[Ada Moor|person], la lanceuse d'alerte, et [Paul Nadir|person] ont parlé. Puis la lanceuse d'alerte est partie.", "la lanceuse d'alerte est", "Ada Moor"},
		{"en", "[Paul Nadir|person] founded [Fernpost|platform]. [Fernpost|platform] founder [Paul Nadir|person] met [Ada Moor|person]. Later the Fernpost founder left.", "the Fernpost founder", "Paul Nadir"},
		{"de", "Der Konzern [Kaltwerk|company] und [Ada Moor|person] streiten. Das Unternehmen schweigt.", "Das Unternehmen", "Kaltwerk"},
		{"fr", "[Kaltwerk|company] et M. [Nadir|person] discutent. Elle a vu Mme [Moor|person]. Il ment.", "Il ment", "Nadir"},
		{"en", "[Ada Moor|person] met a minister.", "a minister", ""},
	} {
		plain, _ := marked(t, c.text)
		doc, r := link(t, c.lang, c.text)
		start := strings.LastIndex(plain, c.phrase)
		phrase := strings.TrimSuffix(strings.TrimSuffix(c.phrase, " est"), " ment")
		e, ok := r.Describe(doc, text.Span{Start: start, End: start + len(phrase)})
		require.Equal(t, c.want != "", ok, "%s: %s", plain, phrase)
		if ok {
			require.Equal(t, c.want, r.Entities[e].Name, "%s: %s", plain, phrase)
		}
	}
}

// crowd is an article of n distinct names that share their words.
func crowd(t testing.TB, n int) (*text.Document, *lang.Tagging) {
	l := load(t, "en")
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Ada Moor%d said no. ", i)
	}
	doc := l.segmenter.Segment(b.String())
	tags := &lang.Tagging{POS: make([]lang.POS, len(doc.Tokens()))}
	for i := 0; i+1 < len(doc.Tokens()); i++ {
		if doc.TokenText(i) == "Ada" {
			tags.Names = append(tags.Names, lang.Name{Span: doc.TokenSpan(i, i+2), First: i, Last: i + 2, Kind: lang.Person, Confidence: 0.9})
		}
	}
	return doc, tags
}

func TestLinkingIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("times two long articles")
	}
	took := func(n int) time.Duration {
		doc, tags := crowd(t, n)
		return cputime.Least(3, func() { require.Len(t, load(t, "en").linker.Link(doc, tags).Entities, n) })
	}
	few, many := took(4_000), took(32_000)
	require.Less(t, many, 24*few, "eight times the names took %v after %v", many, few)
}

func BenchmarkLink(b *testing.B) {
	l := load(b, "fr")
	src := strings.Repeat("Paris, 12 mars – Le fondateur et P.-D.G. de Telegram, Pavel Durov, a indiqué mardi que plus de 70 millions d'utilisateurs avaient rejoint la messagerie. "+
		"« Nous sommes prêts », a déclaré la directrice technique de la start-up Cifrone, Ada Moor, devant la presse à Lyon. Selon l'Autorité des marchés financiers (AMF), le groupe Kaltwerk SA a vendu sa filiale.\n\n", 20)
	doc := l.segmenter.Segment(src)
	tags := l.tagger.Tag(doc)
	b.ReportAllocs()
	for b.Loop() {
		l.linker.Link(doc, tags)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Tokens())), "ns/token")
}
