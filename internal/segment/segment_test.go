package segment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/text"
)

func segmenters(t testing.TB) map[string]lang.Segmenter {
	out := map[string]lang.Segmenter{}
	for _, p := range all.Packs() {
		s, err := p.Segmenter()
		require.NoError(t, err)
		out[p.Code] = s
	}
	return out
}

// cut writes a document's tokens with "|" between tokens and "‖" between
// sentences, "¶" between paragraphs.
func cut(d *text.Document) string {
	var b strings.Builder
	for pi, p := range d.Paragraphs() {
		if pi > 0 {
			b.WriteString("¶")
		}
		for si := p.First; si < p.Last; si++ {
			if si > p.First {
				b.WriteString("‖")
			}
			s := d.Sentences()[si]
			for i := s.First; i < s.Last; i++ {
				if i > s.First {
					b.WriteString("|")
				}
				b.WriteString(d.TokenText(i))
			}
		}
	}
	return b.String()
}

func TestSegment(t *testing.T) {
	segs := segmenters(t)
	for _, c := range []struct{ lang, src, want string }{
		// Abbreviations and initials.
		{"fr", "Le P.-D.G. a parlé.", "Le|P.-D.G.|a|parlé|."},
		{"fr", "M. Dupont a ri.", "M.|Dupont|a|ri|."},
		{"en", "Dr. Smith of Apple Inc. said no.", "Dr.|Smith|of|Apple|Inc.|said|no|."},
		{"en", "He works at Apple Inc. The firm grew.", "He|works|at|Apple|Inc.‖The|firm|grew|."},
		{"en", "The U.S. Treasury paid.", "The|U.S.|Treasury|paid|."},
		{"en", "It left the U.S. The war went on.", "It|left|the|U.S.‖The|war|went|on|."},
		{"en", "J. K. Rowling wrote.", "J.|K.|Rowling|wrote|."},
		{"de", "Das ist z. B. ein Fall.", "Das|ist|z.|B.|ein|Fall|."},
		{"de", "Es geht um 3,5 Mio. Euro.", "Es|geht|um|3,5|Mio.|Euro|."},
		{"es", "El Sr. Gómez habló.", "El|Sr.|Gómez|habló|."},
		{"it", "Nel 44 a.C. morì.", "Nel|44|a.C.|morì|."},
		{"it", "La Rossi S.p.A. cresce.", "La|Rossi|S.p.A.|cresce|."},
		{"nl", "Dhr. Jansen van Philips N.V. lachte.", "Dhr.|Jansen|van|Philips|N.V.|lachte|."},
		// Elisions and clitics.
		{"fr", "L’homme d'Apple aujourd'hui", "L’|homme|d'|Apple|aujourd'hui"},
		{"fr", "A-t-il dit oui ? demande-t-elle.", "A|-t-il|dit|oui|?|demande|-t-elle|."},
		{"fr", "L’U.E. décide.", "L’|U.E.|décide|."},
		{"it", "dell'azienda c'è", "dell'|azienda|c'|è"},
		{"en", "He can't; it's Apple's.", "He|ca|n't|;|it|'s|Apple|'s|."},
		{"pt", "O grupo disse-lhe isso.", "O|grupo|disse|-lhe|isso|."},
		{"nl", "Trumps foto's en Anna's boek", "Trumps|foto's|en|Anna|'s|boek"},
		// Numbers.
		{"fr", "1 234,5 et 1 234 567 et 12 000", "1 234,5|et|1 234 567|et|12 000"},
		{"fr", "en 2021 300 personnes", "en|2021|300|personnes"},
		{"de", "12'000 und 1.234,56", "12'000|und|1.234,56"},
		{"en", "$3.4bn or 12% of 5G", "$|3.4bn|or|12|%|of|5G"},
		{"en", "20-30 people, 18-year-old", "20|-|30|people|,|18-year-old"},
		// Words with hyphens and signs, addresses.
		{"en", "AT&T's follow-up on Covid-19", "AT&T|'s|follow-up|on|Covid-19"},
		{"en", "See https://a.b/c?d=e. Ask me@x.org!", "See|https://a.b/c?d=e|.‖Ask|me@x.org|!"},
		{"en", "@elon posted #news on Booking.com.", "@elon|posted|#news|on|Booking.com|."},
		{"en", "Wait... what??? No!!!! ------", "Wait|.|.|.|what|?|?|?‖No|!!!!|------"},
		// Sentences and marks.
		{"en", "“Yes!” he said. “No way.” She left.", "“|Yes|!|”|he|said|.‖“|No|way|.|”‖She|left|."},
		{"fr", "« Oui. Non », a dit Ana.", "«|Oui|.‖Non|»|,|a|dit|Ana|."},
		{"fr", "C'est fini. « Oui », dit-il.", "C'|est|fini|.‖«|Oui|»|,|dit|-il|."},
		{"de", "Am 3. Oktober kam er.", "Am|3|.|Oktober|kam|er|."},
		{"de", "„Nein!“ Danach ging er.", "„|Nein|!|“‖Danach|ging|er|."},
		{"es", "¿Qué pasa? No sé.", "¿|Qué|pasa|?‖No|sé|."},
		// Paragraphs, headlines, wrapped lines.
		{"en", "Outage hits bank\n\nIt was long.", "Outage|hits|bank¶It|was|long|."},
		{"en", "A line that is long enough to be wrapped by\nits editor goes on.", "A|line|that|is|long|enough|to|be|wrapped|by|its|editor|goes|on|."},
		{"en", "Title\r\nText one.\r\n", "Title¶Text|one|."},
	} {
		require.Equal(t, c.want, cut(segs[c.lang].Segment(c.src)), "%s: %s", c.lang, c.src)
	}
}

func TestHeadline(t *testing.T) {
	d := segmenters(t)["en"].Segment("Outage hits bank\n\nIt was long.")
	require.True(t, d.Sentences()[0].Headline)
	require.False(t, d.Sentences()[1].Headline)
}

// checkViews proves that the views of a document are in order, do not
// overlap, and leave only white space and invisible signs between tokens.
func checkViews(t require.TestingT, d *text.Document) {
	src, at := d.Text(), 0
	for i, tok := range d.Tokens() {
		require.LessOrEqual(t, at, int(tok.Start), "token %d overlaps", i)
		require.Less(t, tok.Start, tok.End)
		gap := src[at:tok.Start]
		require.Empty(t, strings.Trim(gap, " \t\n\r\v\f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"+controls), "gap %q", gap)
		require.Equal(t, segment.Hash(d.TokenText(i)), tok.Hash)
		at = int(tok.End)
	}
	next := 0
	for _, s := range d.Sentences() {
		require.Equal(t, next, s.First)
		require.Less(t, s.First, s.Last)
		require.Equal(t, d.TokenSpan(s.First, s.Last), s.Span)
		next = s.Last
	}
	require.Equal(t, len(d.Tokens()), next, "every token is in a sentence")
	next = 0
	for _, p := range d.Paragraphs() {
		require.Equal(t, next, p.First)
		require.Less(t, p.First, p.Last)
		next = p.Last
	}
	require.Equal(t, len(d.Sentences()), next, "every sentence is in a paragraph")
}

// controls are the control characters, which are never tokens.
var controls = func() string {
	var b strings.Builder
	for r := rune(0); r < ' '; r++ {
		b.WriteRune(r)
	}
	return b.String()
}()

func TestViewsOfAnyText(t *testing.T) {
	segs := segmenters(t)
	codes := []string{"en", "fr", "de", "es", "it", "pt", "nl"}
	odd := rapid.SampledFrom([]string{"l'", "’", "“", "”", "« ", " »", "\r\n", "\ufeff", "e\u0301", "👩‍👩‍👧", "שלום", "1 234", "3.4bn", "U.S.", "http://", "@", "#", "-", "&", ".", "\u202f", "\u00ad", "a", "Z", "\x00", "…", "  ", "\n\n"})
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOf(rapid.OneOf(odd, rapid.String())).Draw(t, "parts"), "")
		code := rapid.SampledFrom(codes).Draw(t, "lang")
		checkViews(t, segs[code].Segment(src))
	})
}

func TestRunWithoutWordsIsOneToken(t *testing.T) {
	run := strings.Repeat("a@b;", 300)
	for code, seg := range segmenters(t) {
		d := seg.Segment("x " + run + " y.")
		require.Len(t, d.Tokens(), 4, code)
		require.Equal(t, text.Symbol, d.Tokens()[1].Kind, code)
		require.Len(t, d.TokenText(1), len(run), code)
		require.Greater(t, len(seg.Segment(run[:900]).Tokens()), 300, "a shorter run may be words: %s", code)
	}
}

func FuzzSegment(f *testing.F) {
	segs := segmenters(f)
	for _, s := range []string{"", "L’U.E. a dit « non ».", "12 000 000,5 €", "\xff\xfe", "a\u0301.b@c.d/e", "\ufeffA.\r\nB"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, code := range []string{"fr", "de", "pt"} {
			checkViews(t, segs[code].Segment(src))
		}
	})
}

func TestHash(t *testing.T) {
	for _, same := range [][2]string{{"ÉCOLE", "école"}, {"l’", "l'"}, {"e\u0301cole", "école"}, {"co\u00adop", "coop"}} {
		require.Equal(t, segment.Hash(same[0]), segment.Hash(same[1]), same)
		require.Equal(t, segment.Fold(same[0]), segment.Fold(same[1]), same)
		require.True(t, segment.FoldedEqual(same[0], segment.Fold(same[1])))
	}
	require.False(t, segment.FoldedEqual("ab", "abc"))
	require.False(t, segment.FoldedEqual("abc", "ab"))
}

func BenchmarkSegment(b *testing.B) {
	seg := segmenters(b)["fr"]
	src := strings.Repeat("De son côté, l'entreprise a indiqué que plus de 70 millions d'utilisateurs « ont été enregistrés » en une journée.\n", 200)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if len(seg.Segment(src).Tokens()) != 200*24 {
			b.Fatal("wrong number of tokens")
		}
	}
}

// TestHashIsOfTheFoldedForm holds the fast paths of Hash and FoldedEqual
// against Fold.
func TestHashIsOfTheFoldedForm(t *testing.T) {
	part := rapid.SampledFrom([]string{"É", "é", "×", "ß", "Ÿ", "’", "‘", "e\u0301", "E\u0301\u0302", "Œ", "A", "z", "-", "‑", "\u00ad", "A\u00ad\u0301", "Ω", "\u0301", "1", "%"})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(part, rapid.String())).Draw(t, "parts"), "")
		require.Equal(t, segment.Hash(segment.Fold(s)), segment.Hash(s), "%q", s)
		require.Equal(t, segment.Fold(s), segment.Fold(segment.Fold(s)), "%q", s)
		require.True(t, segment.FoldedEqual(s, segment.Fold(s)), "%q", s)
		require.Equal(t, segment.Fold(s) == s, segment.FoldedEqual(s, s), "%q", s)
		require.False(t, segment.FoldedEqual(s+"a", segment.Fold(s)), "%q", s)
	})
}
