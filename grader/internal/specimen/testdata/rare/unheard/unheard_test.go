package unheard_test

import (
	"sync"
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/unheard"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "everybody passes the open gate", func(t *kata.T) {
		g := unheard.New()
		var wg sync.WaitGroup
		wg.Go(g.Pass)
		wg.Go(g.Open)
		wg.Wait()
	})
}
