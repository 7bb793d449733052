package launch_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/launch"
)

func TestResultsComeInTheOrderOfTheTasks(t *testing.T) {
	got := launch.All([]func() int{
		func() int { return 1 },
		func() int { return 4 },
		func() int { return 9 },
	})
	require.Equal(t, []int{1, 4, 9}, got)
}
