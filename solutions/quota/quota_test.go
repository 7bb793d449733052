package quota_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/quota"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

var background = context.Background()

// diary notes the steps as "A0", "A1", "B0" when they begin, and how many ran at the
// same time. Its lock is the test's own, so that a wrong order shows as such.
type diary struct {
	mu           sync.Mutex
	steps        []string
	inside, most int
}

// step is a step of somebody that takes some time.
func (d *diary) step(who string, takes time.Duration) func(int) {
	return func(i int) {
		d.enter(fmt.Sprint(who, i))
		defer d.leave()
		time.Sleep(takes)
	}
}

func (d *diary) enter(what string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.steps = append(d.steps, what)
	d.inside++
	d.most = max(d.most, d.inside)
}

func (d *diary) leave() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.inside--
}

func (d *diary) read() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.steps)
}

func (d *diary) crowd() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.most
}

// doing runs Do in a goroutine; its error can be received when it has returned.
func doing(ctx context.Context, l *quota.Limiter, steps int, step func(int)) <-chan error {
	result := make(chan error, 1)
	go func() { result <- l.Do(ctx, steps, step) }()
	return result
}

// panicOf is what Do panicked with.
func panicOf(do func()) (value any) {
	defer func() { value = recover() }()
	do()
	return nil
}

// fair is the order of steps at one place, if all come in their order before the
// first step is over.
func fair(steps []int) []string {
	var order []string
	var queue []int
	for who := range steps {
		queue = append(queue, who)
	}
	made := make([]int, len(steps))
	for len(queue) > 0 {
		who := queue[0]
		queue = queue[1:]
		for made[who] < steps[who] {
			order = append(order, fmt.Sprint(name(who), made[who]))
			made[who]++
			if made[who]%2 == 0 && made[who] < steps[who] && len(queue) > 0 {
				queue = append(queue, who)
				break
			}
		}
	}
	return order
}

func name(who int) string { return string(rune('A' + who)) }

const (
	inOrder   = "the steps of a call are made one after the other, from 0 on, each one once"
	atMost    = "no more steps run at the same time than there are places"
	fifo      = "first come, first served"
	givesWay  = "after every second step but the last, a call gives its place to the first in the queue, if there is one, and queues again at the end"
	notLost   = "a place that is given up goes to the next one in the queue"
	madeAll   = "Do returns nil when all its steps have been made"
	itsError  = "when ctx ends while Do is queueing, it returns the error of ctx"
	goesAhead = "a panic in a step goes through Do to the caller"
)

func isCanceled(t *kata.T, err error) {
	require.ErrorIs(t, err, context.Canceled, itsError)
	for _, other := range []error{context.DeadlineExceeded, errors.New("another error")} {
		require.NotErrorIs(t, err, other, "the error is that of ctx and nothing else")
	}
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 5
	kata.Bubble(t, "somebody who is alone makes all steps", func(t *kata.T) {
		limiter := quota.NewLimiter(1 + t.Rand().IntN(3))
		for _, steps := range []int{1, 2, 3, 4, 7, 10} {
			var made []int
			var want []int
			for i := range steps {
				want = append(want, i)
			}
			require.NoError(t, limiter.Do(background, steps, func(i int) {
				time.Sleep(ms)
				made = append(made, i)
			}), madeAll)
			require.Equal(t, want, made, inOrder)
		}
	})

	// rules 2, 3
	kata.Bubble(t, "as many are inside at the same time as there are places", func(t *kata.T) {
		for _, n := range []int{1, 2, 5} {
			var d diary
			limiter := quota.NewLimiter(n)
			for range 2 {
				var together, all sync.WaitGroup
				together.Add(n)
				for who := range n {
					all.Go(func() {
						err := limiter.Do(background, 3, func(i int) {
							d.step(name(who), ms)(i)
							if i == 0 {
								together.Done()
								together.Wait() // for the steps of all others
							}
						})
						assert.NoError(t, err, madeAll)
					})
				}
				all.Wait()
			}
			require.LessOrEqual(t, d.crowd(), n, atMost)
		}
	})

	// rules 1, 3
	kata.Bubble(t, "never more are inside than there are places", func(t *kata.T) {
		random := t.Rand()
		for _, n := range []int{1, 3, 7} {
			var d diary
			limiter := quota.NewLimiter(n)
			var all sync.WaitGroup
			want := 0
			for who := range 20 {
				comes, steps, takes := time.Duration(random.IntN(30))*ms, 1+random.IntN(8), time.Duration(1+random.IntN(9))*ms
				want += steps
				all.Go(func() {
					time.Sleep(comes)
					assert.NoError(t, limiter.Do(background, steps, d.step(name(who), takes)), madeAll)
				})
			}
			all.Wait()
			require.LessOrEqual(t, d.crowd(), n, atMost)
			require.Len(t, d.read(), want, "every call makes all its steps")
		}
	})

	// rule 4
	kata.Bubble(t, "first come, first served", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(1)
		want := []string{"first0"}
		results := []<-chan error{doing(background, limiter, 1, d.step("first", 100*ms))}
		for _, who := range t.Rand().Perm(10) {
			time.Sleep(ms)
			want = append(want, name(who)+"0")
			results = append(results, doing(background, limiter, 1, d.step(name(who), ms)))
		}
		for _, result := range results {
			require.NoError(t, <-result, madeAll)
		}
		require.Equal(t, want, d.read(), fifo)
	})

	// rules 4, 5
	kata.Bubble(t, "nobody who comes again overtakes the one who waits", func(t *kata.T) {
		for range 10 {
			var d diary
			limiter := quota.NewLimiter(1)
			again := make(chan error, 1)
			go func() {
				first := limiter.Do(background, 2, d.step("A", 10*ms))
				again <- errors.Join(first, limiter.Do(background, 2, d.step("again A", 10*ms)))
			}()
			time.Sleep(5 * ms)
			waited := doing(background, limiter, 2, d.step("B", 10*ms))
			require.NoError(t, <-waited, madeAll)
			require.NoError(t, <-again, madeAll)
			require.Equal(t, []string{"A0", "A1", "B0", "B1", "again A0", "again A1"}, d.read(), fifo)
		}
	})

	// rules 1, 4, 5
	kata.Bubble(t, "those who have much to do share one place", func(t *kata.T) {
		random := t.Rand()
		for range 3 {
			var d diary
			limiter := quota.NewLimiter(1)
			steps := []int{7}
			for range 5 {
				steps = append(steps, 1+random.IntN(7))
			}
			var all sync.WaitGroup
			for who := range steps {
				all.Go(func() {
					time.Sleep(time.Duration(who) * ms)
					assert.NoError(t, limiter.Do(background, steps[who], d.step(name(who), 10*ms)), madeAll)
				})
			}
			all.Wait()
			require.Equal(t, fair(steps), d.read(), givesWay)
		}
	})

	// rule 5
	kata.Bubble(t, "who comes during the third step waits for the end of the fourth", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(1)
		results := []<-chan error{doing(background, limiter, 6, d.step("A", 10*ms))}
		time.Sleep(25 * ms)
		results = append(results, doing(background, limiter, 1, d.step("B", 10*ms)))
		time.Sleep(30 * ms) // A is at its fifth step, B has gone
		results = append(results, doing(background, limiter, 1, d.step("C", 10*ms)))
		for _, result := range results {
			require.NoError(t, <-result, madeAll)
		}
		require.Equal(t, []string{"A0", "A1", "A2", "A3", "B0", "A4", "A5", "C0"}, d.read(), givesWay)
	})

	// rule 5
	kata.Bubble(t, "after its last step nobody queues again", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(1)
		a := doing(background, limiter, 2, d.step("A", 10*ms))
		time.Sleep(5 * ms)
		b := doing(background, limiter, 4, d.step("B", 10*ms))
		time.Sleep(20 * ms)
		require.True(t, len(a) == 1, "a call that has made its last step gives its place back and returns")
		require.NoError(t, <-a, madeAll)
		require.NoError(t, <-b, madeAll)
		require.Equal(t, []string{"A0", "A1", "B0", "B1", "B2", "B3"}, d.read(), givesWay)
	})

	// rules 3, 4, 5
	kata.Bubble(t, "with two places, each is given up on its own", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(2)
		a := doing(background, limiter, 4, d.step("A", 10*ms))
		time.Sleep(ms)
		b := doing(background, limiter, 4, d.step("B", 17*ms))
		time.Sleep(ms)
		c := doing(background, limiter, 1, d.step("C", 10*ms))
		time.Sleep(ms)
		e := doing(background, limiter, 3, d.step("D", 10*ms))
		for _, result := range []<-chan error{a, b, c, e} {
			require.NoError(t, <-result, madeAll)
		}
		require.Equal(t, []string{"A0", "B0", "A1", "B1", "C0", "D0", "A2", "D1", "A3", "B2", "D2", "B3"}, d.read(), givesWay)
		require.Equal(t, 2, d.crowd(), atMost)
	})

	// rules 4, 6
	kata.Bubble(t, "whose ctx ends leaves the queue, and the others move up", func(t *kata.T) {
		const n = 5
		for leaving := range n {
			var d diary
			limiter := quota.NewLimiter(1)
			first := doing(background, limiter, 1, d.step("first", 50*ms))
			ctx, cancel := context.WithCancel(background)
			defer cancel()
			want := []string{"first0"}
			var results []<-chan error
			for who := range n {
				time.Sleep(ms)
				if who == leaving {
					results = append(results, doing(ctx, limiter, 3, d.step(name(who), ms)))
				} else {
					results = append(results, doing(background, limiter, 1, d.step(name(who), ms)))
					want = append(want, name(who)+"0")
				}
			}
			time.Sleep(10 * ms)
			cancel()
			isCanceled(t, <-results[leaving])
			for who, result := range results {
				if who != leaving {
					require.NoError(t, <-result, madeAll)
				}
			}
			require.NoError(t, <-first, madeAll)
			require.Equal(t, want, d.read(), "whoever leaves the queue makes no step, and the others stay in their order")
		}
	})

	// rule 6
	kata.Bubble(t, "the error of a deadline is the deadline's", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(1)
		first := doing(background, limiter, 1, d.step("first", 50*ms))
		time.Sleep(ms)
		ctx, cancel := context.WithTimeout(background, 20*ms)
		defer cancel()
		err := limiter.Do(ctx, 1, d.step("A", ms))
		require.ErrorIs(t, err, context.DeadlineExceeded, itsError)
		require.NotErrorIs(t, err, context.Canceled, "the error is that of ctx and nothing else")
		require.NoError(t, <-first, madeAll)
		require.Equal(t, []string{"first0"}, d.read(), "whoever leaves the queue makes no step")
	})

	// rules 3, 4, 6
	kata.Bubble(t, "whose ctx ends while it queues again has no place to give back", func(t *kata.T) {
		var d diary
		limiter := quota.NewLimiter(1)
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		a := doing(ctx, limiter, 4, d.step("A", 10*ms))
		time.Sleep(5 * ms)
		results := []<-chan error{doing(background, limiter, 2, d.step("B", 20*ms))}
		time.Sleep(20 * ms) // A has made two steps, and waits for B
		cancel()
		isCanceled(t, <-a)
		for who := 2; who < 5; who++ {
			time.Sleep(ms)
			results = append(results, doing(background, limiter, 1, d.step(name(who), 20*ms)))
		}
		for _, result := range results {
			require.NoError(t, <-result, madeAll)
		}
		require.Equal(t, 1, d.crowd(), atMost)
		require.Equal(t, []string{"A0", "A1", "B0", "B1", "C0", "D0", "E0"}, d.read(), "whoever leaves the queue makes no more steps, and the others stay in their order")
	})

	// rule 6
	kata.Bubble(t, "a place that comes when ctx ends is not lost", func(t *kata.T) {
		for round := range 40 {
			steps := 1 + round%2*3 // with 4 steps, the place is given up after two of them
			var d diary
			limiter := quota.NewLimiter(1)
			ctx, cancel := context.WithCancel(background)
			first := doing(background, limiter, steps, func(i int) {
				d.step("first", 10*ms)(i)
				if i == min(steps-1, 1) {
					cancel() // and at the same instant the place becomes free
				}
			})
			time.Sleep(ms)
			a := doing(ctx, limiter, 1, d.step("A", ms))
			time.Sleep(ms)
			b := doing(background, limiter, 1, d.step("B", ms))
			err := <-a
			require.NoError(t, <-b, notLost)
			require.NoError(t, <-first, notLost)
			if err != nil {
				isCanceled(t, err)
				require.NotContains(t, d.read(), "A0", "whoever leaves the queue makes no step")
			} else {
				require.Contains(t, d.read(), "A0", madeAll)
			}
			require.Contains(t, d.read(), "B0", madeAll)
			require.NoError(t, limiter.Do(background, 1, d.step("C", ms)), notLost)
			require.Equal(t, 1, d.crowd(), atMost)
		}
	})

	// rule 6
	kata.Bubble(t, "a place that comes with the deadline is not lost", func(t *kata.T) {
		for range 10 {
			var d diary
			limiter := quota.NewLimiter(1)
			first := doing(background, limiter, 1, d.step("first", 10*ms))
			t.Settle()
			ctx, cancel := context.WithDeadline(background, time.Now().Add(10*ms-2*time.Microsecond))
			a := doing(ctx, limiter, 1, d.step("A", ms))
			time.Sleep(ms)
			b := doing(background, limiter, 1, d.step("B", ms))
			if err := <-a; err != nil {
				require.ErrorIs(t, err, context.DeadlineExceeded, itsError)
			}
			require.NoError(t, <-first, madeAll)
			require.NoError(t, <-b, notLost)
			require.Equal(t, 1, d.crowd(), atMost)
			cancel()
		}
	})

	// rules 6, 7
	kata.Bubble(t, "the end of ctx breaks no step off", func(t *kata.T) {
		for _, others := range []int{0, 1} {
			var d diary
			limiter := quota.NewLimiter(1)
			ctx, cancel := context.WithCancel(background)
			defer cancel()
			ended := 0
			a := doing(ctx, limiter, 5, func(i int) {
				d.step("A", 10*ms)(i)
				ended++
			})
			time.Sleep(ms)
			var results []<-chan error
			for range others {
				results = append(results, doing(background, limiter, 1, d.step("B", 10*ms)))
			}
			time.Sleep(14 * ms) // A is at its second step
			cancel()
			if err := <-a; err != nil { // it may go on, or not
				isCanceled(t, err)
			} else {
				require.Equal(t, 5, ended, madeAll)
			}
			require.GreaterOrEqual(t, ended, 2, "Do does not return while a step of it is running")
			for _, result := range results {
				require.NoError(t, <-result, notLost)
			}
			require.NoError(t, limiter.Do(background, 1, d.step("C", ms)), notLost)
			require.Equal(t, 1, d.crowd(), atMost)
		}
	})

	// rule 8
	kata.Bubble(t, "a panic in a step goes through, and the place goes to the next", func(t *kata.T) {
		for bad := range 5 {
			var d diary
			limiter := quota.NewLimiter(1)
			trouble := fmt.Errorf("out of order at step %d", bad)
			got := make(chan any, 1)
			go func() {
				got <- panicOf(func() {
					limiter.Do(background, 5, func(i int) {
						d.step("A", 10*ms)(i)
						if i == bad {
							panic(trouble)
						}
					})
				})
			}()
			time.Sleep(5 * ms)
			b := doing(background, limiter, 3, d.step("B", 10*ms))
			require.NoError(t, <-b, "when a step panics, the place becomes free")
			require.Equal(t, any(trouble), <-got, goesAhead)
			require.NoError(t, limiter.Do(background, 1, d.step("C", ms)), "when a step panics, the place becomes free")
			require.NotContains(t, d.read(), fmt.Sprint("A", bad+1), "after a panic the call makes no more steps")
			require.Equal(t, 1, d.crowd(), atMost)
		}
	})

	// rules 3, 8
	kata.Bubble(t, "after many panics there are as many places as before", func(t *kata.T) {
		const n = 3
		limiter := quota.NewLimiter(n)
		var all sync.WaitGroup
		for who := range 15 {
			all.Go(func() {
				time.Sleep(time.Duration(who) * ms)
				value := panicOf(func() {
					limiter.Do(background, 4, func(i int) {
						time.Sleep(3 * ms)
						if i == who%4 {
							panic(who)
						}
					})
				})
				assert.Equal(t, any(who), value, goesAhead)
			})
		}
		all.Wait()
		var d diary
		for who := range 2 * n {
			all.Go(func() {
				assert.NoError(t, limiter.Do(background, 1, d.step(name(who), 10*ms)), "when a step panics, the place becomes free")
			})
		}
		all.Wait()
		require.Equal(t, n, d.crowd(), "when a step panics, its place becomes free, and it is one place")
	})

	// rule 9
	kata.Bubble(t, "two limiters know nothing of each other", func(t *kata.T) {
		var chess, cards diary
		one, two := quota.NewLimiter(1), quota.NewLimiter(2)
		err := one.Do(background, 3, func(i int) {
			chess.step("A", ms)(i)
			assert.NoError(t, two.Do(background, 3, cards.step("A", ms)), madeAll)
		})
		require.NoError(t, err, madeAll)
		var all sync.WaitGroup
		for who := range 5 {
			all.Go(func() { assert.NoError(t, one.Do(background, 3, chess.step(name(who), 10*ms)), madeAll) })
			all.Go(func() { assert.NoError(t, two.Do(background, 3, cards.step(name(who), 10*ms)), madeAll) })
		}
		all.Wait()
		require.Equal(t, 1, chess.crowd(), "each limiter has places of its own")
		require.Equal(t, 2, cards.crowd(), "each limiter has places of its own")
	})
}

func TestLeaks(t *testing.T) {
	// rule 12
	kata.Bubble(t, "nothing is left of a limiter that nobody has used", func(t *kata.T) {
		quota.NewLimiter(3)
	})

	// rule 12
	kata.Bubble(t, "nothing is left when all have made their steps", func(t *kata.T) {
		limiter := quota.NewLimiter(2)
		var all sync.WaitGroup
		for range 7 {
			all.Go(func() { limiter.Do(background, 5, func(int) { time.Sleep(ms) }) })
		}
		all.Wait()
	})

	// rule 12
	kata.Bubble(t, "nobody goes on watching a context", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		_ = cancel // it outlives the calls: whoever watches it stays
		limiter := quota.NewLimiter(1)
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() { limiter.Do(ctx, 5, func(int) { time.Sleep(ms) }) })
		}
		all.Wait()
	})

	// rules 6, 12
	kata.Bubble(t, "nothing is left of those who have left the queue", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		first := doing(background, limiter, 1, func(int) { time.Sleep(100 * ms) })
		time.Sleep(ms)
		var all sync.WaitGroup
		for range 5 {
			all.Go(func() { limiter.Do(ctx, 5, func(int) {}) })
		}
		time.Sleep(10 * ms)
		cancel()
		all.Wait()
		<-first
	})

	// rules 8, 12
	kata.Bubble(t, "nothing is left after a panic", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				panicOf(func() {
					limiter.Do(background, 3, func(i int) {
						time.Sleep(ms)
						if i == 2 {
							panic("out of order")
						}
					})
				})
			})
		}
		all.Wait()
	})
}

// The steps of the first check change plain variables without a lock: with one place,
// the limiter alone orders them.
func TestRaces(t *testing.T) {
	// rule 10
	kata.Bubble(t, "with one place, a step sees what the steps before it have done", func(t *kata.T) {
		const callers, steps = 20, 6
		made := 0
		var order []int
		limiter := quota.NewLimiter(1)
		var all sync.WaitGroup
		for who := range callers {
			all.Go(func() {
				limiter.Do(background, steps, func(int) {
					made++
					order = append(order, who)
				})
			})
		}
		all.Wait()
		require.Equal(t, callers*steps, made, "with one place, a step sees what the steps before it have done")
		require.Len(t, order, callers*steps, "with one place, a step sees what the steps before it have done")
	})

	// rules 8, 10
	kata.Bubble(t, "what a step did before it panicked is seen by the next", func(t *kata.T) {
		made := 0
		limiter := quota.NewLimiter(1)
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				panicOf(func() {
					limiter.Do(background, 3, func(i int) {
						made++
						if i == 2 {
							panic("out of order")
						}
					})
				})
			})
		}
		all.Wait()
		require.Equal(t, 60, made, "with one place, a step sees what the steps before it have done")
	})

	// rules 6, 10
	kata.Bubble(t, "many who come, give way and leave share nothing unguarded", func(t *kata.T) {
		const callers = 60
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		limiter := quota.NewLimiter(4)
		made := make([]int, callers)
		var all sync.WaitGroup
		for who := range callers {
			all.Go(func() {
				with := background
				if who%3 == 0 {
					with = ctx
				}
				limiter.Do(with, 5, func(int) {
					made[who]++
					time.Sleep(time.Duration(1+who%3) * ms)
				})
			})
		}
		time.Sleep(20 * ms)
		cancel()
		all.Wait()
		for who := range made {
			if who%3 != 0 {
				require.Equal(t, 5, made[who], "every call makes all its steps")
			}
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 2, 5
	kata.Bubble(t, "somebody who is alone waits for nothing", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		start := time.Now()
		limiter.Do(background, 7, func(int) { time.Sleep(10 * ms) })
		t.Took("seven steps of 10ms, while nobody else is there", time.Since(start), 70*ms)
	})

	// rules 2, 3, 11
	kata.Bubble(t, "no place is free while somebody waits", func(t *kata.T) {
		limiter := quota.NewLimiter(3)
		var all sync.WaitGroup
		start := time.Now()
		for range 12 {
			all.Go(func() { limiter.Do(background, 1, func(int) { time.Sleep(100 * ms) }) })
		}
		all.Wait()
		t.Took("twelve calls with one step of 100ms, with three places", time.Since(start), 400*ms)

		start = time.Now()
		for range 4 {
			all.Go(func() { limiter.Do(background, 6, func(int) { time.Sleep(10 * ms) }) })
		}
		all.Wait()
		t.TookBetween("four calls with six steps of 10ms, with three places", time.Since(start), 80*ms, 100*ms)
	})

	// rules 5, 11
	kata.Bubble(t, "a place changes hands at the moment when it is given up", func(t *kata.T) {
		limiter := quota.NewLimiter(2)
		start := time.Now()
		var all sync.WaitGroup
		took := make([]time.Duration, 4)
		for who, steps := range []int{4, 4, 1, 3} {
			all.Go(func() {
				time.Sleep(time.Duration(who) * ms)
				takes := 10 * ms
				if who == 1 {
					takes = 17 * ms
				}
				limiter.Do(background, steps, func(int) { time.Sleep(takes) })
				took[who] = time.Since(start)
			})
		}
		all.Wait()
		t.Took("the one with 4 steps of 10ms, who gives way to two others,", took[0], 55*ms)
		t.Took("the one with 4 steps of 17ms, who gives way as well,", took[1], 84*ms)
		t.Took("the one with one step of 10ms, who comes at 2ms and waits until 20ms,", took[2], 30*ms)
		t.Took("the one with 3 steps of 10ms, who comes at 3ms, waits until 30ms and gives way once,", took[3], 65*ms)
	})

	// rule 11
	kata.Bubble(t, "Do returns when its last step has returned, whoever is waiting", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		start := time.Now()
		other := make(chan (<-chan error), 1)
		time.AfterFunc(5*ms, func() { other <- doing(background, limiter, 4, func(int) { time.Sleep(time.Second) }) })
		limiter.Do(background, 2, func(int) { time.Sleep(10 * ms) })
		t.Took("two steps of 10ms, while another one with much to do waits", time.Since(start), 20*ms)
		<-<-other
	})

	// rules 6, 11
	kata.Bubble(t, "whose ctx ends waits no longer", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		first := doing(background, limiter, 1, func(int) { time.Sleep(time.Second) })
		time.Sleep(ms)
		start := time.Now()
		ctx, cancel := context.WithTimeout(background, 37*ms)
		defer cancel()
		limiter.Do(ctx, 1, func(int) {})
		t.Took("queueing until ctx ends after 37ms", time.Since(start), 37*ms)
		<-first

		start = time.Now()
		ctx, cancel = context.WithTimeout(background, 53*ms)
		defer cancel()
		other := make(chan (<-chan error), 1)
		time.AfterFunc(5*ms, func() { other <- doing(background, limiter, 1, func(int) { time.Sleep(time.Second) }) })
		limiter.Do(ctx, 4, func(int) { time.Sleep(10 * ms) })
		t.Took("queueing again after two steps of 10ms, until ctx ends after 53ms,", time.Since(start), 53*ms)
		<-<-other
	})

	// rules 8, 11
	kata.Bubble(t, "the place of a panic is free at once", func(t *kata.T) {
		limiter := quota.NewLimiter(1)
		start := time.Now()
		panicked := make(chan any, 1)
		go func() {
			panicked <- panicOf(func() {
				limiter.Do(background, 3, func(int) {
					time.Sleep(10 * ms)
					panic("out of order")
				})
			})
		}()
		time.Sleep(ms)
		var began atomic.Int64
		limiter.Do(background, 1, func(int) { began.Store(int64(time.Since(start))) })
		t.Took("waiting for a place that a panic after 10ms sets free", time.Duration(began.Load()), 10*ms)
		<-panicked
	})
}
