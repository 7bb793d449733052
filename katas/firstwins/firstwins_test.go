package firstwins_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/firstwins"
)

func TestASuccessWinsOverAFailure(t *testing.T) {
	got, err := firstwins.First(context.Background(),
		func(context.Context) (string, error) { return "", errors.New("this mirror is down") },
		func(context.Context) (string, error) { return "the file", nil },
	)
	require.NoError(t, err)
	require.Equal(t, "the file", got)
}

func TestTheLoserIsToldToStop(t *testing.T) {
	got, err := firstwins.First(context.Background(),
		func(ctx context.Context) (int, error) {
			<-ctx.Done() // this call never ends unless someone cancels it
			return 0, ctx.Err()
		},
		func(context.Context) (int, error) { return 42, nil },
	)
	require.NoError(t, err)
	require.Equal(t, 42, got)
}
