package analysis_test

import (
	"context"
	"fmt"

	"github.com/nutgraf/nutgraf/analysis"
	"github.com/nutgraf/nutgraf/lang/all"
)

// The ten lines of the README.
func Example() {
	a, err := analysis.New(all.Packs()...)
	if err != nil {
		panic(err)
	}
	rec, err := a.Analyze(context.Background(), "Dana Whitlock, chief executive of Pingbox, said on Monday that the company lost 1.5 million users in March.")
	if err != nil {
		panic(err)
	}
	for _, q := range rec.Quotes {
		fmt.Printf("%s: %s\n", q.Speaker.Name, q.Text)
	}
	for _, c := range rec.Claims {
		fmt.Printf("%s %s, claimed by %s\n", *c.Value, *c.Noun, c.Claimant.Name)
	}
	// Output:
	// Dana Whitlock: the company lost 1.5 million users in March
	// 1500000 users, claimed by Dana Whitlock
}
