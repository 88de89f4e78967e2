package nutgraf_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/nutgraf/nutgraf/"

// rooms says what each part of the module may import from the module, by
// prefix. Arrows point down only: text, then lang, then entities, quotes and
// claims, then analysis, then examples; the layers do not know one another.
var rooms = []struct {
	path string
	may  []string
}{
	{path: "text"},
	{path: "lang/all", may: []string{"lang"}},
	{path: "lang/exact", may: []string{"lang", "text"}},
	{path: "lang/en/prose", may: []string{"lang", "text"}},
	{path: "lang/en", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/fr", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/de", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/es", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/it", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/pt", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang/nl", may: []string{"lang", "text", "internal/pack"}},
	{path: "lang", may: []string{"text", "internal/ngram"}},
	{path: "internal/gen", may: []string{"text", "lang", "internal", "entities"}},
	{path: "internal/eval", may: []string{"text", "lang", "internal", "entities", "quotes", "claims", "analysis"}},
	{path: "internal", may: []string{"text", "lang", "internal"}},
	{path: "entities", may: []string{"text", "lang", "internal"}},
	{path: "quotes", may: []string{"text", "lang", "internal"}},
	{path: "claims", may: []string{"text", "lang", "internal"}},
	{path: "analysis", may: []string{"text", "lang", "internal", "entities", "quotes", "claims"}},
	{path: "examples", may: []string{"text", "lang", "entities", "quotes", "claims", "analysis", "internal/progress"}},
}

func within(path string, prefixes []string) bool {
	for _, p := range prefixes {
		if path == p || strings.HasPrefix(path, p+"/") {
			return true
		}
	}
	return false
}

// TestImportsPointDown reads the imports of every package that ships.
func TestImportsPointDown(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", "./...").Output()
	require.NoError(t, err)
	seen := 0
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), ":")
		pkg, inside := strings.CutPrefix(pkg, module)
		if !inside {
			continue // the front door
		}
		seen++
		room := -1
		for i := range rooms {
			if within(pkg, []string{rooms[i].path}) {
				room = i
				break
			}
		}
		require.GreaterOrEqual(t, room, 0, "%s is in no room of the house: see DESIGN", pkg)
		for _, imp := range strings.Fields(imports) {
			imp, ours := strings.CutPrefix(imp, module)
			if ours && !within(imp, []string{rooms[room].path}) {
				require.True(t, within(imp, rooms[room].may), "%s must not import %s", pkg, imp)
			}
		}
	}
	require.Greater(t, seen, 15)
}

// TestTextNeedsOnlyTheStandardLibrary keeps the leaf a leaf.
func TestTextNeedsOnlyTheStandardLibrary(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "./text").Output()
	require.NoError(t, err)
	for _, dep := range strings.Fields(string(out)) {
		host, _, _ := strings.Cut(dep, "/")
		require.True(t, dep == module+"text" || !strings.Contains(host, "."), "text imports %s", dep)
	}
}

// TestAnalysisLinksNoHeavyPeer keeps lingua-go and prose out of programs that
// do not ask for them.
func TestAnalysisLinksNoHeavyPeer(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "./analysis", "./lang/all").Output()
	require.NoError(t, err)
	for _, heavy := range []string{"pemistahl/lingua-go", "jdkato/prose", "stretchr/testify", "jsonschema"} {
		require.NotContains(t, string(out), heavy)
	}
}
