package cache_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/cache"
)

func TestASuccessIsRemembered(t *testing.T) {
	loads := 0
	memo := cache.NewMemo(func(_ context.Context, n int) (int, error) {
		loads++
		return n * n, nil
	})
	for range 3 {
		got, err := memo.Get(context.Background(), 12)
		require.NoError(t, err)
		require.Equal(t, 144, got)
	}
	require.Equal(t, 1, loads)
}

func TestAnErrorIsNotRemembered(t *testing.T) {
	tries := 0
	memo := cache.NewMemo(func(context.Context, string) (string, error) {
		if tries++; tries == 1 {
			return "", errors.New("no connection")
		}
		return "the page", nil
	})
	_, err := memo.Get(context.Background(), "example.com")
	require.EqualError(t, err, "no connection")
	got, err := memo.Get(context.Background(), "example.com")
	require.NoError(t, err)
	require.Equal(t, "the page", got)
}
