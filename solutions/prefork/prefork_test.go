package prefork_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/prefork"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// firm starts workers and notes what becomes of them.
type firm struct {
	startTakes func(n int) time.Duration          // the n-th start, from 0; nil: no time
	handle     func(prefork.Request)              // nil: takes as long as the request says
	closeTakes func(handled ...int) time.Duration // by the IDs of what it has handled; nil: no time

	mu      sync.Mutex
	workers []*worker
	by      map[int][]int // the workers that handled a request, by its ID
}

type worker struct {
	firm   *firm
	number int

	// The firm's lock guards these.
	ready   time.Time
	handled []span
	inUse   bool
	overlap bool // two calls at the same time
	late    bool // a call after Close
	closing int
	closed  int
}

// span is when a worker handled a request.
type span struct {
	id         int
	begin, end time.Time
}

func (f *firm) start() prefork.Worker {
	f.mu.Lock()
	n := len(f.workers)
	w := &worker{firm: f, number: 100 + n}
	f.workers = append(f.workers, w)
	f.mu.Unlock()
	if f.startTakes != nil {
		time.Sleep(f.startTakes(n))
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	w.ready = time.Now()
	return w
}

func (w *worker) Handle(req prefork.Request) prefork.Response {
	w.begin()
	began := time.Now()
	if w.firm.handle != nil {
		w.firm.handle(req)
	} else {
		time.Sleep(req.Work)
	}
	w.firm.mu.Lock()
	defer w.firm.mu.Unlock()
	w.inUse = false
	w.handled = append(w.handled, span{req.ID, began, time.Now()})
	if w.firm.by == nil {
		w.firm.by = map[int][]int{}
	}
	w.firm.by[req.ID] = append(w.firm.by[req.ID], w.number)
	return prefork.Response{ID: req.ID, Worker: w.number}
}

func (w *worker) Close() {
	w.begin()
	w.firm.mu.Lock()
	w.closing++
	var ids []int
	for _, s := range w.handled {
		ids = append(ids, s.id)
	}
	w.firm.mu.Unlock()
	if w.firm.closeTakes != nil {
		time.Sleep(w.firm.closeTakes(ids...))
	}
	w.firm.mu.Lock()
	defer w.firm.mu.Unlock()
	w.inUse = false
	w.closed++
}

func (w *worker) begin() {
	w.firm.mu.Lock()
	defer w.firm.mu.Unlock()
	w.overlap = w.overlap || w.inUse
	w.late = w.late || w.closing > 0
	w.inUse = true
}

// answers is what has to come back: the response that each request's worker gave.
func (f *firm) answers(reqs []prefork.Request) []prefork.Response {
	f.mu.Lock()
	defer f.mu.Unlock()
	responses := []prefork.Response{}
	for _, req := range reqs {
		number := 0
		if by := f.by[req.ID]; len(by) > 0 {
			number = by[0]
		}
		responses = append(responses, prefork.Response{ID: req.ID, Worker: number})
	}
	return responses
}

// closedNow is how many workers are closed.
func (f *firm) closedNow() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := 0
	for _, w := range f.workers {
		n += min(w.closed, 1)
	}
	return n
}

const (
	handledOnce  = "each request is handled exactly once"
	closedOnce   = "every worker that was started is closed, once, before the function returns"
	oneAtATime   = "a worker does one thing at a time"
	nothingAfter = "nothing is called on a worker after Close"
	freshWorker  = "CGI starts a fresh worker for each request"
	fewWorkers   = "Pool starts at most as many workers as it is told to"
	enough       = "Pool starts as many workers as there are requests for, up to the number it is told"
	inOrder      = "response i is what the worker returned for request i"
)

// inspect checks what every use of workers has to keep to.
func (f *firm) inspect(t *kata.T, reqs []prefork.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, req := range reqs {
		assert.Len(t, f.by[req.ID], 1, handledOnce)
	}
	for _, w := range f.workers {
		assert.Equal(t, 1, w.closed, closedOnce)
		assert.False(t, w.overlap, oneAtATime)
		assert.False(t, w.late, nothingAfter)
	}
}

// requests are as many as there are durations, with IDs that tell nothing about their
// places.
func requests(works ...time.Duration) []prefork.Request {
	var reqs []prefork.Request
	for i, work := range works {
		reqs = append(reqs, prefork.Request{ID: (i*7919+13)%1009*3 - 1000, Work: work})
	}
	return reqs
}

// alike are n requests that take the same time.
func alike(n int, work time.Duration) []prefork.Request {
	return requests(slices.Repeat([]time.Duration{work}, n)...)
}

func always(d time.Duration) func(int) time.Duration { return func(int) time.Duration { return d } }

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 7, 8
	kata.Bubble(t, "CGI has a fresh worker for each request", func(t *kata.T) {
		t.On("CGI")
		random := t.Rand()
		for _, n := range []int{1, 3, 20} {
			var reqs []prefork.Request
			for _, req := range alike(n, 0) {
				req.Work = time.Duration(1+random.IntN(50)) * ms
				reqs = append(reqs, req)
			}
			// Whoever started first is free when the last ones are still starting.
			f := firm{startTakes: func(n int) time.Duration { return time.Duration(n) * 100 * ms }}
			got := prefork.CGI(reqs, f.start)
			require.Len(t, f.workers, n, freshWorker)
			for _, w := range f.workers {
				require.Len(t, w.handled, 1, "a worker of CGI handles one request")
			}
			f.inspect(t, reqs)
			require.Equal(t, f.answers(reqs), got, inOrder)
		}
	})

	// rule 1
	kata.Bubble(t, "in CGI no request waits for another one", func(t *kata.T) {
		t.On("CGI")
		// Each request has to wait until all the others are being handled too.
		const n = 12
		var all sync.WaitGroup
		all.Add(n)
		f := firm{handle: func(prefork.Request) {
			all.Done()
			all.Wait()
		}}
		reqs := alike(n, 0)
		got := prefork.CGI(reqs, f.start)
		require.Equal(t, f.answers(reqs), got, inOrder)
	})

	// rule 2
	kata.Bubble(t, "CGI closes a worker as soon as it has handled its request", func(t *kata.T) {
		t.On("CGI")
		reqs := requests(10*ms, 10*time.Second, 20*ms, 10*time.Second, 30*ms)
		var f firm
		returned := make(chan struct{})
		go func() {
			defer close(returned)
			prefork.CGI(reqs, f.start)
		}()
		time.Sleep(5 * time.Second)
		closed := f.closedNow()
		<-returned
		require.Equal(t, 3, closed, "a worker of CGI is closed as soon as it has handled its request, whatever the others do")
		f.inspect(t, reqs)
	})

	// rules 2, 7
	kata.Bubble(t, "CGI waits until every worker is closed", func(t *kata.T) {
		t.On("CGI")
		reqs := requests(30*ms, 10*ms, 20*ms)
		f := firm{closeTakes: func(...int) time.Duration { return time.Second }}
		prefork.CGI(reqs, f.start)
		require.Equal(t, 3, f.closedNow(), closedOnce)
		f.inspect(t, reqs)
	})

	// rules 3, 5, 6, 7
	kata.Bubble(t, "Pool makes do with its workers", func(t *kata.T) {
		random := t.Rand()
		for _, c := range []struct{ requests, workers int }{{12, 3}, {7, 1}, {5, 5}, {6, 4}, {30, 2 + random.IntN(6)}} {
			reqs := alike(c.requests, 10*ms)
			f := firm{startTakes: always(30 * ms)}
			prefork.Pool(reqs, c.workers, f.start)
			require.LessOrEqual(t, len(f.workers), c.workers, fewWorkers)
			require.GreaterOrEqual(t, len(f.workers), min(c.workers, c.requests), enough)
			f.inspect(t, reqs)
		}
	})

	// rules 3, 6, 7
	kata.Bubble(t, "Pool may have more workers than requests", func(t *kata.T) {
		for _, c := range []struct{ requests, workers int }{{1, 5}, {3, 10}, {4, 5}} {
			reqs := alike(c.requests, 10*ms)
			f := firm{startTakes: always(30 * ms)}
			got := prefork.Pool(reqs, c.workers, f.start)
			require.LessOrEqual(t, len(f.workers), c.workers, fewWorkers)
			require.GreaterOrEqual(t, len(f.workers), c.requests, enough)
			f.inspect(t, reqs)
			require.Equal(t, f.answers(reqs), got, inOrder)
		}
	})

	// rules 6, 7
	kata.Bubble(t, "Pool waits until every worker is closed", func(t *kata.T) {
		reqs := requests(30*ms, 10*ms, 20*ms, 10*ms)
		f := firm{closeTakes: func(...int) time.Duration { return time.Second }}
		prefork.Pool(reqs, 3, f.start)
		require.Equal(t, len(f.workers), f.closedNow(), closedOnce)
		f.inspect(t, reqs)
	})

	// rules 5, 6, 7
	kata.Bubble(t, "in Pool a worker does one thing at a time", func(t *kata.T) {
		random := t.Rand()
		for range 3 {
			var works []time.Duration
			for range 25 {
				works = append(works, time.Duration(random.IntN(40))*ms)
			}
			reqs := requests(works...)
			f := firm{
				startTakes: func(n int) time.Duration { return time.Duration(n) * 15 * ms },
				closeTakes: func(...int) time.Duration { return 5 * ms },
			}
			prefork.Pool(reqs, 4, f.start)
			f.inspect(t, reqs)
		}
	})

	// rule 8
	kata.Bubble(t, "responses come in the order of the requests", func(t *kata.T) {
		random := t.Rand()
		for range 3 {
			var works []time.Duration
			for _, i := range random.Perm(15) {
				works = append(works, time.Duration(20+7*i)*ms)
			}
			reqs := requests(works...)
			random.Shuffle(len(reqs), func(i, j int) { reqs[i].ID, reqs[j].ID = reqs[j].ID, reqs[i].ID })
			t.On("CGI")
			var f firm
			got := prefork.CGI(reqs, f.start)
			require.Equal(t, f.answers(reqs), got, inOrder)

			t.On("Pool")
			var g firm
			got = prefork.Pool(reqs, 1+random.IntN(5), g.start)
			require.Equal(t, g.answers(reqs), got, inOrder)
		}
	})

	// rule 9
	kata.Bubble(t, "without requests there is nothing to answer", func(t *kata.T) {
		for _, none := range [][]prefork.Request{nil, {}} {
			t.On("CGI")
			var f firm
			require.Empty(t, prefork.CGI(none, f.start), "without requests there are no responses")
			require.Empty(t, f.workers, "without requests CGI starts nobody")
			t.On("Pool")
			require.Empty(t, prefork.Pool(none, 3, f.start), "without requests there are no responses")
			require.LessOrEqual(t, len(f.workers), 3, fewWorkers)
			f.inspect(t, none)
		}
	})

	// rule 11
	kata.Bubble(t, "many calls at the same time do not disturb each other", func(t *kata.T) {
		var wg sync.WaitGroup
		for n := range 8 {
			wg.Go(func() {
				reqs := alike(n, 10*ms)
				for i := range reqs {
					reqs[i].ID = i // the same in each call
					reqs[i].Work = time.Duration(n-i) * 3 * ms
				}
				var f firm
				got := prefork.CGI(reqs, f.start)
				assert.Len(t, f.workers, n, freshWorker)
				f.inspect(t, reqs)
				if n > 0 {
					assert.Equal(t, f.answers(reqs), got, inOrder)
				}

				var g firm
				got = prefork.Pool(reqs, 1+n/2, g.start)
				assert.LessOrEqual(t, len(g.workers), 1+n/2, fewWorkers)
				assert.GreaterOrEqual(t, len(g.workers), min(1+n/2, n), enough)
				g.inspect(t, reqs)
				if n > 0 {
					assert.Equal(t, g.answers(reqs), got, inOrder)
				}
			})
		}
		wg.Wait()
	})

	// rule 11
	kata.Bubble(t, "a worker may itself use a pool or CGI", func(t *kata.T) {
		reqs := alike(5, 0)
		inner := alike(4, 10*ms)
		f := firm{handle: func(prefork.Request) {
			var pool, cgi firm
			prefork.Pool(inner, 2, pool.start)
			pool.inspect(t, inner)
			prefork.CGI(inner, cgi.start)
			cgi.inspect(t, inner)
		}}
		got := prefork.Pool(reqs, 2, f.start)
		f.inspect(t, reqs)
		require.Equal(t, f.answers(reqs), got, inOrder)
	})
}

func TestLeaks(t *testing.T) {
	// rule 13
	kata.Bubble(t, "nothing of CGI is left", func(t *kata.T) {
		t.On("CGI")
		f := firm{startTakes: always(5 * ms), closeTakes: func(...int) time.Duration { return ms }}
		prefork.CGI(requests(10*ms, 20*ms, 15*ms), f.start)
		prefork.CGI(nil, f.start)
	})

	// rule 13
	kata.Bubble(t, "nothing of a pool is left", func(t *kata.T) {
		for _, workers := range []int{1, 3, 8} {
			f := firm{startTakes: always(5 * ms), closeTakes: func(...int) time.Duration { return ms }}
			prefork.Pool(alike(8, 10*ms), workers, f.start)
		}
	})

	// rule 13
	kata.Bubble(t, "nothing is left of a pool that had little or nothing to do", func(t *kata.T) {
		f := firm{startTakes: always(5 * ms)}
		prefork.Pool(alike(2, 10*ms), 6, f.start)
		prefork.Pool(nil, 4, f.start)
	})
}

// careless is a worker that guards nothing and counts what it does. It answers with how
// many requests it has handled.
type careless struct{ handled, closed int }

func (c *careless) Handle(req prefork.Request) prefork.Response {
	c.handled++
	return prefork.Response{ID: req.ID, Worker: c.handled}
}

func (c *careless) Close() { c.closed += c.handled }

func startCareless() prefork.Worker {
	c := new(careless)
	c.handled = 0
	return c
}

func TestRaces(t *testing.T) {
	// rules 8, 10
	kata.Bubble(t, "many workers of CGI share nothing unguarded", func(t *kata.T) {
		t.On("CGI")
		reqs := alike(100, 0)
		got := prefork.CGI(reqs, startCareless)
		var want []prefork.Response
		for _, req := range reqs {
			want = append(want, prefork.Response{ID: req.ID, Worker: 1})
		}
		require.Equal(t, want, got, inOrder)
	})

	// rules 8, 10
	kata.Bubble(t, "the workers of a pool share nothing unguarded", func(t *kata.T) {
		reqs := alike(200, 0)
		got := prefork.Pool(reqs, 16, startCareless)
		require.Len(t, got, len(reqs), inOrder)
		for i := range reqs {
			require.Equal(t, reqs[i].ID, got[i].ID, inOrder)
		}
	})

	// rules 10, 11
	kata.Bubble(t, "many calls at once share nothing unguarded", func(t *kata.T) {
		const calls = 12
		got := make([][]prefork.Response, 2*calls)
		var wg sync.WaitGroup
		for i := range calls {
			wg.Go(func() { got[2*i] = prefork.CGI(alike(5, 0), startCareless) })
			wg.Go(func() { got[2*i+1] = prefork.Pool(alike(5, 0), 2, startCareless) })
		}
		wg.Wait()
		for _, responses := range got {
			require.Len(t, responses, 5, inOrder)
		}
	})
}

// idle is how long a request waited at most while a worker that had been started was
// idle.
func (f *firm) idle() time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	var longest time.Duration
	for _, w := range f.workers {
		free := []time.Time{w.ready}
		for _, s := range w.handled {
			free = append(free, s.end)
		}
		for i, from := range free {
			// Idle until it begins with the next request, or for good.
			for _, other := range f.workers {
				for _, s := range other.handled {
					ended := i < len(w.handled) && s.begin.After(w.handled[i].begin)
					if !ended {
						longest = max(longest, s.begin.Sub(from))
					}
				}
			}
		}
	}
	return longest
}

func TestTiming(t *testing.T) {
	// rules 1, 12
	kata.Bubble(t, "CGI takes as long as its slowest request", func(t *kata.T) {
		t.On("CGI")
		f := firm{startTakes: always(100 * ms), closeTakes: func(...int) time.Duration { return 7 * ms }}
		start := time.Now()
		prefork.CGI(requests(20*ms, 60*ms, 10*ms, 60*ms, 30*ms, 5*ms), f.start)
		t.Took("CGI with starts of 100ms, requests of at most 60ms and closes of 7ms", time.Since(start), 167*ms)
	})

	// rules 1, 12
	kata.Bubble(t, "in CGI no close waits for another request", func(t *kata.T) {
		t.On("CGI")
		reqs := requests(10*ms, 150*ms)
		f := firm{closeTakes: func(handled ...int) time.Duration {
			if slices.Contains(handled, reqs[0].ID) {
				return 200 * ms
			}
			return 0
		}}
		start := time.Now()
		prefork.CGI(reqs, f.start)
		t.Took("CGI with a request of 10ms whose worker needs 200ms to close, and one of 150ms", time.Since(start), 210*ms)
	})

	// rules 3, 4, 12
	kata.Bubble(t, "the workers of a pool are started at the same time", func(t *kata.T) {
		for _, c := range []struct {
			workers int
			takes   time.Duration
		}{{1, 700 * ms}, {3, 300 * ms}, {6, 200 * ms}} {
			f := firm{startTakes: always(100 * ms)}
			start := time.Now()
			prefork.Pool(alike(6, 100*ms), c.workers, f.start)
			t.Took(fmt.Sprintf("a pool of %d, with starts of 100ms and six requests of 100ms", c.workers), time.Since(start), c.takes)
		}
	})

	// rules 4, 12
	kata.Bubble(t, "whoever is ready begins, though others are still starting", func(t *kata.T) {
		f := firm{startTakes: func(n int) time.Duration {
			if n == 0 {
				return 10 * ms
			}
			return 200 * ms
		}}
		start := time.Now()
		prefork.Pool(alike(10, 20*ms), 2, f.start)
		t.Took("ten requests of 20ms, with a worker that is there after 10ms and one after 200ms", time.Since(start), 210*ms)
		t.Took("to give a waiting request to a worker that is idle", f.idle(), 0)
	})

	// rules 4, 12
	kata.Bubble(t, "no worker is idle while a request waits", func(t *kata.T) {
		random := t.Rand()
		for _, workers := range []int{2, 3, 5} {
			works := []time.Duration{500 * ms}
			for range 20 {
				works = append(works, time.Duration(5+random.IntN(60))*ms)
			}
			random.Shuffle(len(works), func(i, j int) { works[i], works[j] = works[j], works[i] })
			f := firm{startTakes: always(30 * ms)}
			start := time.Now()
			prefork.Pool(requests(works...), workers, f.start)
			took := time.Since(start)
			t.Took("to give a waiting request to a worker that is idle", f.idle(), 0)
			var last time.Time
			for _, w := range f.workers {
				for _, s := range w.handled {
					if s.end.After(last) {
						last = s.end
					}
				}
			}
			t.Took("a pool whose workers close at once", took, last.Sub(start))
		}
	})

	// rules 9, 12
	kata.Bubble(t, "without requests there is nothing to wait for", func(t *kata.T) {
		t.On("CGI")
		var f firm
		start := time.Now()
		prefork.CGI(nil, f.start)
		t.Took("CGI without requests", time.Since(start), 0)
		t.On("Pool")
		prefork.Pool(nil, 3, f.start)
		t.Took("Pool without requests, with workers that start at once", time.Since(start), 0)
	})
}
