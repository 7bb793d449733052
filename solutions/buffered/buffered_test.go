package buffered_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/buffered"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

var background = context.Background()

// outcome is what Pop returned.
type outcome struct {
	value int
	err   error
}

// pushing runs Push in a goroutine; its error can be received when it has returned.
func pushing(ctx context.Context, q *buffered.Queue[int], v int) <-chan error {
	result := make(chan error, 1)
	go func() { result <- q.Push(ctx, v) }()
	return result
}

// popping runs Pop in a goroutine; its outcome can be received when it has returned.
func popping(ctx context.Context, q *buffered.Queue[int]) <-chan outcome {
	result := make(chan outcome, 1)
	go func() {
		v, err := q.Pop(ctx)
		result <- outcome{v, err}
	}()
	return result
}

// fill pushes values for which there is room.
func fill(t *kata.T, q *buffered.Queue[int], values ...int) {
	t.On("Queue.Push")
	for _, v := range values {
		require.NoError(t, q.Push(background, v), "Push with room returns nil")
	}
}

// empty pops values that have to be there.
func empty(t *kata.T, q *buffered.Queue[int], values ...int) {
	t.On("Queue.Pop")
	for _, want := range values {
		got, err := q.Pop(background)
		require.NoError(t, err, "while there are values in the queue, Pop returns nil")
		require.Equal(t, want, got, "the oldest value comes out first, and each one once")
	}
}

// isClosedAndEmpty checks that there is nothing left to pop.
func isClosedAndEmpty(t *kata.T, q *buffered.Queue[int]) {
	t.On("Queue.Pop")
	for range 3 {
		got, err := q.Pop(background)
		isErrClosed(t, err)
		require.Zero(t, got, "with an error, Pop returns the zero value")
	}
}

func isErrClosed(t *kata.T, err error) {
	require.ErrorIs(t, err, buffered.ErrClosed, "the error of a closed queue is ErrClosed")
	for _, other := range []error{context.Canceled, context.DeadlineExceeded, errors.New("another error")} {
		require.NotErrorIs(t, err, other, "the error of a closed queue is ErrClosed and nothing else")
	}
}

func isCanceled(t *kata.T, err error) {
	require.ErrorIs(t, err, context.Canceled, "when ctx ends, the error is that of ctx")
	for _, other := range []error{buffered.ErrClosed, context.DeadlineExceeded, errors.New("another error")} {
		require.NotErrorIs(t, err, other, "when ctx ends, the error is that of ctx and nothing else")
	}
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 3
	kata.Bubble(t, "first in, first out", func(t *kata.T) {
		for _, capacity := range []int{1, 2, 5, 20} {
			q := buffered.NewQueue[int](capacity)
			for round := range 3 {
				var values []int
				for i := range capacity {
					values = append(values, 100*round+i)
				}
				fill(t, q, values...)
				empty(t, q, values...)
			}
			q.Close()
		}
	})

	// rule 2
	kata.Bubble(t, "zero values and equal values count like any others", func(t *kata.T) {
		q := buffered.NewQueue[int](5)
		fill(t, q, 0, 7, 7, 0)
		empty(t, q, 0, 7, 7, 0)
		q.Close()
		isClosedAndEmpty(t, q)

		errs := buffered.NewQueue[error](1)
		t.On("Queue.Push")
		require.NoError(t, errs.Push(background, nil), "a value may be the zero value, also nil")
		t.On("Queue.Pop")
		got, err := errs.Pop(background)
		require.NoError(t, err, "a value may be the zero value, also nil")
		require.NoError(t, got, "a nil that was put in comes out as nil")
		errs.Close()
	})

	// rules 1, 3, 4
	kata.Bubble(t, "a push waits while the queue is full", func(t *kata.T) {
		q := buffered.NewQueue[int](3)
		fill(t, q, 1, 2, 3)
		pushed := pushing(background, q, 4)
		time.Sleep(10 * ms)
		require.Empty(t, pushed, "a queue for 3 has no room for a fourth value: Push waits")
		empty(t, q, 1)
		require.NoError(t, <-pushed, "when there is room, the waiting Push returns nil")
		empty(t, q, 2, 3, 4)
		q.Close()
	})

	// rules 2, 4
	kata.Bubble(t, "a pop waits while the queue is empty", func(t *kata.T) {
		q := buffered.NewQueue[int](3)
		popped := popping(background, q)
		time.Sleep(10 * ms)
		require.Empty(t, popped, "while there is no value, Pop waits")
		fill(t, q, 5)
		require.Equal(t, outcome{5, nil}, <-popped, "when a value comes, the waiting Pop returns it")
		q.Close()
	})

	// rules 1, 2, 4
	kata.Bubble(t, "one value wakes one of many that wait", func(t *kata.T) {
		q := buffered.NewQueue[int](2)
		results := make(chan outcome, 4)
		for range 4 {
			go func() {
				v, err := q.Pop(background)
				results <- outcome{v, err}
			}()
		}
		for v := range 4 {
			time.Sleep(10 * ms)
			require.Empty(t, results, "each value goes to one Pop, and the others go on waiting")
			fill(t, q, v)
			require.Equal(t, outcome{v, nil}, <-results, "when a value comes, a waiting Pop returns it")
		}
		q.Close()
	})

	// rules 1, 4
	kata.Bubble(t, "one place lets in one of many that wait", func(t *kata.T) {
		t.On("Queue.Push")
		q := buffered.NewQueue[int](1)
		fill(t, q, 0)
		results := make(chan error, 4)
		for v := range 4 {
			go func() { results <- q.Push(background, v+1) }()
		}
		var got []int
		for range 4 {
			time.Sleep(10 * ms)
			require.Empty(t, results, "one place lets one Push in, and the others go on waiting")
			v, err := q.Pop(background)
			require.NoError(t, err, "while there are values in the queue, Pop returns nil")
			got = append(got, v)
			require.NoError(t, <-results, "when there is room, a waiting Push returns nil")
		}
		v, err := q.Pop(background)
		require.NoError(t, err, "while there are values in the queue, Pop returns nil")
		require.ElementsMatch(t, []int{0, 1, 2, 3, 4}, append(got, v), "each value that was pushed comes out once")
		q.Close()
	})

	// rules 4, 5
	kata.Bubble(t, "the end of ctx ends a push that waits", func(t *kata.T) {
		q := buffered.NewQueue[int](2)
		fill(t, q, 1, 2)
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		given, other := pushing(ctx, q, 3), pushing(background, q, 4)
		time.Sleep(10 * ms)
		cancel()
		isCanceled(t, <-given)
		time.Sleep(10 * ms)
		require.Empty(t, other, "the end of one context does not end the wait of another Push")
		empty(t, q, 1)
		require.NoError(t, <-other, "when there is room, the waiting Push returns nil")
		empty(t, q, 2, 4) // and no 3: its Push returned an error
		q.Close()
		isClosedAndEmpty(t, q)
	})

	// rules 4, 5
	kata.Bubble(t, "the end of ctx ends a pop that waits", func(t *kata.T) {
		t.On("Queue.Pop")
		q := buffered.NewQueue[int](2)
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		other := popping(background, q)
		time.Sleep(5 * ms) // the one whose context ends is not the one that waits longest
		given := popping(ctx, q)
		time.Sleep(10 * ms)
		cancel()
		got := <-given
		isCanceled(t, got.err)
		require.Zero(t, got.value, "with an error, Pop returns the zero value")
		time.Sleep(10 * ms)
		require.Empty(t, other, "the end of one context does not end the wait of another Pop")
		fill(t, q, 1, 2)
		require.Equal(t, outcome{1, nil}, <-other, "when a value comes, the waiting Pop returns it")
		empty(t, q, 2)
		q.Close()
	})

	// rule 5
	kata.Bubble(t, "the error of a deadline is the deadline's", func(t *kata.T) {
		t.On("Queue.Pop")
		q := buffered.NewQueue[int](1)
		ctx, cancel := context.WithTimeout(background, 30*ms)
		defer cancel()
		_, err := q.Pop(ctx)
		require.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends, the error is that of ctx")
		fill(t, q, 1)
		ctx, cancel = context.WithTimeout(background, 30*ms)
		defer cancel()
		err = q.Push(ctx, 2)
		require.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends, the error is that of ctx")
		require.NotErrorIs(t, err, buffered.ErrClosed, "when ctx ends, the error is that of ctx and nothing else")
		q.Close()
	})

	// rules 4, 5
	kata.Bubble(t, "a value that comes when ctx ends is not lost", func(t *kata.T) {
		t.On("Queue.Pop")
		for range 20 {
			q := buffered.NewQueue[int](1)
			ctx, cancel := context.WithCancel(background)
			popped := popping(ctx, q)
			time.Sleep(10 * ms)
			pushed := pushing(background, q, 6) // either may come first
			cancel()
			require.NoError(t, <-pushed, "Push with room returns nil")
			got := <-popped
			if got.err != nil {
				isCanceled(t, got.err)
				empty(t, q, 6)
			} else {
				require.Equal(t, 6, got.value, "Pop returns the value that was pushed")
			}
			q.Close()
			isClosedAndEmpty(t, q)
		}
	})

	// rules 4, 6, 7
	kata.Bubble(t, "a closed queue takes nothing in and gives what is left", func(t *kata.T) {
		const n = 30
		q := buffered.NewQueue[int](2 * n)
		var values []int
		for v := range n {
			values = append(values, v)
		}
		fill(t, q, values...)
		q.Close()
		t.On("Queue.Push")
		for range n {
			isErrClosed(t, q.Push(background, -1))
		}
		empty(t, q, values...)
		isClosedAndEmpty(t, q)
		t.On("Queue.Push")
		isErrClosed(t, q.Push(background, -1))
	})

	// rules 4, 6, 7
	kata.Bubble(t, "pushes that wait end with Close", func(t *kata.T) {
		t.On("Queue.Push")
		q := buffered.NewQueue[int](2)
		fill(t, q, 1, 2)
		a, b, c := pushing(background, q, 3), pushing(background, q, 4), pushing(background, q, 5)
		time.Sleep(10 * ms)
		q.Close()
		isErrClosed(t, <-a)
		isErrClosed(t, <-b)
		isErrClosed(t, <-c)
		empty(t, q, 1, 2)
		isClosedAndEmpty(t, q)
	})

	// rules 6, 7
	kata.Bubble(t, "pops that wait end with Close", func(t *kata.T) {
		t.On("Queue.Pop")
		q := buffered.NewQueue[int](2)
		a, b, c := popping(background, q), popping(background, q), popping(background, q)
		time.Sleep(10 * ms)
		q.Close()
		for _, result := range []<-chan outcome{a, b, c} {
			got := <-result
			isErrClosed(t, got.err)
			require.Zero(t, got.value, "with an error, Pop returns the zero value")
		}
		t.On("Queue.Push")
		isErrClosed(t, q.Push(background, 1))
	})

	// rules 7, 8
	kata.Bubble(t, "Close may be called again and does not wait", func(t *kata.T) {
		t.On("Queue.Close")
		q := buffered.NewQueue[int](2)
		fill(t, q, 1, 2)
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(q.Close)
		}
		wg.Wait()
		q.Close()
		empty(t, q, 1)
		q.Close()
		empty(t, q, 2)
		isClosedAndEmpty(t, q)
		q.Close()
	})

	// rules 3, 4, 9
	kata.Bubble(t, "many producers and consumers lose nothing", func(t *kata.T) {
		t.On("Queue.Pop")
		const producers, consumers, each = 5, 4, 30
		q := buffered.NewQueue[int](3)
		var producing, consuming sync.WaitGroup
		var want []int
		for p := range producers {
			for i := range each {
				want = append(want, p*each+i)
			}
			producing.Go(func() {
				for i := range each {
					assert.NoError(t, q.Push(background, p*each+i), "a queue that is open takes every value, sooner or later")
					if i%7 == p {
						time.Sleep(ms)
					}
				}
			})
		}
		got := make([][]int, consumers)
		for c := range consumers {
			consuming.Go(func() {
				for {
					v, err := q.Pop(background)
					if err != nil {
						assert.ErrorIs(t, err, buffered.ErrClosed, "Pop ends only when the queue is closed and empty")
						return
					}
					got[c] = append(got[c], v)
				}
			})
		}
		producing.Wait()
		q.Close()
		consuming.Wait()
		var all []int
		for c := range got {
			last := make(map[int]int) // by producer
			for _, v := range got[c] {
				require.GreaterOrEqual(t, v%each, last[v/each], "the values of one producer come in order")
				last[v/each] = v % each
			}
			all = append(all, got[c]...)
		}
		require.ElementsMatch(t, want, all, "each value that was pushed comes out exactly once")
	})

	// rules 4, 6, 7, 9
	kata.Bubble(t, "what was accepted before the close is never lost", func(t *kata.T) {
		t.On("Queue.Close")
		for round := range 12 {
			q := buffered.NewQueue[int](1 + round%4)
			const producers = 6
			accepted := make([][]int, producers)
			var all sync.WaitGroup
			for p := range producers {
				all.Go(func() {
					for i := 0; i < 50; i++ {
						v := 100*p + i
						if err := q.Push(background, v); err != nil {
							assert.ErrorIs(t, err, buffered.ErrClosed, "Push into a closed queue returns ErrClosed")
							return
						}
						accepted[p] = append(accepted[p], v)
						if i%(p+2) == 1 {
							time.Sleep(ms)
						}
					}
				})
			}
			var popped []int
			all.Go(func() {
				for {
					v, err := q.Pop(background)
					if err != nil {
						assert.ErrorIs(t, err, buffered.ErrClosed, "Pop ends only when the queue is closed and empty")
						return
					}
					popped = append(popped, v)
				}
			})
			time.Sleep(time.Duration(round%6) * ms)
			q.Close()
			all.Wait()
			var want []int
			for _, some := range accepted {
				want = append(want, some...)
			}
			require.ElementsMatch(t, want, popped, "a value for which Push returned nil comes out once before Pop says ErrClosed; one for which it returned an error never does")
		}
	})

	// rule 9
	kata.Bubble(t, "two queues know nothing of each other", func(t *kata.T) {
		a, b := buffered.NewQueue[int](1), buffered.NewQueue[int](2)
		fill(t, a, 1)
		fill(t, b, 2, 3)
		a.Close()
		empty(t, b, 2)
		fill(t, b, 4)
		empty(t, a, 1)
		isClosedAndEmpty(t, a)
		empty(t, b, 3, 4)
		b.Close()
	})
}

func TestLeaks(t *testing.T) {
	// rule 10
	kata.Bubble(t, "nothing is left of a closed queue", func(t *kata.T) {
		t.On("Queue.Close")
		q := buffered.NewQueue[int](2)
		fill(t, q, 1)
		empty(t, q, 1)
		q.Close()
		buffered.NewQueue[int](2).Close()
	})

	// rule 10
	kata.Bubble(t, "nothing is left of a closed queue with values in it", func(t *kata.T) {
		t.On("Queue.Close")
		q := buffered.NewQueue[int](3)
		fill(t, q, 1, 2)
		q.Close()
	})

	// rule 10
	kata.Bubble(t, "nobody goes on watching a context", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		_ = cancel // it outlives the calls: whoever watches it stays
		q := buffered.NewQueue[int](1)
		t.On("Queue.Push")
		require.NoError(t, q.Push(ctx, 1), "Push with room returns nil")
		pushed := pushing(ctx, q, 2) // has to wait
		time.Sleep(10 * ms)
		t.On("Queue.Pop")
		for want := 1; want <= 2; want++ {
			got, err := q.Pop(ctx)
			require.NoError(t, err, "while there are values in the queue, Pop returns nil")
			require.Equal(t, want, got, "the oldest value comes out first")
		}
		require.NoError(t, <-pushed, "when there is room, the waiting Push returns nil")
		popped := popping(ctx, q) // has to wait
		time.Sleep(10 * ms)
		require.NoError(t, q.Push(ctx, 3), "Push with room returns nil")
		require.Equal(t, outcome{3, nil}, <-popped, "when a value comes, the waiting Pop returns it")
		q.Close()
	})

	// rule 10
	kata.Bubble(t, "nothing is left of calls whose context ended", func(t *kata.T) {
		t.On("Queue.Push")
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		full, none := buffered.NewQueue[int](1), buffered.NewQueue[int](1)
		fill(t, full, 1)
		pushed, popped := pushing(ctx, full, 2), popping(ctx, none)
		time.Sleep(10 * ms)
		cancel()
		<-pushed
		<-popped
		full.Close()
		none.Close()
	})
}

func TestRaces(t *testing.T) {
	// rule 9
	kata.Bubble(t, "many producers and consumers share nothing unguarded", func(t *kata.T) {
		t.On("Queue.Push")
		const n = 20
		q := buffered.NewQueue[int](4)
		got := make([]int, n)
		var wg sync.WaitGroup
		for i := range n {
			wg.Go(func() {
				for range 5 {
					q.Push(background, 1)
				}
			})
			wg.Go(func() {
				for range 5 {
					v, _ := q.Pop(background)
					got[i] += v
				}
			})
		}
		wg.Wait()
		q.Close()
		for i := range got {
			require.Equal(t, 5, got[i], "each Pop returns a value that was pushed")
		}
	})

	// rule 9
	kata.Bubble(t, "producers with room share nothing unguarded", func(t *kata.T) {
		t.On("Queue.Push")
		const n = 40
		q := buffered.NewQueue[int](n)
		var wg sync.WaitGroup
		for i := range n {
			wg.Go(func() { q.Push(background, i) })
		}
		wg.Wait()
		for range n {
			wg.Go(func() { q.Pop(background) })
		}
		wg.Wait()
		q.Close()
	})

	// rule 9
	kata.Bubble(t, "calls that meet a close share nothing unguarded", func(t *kata.T) {
		t.On("Queue.Close")
		for range 5 {
			q := buffered.NewQueue[int](2)
			var wg sync.WaitGroup
			for i := range 10 {
				wg.Go(func() { q.Push(background, i) })
				wg.Go(func() { q.Pop(background) })
				if i%3 == 0 {
					wg.Go(q.Close)
				}
			}
			wg.Wait()
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 11
	kata.Bubble(t, "nobody waits without need", func(t *kata.T) {
		began := time.Now()
		q := buffered.NewQueue[int](3)
		fill(t, q, 1, 2, 3)
		t.Took("three values into a queue with room for three", time.Since(began), 0)
		empty(t, q, 1, 2, 3)
		t.Took("three values into a queue and out again", time.Since(began), 0)
		t.On("Queue.Close")
		fill(t, q, 4)
		q.Close()
		t.Took("Close of a queue with a value in it", time.Since(began), 0)
		isErrClosed(t, q.Push(background, 5))
		empty(t, q, 4)
		isClosedAndEmpty(t, q)
		t.Took("Push and Pop at a closed queue", time.Since(began), 0)
	})

	// rule 11
	kata.Bubble(t, "a push waits until there is room and no longer", func(t *kata.T) {
		q := buffered.NewQueue[int](1)
		fill(t, q, 1)
		t.On("Queue.Push")
		time.AfterFunc(33_700*time.Microsecond, func() { q.Pop(background) })
		began := time.Now()
		q.Push(background, 2)
		t.Took("Push into a full queue from which a value is taken after 33.7ms", time.Since(began), 33_700*time.Microsecond)
		q.Close()
	})

	// rule 11
	kata.Bubble(t, "a pop waits until there is a value and no longer", func(t *kata.T) {
		t.On("Queue.Pop")
		q := buffered.NewQueue[int](1)
		time.AfterFunc(33_700*time.Microsecond, func() { q.Push(background, 2) })
		began := time.Now()
		q.Pop(background)
		t.Took("Pop from an empty queue into which a value is pushed after 33.7ms", time.Since(began), 33_700*time.Microsecond)
		q.Close()
	})

	// rules 5, 11
	kata.Bubble(t, "a wait ends at the end of ctx", func(t *kata.T) {
		q := buffered.NewQueue[int](1)
		ctx, cancel := context.WithTimeout(background, 47_300*time.Microsecond)
		defer cancel()
		began := time.Now()
		t.On("Queue.Pop")
		q.Pop(ctx)
		t.Took("Pop whose ctx ends after 47.3ms", time.Since(began), 47_300*time.Microsecond)
		fill(t, q, 1)
		ctx, cancel = context.WithTimeout(background, 47_300*time.Microsecond)
		defer cancel()
		began = time.Now()
		t.On("Queue.Push")
		q.Push(ctx, 2)
		t.Took("Push whose ctx ends after 47.3ms", time.Since(began), 47_300*time.Microsecond)
		q.Close()
	})

	// rules 6, 7, 11
	kata.Bubble(t, "a wait ends at the close", func(t *kata.T) {
		none, full := buffered.NewQueue[int](1), buffered.NewQueue[int](1)
		fill(t, full, 1)
		time.AfterFunc(33_700*time.Microsecond, none.Close)
		began := time.Now()
		t.On("Queue.Pop")
		none.Pop(background)
		t.Took("Pop from an empty queue that is closed after 33.7ms", time.Since(began), 33_700*time.Microsecond)
		time.AfterFunc(33_700*time.Microsecond, full.Close)
		began = time.Now()
		t.On("Queue.Push")
		full.Push(background, 2)
		t.Took("Push into a full queue that is closed after 33.7ms", time.Since(began), 33_700*time.Microsecond)
	})
}
