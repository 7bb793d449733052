package pacer_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/pacer"
)

func TestThreeInARow(t *testing.T) {
	visitors := make(chan string, 3)
	for _, name := range []string{"Ann", "Bob", "Cleo"} {
		visitors <- name
	}
	close(visitors)

	began := time.Now()
	var inside []string
	for name := range pacer.Pace(context.Background(), visitors, 10*time.Millisecond) {
		inside = append(inside, name)
	}
	require.Equal(t, []string{"Ann", "Bob", "Cleo"}, inside)
	require.GreaterOrEqual(t, time.Since(began), 20*time.Millisecond, "there are two gaps between three items")
}

func TestTheOutputClosesWhenTheContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	visitors := make(chan int) // never closed
	inside := pacer.Pace(ctx, visitors, time.Hour)

	visitors <- 1
	require.Equal(t, 1, <-inside)

	cancel()
	for range inside { // ends only because the output is closed
	}
}
