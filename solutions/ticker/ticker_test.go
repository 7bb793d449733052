package ticker_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/ticker"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// station is what Sample reads. Nothing guards it: readings follow each other, and
// all have returned when Sample returns (rule 2).
type station struct {
	began  time.Time
	takes  []time.Duration // how long the first readings take; the others take no time
	starts []time.Duration // when each reading began, from began on
}

// takes is a station whose first readings take so long.
func takes(times ...time.Duration) *station { return &station{began: time.Now(), takes: times} }

// quick is a station whose readings take no time.
func quick() *station { return takes() }

// read makes a reading. The values are 100, 101, 102…
func (s *station) read() int {
	i := len(s.starts)
	s.starts = append(s.starts, time.Since(s.began))
	if i < len(s.takes) {
		time.Sleep(s.takes[i])
	}
	return 100 + i
}

// values is what n readings give.
func values(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = 100 + i
	}
	return all
}

// sampled requires n readings and their values.
func sampled(t require.TestingT, s *station, n int, got []int, message string) {
	require.Len(t, got, n, message)
	require.Len(t, s.starts, n, "as many readings are made as Sample returns values")
	if n > 0 {
		require.Equal(t, values(n), got, "the values come in the order of the readings")
	}
}

const (
	allOfThem = "Sample returns n readings if ctx does not end before"
	untilEnd  = "Sample returns the readings that were due before ctx ended, the first of them every after the call"
)

func TestCorrectness(t *testing.T) {
	// rules 1, 3
	kata.Bubble(t, "n readings come in their order", func(t *kata.T) {
		for _, n := range []int{1, 2, 5 + t.Rand().IntN(50)} {
			s := quick()
			sampled(t, s, n, ticker.Sample(context.Background(), 30*ms, n, s.read), allOfThem)
		}
	})

	// rules 1, 4
	kata.Bubble(t, "what there is when ctx is cancelled is returned", func(t *kata.T) {
		for _, c := range []struct {
			after time.Duration
			n     int
		}{{100 * ms, 3}, {45 * ms, 1}, {10 * ms, 0}, {605 * ms, 20}} {
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(c.after, cancel)
			s := quick()
			sampled(t, s, c.n, ticker.Sample(ctx, 30*ms, 1000, s.read), untilEnd)
		}
	})

	// rules 1, 4
	kata.Bubble(t, "what there is when the deadline of ctx passes is returned", func(t *kata.T) {
		for _, c := range []struct {
			after time.Duration
			n     int
		}{{100 * ms, 3}, {45 * ms, 1}, {10 * ms, 0}} {
			ctx, cancel := context.WithTimeout(context.Background(), c.after)
			s := quick()
			sampled(t, s, c.n, ticker.Sample(ctx, 30*ms, 1000, s.read), untilEnd)
			cancel()
		}
	})

	// rules 3, 4
	kata.Bubble(t, "a ctx that ends later changes nothing", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		s := quick()
		sampled(t, s, 4, ticker.Sample(ctx, 30*ms, 4, s.read), allOfThem)
		require.NoError(t, ctx.Err(), "Sample does not wait for the end of ctx when it has its readings")
	})

	// rule 4
	kata.Bubble(t, "a reading at the very end of ctx may be made or not", func(t *kata.T) {
		for range 4 {
			ctx, cancel := context.WithTimeout(context.Background(), 90*ms)
			s := quick()
			got := ticker.Sample(ctx, 30*ms, 1000, s.read)
			cancel()
			require.Contains(t, []int{2, 3}, len(got), "a reading at the very moment when ctx ends may be made or not, and no later one")
			sampled(t, s, len(got), got, untilEnd)
		}
	})

	// rules 2, 4
	kata.Bubble(t, "nobody reads any more when Sample has returned", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 100*ms)
		defer cancel()
		s := quick()
		ticker.Sample(ctx, 30*ms, 1000, s.read)
		ticker.Sample(context.Background(), 30*ms, 2, s.read)
		before := len(s.starts)
		time.Sleep(time.Second)
		require.Len(t, s.starts, before, "no reading begins when Sample has returned")
	})

	// rule 2
	kata.Bubble(t, "readings follow each other", func(t *kata.T) {
		var inside, most, number atomic.Int64
		got := ticker.Sample(context.Background(), 10*ms, 6, func() int {
			defer inside.Add(-1)
			most.Store(max(most.Load(), inside.Add(1)))
			i := int(number.Add(1))
			if i%2 == 1 {
				time.Sleep(25 * ms)
			}
			return i
		})
		assert.EqualValues(t, 1, most.Load(), "a reading has returned before the next one begins")
		assert.Equal(t, []int{1, 2, 3, 4, 5, 6}, got, "the values come in the order of the readings")
	})

	// rules 3, 5
	kata.Bubble(t, "readings that were missed do not count", func(t *kata.T) {
		s := takes(25*ms, 0, 48*ms)
		sampled(t, s, 7, ticker.Sample(context.Background(), 10*ms, 7, s.read), allOfThem)
	})

	// rule 5
	kata.Bubble(t, "at most one reading makes up for all that were missed", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 127*ms)
		defer cancel()
		s := takes(65 * ms) // from 10 ms to 75 ms
		got := ticker.Sample(ctx, 10*ms, 1000, s.read)
		// At 75 ms or not; at 80, 90, 100, 110 and 120 ms.
		require.LessOrEqual(t, len(got), 7, "for all multiples that were missed there is one reading or none")
		sampled(t, s, len(got), got, untilEnd)
	})

	// rule 6
	kata.Bubble(t, "calls at the same time do not disturb each other", func(t *kata.T) {
		var calls sync.WaitGroup
		for i := range 10 {
			calls.Go(func() {
				n := 1 + i
				s := quick()
				got := ticker.Sample(context.Background(), time.Duration(10+i)*ms, n, s.read)
				assert.Equal(t, values(n), got, "each Sample has its own readings")
			})
		}
		calls.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 7
	kata.Bubble(t, "nothing is left after n readings", func(t *kata.T) {
		s := quick()
		sampled(t, s, 3, ticker.Sample(context.Background(), 30*ms, 3, s.read), allOfThem)
		s = takes(75 * ms)
		sampled(t, s, 2, ticker.Sample(context.Background(), 30*ms, 2, s.read), allOfThem)
	})

	// rule 7
	kata.Bubble(t, "nothing is left after the end of ctx", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(100*ms, cancel)
		s := quick()
		sampled(t, s, 3, ticker.Sample(ctx, 30*ms, 1000, s.read), untilEnd)
	})

	// rule 7
	kata.Bubble(t, "nothing is left of a reading that was never due", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(100*ms, cancel)
		s := quick()
		sampled(t, s, 0, ticker.Sample(ctx, 2*time.Hour, 5, s.read), untilEnd)
	})

	// rule 7
	kata.Bubble(t, "nothing waits for a ctx that lives on", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer time.AfterFunc(10*time.Hour, cancel).Stop()
		s := quick()
		sampled(t, s, 2, ticker.Sample(ctx, 30*ms, 2, s.read), allOfThem)
	})
}

func TestRaces(t *testing.T) {
	// rules 2, 3
	kata.Bubble(t, "the readings reach the caller when there are n", func(t *kata.T) {
		for range 5 {
			s := takes(3*ms, 0, 15*ms)
			got := ticker.Sample(context.Background(), 10*ms, 8, s.read)
			assert.Equal(t, values(8), got, "the values come in the order of the readings")
			assert.Len(t, s.starts, 8, "what a reading did is seen by who called Sample")
		}
	})

	// rules 2, 4
	kata.Bubble(t, "the readings reach the caller when ctx has ended", func(t *kata.T) {
		for range 5 {
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(55*ms, cancel)
			s := quick()
			got := ticker.Sample(ctx, 10*ms, 1000, s.read)
			assert.Equal(t, values(5), got, "the values come in the order of the readings")
			assert.Len(t, s.starts, 5, "what a reading did is seen by who called Sample")
		}
	})

	// rule 6
	kata.Bubble(t, "many calls at once share nothing unguarded", func(t *kata.T) {
		got := make([][]int, 50)
		var calls sync.WaitGroup
		for i := range got {
			calls.Go(func() {
				got[i] = ticker.Sample(context.Background(), 10*ms, 3, quick().read)
			})
		}
		calls.Wait()
		for i := range got {
			assert.Equal(t, values(3), got[i], "each Sample has its own readings")
		}
	})
}

// allAt takes the readings one by one, and leaves it at the first that is not on time.
func allAt(t *kata.T, what string, starts []time.Duration, want func(i int) time.Duration) {
	for i, at := range starts {
		t.Took(what, at, want(i))
		if at.Round(ms) != want(i) {
			return
		}
	}
}

func TestTiming(t *testing.T) {
	// rule 1
	kata.Bubble(t, "readings begin at multiples", func(t *kata.T) {
		s := quick()
		ticker.Sample(context.Background(), 30*ms, 5, s.read)
		allAt(t, "the way to each of five readings, 30ms apart,", s.starts, func(i int) time.Duration { return time.Duration(i+1) * 30 * ms })
	})

	// rule 1
	kata.Bubble(t, "the time that readings take does not put off the next ones", func(t *kata.T) {
		s := takes(10*ms, 29*ms, 10*ms, 1*ms, 20*ms)
		ticker.Sample(context.Background(), 30*ms, 6, s.read)
		allAt(t, "the way to each of six readings, 30ms apart, that take some time themselves,", s.starts,
			func(i int) time.Duration { return time.Duration(i+1) * 30 * ms })
	})

	// rules 1, 5
	kata.Bubble(t, "after a slow reading they begin at multiples again", func(t *kata.T) {
		s := takes(65 * ms) // from 10 ms to 75 ms
		ticker.Sample(context.Background(), 10*ms, 6, s.read)
		if len(s.starts) > 1 && s.starts[1].Round(ms) == 75*ms { // one that makes up for those that were missed
			t.Took("the way to the reading that follows a slow one at once", s.starts[1], 75*ms)
			s.starts = append(s.starts[:1], s.starts[2:]...)
		}
		allAt(t, "the way to each of some readings, 10ms apart, of which the first ends at 75ms,", s.starts, func(i int) time.Duration {
			if i == 0 {
				return 10 * ms
			}
			return time.Duration(7+i) * 10 * ms
		})
	})

	// rule 3
	kata.Bubble(t, "Sample returns with the last reading", func(t *kata.T) {
		start := time.Now()
		ticker.Sample(context.Background(), 30*ms, 3, quick().read)
		t.Took("three readings, one every 30ms,", time.Since(start), 90*ms)

		start = time.Now()
		ticker.Sample(context.Background(), 30*ms, 3, takes(0, 0, 10*ms).read)
		t.Took("three readings, one every 30ms, of which the last takes 10ms,", time.Since(start), 100*ms)
	})

	// rule 4
	kata.Bubble(t, "Sample returns when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(100*ms, cancel)
		start := time.Now()
		ticker.Sample(ctx, 30*ms, 1000, quick().read)
		t.Took("readings every 30ms until ctx is cancelled after 100ms", time.Since(start), 100*ms)

		ctx, cancel = context.WithTimeout(context.Background(), 12*ms)
		defer cancel()
		start = time.Now()
		ticker.Sample(ctx, time.Minute, 1000, quick().read)
		t.Took("readings every minute until the deadline of ctx after 12ms", time.Since(start), 12*ms)
	})
}
