package inflate_test

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/inflate"
)

func deflate(t testing.TB, b []byte, level int) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, level)
	require.NoError(t, err)
	_, err = w.Write(b)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

// texts are bytes of all sorts: short, repeated, of few and of many values.
func texts() [][]byte {
	rnd := rand.New(rand.NewPCG(1, 2))
	all := [][]byte{nil, {0}, []byte("a"), []byte("abracadabra"), []byte(strings.Repeat("x", 100_000)), []byte(strings.Repeat("the same again, ", 9000))}
	for _, values := range []float64{2, 30, 256, 4000} {
		b := make([]byte, 200_000)
		for i := range b {
			b[i] = byte(rnd.ExpFloat64() * values / 8) // some codes are longer than the table's
		}
		all = append(all, b)
	}
	return all
}

func TestInto(t *testing.T) {
	for i, want := range texts() {
		for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
			z := deflate(t, want, level)
			got := make([]byte, len(want))
			require.NoError(t, inflate.Into(got, z), "text %d, level %d", i, level)
			require.True(t, bytes.Equal(want, got), "text %d, level %d", i, level)
			require.ErrorIs(t, inflate.Into(make([]byte, len(want)+1), z), inflate.ErrDamaged)
			require.ErrorIs(t, inflate.Into(got, z[:len(z)*2/3]), inflate.ErrDamaged, "text %d, level %d", i, level)
			if len(want) > 0 {
				require.ErrorIs(t, inflate.Into(got[1:], z), inflate.ErrDamaged)
			}
		}
	}
}

// TestDamaged alters bytes: there may be an error or other bytes, and where
// compress/flate reads them, it reads the same.
func TestDamaged(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for _, text := range texts() {
		text = text[:min(len(text), 3000)]
		z := deflate(t, text, 6)
		for range 2000 {
			bad := bytes.Clone(z)
			for range 1 + rnd.IntN(3) {
				bad[rnd.IntN(len(bad))] ^= 1 << rnd.IntN(8)
			}
			same(t, bad)
		}
	}
}

// same compares with compress/flate, on at most a mebibyte.
func same(t *testing.T, z []byte) {
	const limit = 1 << 20
	want, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(z)), limit))
	got := make([]byte, len(want))
	if ours := inflate.Into(got, z); err == nil && len(want) < limit {
		require.NoError(t, ours)
		require.True(t, bytes.Equal(want, got))
	}
}

func FuzzInto(f *testing.F) {
	for _, text := range texts() {
		f.Add(deflate(f, text[:min(len(text), 500)], 6))
	}
	f.Add([]byte{1, 1, 0, 254, 255, 7})
	f.Fuzz(func(t *testing.T, z []byte) { same(t, z) })
}
