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

// The first task can only return when the second one runs, too.
func TestTasksRunAtTheSameTime(t *testing.T) {
	ball := make(chan int)
	got := launch.All([]func() int{
		func() int { return <-ball },
		func() int { ball <- 7; return 1 },
	})
	require.Equal(t, []int{7, 1}, got)
}
