package kb

import (
	_ "embed"
	"sync"
)

//go:embed knowledge.bin
var file []byte

// Embedded returns the knowledge base that comes with the library, decoded on
// the first call.
var Embedded = sync.OnceValues(func() (*Store, error) { return Decode(file) })
