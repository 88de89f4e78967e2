package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
)

// progress counts articles on a terminal; elsewhere it is silent.
type progress struct {
	bar *progressbar.ProgressBar
}

func newProgress(stderr io.Writer) progress {
	f, ok := stderr.(*os.File)
	if !ok {
		return progress{}
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return progress{}
	}
	return progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("analysed"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"),
		progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100_000_000))}
}

func (p progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1) // a bar that cannot be drawn is no reason to stop
	}
}

func (p progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
