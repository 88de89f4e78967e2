package tagger

import (
	"hash/crc32"
	"testing"

	"encoding/binary"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/internal/segment"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// toy is a model of a few words: "Anna" is a person, "der" a determiner.
func toy() *Model {
	anna, der := segment.Hash("Anna"), segment.Hash("der")
	return Build(&Parts{
		Words:   map[uint32]WordInfo{der: {Certain: true, Class: 1, Cases: 3}, anna: {Cases: 15}},
		Lexemes: map[uint32]uint32{anna: Lexeme(0x123, 0xabc, 6)},
		Phrases: map[uint32]uint32{PhraseHash(0, anna): 1 << GivenName},
		Classes: []uint32{0, 1 << lang.DET},
		POS:     []Row{{Feature: feature(1, anna, 0), Weights: []Weight{{uint8(lang.PROPN), 50}}}},
		Names:   []Row{{Feature: feature(140, anna, 0), Weights: []Weight{{Label(lang.Person, 0, 1), 100}}}},
		Transitions: map[[2]uint8]int32{
			{Outside, Label(lang.Person, 0, 1)}: -3,
		},
		Scale: 0.1, CalA: 1, Trust: 1,
	})
}

func TestModelTags(t *testing.T) {
	doc := segment.New(&segment.Rules{}).Segment("der Hund sah Anna.")
	got := New(toy()).Tag(doc)
	require.Equal(t, lang.DET, got.POS[0])
	require.Equal(t, lang.PROPN, got.POS[3])
	require.Len(t, got.Names, 1)
	n := got.Names[0]
	require.Equal(t, "Anna", n.Span.In(doc.Text()))
	require.Equal(t, lang.Person, n.Kind)
	require.Equal(t, []int{3, 4}, []int{n.First, n.Last})
	require.Greater(t, n.Confidence, float32(0.9))
}

func TestCodecGivesTheSameModel(t *testing.T) {
	file := toy().Encode()
	m, err := Decode(file)
	require.NoError(t, err)
	require.Equal(t, file, m.Encode())
	require.Equal(t, toy(), m)
}

// sealed gives altered contents a right checksum.
func sealed(file []byte) []byte {
	if len(file) < headerSize {
		return file
	}
	binary.LittleEndian.PutUint32(file[len(magic)+2:], crc32.Checksum(file[headerSize:], castagnoli))
	return file
}

func TestDecodeRefuses(t *testing.T) {
	file := toy().Encode()
	alter := func(f func(b []byte) []byte) []byte { return f(append([]byte(nil), file...)) }
	for name, b := range map[string][]byte{
		"nothing":         nil,
		"another file":    []byte("hello, world, this is no model at all"),
		"another version": alter(func(b []byte) []byte { b[len(magic)]++; return b }),
		"a wrong byte":    alter(func(b []byte) []byte { b[len(b)-1] ^= 1; return b }),
		"a cut file":      alter(func(b []byte) []byte { return sealed(b[:len(b)-9]) }),
		"a great size":    alter(func(b []byte) []byte { b[headerSize-1] = 0xff; return b }),
	} {
		_, err := Decode(b)
		require.ErrorIs(t, err, ErrFormat, name)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(toy().Encode())
	doc := segment.New(&segment.Rules{}).Segment("der Hund sah Anna. Der Lindwerk-Chef geht.")
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(sealed(b))
		if err != nil {
			require.ErrorIs(t, err, ErrFormat)
			return
		}
		require.Len(t, New(m).Tag(doc).POS, len(doc.Tokens()))
	})
}

func TestHyphenatedWordsAreCut(t *testing.T) {
	m := toy()
	src := "Anna-Fan Jean-Paul co-founder"
	doc := segment.New(&segment.Rules{}).Segment(src)
	var s scratch
	m.readTokens(&s, doc, doc.Sentences()[0])
	m.readUnits(&s, src)
	var got []string
	for _, u := range s.units {
		got = append(got, text.Span{Start: int(u.start), End: int(u.end)}.In(src))
	}
	require.Equal(t, []string{"Anna", "-Fan", "Jean", "-Paul", "co", "-founder"}, got)
	names := New(m).Tag(doc).Names
	require.Len(t, names, 1)
	require.Equal(t, "Anna", names[0].Span.In(src), "a name ends before the hyphen")
}
