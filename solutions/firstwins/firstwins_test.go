package firstwins_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/firstwins"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

type call[T any] = func(context.Context) (T, error)

// succeeds is a call that never looks at its context.
func succeeds[T any](after time.Duration, v T) call[T] {
	return func(context.Context) (T, error) {
		time.Sleep(after)
		return v, nil
	}
}

// fails is a call that never looks at its context. It returns a value with its
// error, which nobody may take for a result.
func fails(after time.Duration, err error) call[int] {
	return func(context.Context) (int, error) {
		time.Sleep(after)
		return -1, err
	}
}

// obeys is a call that returns its context's error as soon as there is one, and
// gives up by itself after 20 seconds.
func obeys(ctx context.Context) (int, error) {
	select {
	case <-ctx.Done():
		return -1, ctx.Err()
	case <-time.After(20 * time.Second):
		return -1, errors.New("nobody cancelled this call's context")
	}
}

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "the first success wins wherever it stands", func(t *kata.T) {
		got, err := firstwins.First(context.Background(),
			succeeds(30*time.Millisecond, "slow"),
			succeeds(10*time.Millisecond, "quick"),
			succeeds(20*time.Millisecond, "middling"),
		)
		require.NoError(t, err, "a success has a nil error")
		require.Equal(t, "quick", got, "the first call to succeed wins, wherever it stands among the arguments")

		for range 5 {
			order := t.Rand().Perm(8)
			quickest := 0
			var calls []call[int]
			for i, place := range order {
				if place == 0 {
					quickest = i
				}
				calls = append(calls, succeeds(time.Duration(place+1)*3*time.Millisecond, i))
			}
			got, err := firstwins.First(context.Background(), calls...)
			require.NoError(t, err, "a success has a nil error")
			require.Equal(t, quickest, got, "the first call to succeed wins, wherever it stands among the arguments")
		}
	})

	// rule 3
	kata.Bubble(t, "a failure does not win even when it comes first", func(t *kata.T) {
		got, err := firstwins.First(context.Background(),
			fails(5*time.Millisecond, io.ErrUnexpectedEOF),
			succeeds(20*time.Millisecond, 7),
			fails(10*time.Millisecond, io.ErrNoProgress),
		)
		require.NoError(t, err, "a failure before the first success does not count")
		require.Equal(t, 7, got, "the first success wins, not the first result")
	})

	// rule 3
	kata.Bubble(t, "a failure cancels nobody", func(t *kata.T) {
		got, err := firstwins.First(context.Background(),
			fails(5*time.Millisecond, io.ErrUnexpectedEOF),
			func(ctx context.Context) (int, error) {
				time.Sleep(10 * time.Millisecond)
				if err := ctx.Err(); err != nil {
					return 0, fmt.Errorf("cancelled after a failure: %w", err)
				}
				return 8, nil
			},
		)
		require.NoError(t, err, "a failure does not cancel the context of the other calls")
		require.Equal(t, 8, got, "the first success wins, not the first result")
	})

	// rule 2
	kata.Bubble(t, "the zero value is a success like any other", func(t *kata.T) {
		got, err := firstwins.First(context.Background(),
			succeeds(20*time.Millisecond, 5),
			succeeds(10*time.Millisecond, 0),
		)
		require.NoError(t, err, "a call with a nil error succeeds, whatever its value is")
		require.Equal(t, 0, got, "a call with a nil error succeeds, whatever its value is")
	})

	// rule 1
	kata.Bubble(t, "each call runs exactly once", func(t *kata.T) {
		counts := make([]atomic.Int64, 20)
		var calls []call[int]
		for i := range counts {
			calls = append(calls, func(context.Context) (int, error) {
				counts[i].Add(1)
				time.Sleep(time.Duration(20-i) * 2 * time.Millisecond)
				return i, nil
			})
		}
		got, err := firstwins.First(context.Background(), calls...)
		require.NoError(t, err, "a success has a nil error")
		require.Equal(t, 19, got, "the first call to succeed wins, wherever it stands among the arguments")
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), "every call runs exactly once")
		}
	})

	// rule 1
	kata.Bubble(t, "calls may wait for each other", func(t *kata.T) {
		ball := make(chan int)
		got, err := firstwins.First(context.Background(),
			func(context.Context) (int, error) { return <-ball, nil },
			func(context.Context) (int, error) { ball <- 9; return 0, io.ErrNoProgress },
		)
		require.NoError(t, err, "one call hands a value to the other while both run")
		require.Equal(t, 9, got, "one call hands a value to the other while both run")
	})

	// rule 4
	kata.Bubble(t, "the losers learn that a call has won", func(t *kata.T) {
		var told atomic.Int64
		loser := func(ctx context.Context) (int, error) {
			_, err := obeys(ctx)
			if errors.Is(err, context.Canceled) {
				told.Add(1)
			}
			return -1, err
		}
		got, err := firstwins.First(context.Background(), loser, loser, succeeds(10*time.Millisecond, 3), loser)
		require.NoError(t, err, "the first success wins, whatever the losers return")
		require.Equal(t, 3, got, "the first success wins, whatever the losers return")
		require.EqualValues(t, 3, told.Load(), "the context of all other calls is cancelled when a call has won")
	})

	// rule 4
	kata.Bubble(t, "a success after the cancellation comes too late", func(t *kata.T) {
		late := func(ctx context.Context) (string, error) {
			<-ctx.Done()
			return "late", nil
		}
		got, err := firstwins.First(context.Background(), late, late, succeeds(10*time.Millisecond, "winner"), late)
		require.NoError(t, err, "the first success wins, whatever the losers return")
		require.Equal(t, "winner", got, "a call that succeeds after another one has won comes too late")
	})

	// rule 5
	kata.Bubble(t, "First returns only when every call has returned", func(t *kata.T) {
		var returned atomic.Int64
		stubborn := func(context.Context) (int, error) {
			time.Sleep(500 * time.Millisecond)
			returned.Add(1)
			return -1, io.ErrNoProgress
		}
		got, err := firstwins.First(context.Background(), stubborn, succeeds(10*time.Millisecond, 4), stubborn)
		require.EqualValues(t, 2, returned.Load(), "First waits for every call, also for one that ignores its context")
		require.NoError(t, err, "the first success wins, whatever the losers return")
		require.Equal(t, 4, got, "the first success wins, whatever the losers return")
	})

	// rules 6, 8
	kata.Bubble(t, "when all fail the errors come joined in the order of the arguments", func(t *kata.T) {
		first, second, third := errors.New("mirror A is down"), errors.New("mirror B is down"), errors.New("mirror C is down")
		got, err := firstwins.First(context.Background(),
			fails(30*time.Millisecond, first),
			fails(10*time.Millisecond, fmt.Errorf("asking: %w", second)),
			fails(20*time.Millisecond, third),
		)
		require.Zero(t, got, "when all calls fail, the value is the zero value")
		require.Error(t, err, "when all calls fail, First fails")
		for _, want := range []error{first, second, third} {
			require.ErrorIs(t, err, want, "the errors of all calls are in the joined error")
		}
		require.Equal(t, "mirror A is down\nasking: mirror B is down\nmirror C is down", err.Error(),
			"the errors are joined in the order of the arguments, one to a line")
		for _, unrelated := range []error{firstwins.ErrNoCalls, context.Canceled, io.EOF, errors.New("mirror A is down")} {
			require.NotErrorIs(t, err, unrelated, "the joined error holds the errors of the calls and no others")
		}
	})

	// rules 6, 8
	kata.Bubble(t, "a single call that fails gives its error", func(t *kata.T) {
		got, err := firstwins.First(context.Background(), fails(0, io.ErrUnexpectedEOF))
		require.Zero(t, got, "when all calls fail, the value is the zero value")
		require.ErrorIs(t, err, io.ErrUnexpectedEOF, "the errors of all calls are in the joined error")
		require.NotErrorIs(t, err, firstwins.ErrNoCalls, "only First without calls returns ErrNoCalls")
	})

	// rule 8
	kata.Bubble(t, "no calls give ErrNoCalls", func(t *kata.T) {
		got, err := firstwins.First[string](context.Background())
		require.Zero(t, got, "without calls the value is the zero value")
		require.ErrorIs(t, err, firstwins.ErrNoCalls, "without calls the error is ErrNoCalls")
		require.NotErrorIs(t, err, context.Canceled, "without calls the error is ErrNoCalls and nothing else")
		require.NotErrorIs(t, err, errors.New("another error"), "without calls the error is ErrNoCalls and nothing else")
	})

	// rules 6, 7
	kata.Bubble(t, "the calls learn when ctx is cancelled", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(30*time.Millisecond, cancel)
		mine := errors.New("the one that failed by itself")
		got, err := firstwins.First(ctx, obeys, fails(10*time.Millisecond, mine), obeys)
		require.Zero(t, got, "when all calls fail, the value is the zero value")
		require.ErrorIs(t, err, context.Canceled, "the calls' context ends when ctx ends, and with the same error")
		require.ErrorIs(t, err, mine, "when ctx ends and all calls fail, their errors are joined as always")
		require.Equal(t, "context canceled\nthe one that failed by itself\ncontext canceled", err.Error(),
			"when ctx ends and all calls fail, their errors are joined as always")
		require.NotErrorIs(t, err, context.DeadlineExceeded, "the calls' context ends with the same error as ctx")
	})

	// rule 7
	kata.Bubble(t, "the calls learn when the deadline of ctx passes", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
		defer cancel()
		got, err := firstwins.First(ctx, obeys, obeys)
		require.Zero(t, got, "when all calls fail, the value is the zero value")
		require.ErrorIs(t, err, context.DeadlineExceeded, "the calls' context ends when ctx ends, and with the same error")
		require.NotErrorIs(t, err, context.Canceled, "the calls' context ends with the same error as ctx")
	})

	// rule 7
	kata.Bubble(t, "a call that succeeds although ctx has ended still wins", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(30*time.Millisecond, cancel)
		got, err := firstwins.First(ctx, obeys, succeeds(100*time.Millisecond, 6), obeys)
		require.NoError(t, err, "a call that succeeds after ctx has ended wins all the same")
		require.Equal(t, 6, got, "a call that succeeds after ctx has ended wins all the same")
	})

	// rules 5, 7
	kata.Bubble(t, "First waits for every call also when ctx has ended", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(10*time.Millisecond, cancel)
		var returned atomic.Int64
		_, err := firstwins.First(ctx, obeys, func(context.Context) (int, error) {
			time.Sleep(300 * time.Millisecond)
			returned.Add(1)
			return 0, io.ErrNoProgress
		})
		require.EqualValues(t, 1, returned.Load(), "First waits for every call, also when ctx has ended")
		require.ErrorIs(t, err, io.ErrNoProgress, "when ctx ends and all calls fail, their errors are joined as always")
	})

	// rule 7
	kata.Bubble(t, "the calls see the values of ctx", func(t *kata.T) {
		type key struct{}
		ctx := context.WithValue(context.Background(), key{}, "the passenger")
		got, err := firstwins.First(ctx, func(ctx context.Context) (any, error) { return ctx.Value(key{}), nil })
		require.NoError(t, err, "a success has a nil error")
		require.Equal(t, "the passenger", got, "the calls' context carries the values of ctx")
	})

	// rule 9
	kata.Bubble(t, "a call may itself use First", func(t *kata.T) {
		inner := func(ctx context.Context) (string, error) {
			return firstwins.First(ctx, succeeds(10*time.Millisecond, "inner"), succeeds(30*time.Millisecond, "late"))
		}
		got, err := firstwins.First(context.Background(), inner, succeeds(100*time.Millisecond, "outer"))
		require.NoError(t, err, "First may be used inside a call of another First")
		require.Equal(t, "inner", got, "First may be used inside a call of another First")
	})

	// rule 9
	kata.Bubble(t, "many uses at once do not disturb each other", func(t *kata.T) {
		var wg sync.WaitGroup
		for i := range 20 {
			wg.Go(func() {
				got, err := firstwins.First(context.Background(),
					fails(5*time.Millisecond, io.ErrNoProgress),
					succeeds(time.Duration(10+i)*time.Millisecond, i),
					obeys,
				)
				assert.NoError(t, err, "First may be used many times at the same time")
				assert.Equal(t, i, got, "each First returns the value of one of its own calls")
			})
		}
		wg.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 10
	kata.Bubble(t, "nothing is left when a call has won", func(t *kata.T) {
		firstwins.First(context.Background(),
			succeeds(10*time.Millisecond, 1),
			obeys,
			succeeds(40*time.Millisecond, 2),
			fails(50*time.Millisecond, io.ErrNoProgress),
		)
	})

	// rule 10
	kata.Bubble(t, "nothing is left when several calls win at the same instant", func(t *kata.T) {
		firstwins.First(context.Background(), succeeds(0, 1), succeeds(0, 2), succeeds(0, 3), fails(0, io.ErrNoProgress))
	})

	// rule 10
	kata.Bubble(t, "nothing is left when all calls have failed", func(t *kata.T) {
		firstwins.First(context.Background(),
			fails(20*time.Millisecond, io.ErrNoProgress),
			fails(10*time.Millisecond, io.ErrUnexpectedEOF),
		)
	})

	// rule 10
	kata.Bubble(t, "nothing is left when ctx has ended", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(20*time.Millisecond, cancel)
		firstwins.First(ctx, obeys, fails(60*time.Millisecond, io.ErrNoProgress), obeys)
	})

	// rule 10
	kata.Bubble(t, "nothing is left long before the deadline of ctx", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
		defer cancel()
		firstwins.First(ctx, obeys, succeeds(10*time.Millisecond, 1))
	})
}

func TestRaces(t *testing.T) {
	const many = 64

	// rule 2
	kata.Bubble(t, "many calls that succeed at the same instant share nothing unguarded", func(t *kata.T) {
		var calls []call[int]
		for i := range many {
			calls = append(calls, func(context.Context) (int, error) { return i + 1, nil })
		}
		got, err := firstwins.First(context.Background(), calls...)
		require.NoError(t, err, "a success has a nil error")
		require.True(t, 1 <= got && got <= many, "the value is that of one of the calls")
	})

	// rule 6
	kata.Bubble(t, "many calls that fail at the same instant share nothing unguarded", func(t *kata.T) {
		var calls []call[int]
		var want []error
		for i := range many {
			err := fmt.Errorf("call %d failed", i)
			want = append(want, err)
			calls = append(calls, func(context.Context) (int, error) { return 0, err })
		}
		_, err := firstwins.First(context.Background(), calls...)
		require.Error(t, err, "when all calls fail, First fails")
		require.Equal(t, errors.Join(want...).Error(), err.Error(), "the errors are joined in the order of the arguments, one to a line")
	})

	// rules 2, 3
	kata.Bubble(t, "many calls that fail and succeed at the same instant share nothing unguarded", func(t *kata.T) {
		var calls []call[int]
		for i := range many {
			calls = append(calls, func(context.Context) (int, error) {
				if i%2 == 0 {
					return 0, io.ErrNoProgress
				}
				return i, nil
			})
		}
		got, err := firstwins.First(context.Background(), calls...)
		require.NoError(t, err, "a success wins over any number of failures")
		require.Equal(t, 1, got%2, "the value is that of a call that succeeded")
	})

	// rule 9
	kata.Bubble(t, "many uses at the same instant share nothing unguarded", func(t *kata.T) {
		got := make([]int, many)
		var wg sync.WaitGroup
		for i := range many {
			wg.Go(func() {
				got[i], _ = firstwins.First(context.Background(),
					func(context.Context) (int, error) { return i, nil },
					func(context.Context) (int, error) { return 0, io.ErrNoProgress },
				)
			})
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, i, got[i], "each First returns the value of one of its own calls")
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 4, 11
	kata.Bubble(t, "the first success ends it when the losers listen", func(t *kata.T) {
		start := time.Now()
		firstwins.First(context.Background(),
			obeys,
			succeeds(123*time.Millisecond, 1),
			obeys,
			fails(57*time.Millisecond, io.ErrNoProgress),
		)
		t.Took("First with a success after 123ms and losers that listen to their context", time.Since(start), 123*time.Millisecond)
	})

	// rules 5, 11
	kata.Bubble(t, "a loser that does not listen is waited for and no longer", func(t *kata.T) {
		start := time.Now()
		firstwins.First(context.Background(),
			succeeds(217*time.Millisecond, 1),
			succeeds(31*time.Millisecond, 2),
			fails(111*time.Millisecond, io.ErrNoProgress),
		)
		t.Took("First whose slowest call needs 217ms and ignores its context", time.Since(start), 217*time.Millisecond)
	})

	// rule 11
	kata.Bubble(t, "calls that all fail take as long as the slowest", func(t *kata.T) {
		var calls []call[int]
		for i := range 10 {
			calls = append(calls, fails(time.Duration(101+i)*time.Millisecond, io.ErrNoProgress))
		}
		start := time.Now()
		firstwins.First(context.Background(), calls...)
		t.Took("First with ten calls that fail after 101ms to 110ms", time.Since(start), 110*time.Millisecond)
	})

	// rules 7, 11
	kata.Bubble(t, "the end of ctx ends calls that listen", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 67*time.Millisecond)
		defer cancel()
		start := time.Now()
		firstwins.First(ctx, obeys, obeys, obeys)
		t.Took("First whose ctx ends after 67ms", time.Since(start), 67*time.Millisecond)
	})

	// rules 8, 11
	kata.Bubble(t, "no calls take no time", func(t *kata.T) {
		start := time.Now()
		firstwins.First[int](context.Background())
		t.Took("First without calls", time.Since(start), 0)
	})
}
