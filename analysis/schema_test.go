package analysis_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/analysis"
)

var resolved = sync.OnceValues(func() (*jsonschema.Resolved, error) {
	var s jsonschema.Schema
	if err := json.Unmarshal(analysis.Schema(), &s); err != nil {
		return nil, err
	}
	return s.Resolve(nil)
})

// validate holds a record's JSON against the published schema.
func validate(record []byte) error {
	s, err := resolved()
	if err != nil {
		return err
	}
	var v any
	if err := json.Unmarshal(record, &v); err != nil {
		return err
	}
	return s.Validate(v)
}

func TestSchemaRefusesWhatIsNoRecord(t *testing.T) {
	const ok = `{"language":{"code":"fr","confidence":1,"reliable":true,"script":"Latn"},"entities":[],"quotes":[],"claims":[],"notes":[]}`
	require.NoError(t, validate([]byte(ok)))
	for _, bad := range []string{
		`{}`,
		`{"language":{"code":"fr","confidence":2,"reliable":true,"script":"Latn"},"entities":[],"quotes":[],"claims":[],"notes":[]}`,
		`{"language":{"code":"fr","confidence":1,"reliable":true,"script":"Latn"},"entities":null,"quotes":[],"claims":[],"notes":[]}`,
		`{"language":{"code":"fr","confidence":1,"reliable":true,"script":"Latn"},"entities":[],"quotes":[],"claims":[],"notes":[],"extra":1}`,
	} {
		require.Error(t, validate([]byte(bad)), bad)
	}
}
