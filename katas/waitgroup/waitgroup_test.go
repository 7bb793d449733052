package waitgroup_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/waitgroup"
)

func TestNoFailureIsNoError(t *testing.T) {
	doubled := make([]int, 3)
	err := waitgroup.Each(3, func(i int) error {
		doubled[i] = 2 * i
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, []int{0, 2, 4}, doubled)
}

func TestEveryFailureIsInTheError(t *testing.T) {
	off, full := errors.New("switched off"), errors.New("disk full")
	err := waitgroup.Each(4, func(i int) error { return []error{nil, off, full, nil}[i] })
	require.ErrorIs(t, err, off)
	require.ErrorIs(t, err, full)
	require.EqualError(t, err, "switched off\ndisk full") // in the order of i
}
