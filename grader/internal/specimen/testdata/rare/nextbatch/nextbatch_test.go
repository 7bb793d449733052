package nextbatch_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nextbatch"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a job is started when the one before comes to its end", func(t *kata.T) {
		b := nextbatch.New()
		end, second := make(chan struct{}), make(chan int, 1)
		b.Go(func() { <-end })
		started := make(chan struct{})
		go func() {
			close(end)
			b.Go(func() { second <- 2 })
			close(started)
		}()
		b.Wait()
		<-started
		b.Wait()
		assert.Equal(t, 2, <-second, "both jobs were done")
	})
}
