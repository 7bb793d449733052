package nearest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/nearest"
)

func TestAMisspeltWordIsLikeOneOfTheNames(t *testing.T) {
	names := []string{"cache", "closing", "launch", "ticker", "timer", "timeout"}
	for word, want := range map[string]string{
		"lanch": "launch", "launhc": "launch", "launchs": "launch", "lau": "launch", "ticket": "ticker", "timr": "timer", "time": "timeout",
		"": "", "x": "", "nonsense": "", "löwe": "", strings.Repeat("launch", 20): "",
	} {
		got, ok := nearest.Name(word, slices.Values(names))
		assert.Equal(t, want, got, word)
		assert.Equal(t, want != "", ok, word)
	}
}
