package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/internal/cputime"
	"github.com/nutgraf/nutgraf/internal/hostile"
	"github.com/nutgraf/nutgraf/internal/sample"
	"github.com/nutgraf/nutgraf/lang/all"
)

// hostileCode is the language that hostile texts are read in.
const hostileCode = "en"

// reportHostile prints what each hostile text of n bytes costs beside prose of
// the same length: the time a byte as a ratio, and the memory a byte beyond
// the text and what the Analyzer holds anyway.
func reportHostile(n int) error {
	base, err := analysis.New(all.Packs()...)
	if err != nil {
		return err
	}
	a, err := base.With(analysis.WithLanguage(hostileCode))
	if err != nil {
		return err
	}
	article := sample.Articles()[hostileCode] + "\n\n"
	if _, err := a.Analyze(context.Background(), article); err != nil { // loads
		return err
	}
	texts := append([]hostile.Text{{Name: "prose", Make: func(n int) string { return strings.Repeat(article, n/len(article)) }}}, hostile.Texts...)
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "text\tns/byte\tof prose\tpeak bytes/byte\tallocated bytes/byte\trecord bytes/byte\t")
	prose := 0.0
	for _, h := range texts {
		c, err := costOf(a, h.Make(n))
		if err != nil {
			return err
		}
		if prose == 0 {
			prose = c.ns
		}
		fmt.Fprintf(t, "%s\t%.0f\t%.2f\t%.1f\t%.1f\t%.1f\t\n", h.Name, c.ns, c.ns/prose, c.peak, c.allocated, c.record)
	}
	return t.Flush()
}

// hostileCost is by byte of input.
type hostileCost struct{ ns, peak, allocated, record float64 }

// costOf analyses a text: for its time with the collector as usual, for its
// memory with the collector running all the time, so that the heap is never
// much larger than what is in use.
func costOf(a *analysis.Analyzer, src string) (c hostileCost, err error) {
	n := float64(len(src))
	if c.ns, err = leastOf(3, func() error {
		_, err := a.Analyze(context.Background(), src)
		return err
	}); err != nil {
		return c, err
	}
	c.ns /= n

	defer debug.SetGCPercent(debug.SetGCPercent(5))
	runtime.GC()
	runtime.GC() // empties the pools too
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	peak := watchHeap()
	rec, err := a.Analyze(context.Background(), src)
	c.peak = max(0, float64(peak())-float64(before.HeapAlloc)) / n
	runtime.ReadMemStats(&after)
	c.allocated = float64(after.TotalAlloc-before.TotalAlloc) / n
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	c.record = max(0, float64(after.HeapAlloc)-float64(before.HeapAlloc)) / n
	runtime.KeepAlive(rec)
	return c, err
}

// leastOf is the least CPU time in ns of several calls.
func leastOf(calls int, f func() error) (float64, error) {
	least := 0.0
	for i := range calls {
		start := cputime.Used()
		if err := f(); err != nil {
			return 0, err
		}
		if took := float64(cputime.Used() - start); i == 0 || took < least {
			least = took
		}
	}
	return least, nil
}

// watchHeap looks at the heap every millisecond until the function it returns
// is called, which says how large it was at most.
func watchHeap() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		top := uint64(0)
		for {
			top = max(top, heapInUse())
			select {
			case <-stop:
				most <- max(top, heapInUse())
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}

// heapInUse is the size of the heap's objects, dead ones not yet swept among
// them.
func heapInUse() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
