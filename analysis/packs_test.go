package analysis_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/claims"
	"github.com/nutgraf/nutgraf/entities"
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/lang/all"
	"github.com/nutgraf/nutgraf/quotes"
)

// optional are the data files that only some languages need.
var optional = map[string]bool{"tagger.txt": true}

// dataFiles are the names of a pack's data files.
func dataFiles(t *testing.T, p *lang.Pack) []string {
	list, err := fs.ReadDir(p.Data, "data")
	require.NoError(t, err)
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func required(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return optional[n] })
}

// TestEveryPackIsWhole is the conformance suite of language packs: the same
// files in every language, each with its source, each read by its layer.
func TestEveryPackIsWhole(t *testing.T) {
	packs := all.Packs()
	want := required(dataFiles(t, packs[0]))
	for _, p := range packs {
		t.Run(p.Code, func(t *testing.T) {
			files := dataFiles(t, p)
			require.Equal(t, want, required(files), "every pack has the same data files")
			sources, err := os.ReadFile(filepath.Join("..", "lang", p.Code, "SOURCES.md"))
			require.NoError(t, err)
			for _, name := range files {
				require.Contains(t, string(sources), name, "SOURCES.md names every data file and where it comes from")
			}
			_, err = os.Stat(filepath.Join("..", "lang", p.Code, "MODEL.md"))
			require.NoError(t, err, "MODEL.md says what the tagger was trained on and its scores")

			_, err = p.Segmenter()
			require.NoError(t, err)
			_, err = p.Tagger()
			require.NoError(t, err)
			_, err = entities.New(p)
			require.NoError(t, err)
			_, err = quotes.New(p)
			require.NoError(t, err)
			_, err = claims.New(p)
			require.NoError(t, err)
			require.NotEmpty(t, p.Stem("internationalisation"))
		})
	}
}
