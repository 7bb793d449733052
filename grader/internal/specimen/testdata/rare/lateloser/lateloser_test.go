package lateloser_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lateloser"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "three ask at the same time", func(t *kata.T) {
		c := lateloser.New()
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				assert.Equal(t, 7, c.Get("seven", func() int { return 7 }))
				assert.LessOrEqual(t, c.Wasted(), 2, "one of three is the first")
			})
		}
		wg.Wait()
	})
}
