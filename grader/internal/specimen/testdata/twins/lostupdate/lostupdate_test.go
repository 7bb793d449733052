package lostupdate_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lostupdate"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two add at once", func(t *kata.T) {
		var c lostupdate.Counter
		var wg sync.WaitGroup
		wg.Go(c.Add)
		wg.Go(c.Add)
		wg.Wait()
		assert.Equal(t, 2, c.Value(), "nothing is lost")
	})
}
