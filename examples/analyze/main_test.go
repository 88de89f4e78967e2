package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

const article1 = "Pingbox said on Monday that more than 3 million users had been locked out of the service."

// call runs the command on files written to a folder of their own.
func call(t *testing.T, dir, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Chdir(dir)
	var out, errs strings.Builder
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func files(t *testing.T, content map[string]string) string {
	dir := t.TempDir()
	for name, s := range content {
		p := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o777))
		require.NoError(t, os.WriteFile(p, []byte(s), 0o666))
	}
	return dir
}

func readRecord(t *testing.T, name string) *analysis.Record {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	var rec analysis.Record
	require.NoError(t, json.Unmarshal(b, &rec))
	return &rec
}

func TestOneArticle(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": article1})
	status, out, errs := call(t, dir, "", "-format", "json", "a.txt")
	require.Zero(t, status, errs)
	var rec analysis.Record
	require.NoError(t, json.Unmarshal([]byte(out), &rec))
	require.Equal(t, "en", rec.Language.Code)

	status, out, _ = call(t, dir, "")
	require.Zero(t, status)
	require.Contains(t, out, "standard input: language undetermined")

	_, out, _ = call(t, dir, article1)
	require.Contains(t, out, "standard input: English")
}

func TestBadArticlesDoNotStopTheOthers(t *testing.T) {
	dir := files(t, map[string]string{"bad.txt": "caf\xe9", "good.txt": article1})
	status, out, errs := call(t, dir, "", "-format", "jsonl", "missing.txt", "bad.txt", "good.txt")
	require.Equal(t, 1, status)
	require.Len(t, strings.Split(strings.TrimSpace(errs), "\n"), 2)
	require.Contains(t, errs, "missing.txt")
	require.Contains(t, errs, "bad.txt: analysis: invalid UTF-8 at byte 3")
	require.Equal(t, 1, strings.Count(out, "\n"))
}

func TestFolderAndResume(t *testing.T) {
	dir := files(t, map[string]string{"in/a.txt": article1, "in/sub/b.txt": article1, "in/sub/c.md": "no article"})
	status, _, errs := call(t, dir, "", "-out", "rec", "in")
	require.Zero(t, status, errs)
	require.Equal(t, "en", readRecord(t, filepath.Join(dir, "rec/a.json")).Language.Code)
	require.FileExists(t, filepath.Join(dir, "rec/b.json"))
	require.NoFileExists(t, filepath.Join(dir, "rec/c.json"))

	require.NoError(t, os.WriteFile(filepath.Join(dir, "rec/a.json"), []byte("kept"), 0o666))
	status, _, _ = call(t, dir, "", "-resume", "-out", "rec", "in")
	require.Zero(t, status)
	kept, err := os.ReadFile(filepath.Join(dir, "rec/a.json"))
	require.NoError(t, err)
	require.Equal(t, "kept", string(kept))
}

func TestJSONLines(t *testing.T) {
	lines := `{"id":"x/1","text":"` + article1 + `","source":{"outlet":"demo"}}
not json

{"id":2,"title":"no text"}
{"text":"` + article1 + `"}
`
	dir := files(t, map[string]string{"in.jsonl": lines})
	status, out, errs := call(t, dir, "", "-format", "jsonl", "in.jsonl")
	require.Equal(t, 1, status)
	require.Contains(t, errs, "in.jsonl:2: no JSON object")
	require.Contains(t, errs, `in.jsonl:4: the line has no field "text"`)
	got := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, got, 2)
	var line struct {
		ID     string
		Source struct{ Outlet string }
		Record analysis.Record
	}
	require.NoError(t, json.Unmarshal([]byte(got[0]), &line))
	require.Equal(t, "x/1", line.ID)
	require.Equal(t, "demo", line.Source.Outlet)
	require.Equal(t, "en", line.Record.Language.Code)

	status, _, _ = call(t, dir, lines, "-jsonl", "-out", "rec")
	require.Equal(t, 1, status)
	require.FileExists(t, filepath.Join(dir, "rec/x_1.json"))
}

func TestWrongFlags(t *testing.T) {
	for _, args := range [][]string{{"-format", "xml"}, {"-lang", "xx"}, {"-resume"}, {"-nonsense"}} {
		status, _, errs := call(t, t.TempDir(), "", args...)
		require.Equal(t, 2, status, args)
		require.NotEmpty(t, errs)
	}
}
