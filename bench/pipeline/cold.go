package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/sample"
	"github.com/nutgraf/nutgraf/lang/all"
)

// cold is what a new process needs for its first record, in one language or,
// for "all", for one in each.
type cold struct {
	Milliseconds, HeapMB, ResidentMB float64
}

// firstRecord measures this process and writes the figures as JSON.
func firstRecord(w io.Writer, code string) error {
	codes := []string{code}
	if code == "all" {
		codes = languages
	}
	articles := sample.Articles()
	start := time.Now()
	a, err := analysis.New(all.Packs()...)
	if err != nil {
		return err
	}
	for _, c := range codes {
		if _, err := a.Analyze(context.Background(), articles[c]); err != nil {
			return err
		}
	}
	var out cold
	out.Milliseconds = float64(time.Since(start)) / 1e6
	if out.ResidentMB, err = peakResident(); err != nil {
		return err
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	out.HeapMB = float64(m.HeapAlloc) / 1e6
	runtime.KeepAlive(a)
	return json.NewEncoder(w).Encode(out)
}

// peakResident is the most memory in MB that the process has held; Linux only.
func peakResident() (float64, error) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if kB, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(kB), "kB")), 64)
			return n / 1e3, err
		}
	}
	return 0, errors.New("/proc/self/status has no VmHWM")
}

// coldStart is the median of several new processes.
func coldStart(code string, rounds int) (cold, error) {
	self, err := os.Executable()
	if err != nil {
		return cold{}, err
	}
	var ms, heap, rss []float64
	for range rounds {
		b, err := exec.Command(self, "-cold", code).Output()
		if err != nil {
			return cold{}, err
		}
		var c cold
		if err := json.Unmarshal(b, &c); err != nil {
			return cold{}, err
		}
		ms, heap, rss = append(ms, c.Milliseconds), append(heap, c.HeapMB), append(rss, c.ResidentMB)
	}
	return cold{median(ms), median(heap), median(rss)}, nil
}
