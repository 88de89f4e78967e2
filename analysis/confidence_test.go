package analysis

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/nutgraf/nutgraf/quotes"
)

func TestCalibrated(t *testing.T) {
	for _, c := range []struct {
		why  string
		form quotes.Form
		who  speaker
		want float64
	}{
		{"a name", quotes.Name, speaker{0, 0.97}, 0.98},
		{"a noun that fits one of several", quotes.Description, speaker{0, 0.7}, 0.9},
		{"a dropped subject", quotes.Omitted, speaker{0, 0.85}, 0.98},
		{"a quotation that goes on", quotes.Unnamed, speaker{0, 0.85}, 0.98},
		{"seen too seldom to count", quotes.Description, speaker{0, 0.4}, 0.4},
		{"nobody", quotes.Name, nobody, 0.8},
	} {
		require.Equal(t, c.want, calibrated(c.form, c.who), c.why)
	}
}
