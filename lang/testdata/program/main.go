// Command program is the smallest program that detects a language. A test
// measures its size.
package main

import (
	"fmt"

	"github.com/nutgraf/nutgraf/lang"
)

func main() {
	d, err := lang.NewDetector()
	fmt.Println(d.Detect("What does it cost to link this?").Tag, err)
}
