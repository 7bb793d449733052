package lostworker_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/lostworker"
)

func TestWhatOnePlaceFindsIsFound(t *testing.T) {
	got, found := lostworker.Search(context.Background(),
		func(context.Context) (string, bool) { return "", false },
		func(context.Context) (string, bool) { return "an umbrella", true },
		func(context.Context) (string, bool) { return "", false },
	)
	require.True(t, found)
	require.Equal(t, "an umbrella", got)
}

func TestTheOthersAreToldToStop(t *testing.T) {
	told := make(chan struct{})
	lostworker.Search(context.Background(),
		func(context.Context) (string, bool) { return "an umbrella", true },
		func(ctx context.Context) (string, bool) {
			<-ctx.Done() // looks until somebody says that it is over
			close(told)
			return "", false
		},
	)
	select {
	case <-told:
	case <-time.After(2 * time.Second):
		require.Fail(t, "one place is still looking")
	}
}
