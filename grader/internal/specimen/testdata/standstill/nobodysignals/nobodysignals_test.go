package nobodysignals_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nobodysignals"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "what is put later is taken", func(t *kata.T) {
		var q nobodysignals.Queue
		go func() {
			time.Sleep(time.Millisecond)
			q.Put(7)
		}()
		assert.Equal(t, 7, q.Take())
	})
}
