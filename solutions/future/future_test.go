package future_test

import (
	"context"
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/future"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

var background = context.Background()

// after is an order that takes so long.
func after[T any](d time.Duration, value T) func() (T, error) {
	return func() (T, error) {
		time.Sleep(d)
		return value, nil
	}
}

// answers asks a future, and requires a value without an error.
func answers[T any](t require.TestingT, want T, asked *future.Future[T], message string) {
	got, err := asked.Await(background)
	assert.NoError(t, err, message)
	assert.Equal(t, want, got, message)
}

const (
	theAnswer  = "Await returns what f returned"
	sameAnswer = "all who ask get the same answer"
)

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "Await returns what f returned", func(t *kata.T) {
		t.On("Future.Await")
		answers(t, "a book", future.Async(after(30*ms, "a book")), theAnswer)
		answers(t, 0, future.Async(after(30*ms, 0)), theAnswer)

		_, err := future.Async(func() (int, error) { return 0, io.ErrUnexpectedEOF }).Await(background)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF, theAnswer)
		require.NotErrorIs(t, err, io.ErrNoProgress, theAnswer)

		got, err := future.Async(func() (int, error) { time.Sleep(ms); return 7, io.EOF }).Await(background)
		require.ErrorIs(t, err, io.EOF, theAnswer)
		require.Equal(t, 7, got, "Await returns the value that f returned, also where there is an error with it")
	})

	// rule 1
	kata.Bubble(t, "f runs although nobody awaits it", func(t *kata.T) {
		var runs atomic.Int64
		future.Async(func() (int, error) { runs.Add(1); return 0, nil })
		time.Sleep(10 * ms)
		require.EqualValues(t, 1, runs.Load(), "Async starts f, whether anybody awaits it or not")
	})

	// rules 1, 3
	kata.Bubble(t, "f runs once however many ask", func(t *kata.T) {
		t.On("Future.Await")
		var runs atomic.Int64
		number := future.Async(func() (int64, error) {
			time.Sleep(10 * ms)
			return runs.Add(1), nil
		})
		for range 5 {
			answers(t, int64(1), number, sameAnswer)
		}
		require.EqualValues(t, 1, runs.Load(), "f runs exactly once")
	})

	// rule 1
	kata.Bubble(t, "Async does not wait for f", func(t *kata.T) {
		release := make(chan string)
		waiting := future.Async(func() (string, error) { return <-release, nil })
		other := future.Async(func() (string, error) { release <- "from the other"; return "sent", nil })
		answers(t, "from the other", waiting, "two futures run at the same time: the one can wait for the other")
		answers(t, "sent", other, "two futures run at the same time: the one can wait for the other")
	})

	// rule 3
	kata.Bubble(t, "all who ask at the same time get the answer", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(30*ms, "a book"))
		var asking sync.WaitGroup
		for range 20 {
			asking.Go(func() { answers(t, "a book", book, sameAnswer) })
		}
		asking.Wait()
	})

	// rule 3
	kata.Bubble(t, "who asks later gets the same answer", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(30*ms, "a book"))
		failed := future.Async(func() (string, error) { return "", io.ErrUnexpectedEOF })
		time.Sleep(time.Second)
		for range 3 {
			answers(t, "a book", book, sameAnswer)
			_, err := failed.Await(background)
			require.ErrorIs(t, err, io.ErrUnexpectedEOF, sameAnswer)
			time.Sleep(time.Second)
		}
	})

	// rule 4
	kata.Bubble(t, "who gives up gets the error of ctx, and who asks later the answer", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(100*ms, "a book"))

		ctx, cancel := context.WithTimeout(background, 20*ms)
		got, err := book.Await(ctx)
		cancel()
		require.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends first, Await returns the error of ctx")
		require.NotErrorIs(t, err, context.Canceled, "when the deadline of ctx passes, the error is not context.Canceled")
		require.Empty(t, got, "with the error of ctx comes the zero value")

		ctx, cancel = context.WithCancel(background)
		time.AfterFunc(20*ms, cancel)
		got, err = book.Await(ctx)
		require.ErrorIs(t, err, context.Canceled, "when ctx ends first, Await returns the error of ctx")
		require.NotErrorIs(t, err, context.DeadlineExceeded, "when ctx is cancelled, the error is not context.DeadlineExceeded")
		require.Empty(t, got, "with the error of ctx comes the zero value")

		answers(t, "a book", book, "who asks after somebody has given up gets the answer of f")
	})

	// rule 4
	kata.Bubble(t, "who gives up disturbs nobody", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(100*ms, "a book"))
		ctx, cancel := context.WithTimeout(background, 50*ms)
		defer cancel()
		var asking sync.WaitGroup
		for i := range 10 {
			asking.Go(func() {
				if i%2 == 0 {
					answers(t, "a book", book, "those who have not given up get the answer of f")
					return
				}
				_, err := book.Await(ctx)
				assert.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends first, Await returns the error of ctx")
			})
		}
		asking.Wait()
		answers(t, "a book", book, "who asks after somebody has given up gets the answer of f")
	})

	// rules 2, 4
	kata.Bubble(t, "a ctx that ends later changes nothing", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(30*ms, "a book"))
		ctx, cancel := context.WithTimeout(background, 50*ms)
		defer cancel()
		got, err := book.Await(ctx)
		require.NoError(t, err, theAnswer)
		require.Equal(t, "a book", got, theAnswer)
		<-ctx.Done()
		answers(t, "a book", book, sameAnswer)
	})

	// rule 4
	kata.Bubble(t, "an answer at the very moment when ctx ends may count or not", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(50*ms, "a book"))
		ctx, cancel := context.WithTimeout(background, 50*ms)
		defer cancel()
		got, err := book.Await(ctx)
		if err == nil {
			require.Equal(t, "a book", got, theAnswer)
		} else {
			require.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends first, Await returns the error of ctx")
			require.Empty(t, got, "with the error of ctx comes the zero value")
		}
		answers(t, "a book", book, "who asks after somebody has given up gets the answer of f")
	})

	// rules 3, 5
	kata.Bubble(t, "a panic becomes an error", func(t *kata.T) {
		t.On("Future.Await")
		for _, c := range []struct {
			panics any
			text   string
		}{
			{"the shop is on fire", "the shop is on fire"},
			{errors.New("no paper left"), "no paper left"},
			{42, "42"},
		} {
			asked := future.Async(func() (string, error) {
				time.Sleep(10 * ms)
				panic(c.panics)
			})
			for range 3 {
				got, err := asked.Await(background)
				require.ErrorContains(t, err, c.text, "a panic in f becomes an error that contains its text")
				require.Empty(t, got, "with the error of a panic comes the zero value")
			}
		}
	})

	// rule 5
	kata.Bubble(t, "a panic of the runtime becomes an error", func(t *kata.T) {
		t.On("Future.Await")
		var none []int
		_, err := future.Async(func() (int, error) { return none[3], nil }).Await(background)
		require.ErrorContains(t, err, "index out of range", "a panic in f becomes an error that contains its text")
	})

	// rule 6
	kata.Bubble(t, "many futures do not mix up their answers", func(t *kata.T) {
		var futures []*future.Future[int]
		for _, i := range t.Rand().Perm(20) {
			futures = append(futures, future.Async(after(time.Duration(20-i)*ms, i)))
		}
		seen := map[int]bool{}
		for range 2 {
			for _, each := range futures {
				got, err := each.Await(background)
				require.NoError(t, err, theAnswer)
				seen[got] = true
			}
		}
		require.Len(t, seen, 20, "each future has the answer of its own f")
	})

	// rule 6
	kata.Bubble(t, "f may use futures itself", func(t *kata.T) {
		var fib func(n int) (int, error)
		fib = func(n int) (int, error) {
			if n < 2 {
				return n, nil
			}
			a := future.Async(func() (int, error) { return fib(n - 1) })
			b := future.Async(func() (int, error) { return fib(n - 2) })
			first, _ := a.Await(background)
			second, _ := b.Await(background)
			return first + second, nil
		}
		answers(t, 13, future.Async(func() (int, error) { return fib(7) }), "f may itself use Async and Await")
	})
}

func TestLeaks(t *testing.T) {
	// rule 7
	kata.Bubble(t, "nothing is left of a future that nobody awaits", func(t *kata.T) {
		future.Async(after(30*ms, "a book"))
		future.Async(func() (int, error) { return 0, io.ErrUnexpectedEOF })
		future.Async(func() (int, error) { panic("the shop is on fire") })
	})

	// rule 7
	kata.Bubble(t, "nothing is left of a future that has been awaited", func(t *kata.T) {
		book := future.Async(after(30*ms, "a book"))
		var asking sync.WaitGroup
		for range 5 {
			asking.Go(func() { answers(t, "a book", book, sameAnswer) })
		}
		asking.Wait()
		answers(t, "a book", book, sameAnswer)
	})

	// rule 7
	kata.Bubble(t, "nothing is left of those who gave up", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(100*ms, "a book"))
		ctx, cancel := context.WithTimeout(background, 20*ms)
		defer cancel()
		var asking sync.WaitGroup
		for range 5 {
			asking.Go(func() {
				_, err := book.Await(ctx)
				assert.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends first, Await returns the error of ctx")
			})
		}
		asking.Wait()
	})

	// rule 7
	kata.Bubble(t, "nothing waits for the end of a ctx when the answer is there", func(t *kata.T) {
		t.On("Future.Await")
		ctx, cancel := context.WithCancel(background)
		defer time.AfterFunc(10*time.Hour, cancel).Stop()
		got, err := future.Async(after(30*ms, "a book")).Await(ctx)
		assert.NoError(t, err, theAnswer)
		assert.Equal(t, "a book", got, theAnswer)
	})
}

func TestRaces(t *testing.T) {
	// rules 2, 3
	kata.Bubble(t, "the answer and what f has written reach all who ask", func(t *kata.T) {
		notes := make([]int, 10)
		book := future.Async(func() ([]int, error) {
			time.Sleep(10 * ms)
			for i := range notes {
				notes[i] = i + 1
			}
			return notes[:3], io.EOF
		})
		var asking sync.WaitGroup
		for range 40 {
			asking.Go(func() {
				got, err := book.Await(background)
				assert.ErrorIs(t, err, io.EOF, theAnswer)
				assert.Equal(t, []int{1, 2, 3}, got, theAnswer)
				assert.Equal(t, 10, notes[9], "what f did before it returned is seen by who has got the answer")
			})
		}
		asking.Wait()
	})

	// rules 2, 3
	kata.Bubble(t, "the answer and what f has written reach those who ask later", func(t *kata.T) {
		note := 0
		book := future.Async(func() (string, error) { note = 9; return "a book", nil })
		time.Sleep(10 * ms)
		answers(t, "a book", book, sameAnswer)
		assert.Equal(t, 9, note, "what f did before it returned is seen by who has got the answer")
	})

	// rules 3, 5
	kata.Bubble(t, "the error of a panic reaches all who ask", func(t *kata.T) {
		failed := future.Async(func() (string, error) {
			time.Sleep(10 * ms)
			panic("the shop is on fire")
		})
		var asking sync.WaitGroup
		for range 40 {
			asking.Go(func() {
				_, err := failed.Await(background)
				assert.ErrorContains(t, err, "the shop is on fire", "a panic in f becomes an error that contains its text")
			})
		}
		asking.Wait()
	})

	// rules 4, 6
	kata.Bubble(t, "who gives up and who does not share nothing unguarded", func(t *kata.T) {
		var asking sync.WaitGroup
		for i := range 10 {
			number := future.Async(after(20*ms, i))
			for j := range 4 {
				asking.Go(func() {
					if j%2 == 0 {
						answers(t, i, number, sameAnswer)
						return
					}
					ctx, cancel := context.WithTimeout(background, 10*ms)
					defer cancel()
					_, err := number.Await(ctx)
					assert.ErrorIs(t, err, context.DeadlineExceeded, "when ctx ends first, Await returns the error of ctx")
				})
			}
		}
		asking.Wait()
	})
}

func TestTiming(t *testing.T) {
	// rule 1
	kata.Bubble(t, "Async returns at once", func(t *kata.T) {
		start := time.Now()
		future.Async(after(100*ms, "a book"))
		t.Took("Async of a function that takes 100ms", time.Since(start), 0)
	})

	// rules 1, 2
	kata.Bubble(t, "Await waits for what is still to do, and no longer", func(t *kata.T) {
		t.On("Future.Await")
		start := time.Now()
		book := future.Async(after(93*ms, "a book"))
		time.Sleep(40 * ms)
		book.Await(background)
		t.Took("the way from Async to the answer of a function that takes 93ms, awaited after 40ms,", time.Since(start), 93*ms)
	})

	// rule 3
	kata.Bubble(t, "Await does not wait when f has returned", func(t *kata.T) {
		t.On("Future.Await")
		book := future.Async(after(30*ms, "a book"))
		time.Sleep(40 * ms)
		for range 2 {
			start := time.Now()
			book.Await(background)
			t.Took("an Await after f has returned", time.Since(start), 0)
		}
	})

	// rule 4
	kata.Bubble(t, "Await returns at the moment when ctx ends", func(t *kata.T) {
		t.On("Future.Await")
		ordered := time.Now()
		book := future.Async(after(time.Second, "a book"))
		start := time.Now()
		ctx, cancel := context.WithTimeout(background, 33*ms)
		defer cancel()
		book.Await(ctx)
		t.Took("an Await whose ctx ends after 33ms", time.Since(start), 33*ms)
		book.Await(background)
		t.Took("the way from Async to the answer of a function that takes 1s, with one who gave up meanwhile,", time.Since(ordered), time.Second)
	})

	// rule 6
	kata.Bubble(t, "futures run at the same time", func(t *kata.T) {
		var futures []*future.Future[int]
		start := time.Now()
		for i := range 10 {
			futures = append(futures, future.Async(after(100*ms, i)))
		}
		for _, each := range futures {
			each.Await(background)
		}
		t.Took("ten futures that take 100ms each", time.Since(start), 100*ms)
	})
}
