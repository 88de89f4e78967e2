package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/lang"
)

func TestLabelsFollowOneAnother(t *testing.T) {
	b := int(Label(lang.Person, 0, 3))
	i := int(Label(lang.Person, 1, 3))
	l := int(Label(lang.Person, 2, 3))
	u := int(Label(lang.Place, 0, 1))
	for _, c := range []struct {
		name string
		a, b int
		want bool
	}{
		{"a name begins after none", Outside, b, true},
		{"and goes on", b, i, true},
		{"and ends", i, l, true},
		{"no name goes on from nothing", Outside, i, false},
		{"none breaks off", b, Outside, false},
		{"nor changes its kind", b, int(Label(lang.Place, 2, 3)), false},
		{"one follows another", l, u, true},
		{"one alone ends", u, Outside, true},
		{"and does not go on", u, l, false},
	} {
		require.Equal(t, c.want, Follows(c.a, c.b), c.name)
	}
	require.Equal(t, lang.Place, kindOf(u))
	require.Equal(t, lang.NoKind, kindOf(Outside))
}

func TestClassesOfFoldsPositions(t *testing.T) {
	for c := range ClassCount {
		for p := range 4 {
			require.Equal(t, uint32(1)<<c, classesOf(1<<(4*uint(c)+uint(p))), "class %d at position %d", c, p)
		}
	}
}
