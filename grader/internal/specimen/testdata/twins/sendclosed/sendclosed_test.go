package sendclosed_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/sendclosed"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a task that takes a second is reported", func(t *kata.T) {
		done := sendclosed.Report(func() { time.Sleep(time.Second) })
		t.Settle()
		time.Sleep(2 * time.Second)
		assert.Equal(t, "done", <-done)
	})
}
