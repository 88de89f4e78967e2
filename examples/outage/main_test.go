package main

import (
	"context"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the output to testdata/output.txt instead of checking it")

func TestOutput(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(context.Background(), &b))
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o777))
		require.NoError(t, os.WriteFile("testdata/output.txt", []byte(b.String()), 0o666))
	}
	want, err := os.ReadFile("testdata/output.txt")
	require.NoError(t, err)
	require.Equal(t, string(want), b.String(), "after an intended change: go test ./examples/outage -update")
}
