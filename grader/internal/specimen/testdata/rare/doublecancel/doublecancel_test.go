package doublecancel_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/doublecancel"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two call the work off", func(t *kata.T) {
		w := doublecancel.Start(context.Background())
		off := make(chan bool, 2)
		for _, name := range []string{"Ada", "Bob"} {
			go func() { off <- w.CallOff(name) }()
		}
		assert.NotEqual(t, <-off, <-off, "one was first")
		assert.Len(t, w.By(), 1)
	})
}
