package kb

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

func TestAppendKey(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Telefónica", "telefonica"},
		{"TELEFO\u0301NICA", "telefonica"},
		{"E.ON", "eon"},
		{"L'Oréal", "loreal"},
		{"L’Oréal", "loreal"},
		{"Saint-Gobain", "saint gobain"},
		{"Saint\u00a0Gobain", "saint gobain"},
		{"  Bain & Company ", "bain company"},
		{"Disney+", "disney+"},
		{"Weißes Haus", "weisses haus"},
		{"Ørsted", "orsted"},
		{"Łódź", "lodz"},
		{"ÆGIR", "aegir"},
		{"Ǣrlig", "aerlig"},
		{"Sǿby", "soby"},
		{"Țiriac", "tiriac"},
		{"OK.ru", "okru"},
		{"…", ""},
	} {
		require.Equal(t, c.want, string(AppendKey(nil, c.name)), c.name)
	}
}

func TestKeyOfKeyIsItself(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		key := AppendKey(nil, "a "+string(r)+"b")
		require.Equal(t, string(key), string(AppendKey(nil, string(key))), "%U", r)
	}
	rapid.Check(t, func(t *rapid.T) {
		key := AppendKey(nil, rapid.String().Draw(t, "name"))
		require.LessOrEqual(t, len(key), MaxKey)
		require.Equal(t, string(key), string(AppendKey(nil, string(key))))
	})
}

// sample is a small knowledge base with something of everything.
func sample() *Data {
	d := &Data{
		Profiles: []Profile{{}, {Flags: GivenName, Gender: 1 | 2<<2, Everyday: 5}, {}},
		Entities: []Entity{{Name: "Lindwerk", Country: "DE", ID: 42, Kind: lang.Company}, {Name: "Fernpost", Owner: "Lindwerk", Kind: lang.Platform, Also: KindSet(0).With(lang.Company)}},
		Names:    map[string]Name{"lindwerk": {0, []int{0}}, "lindwerk ag": {0, []int{0}}, "fernpost": {2, []int{1, 0}}, "andrea": {1, nil}},
		Forms:    map[string]Form{"gmbh": {Kind: lang.Company, Countries: "DE,AT,CH"}, "sarl": {Kind: lang.Company, Front: true}},
		Heads:    map[string]Head{"airlines": {lang.Company, Last}, "ministerium": {lang.Organization, First | Ending}, "club": {lang.Organization, Inside}},
	}
	d.Profiles[0].Weights[lang.Company] = 3
	d.Profiles[2].Weights[lang.Platform] = 255
	return d
}

func TestEncodeDecode(t *testing.T) {
	file := Encode(sample())
	require.Equal(t, file, Encode(sample()), "the same data gives the same bytes")
	s, err := Decode(string(file))
	require.NoError(t, err)
	require.Equal(t, 4, s.Len())

	m, ok := s.Lookup("LINDWERK AG")
	require.True(t, ok)
	require.Equal(t, uint8(3), m.Profile().Weights[lang.Company])
	require.Equal(t, sample().Entities[0], m.Entity(0))
	other, ok := s.Lookup("Fernpost")
	require.True(t, ok)
	require.True(t, m.Same(other))
	given, ok := s.Lookup("Andrea")
	require.True(t, ok)
	require.Equal(t, sample().Profiles[1], *given.Profile())
	require.False(t, given.Same(m))
	_, ok = s.Lookup("Lindwer")
	require.False(t, ok)

	f, ok := s.Form([]byte("gmbh"))
	require.True(t, ok)
	require.Equal(t, sample().Forms["gmbh"], f)
	var keys []string
	for k := range s.Names {
		keys = append(keys, k)
	}
	require.Equal(t, []string{"andrea", "fernpost", "lindwerk", "lindwerk ag"}, keys)
}

func TestHeads(t *testing.T) {
	s, err := New(sample())
	require.NoError(t, err)
	for _, c := range []struct {
		name string
		want lang.Kind
	}{
		{"Nordwind Airlines", lang.Company},
		{"Airlines Nordwind", lang.NoKind},
		{"Ministerium für Wasser", lang.Organization},
		{"Wasserministerium", lang.Organization},
		{"Erster Club Nord", lang.Organization},
		{"", lang.NoKind},
	} {
		h, _ := s.Head(AppendKey(nil, c.name))
		require.Equal(t, c.want, h.Kind, c.name)
	}
}

func TestDecodeNamesWhatIsWrong(t *testing.T) {
	file := Encode(sample())
	for i := range file {
		bad := append([]byte(nil), file...)
		bad[i] ^= 0x40
		_, err := Decode(string(bad))
		require.ErrorIs(t, err, ErrDamaged, "byte %d", i)
		_, err = Decode(string(file[:i]))
		require.ErrorIs(t, err, ErrDamaged, "cut at %d", i)
	}
	newer := append([]byte(nil), file...)
	newer[len(magic)-1]++
	_, err := Decode(string(newer))
	require.ErrorContains(t, err, "format 2, this program reads format 1")
}

// FuzzDecode reads the bytes behind the checksum, which honest damage never
// reaches.
func FuzzDecode(f *testing.F) {
	body := Encode(sample())[len(magic)+4:]
	f.Add(body)
	f.Add(body[:len(body)/2])
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := decode(string(b))
		if err != nil {
			require.ErrorIs(t, err, ErrDamaged)
			return
		}
		for k, m := range s.Names {
			got, ok := s.Key([]byte(k))
			require.True(t, ok, k)
			_ = got.Profile()
			for i := range m.Entities() {
				_ = m.Entity(i)
			}
		}
		s.Head([]byte("some long ministerium of nothing"))
	})
}

func TestEmbedded(t *testing.T) {
	s, err := Embedded()
	require.NoError(t, err)
	require.Less(t, len(file), 6<<20)
	n := 0
	for k, m := range s.Names {
		n++
		if key := string(AppendKey(nil, k)); key != k {
			t.Fatalf("%q is no key; its key is %q", k, key)
		}
		for i := range m.Entities() {
			if e := m.Entity(i); e.Name == "" || e.Kind == lang.NoKind {
				t.Fatalf("%q stands for %+v", k, e)
			}
		}
	}
	require.Greater(t, n, 100_000)
}

func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}

// cutAt is a document of one sentence of which every mark and blank parts tokens.
func cutAt(src string) *text.Document {
	var tokens []text.Token
	for i := 0; i < len(src); i++ {
		switch start := i; {
		case src[i] == ' ':
		case src[i] == '.' || src[i] == '\'':
			tokens = append(tokens, text.Token{Start: int32(i), End: int32(i + 1), Kind: text.Punct})
		default:
			for i+1 < len(src) && !strings.Contains(" .'", src[i+1:i+2]) {
				i++
			}
			tokens = append(tokens, text.Token{Start: int32(start), End: int32(i + 1)})
		}
	}
	return text.NewDocument(src, tokens, nil, nil)
}

// Longest and FormEnd leave out look-ups that cannot find anything: they must
// agree with looking everything up.
func TestShortCutsFindTheSame(t *testing.T) {
	d := &Data{Profiles: []Profile{{}}, Names: map[string]Name{}, Heads: map[string]Head{}, Forms: map[string]Form{}}
	d.Profiles[0].Weights[lang.Company] = 3
	for _, name := range []string{"ada", "ada ag", "ada moor ltd", "adamoor", "adamoor quill", "adamoor quill line", "o", "oquill", "oquill moor", "line", "moor co kg", "s a", "sailor", "sailor quill"} {
		d.Names[name] = Name{}
	}
	for _, form := range []string{"ag", "ltd", "co kg", "kg", "sa"} {
		d.Forms[form] = Form{Kind: lang.Company}
	}
	s, err := New(d)
	require.NoError(t, err)
	b := NewBase(s)
	words := []string{"Ada", "Moor", "AdaMoor", "O", "Quill", "Line", "Ada-Moor", "AG", "Ltd", "Co", "KG", "S", "A", "Sailor", "and"}
	rapid.Check(t, func(t *rapid.T) {
		src := ""
		for range rapid.IntRange(1, 9).Draw(t, "words") {
			src += rapid.SampledFrom(words).Draw(t, "word") + rapid.SampledFrom([]string{" ", " ", ". ", ".", "'", "  "}).Draw(t, "gap")
		}
		doc := cutAt(src)
		end := len(doc.Tokens())
		for i := range end {
			want := 0
			for n := 1; n <= min(MaxTokens, end-i); n++ {
				if _, ok := b.Lookup(doc.TokenSpan(i, i+n).In(src)); ok {
					want = n
				}
			}
			n, m := b.Longest(doc, i, end)
			require.Equal(t, want, n, "%q from token %d", src, i)
			if n > 0 {
				same, _ := b.Lookup(doc.TokenSpan(i, i+n).In(src))
				require.Equal(t, same, m)
			}
		}
		for last := 2; last <= end; last++ {
			want := last
			for cut := last - 1; cut >= max(1, last-maxFormTokens); cut-- {
				if _, ok := b.formTokens(doc, cut, last); ok {
					want = cut
				}
			}
			cut, kind := b.FormEnd(doc, 0, last)
			require.Equal(t, want < last, kind == lang.Company, "%q to token %d", src, last)
			require.LessOrEqual(t, cut, want)
		}
	})
}
