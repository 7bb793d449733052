package alternate_test

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/alternate"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// diary notes who had a turn. Its lock is the test's own, so that a wrong order shows
// as such.
type diary struct {
	mu     sync.Mutex
	order  []int
	inside atomic.Int64
	crowd  atomic.Bool // two steps ran at the same time
}

// step is a step of worker that takes some time.
func (d *diary) step(worker int, takes time.Duration) func() {
	return func() {
		if d.inside.Add(1) > 1 {
			d.crowd.Store(true)
		}
		d.mu.Lock()
		d.order = append(d.order, worker)
		d.mu.Unlock()
		time.Sleep(takes)
		d.inside.Add(-1)
	}
}

func (d *diary) read() []int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.order)
}

// cycle is 0, 1, … n-1, so many times.
func cycle(n, times int) []int {
	var order []int
	for i := range n * times {
		order = append(order, i%n)
	}
	return order
}

const (
	inTurn     = "the turns go 0, 1, 2 and so on, and then from 0 again, whoever comes first"
	oneAtATime = "only one step runs at a time"
	without    = "the others go on in the same order without a worker that has left"
)

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 3
	kata.Bubble(t, "the turns go round, whoever comes first", func(t *kata.T) {
		const n, rounds = 5, 4
		var d diary
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for i, worker := range t.Rand().Perm(n) {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * ms)
				for range rounds {
					turns.Do(worker, d.step(worker, 10*ms))
				}
			})
		}
		wg.Wait()
		require.Equal(t, cycle(n, rounds), d.read(), inTurn)
		require.False(t, d.crowd.Load(), oneAtATime)
	})

	// rules 1, 2
	kata.Bubble(t, "those who come in the opposite order have their turns in the right one", func(t *kata.T) {
		const n = 6
		var d diary
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for worker := range n {
			wg.Go(func() {
				time.Sleep(time.Duration(n-worker) * ms)
				turns.Do(worker, d.step(worker, 0))
				turns.Do(worker, d.step(worker, 0))
			})
		}
		wg.Wait()
		require.Equal(t, cycle(n, 2), d.read(), inTurn)
		require.False(t, d.crowd.Load(), oneAtATime)
	})

	// rules 2, 5
	kata.Bubble(t, "Do returns when its step has returned, though nobody else has come", func(t *kata.T) {
		turns := alternate.NewTurns(3)
		calls := 0
		turns.Do(0, func() { time.Sleep(20 * ms); calls++ })
		require.Equal(t, 1, calls, "Do calls its step once, and returns when the step has returned")
		turns.Do(1, func() { calls++ })
		turns.Do(2, func() { calls++ })
		turns.Do(0, func() { calls++ })
		require.Equal(t, 4, calls, "Do calls its step once, and returns when the step has returned")
	})

	// rule 1
	kata.Bubble(t, "a single worker always has its turn", func(t *kata.T) {
		var d diary
		turns := alternate.NewTurns(1)
		for range 5 {
			turns.Do(0, d.step(0, ms))
		}
		require.Equal(t, cycle(1, 5), d.read(), "with one worker, every turn is its own")
		turns.Leave(0)
	})

	// rule 4
	kata.Bubble(t, "all wait for the one whose turn it is", func(t *kata.T) {
		const n = 4
		var d diary
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for worker := range n {
			wg.Go(func() {
				if worker == 1 {
					time.Sleep(10 * time.Second)
				}
				turns.Do(worker, d.step(worker, ms))
			})
		}
		time.Sleep(9 * time.Second)
		early := d.read()
		wg.Wait()
		require.Equal(t, []int{0}, early, "while the worker whose turn it is has not come, all the others wait")
		require.Equal(t, cycle(n, 1), d.read(), inTurn)
	})

	// rule 3
	kata.Bubble(t, "a long step keeps the others waiting", func(t *kata.T) {
		var d diary
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		for worker := range 3 {
			wg.Go(func() {
				for range 3 {
					turns.Do(worker, d.step(worker, time.Duration(worker)*time.Second))
				}
			})
		}
		wg.Wait()
		require.False(t, d.crowd.Load(), oneAtATime)
		require.Equal(t, cycle(3, 3), d.read(), inTurn)
	})

	// rule 6
	kata.Bubble(t, "a worker that leaves after some turns has no more", func(t *kata.T) {
		var d diary
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		for worker, steps := range []int{4, 2, 4} {
			wg.Go(func() {
				for range steps {
					turns.Do(worker, d.step(worker, ms))
				}
				turns.Leave(worker)
			})
		}
		wg.Wait()
		require.Equal(t, []int{0, 1, 2, 0, 1, 2, 0, 2, 0, 2}, d.read(), without)
		require.False(t, d.crowd.Load(), oneAtATime)
	})

	// rule 6
	kata.Bubble(t, "whoever leaves on their turn passes it on", func(t *kata.T) {
		var d diary
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		for _, worker := range []int{2, 1} {
			wg.Go(func() {
				time.Sleep(time.Duration(3-worker) * ms)
				turns.Do(worker, d.step(worker, ms))
				turns.Do(worker, d.step(worker, ms))
			})
		}
		time.Sleep(50 * ms)
		require.Empty(t, d.read(), "while the worker whose turn it is has not come, all the others wait")
		t.On("Turns.Leave")
		turns.Leave(0)
		wg.Wait()
		require.Equal(t, []int{1, 2, 1, 2}, d.read(), "a worker that leaves on its turn passes the turn to the next one")
	})

	// rule 6
	kata.Bubble(t, "whoever leaves before anybody comes is passed over", func(t *kata.T) {
		t.On("Turns.Leave")
		var d diary
		turns := alternate.NewTurns(4)
		turns.Leave(0)
		turns.Leave(2)
		turns.Do(1, d.step(1, ms))
		turns.Do(3, d.step(3, ms))
		turns.Do(1, d.step(1, ms))
		turns.Leave(3)
		turns.Do(1, d.step(1, ms))
		require.Equal(t, []int{1, 3, 1, 1}, d.read(), without)
	})

	// rule 6
	kata.Bubble(t, "neighbours may leave, and the first and the last", func(t *kata.T) {
		for _, leaving := range [][]int{{1, 2}, {2, 1}, {4, 5}, {5, 0}, {0, 1}, {0, 5}, {1, 3, 5}, {0, 2, 3, 4, 5}} {
			const n, rounds = 6, 3
			var d diary
			turns := alternate.NewTurns(n)
			stays := func(worker int) bool { return !slices.Contains(leaving, worker) }
			want := cycle(n, 1)
			for range rounds {
				want = append(want, slices.DeleteFunc(cycle(n, 1), func(w int) bool { return !stays(w) })...)
			}
			for worker := range n {
				turns.Do(worker, d.step(worker, 0))
			}
			for _, worker := range leaving {
				turns.Leave(worker)
			}
			var wg sync.WaitGroup
			for worker := range n {
				if stays(worker) {
					wg.Go(func() {
						time.Sleep(time.Duration(n-worker) * ms)
						for range rounds {
							turns.Do(worker, d.step(worker, 0))
						}
					})
				}
			}
			wg.Wait()
			require.Equal(t, want, d.read(), without)
		}
	})

	// rule 6
	kata.Bubble(t, "one may leave while the step of another runs", func(t *kata.T) {
		var d diary
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		for _, worker := range []int{0, 2} {
			wg.Go(func() {
				for range 2 {
					turns.Do(worker, d.step(worker, 20*ms))
				}
			})
		}
		time.Sleep(10 * ms)
		turns.Leave(1)
		wg.Wait()
		require.Equal(t, []int{0, 2, 0, 2}, d.read(), without)
		require.False(t, d.crowd.Load(), oneAtATime)
	})

	// rule 6
	kata.Bubble(t, "all may leave at the same time", func(t *kata.T) {
		const n = 8
		var d diary
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for worker := range n {
			wg.Go(func() {
				turns.Do(worker, d.step(worker, ms))
				time.Sleep(time.Duration(n-worker) * ms)
				turns.Leave(worker)
			})
		}
		wg.Wait()
		require.Equal(t, cycle(n, 1), d.read(), inTurn)
	})

	// rule 8
	kata.Bubble(t, "two games know nothing of each other", func(t *kata.T) {
		var chess, cards diary
		one, two := alternate.NewTurns(2), alternate.NewTurns(3)
		one.Do(0, chess.step(0, ms))
		two.Do(0, cards.step(0, ms))
		two.Do(1, cards.step(1, ms))
		one.Do(1, chess.step(1, ms))
		one.Do(0, func() {
			chess.step(0, ms)()
			two.Do(2, cards.step(2, ms))
		})
		one.Leave(1)
		one.Do(0, chess.step(0, ms))
		two.Leave(2)
		two.Do(0, cards.step(0, ms))
		two.Do(1, cards.step(1, ms))
		require.Equal(t, []int{0, 1, 0, 0}, chess.read(), "each Turns goes by itself")
		require.Equal(t, []int{0, 1, 2, 0, 1}, cards.read(), "each Turns goes by itself")
	})
}

func TestLeaks(t *testing.T) {
	// rule 11
	kata.Bubble(t, "nothing is left of turns that nobody has used", func(t *kata.T) {
		alternate.NewTurns(3)
	})

	// rule 11
	kata.Bubble(t, "nothing is left when the steps are done and nobody has left", func(t *kata.T) {
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		for worker := range 3 {
			wg.Go(func() {
				turns.Do(worker, func() { time.Sleep(ms) })
				turns.Do(worker, func() {})
			})
		}
		wg.Wait()
	})

	// rule 11
	kata.Bubble(t, "nothing is left when all have left", func(t *kata.T) {
		turns := alternate.NewTurns(3)
		turns.Do(0, func() {})
		for worker := range 3 {
			turns.Leave(worker)
		}
	})
}

// The steps of these checks change plain variables without a lock: only the turns
// order them.
func TestRaces(t *testing.T) {
	// rules 3, 9
	kata.Bubble(t, "a step sees what the steps before it have done", func(t *kata.T) {
		const n, rounds = 20, 10
		var order []int
		seen := make([]int, n*rounds)
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for worker := range n {
			wg.Go(func() {
				for round := range rounds {
					turns.Do(worker, func() {
						seen[round*n+worker] = len(order)
						order = append(order, worker)
					})
				}
			})
		}
		wg.Wait()
		require.Equal(t, cycle(n, rounds), order, inTurn)
		for i, before := range seen {
			require.Equal(t, i, before, "a step sees what all the steps before it have done")
		}
	})

	// rules 6, 9
	kata.Bubble(t, "workers that leave are no race either", func(t *kata.T) {
		const n = 20
		steps := 0
		var order []int
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		var want []int
		for round := range n {
			for worker := round; worker < n; worker++ {
				want = append(want, worker)
			}
		}
		for worker := range n {
			wg.Go(func() {
				for range worker + 1 { // worker 0 leaves after one step, and so on
					turns.Do(worker, func() {
						steps++
						order = append(order, worker)
					})
				}
				turns.Leave(worker)
			})
		}
		wg.Wait()
		require.Equal(t, n*(n+1)/2, steps, "a step sees what all the steps before it have done")
		require.Equal(t, want, order, without)
	})

	// rules 7, 9
	kata.Bubble(t, "many may leave at the same instant while others have their turns", func(t *kata.T) {
		const n = 40
		var order []int
		turns := alternate.NewTurns(n)
		var wg sync.WaitGroup
		for worker := range n {
			wg.Go(func() {
				if worker%4 == 0 {
					for range 3 {
						turns.Do(worker, func() { order = append(order, worker) })
					}
				}
				turns.Leave(worker)
			})
		}
		wg.Wait()
		var want []int
		for i := range 30 {
			want = append(want, i%10*4)
		}
		require.Equal(t, want, order, without)
	})
}

func TestTiming(t *testing.T) {
	// rules 3, 10
	kata.Bubble(t, "turns follow each other without a gap", func(t *kata.T) {
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		start := time.Now()
		for worker := range 3 {
			wg.Go(func() {
				for range 4 {
					turns.Do(worker, func() { time.Sleep(13 * ms) })
				}
			})
		}
		wg.Wait()
		t.Took("twelve steps of 13ms", time.Since(start), 156*ms)
	})

	// rules 4, 10
	kata.Bubble(t, "a turn begins when its worker comes", func(t *kata.T) {
		turns := alternate.NewTurns(2)
		var wg sync.WaitGroup
		start := time.Now()
		wg.Go(func() {
			time.Sleep(47 * ms)
			turns.Do(0, func() { time.Sleep(5 * ms) })
		})
		wg.Go(func() { turns.Do(1, func() { time.Sleep(5 * ms) }) })
		wg.Wait()
		t.Took("two steps of 5ms, where the first worker comes after 47ms", time.Since(start), 57*ms)
	})

	// rules 5, 10
	kata.Bubble(t, "Do does not wait for the next one to come", func(t *kata.T) {
		turns := alternate.NewTurns(2)
		start := time.Now()
		turns.Do(0, func() { time.Sleep(5 * ms) })
		t.Took("Do with a step of 5ms, while the other worker has not come", time.Since(start), 5*ms)
		turns.Do(1, func() {})
		t.Took("another Do with a step that takes no time", time.Since(start), 5*ms)
	})

	// rules 6, 7, 10
	kata.Bubble(t, "the turn of one who leaves begins for the next at once", func(t *kata.T) {
		t.On("Turns.Leave")
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		start := time.Now()
		wg.Go(func() { turns.Do(1, func() { time.Sleep(10 * ms) }) })
		wg.Go(func() { turns.Do(2, func() { time.Sleep(10 * ms) }) })
		time.Sleep(31 * ms)
		turns.Leave(0)
		wg.Wait()
		t.Took("two steps of 10ms, where the worker before them leaves after 31ms", time.Since(start), 51*ms)
	})

	// rule 7
	kata.Bubble(t, "Leave does not wait for a step that runs", func(t *kata.T) {
		t.On("Turns.Leave")
		turns := alternate.NewTurns(3)
		var wg sync.WaitGroup
		wg.Go(func() { turns.Do(0, func() { time.Sleep(time.Second) }) })
		time.Sleep(100 * ms)
		start := time.Now()
		turns.Leave(2)
		turns.Leave(1)
		t.Took("Leave while the step of another worker runs", time.Since(start), 0)
		wg.Wait()
	})
}
