package launch_test

import (
	"slices"
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
	// rule 4
	kata.Bubble(t, "every result is in its task's place", func(t *kata.T) {
		random := t.Rand()
		var tasks []func() int
		var want []int
		for range 20 {
			n := random.IntN(2000) - 1000
			tasks = append(tasks, func() int { return n })
			want = append(want, n)
		}
		require.Equal(t, want, launch.All(tasks), "each result belongs in the place of its task")
	})

	// rule 1
	kata.Bubble(t, "each task is called once", func(t *kata.T) {
		calls := make([]int, 20)
		var tasks []func() int
		for i := range calls {
			tasks = append(tasks, func() int {
				calls[i]++
				return i
			})
		}
		launch.All(tasks)
		require.Equal(t, slices.Repeat([]int{1}, len(calls)), calls, "each task is called exactly once")
	})

	// rule 4
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

	// rule 3
	kata.Bubble(t, "All waits for a task that takes long", func(t *kata.T) {
		random := t.Rand()
		var tasks []func() int
		var want []int
		for i := range 20 {
			takes := time.Duration(random.IntN(25_000)) * time.Millisecond
			tasks = append(tasks, func() int {
				time.Sleep(takes)
				return 1 + i
			})
			want = append(want, 1+i)
		}
		require.Equal(t, want, launch.All(tasks), "All returns when every task has returned, however long that takes")
	})

	// rule 5
	kata.Bubble(t, "no tasks give an empty result", func(t *kata.T) {
		assert.Empty(t, launch.All(nil), "All(nil) has no results to return")
		assert.Empty(t, launch.All([]func() int{}), "All of an empty slice has no results to return")
	})

	// rule 2
	kata.Bubble(t, "tasks may wait for each other, for all run at the same time", func(t *kata.T) {
		ball := make(chan int)
		got := launch.All([]func() int{
			func() int { return <-ball },
			func() int { ball <- 7; return 1 },
		})
		require.Equal(t, []int{7, 1}, got, "one task hands a value to the other while both run")
	})

	// rule 6
	kata.Bubble(t, "a later call leaves earlier results alone", func(t *kata.T) {
		first := launch.All(returning(1, 2, 3))
		second := launch.All(returning(40, 50, 60))
		third := launch.All(returning(700))
		assert.Equal(t, []int{1, 2, 3}, first, "what All has returned belongs to the caller, and no later call changes it")
		assert.Equal(t, []int{40, 50, 60}, second, "the second call returns the results of its own tasks only")
		assert.Equal(t, []int{700}, third, "the third call returns the results of its own tasks only")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left when All has returned", func(t *kata.T) {
		launch.All([]func() int{
			func() int { return 1 },
			func() int { time.Sleep(time.Second); return 2 },
			func() int { return 3 },
		})
	})

	// rules 5, 8
	kata.Bubble(t, "nothing is left when there was nothing to do", func(t *kata.T) {
		launch.All(nil)
	})
}

// The tasks share nothing, so whatever orders them is the answer's doing.
func TestRaces(t *testing.T) {
	// rules 4, 7
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

	// rule 7
	kata.Bubble(t, "tasks that return one after another share nothing unguarded", func(t *kata.T) {
		tasks := make([]func() int, 100)
		done := make([]int, len(tasks)) // what the tasks did, which All makes visible
		for i := range tasks {
			tasks[i] = func() int {
				time.Sleep(time.Duration(len(tasks)-i) * time.Millisecond)
				done[i] = i
				return i
			}
		}
		got := launch.All(tasks)
		require.Equal(t, done, got, "what a task did before it returned is visible when All has returned")
	})
}

func TestTiming(t *testing.T) {
	// rules 2, 3
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

	// rule 3
	kata.Bubble(t, "it does not matter where the slowest task stands", func(t *kata.T) {
		for slowest := range 3 {
			tasks := make([]func() int, 3)
			for i := range tasks {
				takes := 100 * time.Millisecond
				if i == slowest {
					takes = 3 * time.Second
				}
				tasks[i] = func() int { time.Sleep(takes); return i }
			}
			start := time.Now()
			launch.All(tasks)
			t.Took("two tasks of 100ms and one of 3s", time.Since(start), 3*time.Second)
		}
	})

	// rules 2, 3
	kata.Bubble(t, "a hundred tasks take no longer than one", func(t *kata.T) {
		tasks := slices.Repeat([]func() int{func() int { time.Sleep(time.Second); return 1 }}, 100)
		start := time.Now()
		launch.All(tasks)
		t.Took("a hundred tasks of 1s", time.Since(start), time.Second)
	})

	// rule 5
	kata.Bubble(t, "no tasks take no time", func(t *kata.T) {
		start := time.Now()
		launch.All(nil)
		t.Took("no tasks", time.Since(start), 0)
	})
}

// returning makes a task for each value, which returns it.
func returning(values ...int) []func() int {
	var tasks []func() int
	for _, v := range values {
		tasks = append(tasks, func() int { return v })
	}
	return tasks
}
