package breakout_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/breakout"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every value until the close is included", func(t *kata.T) {
		random := t.Rand()
		for range 5 {
			values := []int{0, -7}
			for range random.IntN(20) {
				values = append(values, random.IntN(2000)-1000)
			}
			random.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
			sum, n := breakout.Consume(t.Context(), sendAndClose(values))
			require.Equal(t, total(values), sum, "the sum includes every value that was sent before the close")
			require.Equal(t, len(values), n, "n counts the values, whatever they are, and not the close")
		}
	})

	kata.Bubble(t, "values that wait in the buffer are included", func(t *kata.T) {
	})
}
