package analysis_test

import (
	"context"
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

// FuzzRecord: what was read as a record is written and read again unchanged,
// and bytes that are no record give an error.
func FuzzRecord(f *testing.F) {
	a := newAnalyzer(f)
	for _, code := range []string{"en", "fr", "de"} {
		rec, err := a.Analyze(context.Background(), articles[code])
		require.NoError(f, err)
		b, err := json.Marshal(rec)
		require.NoError(f, err)
		f.Add(b)
		f.Add(b[:len(b)/2])
	}
	f.Add([]byte(`{"entities":null,"quotes":[{"confidence":1e-9,"text":"\ud800"}],"claims":[{"value":"1e999999"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var first, second analysis.Record
		if json.Unmarshal(b, &first) != nil {
			return
		}
		once, err := json.Marshal(&first)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(once, &second))
		require.Equal(t, first, second)
	})
}
