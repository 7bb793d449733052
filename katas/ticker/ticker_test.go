package ticker_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/ticker"
)

func TestThreeReadings(t *testing.T) {
	degrees := 20
	values := ticker.Sample(context.Background(), time.Millisecond, 3, func() int {
		degrees++
		return degrees
	})
	require.Equal(t, []int{21, 22, 23}, values)
}

func TestTheContextEndsBeforeTheFirstReading(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	values := ticker.Sample(ctx, time.Hour, 3, func() int { return 1 })
	require.Empty(t, values)
}
