package refill_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/refill"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "missing rows are filled in", func(t *kata.T) {
		table := refill.New()
		for _, name := range []string{"a", "bb", "ccc"} {
			_, ok := table.Get(name)
			assert.False(t, ok, "nobody has asked for this row before")
		}
		t.Settle()
		row, ok := table.Get("ccc")
		assert.True(t, ok, "the row was filled in")
		assert.Equal(t, 3, row)
		table.Close()
	})
}
