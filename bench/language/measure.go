package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"
)

// row is what was measured of a detector. Shares are in percent.
type row struct {
	Name               string
	Documents, Leads   float64 // right
	Same               float64 // the documents' answer is that of lingua-go, high
	Sentences, Full    float64 // right
	Linguas            float64 // right, of lingua's own sentences; 0 if they are not there
	Doubt, DoubtWords  float64 // not reliable, of texts in no language and of single words
	Article, Snippet   time.Duration
	Allocations        float64 // an article
	ColdMs, HeapMB     float64 // to the first answer; after it, collected
	linguaDocumentTags []string
}

const reference = "lingua-go, high"

// measure runs every detector over the texts, then times them in turns.
func measure(t *texts, only string) ([]row, error) {
	var rows []row
	var answers []answer
	var expected []string
	for _, d := range detectors() {
		if !strings.Contains(d.name, only) && d.name != reference {
			continue
		}
		a, err := d.open()
		if err != nil {
			return nil, err
		}
		r := accuracy(d, a, t)
		if d.name == reference {
			expected = r.linguaDocumentTags
		}
		if r.ColdMs, r.HeapMB, err = coldStartOf(d.name); err != nil {
			return nil, err
		}
		r.Allocations = allocations(a, t.article)
		rows, answers = append(rows, r), append(answers, a)
		fmt.Fprintln(os.Stderr, "measured", d.name)
	}
	for i := range rows {
		rows[i].Same = same(rows[i].linguaDocumentTags, expected)
	}
	if err := timeInTurns(rows, answers, t); err != nil {
		return nil, err
	}
	return rows, nil
}

func accuracy(d detector, a answer, t *texts) row {
	r := row{Name: d.name}
	for _, x := range t.documents {
		code, _ := a(x.text)
		r.linguaDocumentTags = append(r.linguaDocumentTags, code)
	}
	r.Documents, r.Leads = right(a, t.documents), right(a, t.leads)
	r.Sentences, r.Full = right(a, t.sentences), right(a, t.full)
	if !d.closed {
		r.Linguas = right(a, t.linguas)
	}
	r.Doubt, r.DoubtWords = doubtful(a, t.foreign), doubtful(a, t.words)
	return r
}

// right is the share of texts whose code is found, the mean over the codes.
// The two written forms of Norwegian count as one.
func right(a answer, texts []text) float64 {
	found, all := map[string]float64{}, map[string]float64{}
	for _, x := range texts {
		code, _ := a(x.text)
		all[x.code]++
		if norwegian(code) == norwegian(x.code) {
			found[x.code]++
		}
	}
	sum := 0.0
	for code, n := range all {
		sum += 100 * found[code] / n
	}
	return sum / max(1, float64(len(all)))
}

func norwegian(code string) string {
	if code == "nn" || code == "no" {
		return "nb"
	}
	return code
}

func doubtful(a answer, texts []text) float64 {
	n := 0
	for _, x := range texts {
		if _, reliable := a(x.text); !reliable {
			n++
		}
	}
	return 100 * float64(n) / max(1, float64(len(texts)))
}

func same(got, want []string) float64 {
	n := 0
	for i := range got {
		if i < len(want) && got[i] == want[i] {
			n++
		}
	}
	return 100 * float64(n) / max(1, float64(len(got)))
}

func allocations(a answer, article string) float64 {
	const runs = 20
	var before, after runtime.MemStats
	a(article)
	runtime.ReadMemStats(&before)
	for range runs {
		a(article)
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / runs
}

// timeInTurns takes the median CPU time of several rounds, every detector
// once a round, and checks that what is timed is answered right.
func timeInTurns(rows []row, answers []answer, t *texts) error {
	const rounds = 7
	for i, a := range answers {
		if code, _ := a(t.article); code != "fr" {
			return fmt.Errorf("%s calls the article to be timed %q", rows[i].Name, code)
		}
	}
	articles, snippets := make([][]time.Duration, len(rows)), make([][]time.Duration, len(rows))
	for range rounds {
		for i, a := range answers {
			articles[i] = append(articles[i], timed(a, t.article))
			snippets[i] = append(snippets[i], timed(a, t.snippet))
		}
	}
	for i := range rows {
		slices.Sort(articles[i])
		slices.Sort(snippets[i])
		rows[i].Article, rows[i].Snippet = articles[i][rounds/2], snippets[i][rounds/2]
	}
	return nil
}

// timed is the CPU time of one call, from at least 50 ms of them.
func timed(a answer, text string) time.Duration {
	calls := 0
	start, from := time.Now(), cpuTime()
	for time.Since(start) < 50*time.Millisecond {
		a(text)
		calls++
	}
	return (cpuTime() - from) / time.Duration(calls)
}

// cpuTime is what the process has used, all threads.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// coldStartOf measures a detector in a process of its own, the best of three.
func coldStartOf(name string) (ms, heap float64, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, 0, err
	}
	var best [2]float64
	for i := range 3 {
		out, err := exec.Command(self, "-cold", name).Output()
		if err != nil {
			return 0, 0, err
		}
		var got [2]float64
		if err := json.Unmarshal(out, &got); err != nil {
			return 0, 0, err
		}
		if i == 0 || got[0] < best[0] {
			best = got
		}
	}
	return best[0], best[1], nil
}

// coldStart prints the milliseconds from nothing to the first answer about a
// short text, and the megabytes of heap that stay.
func coldStart(name string) error {
	for _, d := range detectors() {
		if d.name != name {
			continue
		}
		debug.FreeOSMemory()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		a, err := d.open()
		if err != nil {
			return err
		}
		a("La panne a duré six heures et la messagerie a gagné des millions d'utilisateurs.")
		took := time.Since(start)
		runtime.GC()
		runtime.ReadMemStats(&after)
		heap := float64(after.HeapAlloc) - float64(before.HeapAlloc)
		return json.NewEncoder(os.Stdout).Encode([2]float64{float64(took.Microseconds()) / 1000, heap / (1 << 20)})
	}
	return fmt.Errorf("no detector %q", name)
}
