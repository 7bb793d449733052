package workerpool_test

import (
	"context"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/workerpool"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// queue is a closed channel with values in it.
func queue[T any](values ...T) chan T {
	jobs := openQueue(values...)
	close(jobs)
	return jobs
}

// openQueue is a channel with values in it that stays open.
func openQueue[T any](values ...T) chan T {
	jobs := make(chan T, len(values))
	for _, v := range values {
		jobs <- v
	}
	return jobs
}

// upTo is 0, 1, … n-1.
func upTo(n int) []int {
	values := make([]int, n)
	for i := range values {
		values[i] = i
	}
	return values
}

func collect[T any](out <-chan T) []T {
	var all []T
	for v := range out {
		all = append(all, v)
	}
	return all
}

// sleep is a job whose work is to take as long as it says.
func sleep(d time.Duration) time.Duration {
	time.Sleep(d)
	return d
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

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "every job is done once and every result delivered once", func(t *kata.T) {
		const n = 40
		counts := make([]atomic.Int64, n)
		var jobs []int
		var want []string
		for _, i := range t.Rand().Perm(n) {
			jobs = append(jobs, i)
			want = append(want, "job "+strconv.Itoa(i))
		}
		got := collect(workerpool.Run(context.Background(), 4, queue(jobs...), func(i int) string {
			counts[i].Add(1)
			time.Sleep(time.Duration(1+i%5) * time.Millisecond)
			return "job " + strconv.Itoa(i)
		}))
		require.ElementsMatch(t, want, got, "every result is delivered exactly once, in any order")
		for i := range counts {
			require.EqualValues(t, 1, counts[i].Load(), "every job is done exactly once")
		}
	})

	// rule 2
	kata.Bubble(t, "equal jobs and zero results count like any others", func(t *kata.T) {
		got := collect(workerpool.Run(context.Background(), 3, queue("a", "a", "", "b", ""), func(s string) int { return len(s) }))
		require.ElementsMatch(t, []int{1, 1, 0, 1, 0}, got, "every job has a result, also a job that is like another one or gives a zero value")
	})

	// rule 3
	kata.Bubble(t, "never more than the workers are at work", func(t *kata.T) {
		for _, workers := range []int{1, 2 + t.Rand().IntN(3), 7} {
			var working crowd
			got := collect(workerpool.Run(context.Background(), workers, queue(upTo(30)...), func(i int) int {
				working.enter()
				defer working.leave()
				time.Sleep(time.Duration(10+i%3) * time.Millisecond)
				return i
			}))
			require.LessOrEqual(t, working.most.Load(), int64(workers), "at most as many jobs as there are workers run at the same time")
			require.ElementsMatch(t, upTo(30), got, "every result is delivered exactly once, in any order")
		}
	})

	// rule 2
	kata.Bubble(t, "there may be more workers than jobs", func(t *kata.T) {
		got := collect(workerpool.Run(context.Background(), 50, queue(1, 2, 3), func(n int) int { return n * n }))
		require.ElementsMatch(t, []int{1, 4, 9}, got, "every result is delivered exactly once, in any order")
	})

	// rule 7
	kata.Bubble(t, "the output closes when there are no jobs", func(t *kata.T) {
		got := collect(workerpool.Run(context.Background(), 3, queue[int](), func(n int) int { return n }))
		require.Empty(t, got, "no jobs give no results")

		jobs := make(chan int)
		time.AfterFunc(50*time.Millisecond, func() { close(jobs) })
		got = collect(workerpool.Run(context.Background(), 3, jobs, func(n int) int { return n }))
		require.Empty(t, got, "no jobs give no results")
	})

	// rules 1, 6, 7
	kata.Bubble(t, "a result does not wait for the next job", func(t *kata.T) {
		jobs := make(chan int, 1)
		out := workerpool.Run(context.Background(), 3, jobs, func(n int) int { return 10 * n })
		for n := range 8 {
			jobs <- n
			got, ok := <-out
			require.True(t, ok, "the output stays open as long as jobs is open")
			require.Equal(t, 10*n, got, "a result can be received before the next job is there")
		}
		close(jobs)
		_, ok := <-out
		require.False(t, ok, "the output closes when jobs is closed and all results are delivered")
	})

	// rule 2
	kata.Bubble(t, "a slow consumer gets every result", func(t *kata.T) {
		out := workerpool.Run(context.Background(), 3, queue(upTo(20)...), func(i int) int {
			time.Sleep(time.Millisecond)
			return i
		})
		time.Sleep(200 * time.Millisecond)
		var got []int
		for i := range out {
			got = append(got, i)
			time.Sleep(7 * time.Millisecond)
		}
		require.ElementsMatch(t, upTo(20), got, "no result is lost, however long the consumer takes")
	})

	// rule 5
	kata.Bubble(t, "jobs stay in their channel until they are needed", func(t *kata.T) {
		const workers, n = 3, 20
		jobs := queue(upTo(n)...)
		var begun atomic.Int64
		out := workerpool.Run(context.Background(), workers, jobs, func(i int) int {
			begun.Add(1)
			time.Sleep(100 * time.Millisecond)
			return i
		})
		t.Settle()
		ahead := n - len(jobs) - int(begun.Load())
		assert.LessOrEqual(t, ahead, workers, "at most as many jobs as there are workers are taken before anybody begins them")
		require.ElementsMatch(t, upTo(n), collect(out), "every result is delivered exactly once, in any order")
	})

	// rule 8
	kata.Bubble(t, "a long queue is not emptied when ctx is cancelled", func(t *kata.T) {
		const n = 1000
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		jobs := queue(upTo(n)...)
		var begun atomic.Int64
		out := workerpool.Run(ctx, 4, jobs, func(i int) int {
			begun.Add(1)
			time.Sleep(10 * time.Millisecond)
			return i
		})
		for range 5 {
			_, ok := <-out
			require.True(t, ok, "the output stays open until ctx ends")
		}
		cancel()
		collect(out) // ends when the output is closed
		require.Less(t, begun.Load(), int64(n), "when ctx ends, the workers stop and do not work through the whole queue")
		require.NotEmpty(t, jobs, "when ctx ends, the workers stop and do not empty the queue")
	})

	// rule 8
	kata.Bubble(t, "a long queue is not emptied when the deadline of ctx passes", func(t *kata.T) {
		const n = 1000
		ctx, cancel := context.WithTimeout(context.Background(), 25*time.Millisecond)
		defer cancel()
		jobs := openQueue(upTo(n)...)
		got := collect(workerpool.Run(ctx, 4, jobs, func(i int) int {
			time.Sleep(10 * time.Millisecond)
			return i
		}))
		require.Less(t, len(got), n, "when ctx ends, the workers stop and do not work through the whole queue")
		require.NotEmpty(t, jobs, "when ctx ends, the workers stop and do not empty the queue")
	})

	// rule 8
	kata.Bubble(t, "workers that wait for a job stop when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		jobs := make(chan int, 1) // never closed
		out := workerpool.Run(ctx, 3, jobs, func(n int) int { return n + 1 })
		jobs <- 1
		require.Equal(t, 2, <-out, "a result can be received before the next job is there")
		time.Sleep(20 * time.Millisecond)
		cancel()
		require.Empty(t, collect(out), "when ctx ends, the output closes although jobs is still open")
	})

	// rule 8
	kata.Bubble(t, "workers that wait for a reader stop when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := workerpool.Run(ctx, 3, openQueue(upTo(10)...), func(i int) int { return i })
		time.Sleep(20 * time.Millisecond)
		cancel()
		time.Sleep(20 * time.Millisecond)
		require.Subset(t, upTo(10), collect(out), "when ctx ends, the output closes, and what it still delivers are results")
	})

	// rule 8
	kata.Bubble(t, "the output closes when the running jobs have returned", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := workerpool.Run(ctx, 3, openQueue(1, 2, 3), func(n int) int {
			time.Sleep(100 * time.Millisecond)
			return n
		})
		time.Sleep(20 * time.Millisecond)
		cancel()
		require.Subset(t, []int{1, 2, 3}, collect(out), "when ctx ends, the output closes, and what it still delivers are results")
	})

	// rules 3, 9
	kata.Bubble(t, "many pools at once have workers of their own", func(t *kata.T) {
		var wg sync.WaitGroup
		for p := range 10 {
			workers := 1 + p%4
			wg.Go(func() {
				var working crowd
				got := collect(workerpool.Run(context.Background(), workers, queue(upTo(12)...), func(i int) int {
					working.enter()
					defer working.leave()
					time.Sleep(5 * time.Millisecond)
					return 100*p + i
				}))
				assert.LessOrEqual(t, working.most.Load(), int64(workers), "each Run keeps to its own number of workers")
				var want []int
				for i := range 12 {
					want = append(want, 100*p+i)
				}
				assert.ElementsMatch(t, want, got, "each Run delivers the results of its own jobs")
			})
		}
		wg.Wait()
	})

	// rule 9
	kata.Bubble(t, "a job may itself use a pool", func(t *kata.T) {
		got := collect(workerpool.Run(context.Background(), 2, queue(1, 2, 3, 4), func(n int) int {
			time.Sleep(10 * time.Millisecond)
			sum := 0
			for square := range workerpool.Run(context.Background(), 2, queue(n, n+1, n+2), func(n int) int {
				time.Sleep(5 * time.Millisecond)
				return n * n
			}) {
				sum += square
			}
			return sum
		}))
		require.ElementsMatch(t, []int{14, 29, 50, 77}, got, "a job may itself use Run")
	})
}

func TestLeaks(t *testing.T) {
	// rule 10
	kata.Bubble(t, "nothing is left when all jobs are done", func(t *kata.T) {
		collect(workerpool.Run(context.Background(), 3, queue(upTo(10)...), func(i int) int {
			time.Sleep(time.Millisecond)
			return i
		}))
	})

	// rule 10
	kata.Bubble(t, "nothing is left when there were no jobs", func(t *kata.T) {
		collect(workerpool.Run(context.Background(), 3, queue[int](), func(n int) int { return n }))
	})

	// rule 10
	kata.Bubble(t, "nothing is left long before the deadline of ctx", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
		defer cancel()
		collect(workerpool.Run(ctx, 3, queue(upTo(10)...), func(i int) int { return i }))
	})

	// rule 10
	kata.Bubble(t, "workers that wait for a job go when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		workerpool.Run(ctx, 3, make(chan int), func(n int) int { return n })
		time.Sleep(20 * time.Millisecond)
		cancel()
	})

	// rule 10
	kata.Bubble(t, "workers whose results nobody takes go when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := workerpool.Run(ctx, 3, queue(upTo(30)...), func(i int) int { return i })
		<-out
		time.Sleep(20 * time.Millisecond)
		cancel()
	})

	// rule 10
	kata.Bubble(t, "workers at work go when their jobs are done after the end of ctx", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		workerpool.Run(ctx, 3, openQueue(upTo(3)...), func(i int) int {
			time.Sleep(5 * time.Second)
			return i
		})
		time.Sleep(20 * time.Millisecond)
		cancel()
	})
}

func TestRaces(t *testing.T) {
	// rule 2
	kata.Bubble(t, "many workers share nothing unguarded", func(t *kata.T) {
		got := collect(workerpool.Run(context.Background(), 64, queue(upTo(256)...), func(i int) int { return i }))
		require.ElementsMatch(t, upTo(256), got, "every result is delivered exactly once, in any order")
	})

	// rule 8
	kata.Bubble(t, "many workers share nothing unguarded when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := workerpool.Run(ctx, 64, openQueue(upTo(256)...), func(i int) int { return i })
		for range 10 {
			<-out
		}
		cancel()
		require.Subset(t, upTo(256), collect(out), "what the output delivers are results")
	})

	// rule 9
	kata.Bubble(t, "many pools at once share nothing unguarded", func(t *kata.T) {
		const pools = 50
		got := make([][]int, pools)
		var wg sync.WaitGroup
		for p := range pools {
			wg.Go(func() {
				got[p] = collect(workerpool.Run(context.Background(), 2, queue(upTo(5)...), func(i int) int { return 10*p + i }))
			})
		}
		wg.Wait()
		for p := range got {
			require.ElementsMatch(t, []int{10 * p, 10*p + 1, 10*p + 2, 10*p + 3, 10*p + 4}, got[p], "each Run delivers the results of its own jobs")
		}
	})
}

func TestTiming(t *testing.T) {
	const ms = time.Millisecond

	// rules 3, 4
	kata.Bubble(t, "as many workers as asked for are at work", func(t *kata.T) {
		var jobs []time.Duration
		for range 12 {
			jobs = append(jobs, 100*ms)
		}
		start := time.Now()
		collect(workerpool.Run(context.Background(), 3, queue(jobs...), sleep))
		t.Took("twelve jobs of 100ms with three workers", time.Since(start), 400*ms)

		start = time.Now()
		collect(workerpool.Run(context.Background(), 1, queue(jobs[:4]...), sleep))
		t.Took("four jobs of 100ms with one worker", time.Since(start), 400*ms)

		start = time.Now()
		collect(workerpool.Run(context.Background(), 12, queue(jobs...), sleep))
		t.Took("twelve jobs of 100ms with twelve workers", time.Since(start), 100*ms)
	})

	// rule 4
	kata.Bubble(t, "a worker that is free takes the next job", func(t *kata.T) {
		jobs := make(chan time.Duration, 9)
		jobs <- 400 * ms
		time.AfterFunc(10*ms, func() {
			for range 8 {
				jobs <- 50 * ms
			}
			close(jobs)
		})
		start := time.Now()
		collect(workerpool.Run(context.Background(), 2, jobs, sleep))
		t.Took("a job of 400ms and, 10ms later, eight of 50ms with two workers", time.Since(start), 410*ms)
	})

	// rule 4
	kata.Bubble(t, "jobs that come one by one begin when they come", func(t *kata.T) {
		jobs := make(chan time.Duration, 6)
		go func() {
			defer close(jobs)
			for range 6 {
				jobs <- 120 * ms
				time.Sleep(50 * ms)
			}
		}()
		start := time.Now()
		collect(workerpool.Run(context.Background(), 3, jobs, sleep))
		t.Took("six jobs of 120ms, one every 50ms, with three workers", time.Since(start), 370*ms)
	})

	// rules 6, 7
	kata.Bubble(t, "a result comes as soon as its job is done", func(t *kata.T) {
		start := time.Now()
		out := workerpool.Run(context.Background(), 2, queue(200*ms, 50*ms), sleep)
		<-out
		t.Took("the first result of two jobs of 200ms and 50ms with two workers", time.Since(start), 50*ms)
		<-out
		t.Took("the second result of two jobs of 200ms and 50ms with two workers", time.Since(start), 200*ms)
		collect(out)
		t.Took("the close after two jobs of 200ms and 50ms with two workers", time.Since(start), 200*ms)
	})

	// rule 7
	kata.Bubble(t, "the output closes at once when there is nothing to do", func(t *kata.T) {
		start := time.Now()
		collect(workerpool.Run(context.Background(), 3, queue[time.Duration](), sleep))
		t.Took("a closed and empty queue", time.Since(start), 0)
	})

	// rule 8
	kata.Bubble(t, "idle workers stop at the end of ctx", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 70*ms)
		defer cancel()
		start := time.Now()
		collect(workerpool.Run(ctx, 3, make(chan time.Duration), sleep))
		t.Took("the close when ctx ends after 70ms and no job ever comes", time.Since(start), 70*ms)
	})

	// rule 8
	kata.Bubble(t, "the output closes no later than the running jobs end", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 50*ms)
		defer cancel()
		start := time.Now()
		collect(workerpool.Run(ctx, 3, openQueue(120*ms, 120*ms, 120*ms), sleep))
		t.TookBetween("the close when ctx ends after 50ms and three jobs of 120ms are running", time.Since(start), 50*ms, 120*ms)
	})
}
