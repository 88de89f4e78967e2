package typing

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/en"
	"github.com/nutgraf/nutgraf/text"
)

func segment(t testing.TB, src string) *text.Document {
	s, err := en.Pack().Segmenter()
	require.NoError(t, err)
	return s.Segment(src)
}

// learned is a model of two sentences seen many times.
func learned(t testing.TB) *Model {
	base := &kb.Base{}
	buys := segment(t, "Acme Inc. bought a factory.")
	says := segment(t, "Ms Jones said nothing.")
	var all []Example
	for range 20 {
		all = append(all, NewExample(base, buys, 0, 2, lang.Company, 1), NewExample(base, says, 1, 2, lang.Person, 1))
	}
	return Learn(all, Settings{Epochs: 5, Rate: 0.1, Shrink: 1e-5, Rare: 2, Seed: 1})
}

func TestLearnIsReproducibleAndLearns(t *testing.T) {
	m := learned(t)
	require.Equal(t, Encode(m), Encode(learned(t)))
	d := segment(t, "Zeta Inc. bought a factory. Ms Brown said nothing.")
	s := m.Type(&kb.Base{}, d, 0, 2)
	require.Equal(t, lang.Company, s.Best())
	first, last := d.TokensIn(text.Span{Start: 31, End: 36})
	s = m.Type(&kb.Base{}, d, first, last)
	require.Equal(t, lang.Person, s.Best())
}

func TestEncodeDecode(t *testing.T) {
	m := learned(t)
	again, err := Decode(Encode(m))
	require.NoError(t, err)
	require.Equal(t, m, again)
	file := Encode(m)
	for i := 0; i < len(file); i += 7 {
		bad := append([]byte(nil), file...)
		bad[i] ^= 0x10
		_, err := Decode(bad)
		require.ErrorIs(t, err, ErrDamaged, "byte %d", i)
		_, err = Decode(file[:i])
		require.ErrorIs(t, err, ErrDamaged, "cut at %d", i)
	}
}

func FuzzDecode(f *testing.F) {
	body := Encode(learned(f))[len(magic)+4:]
	f.Add(body)
	f.Add(body[:len(body)/3])
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0x0f})
	d := segment(f, "Acme Inc. bought a factory.")
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := decode(b)
		if err != nil {
			require.ErrorIs(t, err, ErrDamaged)
			return
		}
		m.Type(&kb.Base{}, d, 0, 2)
	})
}

func TestVeryLongNameIsBounded(t *testing.T) {
	src := ""
	for range 2000 {
		src += "Name "
	}
	d := segment(t, src)
	s := learned(t).Type(&kb.Base{}, d, 0, len(d.Tokens()))
	require.NotEqual(t, lang.NoKind, s.Best())
}
