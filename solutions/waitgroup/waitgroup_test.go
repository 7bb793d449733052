package waitgroup_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/waitgroup"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// succeeds is work that does nothing and takes no time.
func succeeds(int) error { return nil }

// numbered makes n errors that tell which call they belong to.
func numbered(n int) []error {
	errs := make([]error, n)
	for i := range errs {
		errs[i] = fmt.Errorf("call %d failed", i)
	}
	return errs
}

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "work is called once for each i", func(t *kata.T) {
		const n = 30
		var counts [n]atomic.Int64
		var others atomic.Int64
		err := waitgroup.Each(n, func(i int) error {
			if i < 0 || i >= n {
				others.Add(1)
				return nil
			}
			counts[i].Add(1)
			return nil
		})
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), "work is called exactly once for each i from 0 to n-1")
		}
		require.Zero(t, others.Load(), "work is called with numbers from 0 to n-1 and no others")
		require.NoError(t, err, "without a failure there is no error")
	})

	// rule 1
	kata.Bubble(t, "calls may wait for each other, for all run at the same time", func(t *kata.T) {
		ball := make(chan int)
		got := 0
		err := waitgroup.Each(2, func(i int) error {
			if i == 0 {
				got = <-ball
			} else {
				ball <- 7
			}
			return nil
		})
		require.NoError(t, err, "without a failure there is no error")
		require.Equal(t, 7, got, "one call hands a value to the other while both run")
	})

	// rule 2
	kata.Bubble(t, "Each waits for a call that takes long", func(t *kata.T) {
		const n = 20
		random := t.Rand()
		takes := make([]time.Duration, n)
		for i := range takes {
			takes[i] = time.Duration(random.IntN(20_000)) * ms
		}
		var returned atomic.Int64
		err := waitgroup.Each(n, func(i int) error {
			time.Sleep(takes[i])
			returned.Add(1)
			return nil
		})
		require.EqualValues(t, n, returned.Load(), "Each returns when every call has returned, however long that takes")
		require.NoError(t, err, "without a failure there is no error")
	})

	// rules 2, 3
	kata.Bubble(t, "a failure is no reason to stop waiting", func(t *kata.T) {
		for _, failing := range []int{0, 3, 5} {
			const n = 6
			down := errors.New("down")
			var returned atomic.Int64
			err := waitgroup.Each(n, func(i int) error {
				if i == failing {
					return down
				}
				time.Sleep(time.Duration(10+i) * ms)
				returned.Add(1)
				return nil
			})
			require.EqualValues(t, n-1, returned.Load(), "Each waits for the other calls when one has failed")
			require.ErrorIs(t, err, down, "the error of a call that fails is in the joined error")
		}
	})

	// rule 3
	kata.Bubble(t, "a failure is no reason to leave out the others", func(t *kata.T) {
		const n = 40
		errs := numbered(n)
		var counts [n]atomic.Int64
		waitgroup.Each(n, func(i int) error {
			counts[i].Add(1)
			return errs[i]
		})
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), "work is called exactly once for each i, whoever fails")
		}
	})

	// rule 4
	kata.Bubble(t, "without a failure the error is nil", func(t *kata.T) {
		for _, n := range []int{1, 2, 17} {
			require.True(t, waitgroup.Each(n, succeeds) == nil, "if no call fails, Each returns nil: an error that holds nothing is not nil")
		}
	})

	// rule 4
	kata.Bubble(t, "nothing to do is no failure", func(t *kata.T) {
		called := false
		err := waitgroup.Each(0, func(int) error {
			called = true
			return errors.New("called for nothing")
		})
		require.False(t, called, "if n is 0 there is nothing to call")
		require.True(t, err == nil, "if n is 0 Each returns nil")
	})

	// rule 5
	kata.Bubble(t, "the errors of all calls that failed are found", func(t *kata.T) {
		full, off := errors.New("disk full"), errors.New("switched off")
		err := waitgroup.Each(5, func(i int) error {
			switch i {
			case 1:
				return fmt.Errorf("library: %w", off)
			case 3:
				time.Sleep(30 * ms)
				return fmt.Errorf("office: %w", full)
			case 4:
				return io.ErrUnexpectedEOF
			}
			return nil
		})
		for _, want := range []error{off, full, io.ErrUnexpectedEOF} {
			require.ErrorIs(t, err, want, "errors.Is finds the error of every call that failed")
		}
		for _, unrelated := range []error{io.EOF, context.Canceled, errors.New("disk full")} {
			require.NotErrorIs(t, err, unrelated, "the joined error holds the errors of the calls and no others")
		}
	})

	// rules 5, 6
	kata.Bubble(t, "the errors come in the order of i", func(t *kata.T) {
		const n = 12
		errs := numbered(n)
		var want []string
		for i := range errs {
			if i%3 == 1 {
				errs[i] = nil
				continue
			}
			want = append(want, errs[i].Error())
		}
		err := waitgroup.Each(n, func(i int) error {
			time.Sleep(time.Duration(n-i) * 5 * ms) // the last one fails first
			return errs[i]
		})
		require.Error(t, err, "if a call fails, Each returns an error")
		require.Equal(t, strings.Join(want, "\n"), err.Error(), "the errors are joined in the order of i, one to a line, whichever came first")
	})

	// rule 6
	kata.Bubble(t, "equal errors are all there", func(t *kata.T) {
		off := errors.New("switched off")
		err := waitgroup.Each(4, func(i int) error {
			if i == 2 {
				return nil
			}
			return off
		})
		require.Error(t, err, "if a call fails, Each returns an error")
		require.Equal(t, "switched off\nswitched off\nswitched off", err.Error(), "the error of each call that failed has a line of its own")
	})

	// rules 5, 6
	kata.Bubble(t, "a single failure is found among many calls", func(t *kata.T) {
		for _, failing := range []int{0, 9, 19} {
			off := errors.New("switched off")
			err := waitgroup.Each(20, func(i int) error {
				if i == failing {
					time.Sleep(10 * ms)
					return off
				}
				return nil
			})
			require.ErrorIs(t, err, off, "errors.Is finds the error of every call that failed")
			require.Equal(t, "switched off", err.Error(), "the text holds the errors of the calls that failed and nothing else")
		}
	})

	// rule 7
	kata.Bubble(t, "many uses at once do not disturb each other", func(t *kata.T) {
		const uses = 10
		mine := numbered(uses)
		got := make([]error, uses)
		var wg sync.WaitGroup
		for use := range uses {
			wg.Go(func() {
				got[use] = waitgroup.Each(3+use, func(i int) error {
					time.Sleep(time.Duration(1+use) * ms)
					if i == 1 {
						return mine[use]
					}
					return nil
				})
			})
		}
		wg.Wait()
		for use := range uses {
			require.ErrorIs(t, got[use], mine[use], "each Each returns the errors of its own calls")
			require.Equal(t, mine[use].Error(), got[use].Error(), "each Each returns the errors of its own calls only")
		}
	})

	// rule 7
	kata.Bubble(t, "a call may itself use Each", func(t *kata.T) {
		err := waitgroup.Each(3, func(i int) error {
			time.Sleep(time.Duration(3-i) * ms)
			return waitgroup.Each(2, func(j int) error {
				time.Sleep(time.Duration(2-j) * ms)
				return fmt.Errorf("room %d, computer %d", i, j)
			})
		})
		require.Error(t, err, "if a call fails, Each returns an error")
		require.Equal(t, "room 0, computer 0\nroom 0, computer 1\nroom 1, computer 0\nroom 1, computer 1\nroom 2, computer 0\nroom 2, computer 1",
			err.Error(), "the errors are joined in the order of i, one to a line, whichever came first")
	})
}

func TestLeaks(t *testing.T) {
	// rule 9
	kata.Bubble(t, "nothing is left when all calls have succeeded", func(t *kata.T) {
		waitgroup.Each(5, func(i int) error {
			time.Sleep(time.Duration(i) * time.Second)
			return nil
		})
	})

	// rule 9
	kata.Bubble(t, "nothing is left when calls have failed", func(t *kata.T) {
		waitgroup.Each(5, func(i int) error {
			time.Sleep(time.Duration(i%2) * time.Second)
			return io.ErrNoProgress
		})
	})

	// rule 9
	kata.Bubble(t, "nothing is left when there was nothing to do", func(t *kata.T) {
		waitgroup.Each(0, succeeds)
	})
}

// The calls of these checks share nothing, so whatever orders them is the answer's
// doing.
func TestRaces(t *testing.T) {
	const many = 100

	// rule 8
	kata.Bubble(t, "many calls that fail at once share nothing unguarded", func(t *kata.T) {
		errs := numbered(many)
		var want []string
		for _, err := range errs {
			want = append(want, err.Error())
		}
		err := waitgroup.Each(many, func(i int) error { return errs[i] })
		require.Error(t, err, "if a call fails, Each returns an error")
		require.Equal(t, strings.Join(want, "\n"), err.Error(), "no error is lost, however many calls fail at the same time")
	})

	// rule 8
	kata.Bubble(t, "calls that fail one after another share nothing unguarded", func(t *kata.T) {
		errs := numbered(many)
		err := waitgroup.Each(many, func(i int) error {
			time.Sleep(time.Duration(many-i) * ms)
			return errs[i]
		})
		for _, want := range errs {
			require.ErrorIs(t, err, want, "errors.Is finds the error of every call that failed")
		}
	})

	// rule 8
	kata.Bubble(t, "what the calls did is visible when Each has returned", func(t *kata.T) {
		did := make([]int, many)
		err := waitgroup.Each(many, func(i int) error {
			did[i] = i + 1
			return nil
		})
		require.NoError(t, err, "without a failure there is no error")
		for i, n := range did {
			require.Equal(t, i+1, n, "what a call did before it returned is visible when Each has returned")
		}
	})

	// rules 7, 8
	kata.Bubble(t, "many uses at the same instant share nothing unguarded", func(t *kata.T) {
		mine := numbered(many)
		got := make([]error, many)
		var wg sync.WaitGroup
		for use := range many {
			wg.Go(func() {
				got[use] = waitgroup.Each(2, func(i int) error {
					if i == 0 {
						return mine[use]
					}
					return nil
				})
			})
		}
		wg.Wait()
		for use := range many {
			require.ErrorIs(t, got[use], mine[use], "each Each returns the errors of its own calls")
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 10
	kata.Bubble(t, "all calls together take as long as the slowest", func(t *kata.T) {
		for slowest := range 3 {
			start := time.Now()
			waitgroup.Each(3, func(i int) error {
				if i == slowest {
					time.Sleep(700 * ms)
					return nil
				}
				time.Sleep(100 * ms)
				return io.ErrNoProgress
			})
			t.Took("two calls of 100ms and one of 700ms", time.Since(start), 700*ms)
		}
	})

	// rules 1, 10
	kata.Bubble(t, "a hundred calls take no longer than one", func(t *kata.T) {
		start := time.Now()
		waitgroup.Each(100, func(int) error { time.Sleep(250 * ms); return nil })
		t.Took("a hundred calls of 250ms", time.Since(start), 250*ms)
	})

	// rules 4, 10
	kata.Bubble(t, "nothing to do takes no time", func(t *kata.T) {
		start := time.Now()
		waitgroup.Each(0, succeeds)
		t.Took("no calls", time.Since(start), 0)
	})
}
