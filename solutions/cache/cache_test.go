package cache_test

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
	"github.com/concurrency-katas/go/solutions/cache"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

var background = context.Background()

const (
	loaded     = "Get returns what load returns for that key"
	oneLoad    = "all who get a key while it is being loaded wait for one load"
	remembered = "a success is remembered: there is no load of that key any more"
	toAll      = "an error goes to every Get that waits for that load"
	anew       = "an error is not remembered: a later Get loads anew"
	noError    = "where load succeeds, Get has no error"
	ctxError   = "a Get whose ctx ends returns the error of ctx"
	goesOn     = "the load goes on when a caller leaves, and nobody else is disturbed"
)

// shop loads squares, each in its own time, and counts.
type shop struct {
	takes time.Duration
	loads atomic.Int64
	down  atomic.Bool // the loads that begin now will fail
}

var errDown = errors.New("the shop is down")

func (s *shop) load(_ context.Context, n int) (int, error) {
	s.loads.Add(1)
	down := s.down.Load()
	time.Sleep(s.takes)
	if down {
		return -1, errDown
	}
	return n * n, nil
}

// answer is what a Get returned, and when.
type answer struct {
	value int
	err   error
	after time.Duration
}

// getting calls Get in a goroutine.
func getting(ctx context.Context, memo *cache.Memo[int, int], key int) <-chan answer {
	result := make(chan answer, 1)
	start := time.Now()
	go func() {
		v, err := memo.Get(ctx, key)
		result <- answer{v, err, time.Since(start)}
	}()
	return result
}

// limited is a context that ends after d.
func limited(d time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(background, d)
}

type nameKey struct{}

func named(name string) context.Context { return context.WithValue(background, nameKey{}, name) }

func TestCorrectness(t *testing.T) {
	// rules 1, 3
	kata.Bubble(t, "what was loaded comes back, and again without a load", func(t *kata.T) {
		random := t.Rand()
		s := shop{takes: ms}
		memo := cache.NewMemo(s.load)
		require.Zero(t, s.loads.Load(), "nothing is loaded before a Get needs it")
		different := map[int]bool{}
		for range 40 {
			key := random.IntN(15) - 7
			different[key] = true
			got, err := memo.Get(background, key)
			require.NoError(t, err, noError)
			require.Equal(t, key*key, got, loaded)
			require.EqualValues(t, len(different), s.loads.Load(), remembered)
		}
	})

	// rule 2
	kata.Bubble(t, "all who wait share one load", func(t *kata.T) {
		s := shop{takes: time.Second}
		memo := cache.NewMemo(s.load)
		var results []<-chan answer
		for i := range 12 {
			if i%3 == 0 {
				time.Sleep(20 * ms)
			}
			results = append(results, getting(background, memo, 9))
		}
		for _, result := range results {
			got := <-result
			require.NoError(t, got.err, noError)
			require.Equal(t, 81, got.value, loaded)
		}
		require.EqualValues(t, 1, s.loads.Load(), oneLoad)
	})

	// rule 3
	kata.Bubble(t, "a zero value is remembered like any other", func(t *kata.T) {
		var loads atomic.Int64
		numbers := cache.NewMemo(func(context.Context, string) (int, error) { loads.Add(1); return 0, nil })
		pointers := cache.NewMemo(func(context.Context, string) (*int, error) { loads.Add(1); return nil, nil })
		values := cache.NewMemo(func(context.Context, string) (any, error) { loads.Add(1); return nil, nil })
		for range 3 {
			n, err := numbers.Get(background, "")
			require.NoError(t, err, noError)
			require.Zero(t, n, loaded)
			p, err := pointers.Get(background, "")
			require.NoError(t, err, noError)
			require.Nil(t, p, loaded)
			v, err := values.Get(background, "")
			require.NoError(t, err, noError)
			require.Nil(t, v, loaded)
		}
		require.EqualValues(t, 3, loads.Load(), remembered+", also if it is the zero value")
	})

	// rule 1
	kata.Bubble(t, "keys are the same if they are equal", func(t *kata.T) {
		type point struct{ x, y string }
		var loads atomic.Int64
		points := cache.NewMemo(func(_ context.Context, p point) (string, error) { loads.Add(1); return p.x + "|" + p.y, nil })
		for range 2 {
			for _, p := range []point{{"a b", "c"}, {"a", "b c"}, {"", "a b c"}} {
				got, err := points.Get(background, p)
				require.NoError(t, err, noError)
				require.Equal(t, p.x+"|"+p.y, got, loaded)
			}
		}
		require.EqualValues(t, 3, loads.Load(), "two keys are the same if == says so")

		loads.Store(0)
		kinds := cache.NewMemo(func(_ context.Context, v any) (string, error) { loads.Add(1); return fmt.Sprintf("%T", v), nil })
		for range 2 {
			for _, v := range []any{1, "1", 1.0, int64(1), nil} {
				got, err := kinds.Get(background, v)
				require.NoError(t, err, noError)
				require.Equal(t, fmt.Sprintf("%T", v), got, loaded)
			}
		}
		require.EqualValues(t, 5, loads.Load(), "two keys are the same if == says so")
	})

	// rule 4
	kata.Bubble(t, "an error goes to all who wait and is not remembered", func(t *kata.T) {
		s := shop{takes: 100 * ms}
		s.down.Store(true)
		memo := cache.NewMemo(s.load)
		for round := range 2 {
			var results []<-chan answer
			for range 5 {
				results = append(results, getting(background, memo, 5))
				time.Sleep(10 * ms)
			}
			for _, result := range results {
				require.ErrorIs(t, (<-result).err, errDown, toAll)
			}
			require.EqualValues(t, 1+round, s.loads.Load(), oneLoad+"; "+anew)
		}
		s.down.Store(false)
		for range 2 {
			got, err := memo.Get(background, 5)
			require.NoError(t, err, anew)
			require.Equal(t, 25, got, loaded)
		}
		require.EqualValues(t, 3, s.loads.Load(), remembered+", also after an error")
	})

	// rules 2, 4
	kata.Bubble(t, "those who try again share the next load too", func(t *kata.T) {
		const callers, failures = 10, 4
		var loads atomic.Int64
		memo := cache.NewMemo(func(_ context.Context, key string) (string, error) {
			n := loads.Add(1)
			time.Sleep(10 * ms)
			if n <= failures {
				return "", io.ErrNoProgress
			}
			return "at last", nil
		})
		errs := make([]int, callers)
		var wg sync.WaitGroup
		for i := range callers {
			wg.Go(func() {
				for {
					got, err := memo.Get(background, "key")
					if err == nil {
						assert.Equal(t, "at last", got, loaded)
						return
					}
					assert.ErrorIs(t, err, io.ErrNoProgress, toAll)
					if errs[i]++; errs[i] > 2*failures {
						return
					}
				}
			})
		}
		wg.Wait()
		require.EqualValues(t, failures+1, loads.Load(), oneLoad)
		for _, n := range errs {
			require.Equal(t, failures, n, "whoever asks again after an error gets the result of a new load")
		}
	})

	// rule 5
	kata.Bubble(t, "different keys are loaded at the same time", func(t *kata.T) {
		// Each load has to wait until all the others have begun too.
		const n = 8
		var all sync.WaitGroup
		all.Add(n)
		memo := cache.NewMemo(func(_ context.Context, key int) (int, error) {
			all.Done()
			all.Wait()
			return -key, nil
		})
		var results []<-chan answer
		for key := range n {
			results = append(results, getting(background, memo, key))
		}
		for key, result := range results {
			got := <-result
			require.NoError(t, got.err, noError)
			require.Equal(t, -key, got.value, loaded)
		}
	})

	// rule 5
	kata.Bubble(t, "what is remembered can be had while another key is loaded", func(t *kata.T) {
		free := make(chan struct{})
		memo := cache.NewMemo(func(_ context.Context, key int) (int, error) {
			if key == 0 {
				<-free
			}
			return key + 1, nil
		})
		got, err := memo.Get(background, 7)
		require.NoError(t, err, noError)
		require.Equal(t, 8, got, loaded)
		slow := getting(background, memo, 0)
		time.Sleep(10 * ms)
		for _, key := range []int{7, 3, 7, 3} { // 3 is new
			got, err := memo.Get(background, key)
			require.NoError(t, err, noError)
			require.Equal(t, key+1, got, loaded)
		}
		close(free)
		require.Equal(t, 1, (<-slow).value, loaded)
	})

	// rule 5
	kata.Bubble(t, "a load may itself get other keys", func(t *kata.T) {
		var loads atomic.Int64
		var memo *cache.Memo[int, int]
		memo = cache.NewMemo(func(ctx context.Context, n int) (int, error) {
			loads.Add(1)
			if n < 2 {
				return n, nil
			}
			a, err := memo.Get(ctx, n-1)
			if err != nil {
				return 0, err
			}
			b, err := memo.Get(ctx, n-2)
			return a + b, err
		})
		got, err := memo.Get(background, 40)
		require.NoError(t, err, noError)
		require.Equal(t, 102334155, got, loaded)
		require.EqualValues(t, 41, loads.Load(), remembered)
	})

	// rule 6
	kata.Bubble(t, "a caller who waits may leave", func(t *kata.T) {
		s := shop{takes: 10 * time.Second}
		memo := cache.NewMemo(s.load)
		first := getting(background, memo, 4)
		time.Sleep(10 * ms)
		ctx, cancel := context.WithCancel(background)
		defer cancel()
		leaves, stays := getting(ctx, memo, 4), getting(background, memo, 4)
		time.Sleep(50 * ms)
		cancel()
		left := <-leaves
		require.ErrorIs(t, left.err, context.Canceled, ctxError)
		require.Less(t, left.after, 5*time.Second, "a Get whose ctx ends does not wait for the load")
		for _, result := range []<-chan answer{first, stays} {
			got := <-result
			require.NoError(t, got.err, goesOn)
			require.Equal(t, 16, got.value, goesOn)
		}
		require.EqualValues(t, 1, s.loads.Load(), oneLoad)
	})

	// rules 6, 7
	kata.Bubble(t, "the caller who began the load may leave", func(t *kata.T) {
		for _, obeys := range []bool{false, true} {
			var loads atomic.Int64
			memo := cache.NewMemo(func(ctx context.Context, n int) (int, error) {
				loads.Add(1)
				if !obeys {
					time.Sleep(10 * time.Second)
					return n * n, nil
				}
				select {
				case <-ctx.Done():
					return 0, ctx.Err()
				case <-time.After(10 * time.Second):
					return n * n, nil
				}
			})
			ctx, cancel := limited(20 * ms)
			defer cancel()
			first := getting(ctx, memo, 6)
			time.Sleep(10 * ms)
			second := getting(background, memo, 6)
			left := <-first
			require.ErrorIs(t, left.err, context.DeadlineExceeded, ctxError)
			require.Less(t, left.after, 5*time.Second, "a Get whose ctx ends does not wait for the load, even if it has begun it")
			got := <-second
			require.NoError(t, got.err, goesOn)
			require.Equal(t, 36, got.value, goesOn)
			again, err := memo.Get(background, 6)
			require.NoError(t, err, remembered)
			require.Equal(t, 36, again, remembered)
			require.EqualValues(t, 1, loads.Load(), oneLoad+"; "+remembered)
		}
	})

	// rule 6
	kata.Bubble(t, "a load goes on when all have left", func(t *kata.T) {
		s := shop{takes: 10 * time.Second}
		memo := cache.NewMemo(s.load)
		ctx, cancel := context.WithCancel(background)
		one, two := getting(ctx, memo, 3), getting(ctx, memo, 3)
		time.Sleep(10 * ms)
		cancel()
		require.ErrorIs(t, (<-one).err, context.Canceled, ctxError)
		require.ErrorIs(t, (<-two).err, context.Canceled, ctxError)
		time.Sleep(time.Second)
		got, err := memo.Get(background, 3) // joins it
		require.NoError(t, err, goesOn)
		require.Equal(t, 9, got, goesOn)
		require.EqualValues(t, 1, s.loads.Load(), "a Get joins the load that is under way, even if those who waited for it have left")

		ctx, cancel = limited(10 * ms)
		defer cancel()
		_, err = memo.Get(ctx, 8)
		require.ErrorIs(t, err, context.DeadlineExceeded, ctxError)
		time.Sleep(20 * time.Second) // it returns meanwhile
		got, err = memo.Get(background, 8)
		require.NoError(t, err, noError)
		require.Equal(t, 64, got, loaded)
		require.EqualValues(t, 2, s.loads.Load(), "a success is remembered even if all have left who waited for it")
	})

	// rules 4, 6
	kata.Bubble(t, "an error is not remembered either when all have left", func(t *kata.T) {
		s := shop{takes: time.Second}
		s.down.Store(true)
		memo := cache.NewMemo(s.load)
		ctx, cancel := limited(10 * ms)
		defer cancel()
		_, err := memo.Get(ctx, 2)
		require.ErrorIs(t, err, context.DeadlineExceeded, ctxError)
		time.Sleep(5 * time.Second)
		s.down.Store(false)
		got, err := memo.Get(background, 2)
		require.NoError(t, err, anew)
		require.Equal(t, 4, got, loaded)
		require.EqualValues(t, 2, s.loads.Load(), anew)
	})

	// rule 7
	kata.Bubble(t, "a load has the values of the ctx that began it, and not its end", func(t *kata.T) {
		var mu sync.Mutex
		var who []any
		memo := cache.NewMemo(func(ctx context.Context, key int) (int, error) {
			mu.Lock()
			who = append(who, ctx.Value(nameKey{}))
			first := len(who) == 1
			mu.Unlock()
			_, limit := ctx.Deadline()
			assert.False(t, limit, "the context of a load has no deadline")
			time.Sleep(time.Second)
			assert.NoError(t, ctx.Err(), "the context of a load does not end while it runs")
			if first {
				return 0, io.ErrNoProgress
			}
			return key, nil
		})
		short, cancel := context.WithTimeout(named("Ann"), 100*ms)
		defer cancel()
		ann := getting(short, memo, 1)
		time.Sleep(10 * ms)
		bob := getting(named("Bob"), memo, 1)
		require.ErrorIs(t, (<-ann).err, context.DeadlineExceeded, ctxError)
		require.ErrorIs(t, (<-bob).err, io.ErrNoProgress, toAll)
		cancelled, leave := context.WithCancel(named("Eve"))
		eve := getting(cancelled, memo, 1)
		time.Sleep(10 * ms)
		leave()
		require.ErrorIs(t, (<-eve).err, context.Canceled, ctxError)
		_, err := memo.Get(named("Dan"), 1)
		require.NoError(t, err, goesOn)
		mu.Lock()
		defer mu.Unlock()
		require.Equal(t, []any{"Ann", "Eve"}, who, "the context of a load carries the values of the ctx with which it was begun")
	})

	// rule 8
	kata.Bubble(t, "memories know nothing of each other", func(t *kata.T) {
		double := cache.NewMemo(func(_ context.Context, n int) (int, error) { time.Sleep(ms); return 2 * n, nil })
		triple := cache.NewMemo(func(_ context.Context, n int) (int, error) { time.Sleep(ms); return 3 * n, nil })
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				for n := range 5 {
					got, err := double.Get(background, n)
					assert.NoError(t, err, noError)
					assert.Equal(t, 2*n, got, "each Memo has a memory of its own")
				}
			})
			wg.Go(func() {
				for n := range 5 {
					got, err := triple.Get(background, n)
					assert.NoError(t, err, noError)
					assert.Equal(t, 3*n, got, "each Memo has a memory of its own")
				}
			})
		}
		wg.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 9
	kata.Bubble(t, "nothing is left of a memory that nobody has used", func(t *kata.T) {
		cache.NewMemo(new(shop).load)
	})

	// rule 9
	kata.Bubble(t, "nothing is left after a success and an error", func(t *kata.T) {
		s := shop{takes: 10 * ms}
		memo := cache.NewMemo(s.load)
		for key := range 4 {
			getting(background, memo, key%2)
		}
		time.Sleep(time.Second)
		s.down.Store(true)
		getting(background, memo, 7)
		memo.Get(background, 7)
	})

	// rule 9
	kata.Bubble(t, "nobody goes on watching the context of a caller", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		_ = cancel // it outlives the calls: whoever watches it stays
		s := shop{takes: 10 * ms}
		memo := cache.NewMemo(s.load)
		getting(ctx, memo, 1)
		memo.Get(ctx, 1)
		memo.Get(ctx, 1)
		s.down.Store(true)
		memo.Get(ctx, 2)
	})

	// rule 9
	kata.Bubble(t, "nothing is left when all have left before the load returned", func(t *kata.T) {
		for _, down := range []bool{false, true} {
			s := shop{takes: 5 * time.Second}
			s.down.Store(down)
			memo := cache.NewMemo(s.load)
			ctx, cancel := limited(20 * ms)
			defer cancel()
			results := []<-chan answer{getting(ctx, memo, 1), getting(ctx, memo, 1), getting(ctx, memo, 2)}
			for _, result := range results {
				<-result
			}
		}
	})
}

// page is what the loads of these checks return. Nothing guards its fields.
type page struct{ text, footer string }

func TestRaces(t *testing.T) {
	// rules 2, 8
	kata.Bubble(t, "what a load did is visible to all who get its value", func(t *kata.T) {
		memo := cache.NewMemo(func(_ context.Context, key int) (*page, error) {
			p := &page{text: fmt.Sprint("page ", key)}
			time.Sleep(time.Duration(key) * ms)
			p.footer = "the end"
			return p, nil
		})
		var wg sync.WaitGroup
		for i := range 60 {
			wg.Go(func() {
				for round := range 3 {
					key := (i + round) % 6
					p, err := memo.Get(background, key)
					if assert.NoError(t, err, noError) && assert.NotNil(t, p, loaded) {
						assert.Equal(t, page{fmt.Sprint("page ", key), "the end"}, *p, loaded)
					}
				}
			})
		}
		wg.Wait()
	})

	// rules 4, 8
	kata.Bubble(t, "loads that fail share nothing unguarded", func(t *kata.T) {
		const keys = 5
		var tries [keys]int // one load after the other
		memo := cache.NewMemo(func(_ context.Context, key int) (int, error) {
			tries[key]++
			if tries[key] <= key {
				return 0, io.ErrNoProgress
			}
			return tries[key], nil
		})
		var wg sync.WaitGroup
		for i := range 10 * keys {
			wg.Go(func() {
				key := i % keys
				got, err := memo.Get(background, key)
				for range keys {
					if errors.Is(err, io.ErrNoProgress) {
						got, err = memo.Get(background, key)
					}
				}
				assert.NoError(t, err, noError)
				assert.Equal(t, key+1, got, loaded)
			})
		}
		wg.Wait()
	})

	// rules 6, 8
	kata.Bubble(t, "callers who leave share nothing unguarded", func(t *kata.T) {
		memo := cache.NewMemo(func(_ context.Context, key int) (*page, error) {
			time.Sleep(10 * ms)
			return &page{text: fmt.Sprint("page ", key)}, nil
		})
		var wg sync.WaitGroup
		for i := range 60 {
			wg.Go(func() {
				ctx, cancel := limited(time.Duration(8+i%5) * ms) // some end when the load does
				defer cancel()
				p, err := memo.Get(ctx, i%7)
				if err != nil {
					assert.ErrorIs(t, err, context.DeadlineExceeded, ctxError)
				} else if assert.NotNil(t, p, loaded) {
					assert.Equal(t, fmt.Sprint("page ", i%7), p.text, loaded)
				}
			})
		}
		wg.Wait()
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 3, 10
	kata.Bubble(t, "a Get takes as long as what is left of the load", func(t *kata.T) {
		s := shop{takes: 100 * ms}
		memo := cache.NewMemo(s.load)
		first := getting(background, memo, 1)
		time.Sleep(30 * ms)
		second := getting(background, memo, 1)
		t.Took("a Get with a load of 100ms", (<-first).after, 100*ms)
		t.Took("a Get of a key whose load of 100ms began 30ms before", (<-second).after, 70*ms)
		t.Took("a Get of what is remembered", (<-getting(background, memo, 1)).after, 0)
	})

	// rules 4, 10
	kata.Bubble(t, "an error comes at the moment when the load fails", func(t *kata.T) {
		s := shop{takes: 80 * ms}
		s.down.Store(true)
		memo := cache.NewMemo(s.load)
		first := getting(background, memo, 1)
		time.Sleep(50 * ms)
		second := getting(background, memo, 1)
		t.Took("a Get with a load that fails after 80ms", (<-first).after, 80*ms)
		t.Took("a Get of a key whose load began 50ms before and fails after 80ms", (<-second).after, 30*ms)
		t.Took("the next Get of that key, with a load of 80ms", (<-getting(background, memo, 1)).after, 80*ms)
	})

	// rules 5, 10
	kata.Bubble(t, "different keys take no longer than one", func(t *kata.T) {
		s := shop{takes: 100 * ms}
		memo := cache.NewMemo(s.load)
		var results []<-chan answer
		for key := range 6 {
			results = append(results, getting(background, memo, key))
		}
		for _, result := range results {
			t.Took("each of six Gets at the same time, with loads of 100ms", (<-result).after, 100*ms)
		}
		slow := getting(background, memo, 6)
		time.Sleep(20 * ms)
		t.Took("a Get of what is remembered, while another key is being loaded", (<-getting(background, memo, 0)).after, 0)
		<-slow
	})

	// rules 6, 10
	kata.Bubble(t, "a Get returns at the moment when its ctx ends", func(t *kata.T) {
		s := shop{takes: 500 * ms}
		memo := cache.NewMemo(s.load)
		start := time.Now()
		short, cancel := limited(40 * ms)
		defer cancel()
		first := getting(short, memo, 1)
		longer, cancel := limited(90 * ms)
		defer cancel()
		second := getting(longer, memo, 1)
		t.Took("a Get whose ctx ends after 40ms", (<-first).after, 40*ms)
		t.Took("a Get whose ctx ends after 90ms", (<-second).after, 90*ms)
		<-getting(background, memo, 1)
		t.Took("a load of 500ms, for a Get that came when all the others had left", time.Since(start), 500*ms)
	})
}
