package workerpool_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/workerpool"
)

func TestEveryJobHasItsResult(t *testing.T) {
	jobs := make(chan string, 4)
	for _, month := range []string{"January", "February", "March", "April"} {
		jobs <- month
	}
	close(jobs)

	var got []string
	for result := range workerpool.Run(context.Background(), 2, jobs, strings.ToUpper) {
		got = append(got, result)
	}
	require.ElementsMatch(t, []string{"JANUARY", "FEBRUARY", "MARCH", "APRIL"}, got) // in any order
}

func TestTheOutputClosesWhenTheContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	jobs := make(chan int) // never closed
	results := workerpool.Run(ctx, 3, jobs, func(n int) int { return n * n })

	jobs <- 12
	require.Equal(t, 144, <-results)

	cancel()
	for range results { // ends only because the output is closed
	}
}
