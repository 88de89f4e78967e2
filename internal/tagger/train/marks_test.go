package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarksOfTreebankSentence(t *testing.T) {
	tree := readPairs("Die##DET Varnhof-Aktie##NOUN ,##PUNCT so##ADV Ilse##PROPN Varnhof##PROPN ,##PUNCT fiel##VERB zur##_ zu##ADP der##DET Börse##NOUN Tarl##PROPN .##PUNCT")[0]
	require.Equal(t, "Die Varnhof-Aktie , so Ilse Varnhof , fiel zur Börse Tarl .", strings.Join(tree.written(), " "))

	s := newMarkedSentence(tree.written())
	require.NoError(t, s.mark("1", "Varnhof", "company"))
	require.NoError(t, s.mark("1", "Ilse Varnhof", "person"))
	require.NoError(t, s.mark("1", "Börse Tarl", "company"))
	a := s.article(markSource{marks: "x", weight: 1})
	var got []string
	for _, m := range a.names {
		got = append(got, m.In(a.text))
	}
	require.Equal(t, []string{"Varnhof", "Ilse Varnhof", "Börse Tarl"}, got)

	require.Error(t, s.mark("3", "Varnhof", "company"))
	require.Error(t, s.mark("0", "Varnhof", "company"))
	require.Error(t, s.mark("1", "Varnhof", "firm"))
}
