package main

import (
	"fmt"
	"path/filepath"

	"github.com/nutgraf/nutgraf/internal/kb"
	"github.com/nutgraf/nutgraf/internal/typing/sets"
	"github.com/nutgraf/nutgraf/lang"
)

// kinds prints the accuracy of all kinds on the annotated articles and on the
// last file of each language's written text, which training leaves out with
// -hold.
func (e *evaluator) kinds(data, gold string) error {
	fmt.Printf("\n%-12s %5s %6s ", "all kinds", "n", "right")
	for k := lang.Person; k < lang.KindCount; k++ {
		fmt.Printf(" %12v", k)
	}
	fmt.Println("   (F1 by kind)")
	for _, code := range kb.Languages {
		samples, err := sets.Gold(filepath.Join(gold, code))
		if err != nil {
			return err
		}
		e.table("gold "+code, code, samples)
	}
	var all table
	for _, code := range kb.Languages {
		files, err := filepath.Glob(filepath.Join(data, "written", code, "*.txt"))
		if err != nil || len(files) == 0 {
			return err
		}
		samples, err := sets.Marked(files[len(files)-1])
		if err != nil {
			return err
		}
		t := e.count("held", code, samples)
		all.merge(&t)
	}
	all.print("held")
	return nil
}

// table counts answers by kind.
type table struct {
	n, right   int
	tp, fp, fn [lang.KindCount]int
}

func (t *table) add(want, got lang.Kind) {
	t.n++
	if want == got {
		t.right++
		t.tp[want]++
		return
	}
	t.fn[want]++
	t.fp[got]++
}

func (t *table) merge(o *table) {
	t.n += o.n
	t.right += o.right
	for k := range t.tp {
		t.tp[k] += o.tp[k]
		t.fp[k] += o.fp[k]
		t.fn[k] += o.fn[k]
	}
}

func (t *table) print(name string) {
	fmt.Printf("%-12s %5d %6.3f ", name, t.n, float64(t.right)/float64(max(1, t.n)))
	for k := lang.Person; k < lang.KindCount; k++ {
		fmt.Printf(" %12.3f", f1(t.tp[k], t.fp[k], t.fn[k]))
	}
	fmt.Println()
}

func (e *evaluator) table(name, code string, samples []sets.Sample) {
	t := e.count(code, code, samples)
	t.print(name)
}

// count types every name; an answer that the name also is counts as right.
func (e *evaluator) count(set, code string, samples []sets.Sample) table {
	var t table
	for _, s := range samples {
		doc := e.seg[code].Segment(s.Text)
		for _, n := range s.Names {
			first, last := doc.TokensIn(n.Span)
			if first >= last {
				continue
			}
			score := e.model.Type(e.base, doc, first, last)
			got := score.Best()
			for _, k := range n.Also {
				if got == k {
					got = n.Kind
				}
			}
			t.add(n.Kind, got)
			if e.errors == set && got != n.Kind {
				fmt.Printf("  %-13v %-13v %q %.2f\n", n.Kind, got, n.In(s.Text), score[1:])
			}
		}
	}
	return t
}
