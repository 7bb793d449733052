package retryonce_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/retryonce"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the first attempt fails", func(t *kata.T) {
		var calls atomic.Int64
		s := retryonce.New(func() error {
			if calls.Add(1) == 1 {
				return errors.New("not yet")
			}
			return nil
		})
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() {
				if s.Open() != nil {
					assert.NoError(t, s.Open(), "the second attempt succeeds")
				}
			})
		}
		wg.Wait()
		assert.Equal(t, int64(2), calls.Load(), "there are two attempts")
	})
}
