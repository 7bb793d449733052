package closetwice_test

import (
	"sync"
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/closetwice"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two callers stop the service", func(t *kata.T) {
		s := closetwice.Start()
		var wg sync.WaitGroup
		wg.Go(s.Stop)
		wg.Go(s.Stop)
		wg.Wait()
	})
}
