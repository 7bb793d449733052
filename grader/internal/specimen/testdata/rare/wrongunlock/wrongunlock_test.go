package wrongunlock_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/wrongunlock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two callers get the same thing", func(t *kata.T) {
		r := wrongunlock.New()
		got := make([]*wrongunlock.Thing, 2)
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() { got[i] = r.Get("lamp") })
		}
		wg.Wait()
		assert.Same(t, got[0], got[1], "a name has one thing")
	})
}
