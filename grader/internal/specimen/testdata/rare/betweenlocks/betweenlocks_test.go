package betweenlocks_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/betweenlocks"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "the machine is used while it starts", func(t *kata.T) {
		var m betweenlocks.Machine
		var wg sync.WaitGroup
		wg.Go(func() { m.Start(10) })
		wg.Go(func() { m.Use(3) })
		wg.Wait()
		assert.True(t, m.Use(10), "10 is within the limit")
		assert.False(t, m.Use(11), "11 is not")
	})
}
