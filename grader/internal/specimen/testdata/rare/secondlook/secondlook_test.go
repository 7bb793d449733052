package secondlook_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/secondlook"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two callers get the value, and then a third", func(t *kata.T) {
		s := secondlook.New(func(key string) int { return len(key) })
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() { assert.Equal(t, 3, s.Get("abc"), "the value is what load returned") })
		}
		wg.Wait()
		assert.Equal(t, 3, s.Get("abc"), "the value stays")
	})
}
