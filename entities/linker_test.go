package entities_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
)

// layers are the linker of a language and what it stands on.
type layers struct {
	segmenter lang.Segmenter
	tagger    lang.Tagger
	linker    *entities.Linker
}

var loaded = map[string]*layers{}

func load(t require.TestingT, code string) *layers {
	if l := loaded[code]; l != nil {
		return l
	}
	for _, p := range all.Packs() {
		if p.Code != code {
			continue
		}
		seg, err := p.Segmenter()
		require.NoError(t, err)
		tag, err := p.Tagger()
		require.NoError(t, err)
		x, err := entities.New(p)
		require.NoError(t, err)
		loaded[code] = &layers{seg, tag, x}
		return loaded[code]
	}
	require.FailNow(t, "no pack", code)
	return nil
}

// marked is a text whose names are marked [so|kind].
func marked(t require.TestingT, src string) (plain string, names []lang.Name) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(src, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), names
		}
		mark, after, _ := strings.Cut(rest, "]")
		surface, kind, _ := strings.Cut(mark, "|")
		k, err := lang.ParseKind(kind)
		require.NoError(t, err)
		names = append(names, lang.Name{Span: text.Span{Start: b.Len(), End: b.Len() + len(surface)}, Kind: k, Confidence: 0.9})
		b.WriteString(surface)
		src = after
	}
}

// link links a marked text.
func link(t require.TestingT, code, src string) (*text.Document, *entities.Result) {
	l := load(t, code)
	plain, names := marked(t, src)
	doc := l.segmenter.Segment(plain)
	tags := l.tagger.Tag(doc)
	for i := range names {
		names[i].First, names[i].Last = doc.TokensIn(names[i].Span)
	}
	tags.Names = names
	return doc, l.linker.Link(doc, tags)
}

func TestMentionsOfAnyText(t *testing.T) {
	pieces := []string{"Pavel Durov", "Telegram", "Telegram-Chef", "Vale", "Der Konzern", "ex-PDG de", ", ", " & ", "(AMF)", "S.A.", "\"", "«", "-", "\n\n", " ", "AG", "Ministerio", "de la", "d'", "‘", "41", "says", "X", "É", "\u00a0", "son", "directeur", "Dr."}
	codes := []string{"en", "fr", "de", "es", "it", "pt", "nl"}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		l := load(t, rapid.SampledFrom(codes).Draw(t, "language"))
		doc := l.segmenter.Segment(src)
		tags := l.tagger.Tag(doc)
		r := l.linker.Link(doc, tags)
		end := 0
		for i, m := range r.Mentions {
			require.GreaterOrEqual(t, m.Span.Start, end, "mentions in text order, apart")
			require.Greater(t, m.Span.End, m.Span.Start)
			first, last := doc.TokensIn(m.Span)
			require.Equal(t, []int{first, last}, []int{m.First, m.Last}, "tokens of %q", m.Span.In(src))
			require.Contains(t, r.Entities[m.Entity].Mentions, i)
			end = m.Span.End
		}
		for _, e := range r.Entities {
			require.NotEmpty(t, e.Mentions)
			for _, role := range e.Roles {
				require.NotEmpty(t, role.Classes)
				require.Less(t, role.Organization, len(r.Entities))
				require.Greater(t, role.Span.End, role.Span.Start)
			}
		}
		if n := len(doc.Tokens()); n > 0 {
			a := rapid.IntRange(0, n-1).Draw(t, "first")
			b := rapid.IntRange(a+1, n).Draw(t, "last")
			e, ok := r.Describe(doc, doc.TokenSpan(a, b))
			require.Equal(t, ok, e >= 0)
		}
		again := l.linker.Link(doc, l.tagger.Tag(doc))
		require.Equal(t, r.Mentions, again.Mentions)
		require.Equal(t, len(r.Entities), len(again.Entities))
	})
}
