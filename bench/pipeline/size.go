package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// smallProgram imports analysis and all packs, and little else.
const smallProgram = "github.com/nutgraf/nutgraf/examples/outage"

// programSize is the size in MB of a program that uses the library.
func programSize() (float64, error) {
	dir, err := os.MkdirTemp("", "nutgraf")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "program")
	if b, err := exec.Command("go", "build", "-o", out, smallProgram).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, b)
	}
	info, err := os.Stat(out)
	if err != nil {
		return 0, err
	}
	return float64(info.Size()) / 1e6, nil
}
