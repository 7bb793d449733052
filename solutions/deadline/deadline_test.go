package deadline_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/deadline"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// parcel is what a Poll waits for. Nothing guards it: attempts follow each other,
// and all have returned when Poll returns (rule 2).
type parcel struct {
	began time.Time
	there int             // the attempt that finds it; 0: none does
	looks []time.Duration // when each attempt was made, from began on
}

// arrivesAt is a parcel that the attempt with that number finds.
func arrivesAt(attempt int) *parcel { return &parcel{began: time.Now(), there: attempt} }

// neverArrives is a parcel that no attempt finds.
func neverArrives() *parcel { return arrivesAt(0) }

// ready is one attempt. So that an answer without an end comes to one, the
// parcel is there after very many.
func (p *parcel) ready() bool {
	p.looks = append(p.looks, time.Since(p.began))
	return len(p.looks) == p.there || len(p.looks) >= 500
}

// looked says how many attempts there were, and that Poll has to have counted them.
func (p *parcel) looked(t require.TestingT, want, got int) {
	require.Len(t, p.looks, want, "an attempt is made at once and then at each multiple of every, and none after the end")
	require.Equal(t, want, got, "Poll returns the number of attempts that were made")
}

func isTimeout(t require.TestingT, err error) {
	require.ErrorIs(t, err, context.DeadlineExceeded, "when the time is up, the error is context.DeadlineExceeded")
	require.NotErrorIs(t, err, context.Canceled, "nobody has cancelled ctx, so the error is not context.Canceled")
}

func isCanceled(t require.TestingT, err error) {
	require.ErrorIs(t, err, context.Canceled, "when ctx is cancelled, the error is that of ctx: context.Canceled")
	require.NotErrorIs(t, err, context.DeadlineExceeded, "when ctx is cancelled before the time is up, the error is not context.DeadlineExceeded")
}

func TestCorrectness(t *testing.T) {
	// rules 1, 3
	kata.Bubble(t, "it asks until it is ready", func(t *kata.T) {
		for _, there := range []int{1, 2, 4, 3 + t.Rand().IntN(20)} {
			p := arrivesAt(there)
			attempts, err := deadline.Poll(context.Background(), time.Minute, 30*ms, p.ready)
			require.NoError(t, err, "an attempt that says true ends Poll with a nil error")
			p.looked(t, there, attempts)
		}
	})

	// rules 1, 4, 6
	kata.Bubble(t, "it gives up when the time is up", func(t *kata.T) {
		for _, c := range []struct {
			timeout, every time.Duration
			attempts       int
		}{
			{100 * ms, 30 * ms, 4}, // at 0, 30, 60 and 90 ms
			{100 * ms, 51 * ms, 2},
			{59 * ms, 10 * ms, 6},
			{10 * ms, time.Hour, 1},
			{5 * time.Second, 2 * time.Second, 3},
		} {
			p := neverArrives()
			attempts, err := deadline.Poll(context.Background(), c.timeout, c.every, p.ready)
			isTimeout(t, err)
			p.looked(t, c.attempts, attempts)
		}
	})

	// rules 2, 6
	kata.Bubble(t, "nobody asks any more when Poll has returned", func(t *kata.T) {
		for _, there := range []int{0, 2} {
			p := arrivesAt(there)
			deadline.Poll(context.Background(), 100*ms, 30*ms, p.ready)
			before := len(p.looks)
			time.Sleep(time.Second)
			require.Len(t, p.looks, before, "no attempt is made when Poll has returned")
		}
	})

	// rules 5, 6
	kata.Bubble(t, "it gives up when ctx is cancelled", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(45*ms, cancel)
		p := neverArrives()
		attempts, err := deadline.Poll(ctx, time.Second, 30*ms, p.ready)
		isCanceled(t, err)
		p.looked(t, 2, attempts)
	})

	// rules 5, 6
	kata.Bubble(t, "it gives up when ctx is cancelled during an attempt", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		p := neverArrives()
		attempts, err := deadline.Poll(ctx, time.Second, 30*ms, func() bool {
			if len(p.looks) == 2 {
				cancel()
			}
			return p.ready()
		})
		isCanceled(t, err)
		p.looked(t, 3, attempts)
	})

	// rules 4, 5
	kata.Bubble(t, "the earlier of the two deadlines counts", func(t *kata.T) {
		for _, c := range []struct {
			day, timeout time.Duration
			attempts     int
		}{
			{45 * ms, 100 * ms, 2},
			{100 * ms, 45 * ms, 2},
			{35 * ms, time.Hour, 2},
			{time.Hour, 35 * ms, 2},
		} {
			ctx, cancel := context.WithTimeout(context.Background(), c.day)
			p := neverArrives()
			attempts, err := deadline.Poll(ctx, c.timeout, 30*ms, p.ready)
			cancel()
			isTimeout(t, err)
			p.looked(t, c.attempts, attempts)
		}
	})

	// rules 3, 5
	kata.Bubble(t, "a deadline of ctx that does not come does not matter", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 100*ms)
		defer cancel()
		p := arrivesAt(3)
		attempts, err := deadline.Poll(ctx, time.Second, 30*ms, p.ready)
		require.NoError(t, err, "an attempt that says true ends Poll with a nil error")
		require.NoError(t, ctx.Err(), "Poll ends a context of its own and not the one that it was given")
		p.looked(t, 3, attempts)
	})

	// rule 6
	kata.Bubble(t, "an attempt at the very moment of the limit may be made or not", func(t *kata.T) {
		for range 4 {
			p := arrivesAt(4)
			attempts, err := deadline.Poll(context.Background(), 90*ms, 30*ms, p.ready)
			require.Len(t, p.looks, attempts, "Poll returns the number of attempts that were made")
			if attempts == 4 {
				require.NoError(t, err, "an attempt that is made and says true ends Poll with a nil error")
			} else {
				isTimeout(t, err)
				require.Equal(t, 3, attempts, "the attempts before the end are all made")
			}
		}
	})

	// rule 7
	kata.Bubble(t, "polls at the same time do not disturb each other", func(t *kata.T) {
		var polls sync.WaitGroup
		for i := range 12 {
			polls.Go(func() {
				p := arrivesAt(i) // 0: never
				attempts, err := deadline.Poll(context.Background(), 95*ms, 10*ms, p.ready)
				switch {
				case i == 0 || i > 10:
					assert.ErrorIs(t, err, context.DeadlineExceeded, "each Poll has a limit of its own")
					assert.Equal(t, 10, attempts, "each Poll counts its own attempts")
				default:
					assert.NoError(t, err, "each Poll asks its own ready")
					assert.Equal(t, i, attempts, "each Poll counts its own attempts")
				}
			})
		}
		polls.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left after a success", func(t *kata.T) {
		attempts, err := deadline.Poll(context.Background(), 2*time.Hour, time.Second, arrivesAt(3).ready)
		assert.NoError(t, err, "an attempt that says true ends Poll with a nil error")
		assert.Equal(t, 3, attempts, "Poll returns the number of attempts that were made")
	})

	// rule 8
	kata.Bubble(t, "nothing is left after a success at once", func(t *kata.T) {
		attempts, err := deadline.Poll(context.Background(), 2*time.Hour, 3*time.Hour, arrivesAt(1).ready)
		assert.NoError(t, err, "an attempt that says true ends Poll with a nil error")
		assert.Equal(t, 1, attempts, "Poll returns the number of attempts that were made")
	})

	// rule 8
	kata.Bubble(t, "nothing is left when the time was up", func(t *kata.T) {
		_, err := deadline.Poll(context.Background(), 100*ms, 30*ms, neverArrives().ready)
		assert.ErrorIs(t, err, context.DeadlineExceeded, "when the time is up, the error is context.DeadlineExceeded")
		_, err = deadline.Poll(context.Background(), 100*ms, 2*time.Hour, neverArrives().ready)
		assert.ErrorIs(t, err, context.DeadlineExceeded, "when the time is up, the error is context.DeadlineExceeded")
	})

	// rule 8
	kata.Bubble(t, "nothing is left when ctx has ended", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(45*ms, cancel)
		_, err := deadline.Poll(ctx, 2*time.Hour, 30*ms, neverArrives().ready)
		assert.ErrorIs(t, err, context.Canceled, "when ctx is cancelled, the error is that of ctx: context.Canceled")
	})
}

func TestRaces(t *testing.T) {
	// rule 2
	kata.Bubble(t, "the attempts and their number reach the caller when the time was up", func(t *kata.T) {
		for range 5 {
			p := neverArrives()
			attempts, err := deadline.Poll(context.Background(), 55*ms, 10*ms, p.ready)
			assert.ErrorIs(t, err, context.DeadlineExceeded, "when the time is up, the error is context.DeadlineExceeded")
			assert.Equal(t, 6, attempts, "Poll returns the number of attempts that were made")
			assert.Len(t, p.looks, 6, "what an attempt did is seen by who called Poll")
		}
	})

	// rule 2
	kata.Bubble(t, "the attempts and their number reach the caller when ctx has ended", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(55*ms, cancel)
		p := neverArrives()
		attempts, err := deadline.Poll(ctx, time.Second, 10*ms, p.ready)
		assert.ErrorIs(t, err, context.Canceled, "when ctx is cancelled, the error is that of ctx: context.Canceled")
		assert.Equal(t, 6, attempts, "Poll returns the number of attempts that were made")
		assert.Len(t, p.looks, 6, "what an attempt did is seen by who called Poll")
	})

	// rules 2, 7
	kata.Bubble(t, "many polls at once share nothing unguarded", func(t *kata.T) {
		var polls sync.WaitGroup
		for i := range 50 {
			polls.Go(func() {
				p := arrivesAt(i%7 + 1)
				attempts, err := deadline.Poll(context.Background(), time.Second, 10*ms, p.ready)
				assert.NoError(t, err, "each Poll asks its own ready")
				assert.Equal(t, i%7+1, attempts, "each Poll counts its own attempts")
				assert.Len(t, p.looks, attempts, "what an attempt did is seen by who called Poll")
			})
		}
		polls.Wait()
	})
}

func TestTiming(t *testing.T) {
	// rule 1
	kata.Bubble(t, "each attempt is made when it is due", func(t *kata.T) {
		p := arrivesAt(5)
		deadline.Poll(context.Background(), time.Second, 30*ms, p.ready)
		for i, at := range p.looks {
			due := time.Duration(i) * 30 * ms
			t.Took("the way to each of five attempts, 30ms apart and the first at once,", at, due)
			if at.Round(ms) != due {
				break // one finding says it all
			}
		}
	})

	// rule 3
	kata.Bubble(t, "it returns at the moment of the attempt that says true", func(t *kata.T) {
		start := time.Now()
		deadline.Poll(context.Background(), time.Minute, 30*ms, arrivesAt(1).ready)
		t.Took("a Poll whose first attempt says true", time.Since(start), 0)

		start = time.Now()
		deadline.Poll(context.Background(), time.Minute, 30*ms, arrivesAt(4).ready)
		t.Took("a Poll every 30ms whose fourth attempt says true", time.Since(start), 90*ms)
	})

	// rule 4
	kata.Bubble(t, "it returns at the moment when the time is up", func(t *kata.T) {
		start := time.Now()
		deadline.Poll(context.Background(), 100*ms, 30*ms, neverArrives().ready)
		t.Took("a Poll with a timeout of 100ms, every 30ms, that is never ready", time.Since(start), 100*ms)

		start = time.Now()
		deadline.Poll(context.Background(), 100*ms, time.Minute, neverArrives().ready)
		t.Took("a Poll with a timeout of 100ms, every minute, that is never ready", time.Since(start), 100*ms)
	})

	// rule 5
	kata.Bubble(t, "it returns at the moment when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		time.AfterFunc(45*ms, cancel)
		start := time.Now()
		deadline.Poll(ctx, time.Second, 30*ms, neverArrives().ready)
		t.Took("a Poll every 30ms whose ctx is cancelled after 45ms", time.Since(start), 45*ms)

		ctx, cancel = context.WithTimeout(context.Background(), 70*ms)
		defer cancel()
		start = time.Now()
		deadline.Poll(ctx, time.Second, 50*ms, neverArrives().ready)
		t.Took("a Poll every 50ms whose ctx has a deadline in 70ms", time.Since(start), 70*ms)
	})
}
