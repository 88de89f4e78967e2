package kb

import (
	_ "embed"
	"sync"
)

//go:generate go run ../gen/kb -data ../../../data/kb -words ../../../data/ud -lists ../gen/kb/lists -out knowledge.bin

//go:embed knowledge.bin
var file string

// Embedded returns the knowledge base that comes with the library, decoded on
// the first call.
var Embedded = sync.OnceValues(func() (*Store, error) { return Decode(file) })
