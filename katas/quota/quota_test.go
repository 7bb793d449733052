package quota_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/quota"
)

func TestTheStepsAreMadeInOrder(t *testing.T) {
	limiter := quota.NewLimiter(1)
	var made []int
	err := limiter.Do(context.Background(), 5, func(i int) { made = append(made, i) })
	require.NoError(t, err)
	require.Equal(t, []int{0, 1, 2, 3, 4}, made)
}

func TestNoMoreThanTwoAreInside(t *testing.T) {
	limiter := quota.NewLimiter(2)
	var inside, tooMany atomic.Int64
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			limiter.Do(context.Background(), 3, func(int) {
				if inside.Add(1) > 2 {
					tooMany.Add(1)
				}
				inside.Add(-1)
			})
		})
	}
	wg.Wait()
	require.Zero(t, tooMany.Load(), "steps that ran beside two others")
}
