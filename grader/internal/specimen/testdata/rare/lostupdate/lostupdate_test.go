package lostupdate_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lostupdate"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every vote counts", func(t *kata.T) {
		b := lostupdate.New()
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() { b.Vote("Ada") })
		}
		wg.Wait()
		assert.Equal(t, 3, b.Votes("Ada"))
	})
}
