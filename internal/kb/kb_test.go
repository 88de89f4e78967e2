package kb

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/nutgraf/nutgraf/lang"
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
