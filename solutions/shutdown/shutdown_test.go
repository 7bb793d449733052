package shutdown_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/shutdown"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// yard is more than anybody would make the buffer of a channel.
const yard = 1200

// submit submits a job that has to be accepted.
func submit(t require.TestingT, pool *shutdown.Pool, job func()) {
	assert.NoError(t, pool.Submit(job), "Submit accepts every job until Close is called")
}

// isRefused submits a job that must neither be accepted nor run.
func isRefused(t require.TestingT, pool *shutdown.Pool, ran *atomic.Int64) {
	err := pool.Submit(func() { ran.Add(1) })
	assert.ErrorIs(t, err, shutdown.ErrClosed, "once Close has been called, Submit returns ErrClosed")
	for _, other := range []error{context.Canceled, errors.New("another error")} {
		assert.NotErrorIs(t, err, other, "the error of Submit is ErrClosed and nothing else")
	}
}

// crowd counts how many are inside at the same time, and the most there were.
type crowd struct{ inside, most atomic.Int64 }

func (c *crowd) enter() {
	n := c.inside.Add(1)
	for {
		most := c.most.Load()
		if n <= most || c.most.CompareAndSwap(most, n) {
			return
		}
	}
}

func (c *crowd) leave() { c.inside.Add(-1) }

// sleep is a job that takes so long.
func sleep(d time.Duration) func() { return func() { time.Sleep(d) } }

const (
	onceEach = "each accepted job is run exactly once"
	finishes = "Close returns when every accepted job has returned, and not before"
	neverRun = "a job that was refused is never run"
)

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "every accepted job is run once", func(t *kata.T) {
		const n = 40
		pool := shutdown.New(4)
		counts := make([]atomic.Int64, n)
		for _, i := range t.Rand().Perm(n) {
			submit(t, pool, func() {
				time.Sleep(time.Duration(1+i%5) * ms)
				counts[i].Add(1)
			})
		}
		time.Sleep(time.Second)
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), onceEach)
		}
		pool.Close()
		time.Sleep(time.Second)
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), onceEach)
		}
	})

	// rule 1
	kata.Bubble(t, "never more jobs than workers run at the same time", func(t *kata.T) {
		for _, workers := range []int{1, 2 + t.Rand().IntN(3), 7} {
			pool := shutdown.New(workers)
			var working crowd
			for i := range 30 {
				submit(t, pool, func() {
					working.enter()
					defer working.leave()
					time.Sleep(time.Duration(10+i%3) * ms)
				})
				if i%10 == 9 {
					time.Sleep(13 * ms)
				}
			}
			pool.Close()
			require.LessOrEqual(t, working.most.Load(), int64(workers), "at most as many jobs as there are workers run at the same time")
		}
	})

	// rule 2
	kata.Bubble(t, "there may be more workers than jobs, and jobs after a long pause", func(t *kata.T) {
		pool := shutdown.New(50)
		var ran atomic.Int64
		for i := range 4 {
			submit(t, pool, func() { ran.Add(1) })
			submit(t, pool, func() { ran.Add(1) })
			time.Sleep(time.Hour)
			require.EqualValues(t, 2*(i+1), ran.Load(), onceEach)
		}
		pool.Close()
	})

	// rules 2, 3
	kata.Bubble(t, "Submit does not wait, however many jobs there are", func(t *kata.T) {
		pool := shutdown.New(2)
		open := make(chan struct{})
		var ran atomic.Int64
		for range yard {
			submit(t, pool, func() {
				<-open
				ran.Add(1)
			})
		}
		close(open)
		pool.Close()
		require.EqualValues(t, yard, ran.Load(), onceEach)
	})

	// rules 3, 4
	kata.Bubble(t, "a job may submit as many jobs as it likes", func(t *kata.T) {
		pool := shutdown.New(1)
		var ran atomic.Int64
		submit(t, pool, func() {
			for range yard {
				submit(t, pool, func() { ran.Add(1) })
			}
		})
		time.Sleep(time.Second)
		pool.Close()
		require.EqualValues(t, yard, ran.Load(), onceEach)
	})

	// rules 2, 4
	kata.Bubble(t, "jobs may submit jobs that submit jobs", func(t *kata.T) {
		for _, workers := range []int{1, 3} {
			pool := shutdown.New(workers)
			var ran atomic.Int64
			var tree func(depth int) func()
			tree = func(depth int) func() {
				return func() {
					if depth > 0 {
						submit(t, pool, tree(depth-1))
						submit(t, pool, tree(depth-1))
					}
					time.Sleep(ms)
					ran.Add(1)
				}
			}
			submit(t, pool, tree(5))
			time.Sleep(10 * time.Second)
			pool.Close()
			require.EqualValues(t, 63, ran.Load(), onceEach)
		}
	})

	// rule 6
	kata.Bubble(t, "Close finishes the jobs that are running", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(3)
		var ran atomic.Int64
		for range 3 {
			submit(t, pool, func() {
				time.Sleep(100 * ms)
				ran.Add(1)
			})
		}
		time.Sleep(20 * ms)
		pool.Close()
		require.EqualValues(t, 3, ran.Load(), finishes)
	})

	// rule 6
	kata.Bubble(t, "Close finishes the jobs that have not begun", func(t *kata.T) {
		t.On("Pool.Close")
		for _, workers := range []int{1, 2, 30} {
			pool := shutdown.New(workers)
			var ran atomic.Int64
			for i := range 20 {
				submit(t, pool, func() {
					time.Sleep(time.Duration(i%4) * 5 * ms)
					ran.Add(1)
				})
			}
			pool.Close()
			require.EqualValues(t, 20, ran.Load(), finishes)
		}
	})

	// rules 5, 7
	kata.Bubble(t, "a closed pool accepts nothing", func(t *kata.T) {
		var ran atomic.Int64
		unused, used := shutdown.New(2), shutdown.New(2)
		submit(t, used, sleep(10*ms))
		time.Sleep(time.Second)
		for _, pool := range []*shutdown.Pool{unused, used} {
			t.On("Pool.Close")
			pool.Close()
			t.On("Pool.Submit")
			for range 30 {
				isRefused(t, pool, &ran)
			}
			t.On("Pool.Close")
			pool.Close()
			isRefused(t, pool, &ran)
		}
		time.Sleep(time.Second)
		require.Zero(t, ran.Load(), neverRun)
	})

	// rules 5, 6
	kata.Bubble(t, "nothing is accepted while Close waits", func(t *kata.T) {
		t.On("Pool.Submit")
		pool := shutdown.New(2)
		var ran, refused atomic.Int64
		for range 6 {
			submit(t, pool, func() {
				time.Sleep(50 * ms)
				isRefused(t, pool, &refused) // from inside a job
				ran.Add(1)
			})
		}
		closed := make(chan struct{})
		go func() {
			pool.Close()
			close(closed)
		}()
		time.Sleep(10 * ms)
		for range 30 {
			isRefused(t, pool, &refused)
		}
		<-closed
		require.EqualValues(t, 6, ran.Load(), finishes)
		time.Sleep(time.Second)
		require.Zero(t, refused.Load(), neverRun)
	})

	// rules 6, 7
	kata.Bubble(t, "a second Close waits as well", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(1)
		var ran atomic.Int64
		for range 3 {
			submit(t, pool, func() {
				time.Sleep(100 * ms)
				ran.Add(1)
			})
		}
		go pool.Close()
		for range 3 {
			time.Sleep(10 * ms)
			pool.Close()
			require.EqualValues(t, 3, ran.Load(), "every Close returns when all is quiet, and not before")
		}
	})

	// rules 6, 7
	kata.Bubble(t, "many may close at the same time", func(t *kata.T) {
		t.On("Pool.Close")
		for _, jobs := range []int64{0, 1, 12} {
			pool := shutdown.New(3)
			var ran atomic.Int64
			for range jobs {
				submit(t, pool, func() {
					time.Sleep(20 * ms)
					ran.Add(1)
				})
			}
			var closing sync.WaitGroup
			for i := range 10 {
				closing.Go(func() {
					time.Sleep(time.Duration(i/4) * 5 * ms)
					pool.Close()
					assert.Equal(t, jobs, ran.Load(), "every Close returns when all is quiet, and not before")
				})
			}
			closing.Wait()
		}
	})

	// rules 2, 5, 6
	kata.Bubble(t, "a job that meets Close is either run or refused", func(t *kata.T) {
		t.On("Pool.Close")
		for round := range 12 {
			pool := shutdown.New(1 + round%4)
			var accepted, ran atomic.Int64
			var submitting sync.WaitGroup
			for s := range 6 {
				submitting.Go(func() {
					for i := 0; i < 40; i++ {
						err := pool.Submit(func() {
							if i%3 == 0 {
								time.Sleep(ms)
							}
							ran.Add(1)
						})
						if err != nil {
							assert.ErrorIs(t, err, shutdown.ErrClosed, "Submit returns nil or ErrClosed")
							return
						}
						accepted.Add(1)
						if i%(s+2) == 1 {
							time.Sleep(ms)
						}
					}
				})
			}
			time.Sleep(time.Duration(round%6) * ms)
			pool.Close()
			atClose := ran.Load()
			submitting.Wait()
			require.Equal(t, accepted.Load(), atClose, "when Close returns, exactly the accepted jobs have been run")
		}
	})

	// rule 8
	kata.Bubble(t, "pools know nothing of each other", func(t *kata.T) {
		t.On("New")
		one, two := shutdown.New(1), shutdown.New(2)
		var ran atomic.Int64
		submit(t, two, func() { time.Sleep(10 * time.Second); ran.Add(1) })
		one.Close()
		require.Zero(t, ran.Load(), "the Close of one pool does not wait for the jobs of another")
		submit(t, two, func() { ran.Add(1) })
		two.Close()
		require.EqualValues(t, 2, ran.Load(), finishes)
	})

	// rule 8
	kata.Bubble(t, "a job may use another pool", func(t *kata.T) {
		outer := shutdown.New(2)
		var ran atomic.Int64
		for range 5 {
			submit(t, outer, func() {
				inner := shutdown.New(2)
				var mine atomic.Int64
				for range 4 {
					submit(t, inner, func() {
						time.Sleep(ms)
						mine.Add(1)
					})
				}
				inner.Close()
				ran.Add(mine.Load())
			})
		}
		outer.Close()
		require.EqualValues(t, 20, ran.Load(), finishes)
	})
}

func TestLeaks(t *testing.T) {
	// rule 11
	kata.Bubble(t, "nothing is left of a pool that was used", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(3)
		for range 8 {
			submit(t, pool, sleep(ms))
		}
		pool.Close()
		pool = shutdown.New(2)
		submit(t, pool, sleep(ms))
		time.Sleep(time.Hour)
		pool.Close()
	})

	// rule 11
	kata.Bubble(t, "nothing is left of a pool that was not used", func(t *kata.T) {
		t.On("Pool.Close")
		shutdown.New(5).Close()
	})

	// rule 11
	kata.Bubble(t, "nothing is left of jobs that were refused", func(t *kata.T) {
		t.On("Pool.Submit")
		pool := shutdown.New(2)
		var ran atomic.Int64
		submit(t, pool, sleep(ms))
		pool.Close()
		for range 5 {
			isRefused(t, pool, &ran)
		}
	})

	// rule 11
	kata.Bubble(t, "nothing is left when many have closed", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(2)
		for range 5 {
			submit(t, pool, sleep(10*ms))
		}
		var closing sync.WaitGroup
		for range 5 {
			closing.Go(pool.Close)
		}
		closing.Wait()
		pool.Close()
	})
}

func TestRaces(t *testing.T) {
	// rule 9
	kata.Bubble(t, "whoever closes sees what the jobs did", func(t *kata.T) {
		t.On("Pool.Close")
		const n = 200
		pool := shutdown.New(32)
		results := make([]int, n)
		for i := range n {
			submit(t, pool, func() { results[i] = i })
		}
		pool.Close()
		sum := 0
		for _, r := range results {
			sum += r
		}
		assert.Equal(t, n*(n-1)/2, sum, onceEach)
	})

	// rules 7, 9
	kata.Bubble(t, "everybody who closes sees what the jobs did", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(2)
		results := make([]int, 6)
		for i := range results {
			submit(t, pool, func() {
				time.Sleep(10 * ms)
				results[i] = 1
			})
		}
		var closing sync.WaitGroup
		for i := range 6 {
			closing.Go(func() {
				time.Sleep(time.Duration(i) * 9 * ms)
				pool.Close()
				sum := 0
				for _, r := range results {
					sum += r
				}
				assert.Equal(t, 6, sum, finishes)
			})
		}
		closing.Wait()
	})

	// rule 9
	kata.Bubble(t, "a job sees what was done before it was submitted", func(t *kata.T) {
		const n = 20
		pool := shutdown.New(3)
		notes, copies := make([]int, n), make([]int, n)
		var submitting sync.WaitGroup
		for i := range n {
			submitting.Go(func() {
				notes[i] = i
				submit(t, pool, func() {
					read := notes[i]
					submit(t, pool, func() { copies[i] = read })
				})
			})
		}
		submitting.Wait()
		time.Sleep(time.Second)
		pool.Close()
		assert.Equal(t, notes, copies, "a job sees what was done before its Submit")
	})

	// rules 7, 9
	kata.Bubble(t, "submitters and closers share nothing unguarded", func(t *kata.T) {
		for range 5 {
			pool := shutdown.New(4)
			var busy sync.WaitGroup
			for i := range 12 {
				busy.Go(func() {
					for range 5 {
						pool.Submit(func() {})
					}
				})
				if i%3 == 0 {
					busy.Go(pool.Close)
				}
			}
			busy.Wait()
			pool.Close()
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 10
	kata.Bubble(t, "as many workers as asked for are at work", func(t *kata.T) {
		for _, c := range []struct {
			workers, jobs int
			takes         time.Duration
			what          string
		}{
			{3, 12, 400 * ms, "twelve jobs of 100ms with three workers"},
			{1, 4, 400 * ms, "four jobs of 100ms with one worker"},
			{12, 12, 100 * ms, "twelve jobs of 100ms with twelve workers"},
		} {
			pool := shutdown.New(c.workers)
			start := time.Now()
			for range c.jobs {
				submit(t, pool, sleep(100*ms))
			}
			pool.Close()
			t.Took(c.what, time.Since(start), c.takes)
		}
	})

	// rule 10
	kata.Bubble(t, "a worker that is free takes the next job", func(t *kata.T) {
		pool := shutdown.New(2)
		start := time.Now()
		submit(t, pool, sleep(400*ms))
		time.Sleep(10 * ms)
		for range 8 {
			submit(t, pool, sleep(50*ms))
		}
		pool.Close()
		t.Took("a job of 400ms and, 10ms later, eight of 50ms with two workers", time.Since(start), 410*ms)
	})

	// rule 10
	kata.Bubble(t, "a job begins at once when a worker is free", func(t *kata.T) {
		pool := shutdown.New(3)
		for range 4 {
			for range 3 {
				submitted := time.Now()
				submit(t, pool, func() {
					t.Took("the way from Submit to the job with a worker free", time.Since(submitted), 0)
					time.Sleep(20 * ms)
				})
				time.Sleep(3 * ms)
			}
			time.Sleep(time.Second)
		}
		pool.Close()
	})

	// rules 4, 10
	kata.Bubble(t, "jobs that come from a job begin at once when a worker is free", func(t *kata.T) {
		pool := shutdown.New(3)
		start := time.Now()
		submit(t, pool, func() {
			submit(t, pool, sleep(100*ms))
			submit(t, pool, sleep(100*ms))
			time.Sleep(100 * ms)
		})
		time.Sleep(50 * ms)
		pool.Close()
		t.Took("a job of 100ms that first submits two of 100ms, with three workers,", time.Since(start), 100*ms)
	})

	// rule 3
	kata.Bubble(t, "Submit takes no time", func(t *kata.T) {
		t.On("Pool.Submit")
		pool := shutdown.New(2)
		start := time.Now()
		for range 300 {
			submit(t, pool, sleep(ms))
		}
		t.Took("the Submit of 300 jobs of 1ms with two workers", time.Since(start), 0)
		pool.Close()
		start = time.Now()
		pool.Submit(sleep(ms))
		t.Took("Submit to a closed pool", time.Since(start), 0)
	})

	// rules 6, 7, 10
	kata.Bubble(t, "each Close returns with the last job", func(t *kata.T) {
		t.On("Pool.Close")
		pool := shutdown.New(2)
		start := time.Now()
		submit(t, pool, sleep(100*ms))
		submit(t, pool, sleep(37*ms))
		time.Sleep(10 * ms) // both have begun
		submit(t, pool, sleep(96*ms))
		var closing sync.WaitGroup
		for i := range 4 {
			closing.Go(func() {
				time.Sleep(time.Duration(i) * 20 * ms)
				pool.Close()
				t.Took("the way to the end of a Close, when the last job returns after 133ms,", time.Since(start), 133*ms)
			})
		}
		closing.Wait()
		pool.Close()
		t.Took("the way to the end of a Close when all is quiet after 133ms", time.Since(start), 133*ms)
	})

	// rule 10
	kata.Bubble(t, "Close takes no time when there is nothing to do", func(t *kata.T) {
		t.On("Pool.Close")
		start := time.Now()
		pool := shutdown.New(3)
		pool.Close()
		t.Took("Close of a pool without a job", time.Since(start), 0)

		pool = shutdown.New(3)
		submit(t, pool, sleep(ms))
		time.Sleep(10 * ms)
		start = time.Now()
		pool.Close()
		t.Took("Close of a pool whose job is done", time.Since(start), 0)
	})
}
