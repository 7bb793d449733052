package timeout_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/timeout"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// after is a replica that answers after d.
func after(d time.Duration, answer string) func() string {
	return func() string {
		time.Sleep(d)
		return answer
	}
}

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "the first answer is returned, wherever it stands", func(t *kata.T) {
		got, err := timeout.Query(time.Second, after(50*ms, "late"), after(10*ms, "first"), after(90*ms, "latest"))
		require.NoError(t, err, "an answer in time is no error")
		require.Equal(t, "first", got, "Query returns the answer that was there first")
	})

	// rule 2
	kata.Bubble(t, "the quickest of many replicas wins", func(t *kata.T) {
		rnd := t.Rand()
		for range 5 {
			delays := rnd.Perm(20)
			quickest := ""
			var replicas []func() string
			for i, d := range delays {
				answer := fmt.Sprint("replica ", i, " of ", rnd.IntN(1000))
				if d == 0 {
					quickest = answer
				}
				replicas = append(replicas, after(time.Duration(d+1)*10*ms, answer))
			}
			got, err := timeout.Query(time.Second, replicas...)
			require.NoError(t, err, "an answer in time is no error")
			require.Equal(t, quickest, got, "Query returns the answer that was there first")
		}
	})

	// rule 2
	kata.Bubble(t, "an answer counts, however late the other replicas are", func(t *kata.T) {
		got, err := timeout.Query(time.Second, after(5*time.Second, "late"), after(100*ms, "in time"), after(10*time.Second, "latest"))
		require.NoError(t, err, "an answer in time is no error")
		require.Equal(t, "in time", got, "replicas that are late do not matter once there is an answer")
	})

	// rule 4
	kata.Bubble(t, "no answer in time is ErrTimeout", func(t *kata.T) {
		got, err := timeout.Query(100*ms, after(150*ms, "late"), after(250*ms, "later"), after(5*time.Second, "latest"))
		require.ErrorIs(t, err, timeout.ErrTimeout, "without an answer in time the error is ErrTimeout")
		require.NotErrorIs(t, err, errors.New("something else"), "ErrTimeout is no other error")
		require.Empty(t, got, "with ErrTimeout there is no answer")
	})

	// rule 5
	kata.Bubble(t, "without replicas there is only ErrTimeout", func(t *kata.T) {
		got, err := timeout.Query(100 * ms)
		require.ErrorIs(t, err, timeout.ErrTimeout, "without replicas the error is ErrTimeout")
		require.NotErrorIs(t, err, errors.New("something else"), "ErrTimeout is no other error")
		require.Empty(t, got, "with ErrTimeout there is no answer")
	})

	// rule 3
	kata.Bubble(t, "an empty string is an answer", func(t *kata.T) {
		got, err := timeout.Query(time.Second, after(50*ms, "later"), after(10*ms, ""))
		require.NoError(t, err, "an empty answer in time is no error")
		require.Empty(t, got, "an empty answer that was there first is the answer")
	})

	// rule 6
	kata.Bubble(t, "an answer at the very moment of the limit may be in time or not", func(t *kata.T) {
		got, err := timeout.Query(100*ms, after(100*ms, "just"))
		if err == nil {
			require.Equal(t, "just", got, "without an error there is the replica's answer")
		} else {
			require.ErrorIs(t, err, timeout.ErrTimeout, "the only error is ErrTimeout")
			require.Empty(t, got, "with ErrTimeout there is no answer")
		}
	})

	// rule 1
	kata.Bubble(t, "every replica is asked once", func(t *kata.T) {
		var asked [6]atomic.Int32
		var replicas []func() string
		for i := range asked {
			replicas = append(replicas, func() string {
				asked[i].Add(1)
				time.Sleep(time.Duration(i+1) * 10 * ms)
				return fmt.Sprint(i)
			})
		}
		got, err := timeout.Query(time.Second, replicas...)
		time.Sleep(2 * time.Second) // the others finish meanwhile
		require.NoError(t, err, "an answer in time is no error")
		require.Equal(t, "0", got, "Query returns the answer that was there first")
		for i := range asked {
			require.Equal(t, int32(1), asked[i].Load(), "each replica is asked exactly once")
		}
	})

	// rule 7
	kata.Bubble(t, "queries at the same time do not mix up their answers", func(t *kata.T) {
		var got [3]string
		var errs [3]error
		var callers sync.WaitGroup
		callers.Go(func() { got[0], errs[0] = timeout.Query(time.Second, after(10*ms, "a"), after(60*ms, "later a")) })
		callers.Go(func() { got[1], errs[1] = timeout.Query(time.Second, after(30*ms, "b"), after(70*ms, "later b")) })
		callers.Go(func() { got[2], errs[2] = timeout.Query(20*ms, after(50*ms, "c")) })
		callers.Wait()
		require.Equal(t, [3]string{"a", "b", ""}, got, "a query returns an answer of its own replicas")
		require.NoError(t, errs[0], "an answer in time is no error")
		require.NoError(t, errs[1], "an answer in time is no error")
		require.ErrorIs(t, errs[2], timeout.ErrTimeout, "each query has its own limit")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "late replicas leave nothing behind after an answer", func(t *kata.T) {
		_, err := timeout.Query(time.Second, after(10*ms, "first"),
			after(50*ms, "2"), after(500*ms, "3"), after(2*time.Second, "4"), after(2*time.Second, "5"))
		require.NoError(t, err, "an answer in time is no error")
	})

	// rule 8
	kata.Bubble(t, "late replicas leave nothing behind after ErrTimeout", func(t *kata.T) {
		_, err := timeout.Query(10*ms,
			after(50*ms, "1"), after(500*ms, "2"), after(2*time.Second, "3"), after(2*time.Second, "4"))
		require.ErrorIs(t, err, timeout.ErrTimeout, "without an answer in time the error is ErrTimeout")
	})

	// rule 8
	kata.Bubble(t, "nothing waits for a limit that no longer matters", func(t *kata.T) {
		_, err := timeout.Query(time.Hour, after(10*ms, "first"), after(50*ms, "second"))
		require.NoError(t, err, "an answer in time is no error")
	})

	// rule 8
	kata.Bubble(t, "a query without replicas leaves nothing behind", func(t *kata.T) {
		_, err := timeout.Query(10 * ms)
		require.ErrorIs(t, err, timeout.ErrTimeout, "without replicas the error is ErrTimeout")
	})
}

func TestRaces(t *testing.T) {
	// rule 2
	kata.Bubble(t, "many replicas that answer at the same moment share nothing unguarded", func(t *kata.T) {
		replicas := make([]func() string, 60)
		for i := range replicas {
			replicas[i] = func() string { return fmt.Sprintf("answer %02d", i) }
		}
		got, err := timeout.Query(time.Second, replicas...)
		require.NoError(t, err, "an answer in time is no error")
		require.Regexp(t, `^answer [0-5]\d$`, got, "the answer comes from one of the replicas")
	})

	// rule 2
	kata.Bubble(t, "many replicas that answer one after another share nothing unguarded", func(t *kata.T) {
		replicas := make([]func() string, 60)
		for i := range replicas {
			replicas[i] = after(time.Duration(i+1)*10*ms, fmt.Sprintf("answer %02d", i))
		}
		got, err := timeout.Query(time.Second, replicas...)
		time.Sleep(2 * time.Second)
		require.NoError(t, err, "an answer in time is no error")
		require.Equal(t, "answer 00", got, "Query returns the answer that was there first")
	})

	// rules 2, 7
	kata.Bubble(t, "what a replica wrote before it answered is seen by who gets the answer", func(t *kata.T) {
		notes := make([]int, 50)
		answers := make([]string, len(notes))
		var callers sync.WaitGroup
		for i := range notes {
			callers.Go(func() {
				answers[i], _ = timeout.Query(time.Second, func() string { notes[i] = i; return "written" })
				notes[i]++
			})
		}
		callers.Wait()
		for i := range notes {
			require.Equal(t, "written", answers[i], "a query returns an answer of its own replicas")
			require.Equal(t, i+1, notes[i], "what a replica did is finished when its answer arrives")
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 2, 8
	kata.Bubble(t, "the first answer is returned as soon as it is there", func(t *kata.T) {
		start := time.Now()
		timeout.Query(time.Second, after(93*ms, "b"), after(42*ms, "a"), after(5*time.Second, "c"))
		t.Took("a query whose quickest replica takes 42ms", time.Since(start), 42*ms)
	})

	// rule 1
	kata.Bubble(t, "all replicas are asked at the same time", func(t *kata.T) {
		var replicas []func() string
		for range 10 {
			replicas = append(replicas, after(100*ms, "x"))
		}
		start := time.Now()
		timeout.Query(10*time.Second, replicas...)
		t.Took("a query of ten replicas that take 100ms each", time.Since(start), 100*ms)
	})

	// rule 4
	kata.Bubble(t, "ErrTimeout comes at the limit", func(t *kata.T) {
		start := time.Now()
		timeout.Query(203*ms, after(5*time.Second, "a"), after(5*time.Second, "b"), after(10*time.Second, "c"))
		t.Took("a query with a limit of 203ms and no answer in time", time.Since(start), 203*ms)
	})

	// rule 5
	kata.Bubble(t, "without replicas ErrTimeout comes at the limit as well", func(t *kata.T) {
		start := time.Now()
		timeout.Query(203 * ms)
		t.Took("a query with a limit of 203ms and no replicas", time.Since(start), 203*ms)
	})
}
