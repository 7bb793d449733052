package launch_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/launch"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every result is in its task's place", func(t *kata.T) {
		var tasks []func() int
		var want []int
		for range 20 {
			n := t.Rand().IntN(1000)
			tasks = append(tasks, func() int { return n })
			want = append(want, n)
		}
		require.Equal(t, want, launch.All(tasks), "each result belongs in the place of its task")
	})

	kata.Bubble(t, "the order holds when the last task is the quickest", func(t *kata.T) {
		var tasks []func() int
		for i := range 5 {
			tasks = append(tasks, func() int {
				time.Sleep(time.Duration(5-i) * 10 * time.Millisecond)
				return i
			})
		}
		require.Equal(t, []int{0, 1, 2, 3, 4}, launch.All(tasks),
			"results come in the order of the tasks, whichever finishes first")
	})

	kata.Bubble(t, "no tasks give an empty result", func(t *kata.T) {
		assert.Empty(t, launch.All(nil), "All(nil) has no results to return")
		assert.Empty(t, launch.All([]func() int{}), "All of an empty slice has no results to return")
	})

	kata.Bubble(t, "tasks may wait for each other, for all run at the same time", func(t *kata.T) {
		ball := make(chan int)
		got := launch.All([]func() int{
			func() int { return <-ball },
			func() int { ball <- 7; return 1 },
		})
		require.Equal(t, []int{7, 1}, got, "one task hands a value to the other while both run")
	})
}

func TestLeaks(t *testing.T) {
	kata.Bubble(t, "no goroutine is left when All has returned", func(t *kata.T) {
		launch.All([]func() int{
			func() int { return 1 },
			func() int { time.Sleep(time.Second); return 2 },
			func() int { return 3 },
		})
	})
}

func TestRaces(t *testing.T) {
	kata.Bubble(t, "many tasks at once share nothing unguarded", func(t *kata.T) {
		tasks := make([]func() int, 100)
		for i := range tasks {
			tasks[i] = func() int { return i }
		}
		got := launch.All(tasks)
		require.Len(t, got, len(tasks), "there is one result for each task")
		for i, n := range got {
			require.Equal(t, i, n, "each result belongs in the place of its task")
		}
	})
}

func TestTiming(t *testing.T) {
	kata.Bubble(t, "all tasks together take as long as the slowest", func(t *kata.T) {
		tasks := make([]func() int, 10)
		for i := range tasks {
			tasks[i] = func() int {
				time.Sleep(time.Duration(10+i) * 10 * time.Millisecond)
				return i
			}
		}
		start := time.Now()
		launch.All(tasks)
		t.Took("ten tasks of 100ms to 190ms", time.Since(start), 190*time.Millisecond)
	})
}
