package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// printTable prints the rows as one Markdown table.
func printTable(w io.Writer, rows []row) {
	columns := []string{"detector", "documents %", "as lingua %", "foreign lead %", "sentences %", fmt.Sprintf("≥%d letters %%", minLetters),
		"lingua's %", "doubts no language %", "doubts words %", "article µs", "×", "snippet µs", "×", "allocs", "cold ms", "heap MB"}
	fmt.Fprintf(w, "| %s |\n|%s\n", strings.Join(columns, " | "), strings.Repeat("---|", len(columns)))
	var article, snippet time.Duration // of lingua-go
	for _, r := range rows {
		if r.Name == reference {
			article, snippet = r.Article, r.Snippet
		}
	}
	for _, r := range rows {
		linguas := "-"
		if r.Linguas > 0 {
			linguas = fmt.Sprintf("%.2f", r.Linguas)
		}
		fmt.Fprintf(w, "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %s | %.1f | %.1f | %s | %s | %s | %s | %.0f | %.1f | %.2f |\n",
			r.Name, r.Documents, r.Same, r.Leads, r.Sentences, r.Full, linguas, r.Doubt, r.DoubtWords,
			micros(r.Article), times(article, r.Article), micros(r.Snippet), times(snippet, r.Snippet), r.Allocations, r.ColdMs, r.HeapMB)
	}
}

func micros(d time.Duration) string { return fmt.Sprintf("%.0f", float64(d.Nanoseconds())/1000) }

func times(reference, d time.Duration) string {
	return fmt.Sprintf("%.1f", float64(reference)/float64(d))
}
