package scheduler_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/scheduler"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// diary notes what the tasks do. Its lock is the test's own, so that a wrong order shows
// as such.
type diary struct {
	mu     sync.Mutex
	order  []string
	inside int
	crowd  bool // two tasks ran at the same time
}

// step is what a task does between two yields.
func (d *diary) step(name string, takes time.Duration) {
	d.mu.Lock()
	d.order = append(d.order, name)
	d.inside++
	d.crowd = d.crowd || d.inside > 1
	d.mu.Unlock()
	time.Sleep(takes)
	d.mu.Lock()
	d.inside--
	d.mu.Unlock()
}

// task does its steps, the first one called name+"1", with a yield between each two.
func (d *diary) task(name string, steps int, takes time.Duration) func(func()) {
	return func(yield func()) {
		for i := range steps {
			if i > 0 {
				yield()
			}
			d.step(fmt.Sprint(name, i+1), takes)
		}
	}
}

func (d *diary) read() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.order)
}

const (
	notBefore   = "no task begins before Run is called"
	allReturned = "Run returns when every task has returned, and not before"
	oneAtATime  = "only one task runs at a time"
	highest     = "the next one is that with the highest priority"
	longest     = "among equals, the one that has waited longest is next"
	noInterrupt = "a task runs until it yields or returns, whoever is added meanwhile"
	addedLater  = "a task that is added by a running one waits from that moment on"
)

func (d *diary) expect(t *kata.T, want []string, rule string) {
	t.Helper()
	require.Equal(t, want, d.read(), rule)
	require.False(t, d.crowd, oneAtATime)
}

// plan is a task that may add others: at each of its steps those that are planned for
// it.
type plan struct {
	name     string
	priority int
	adds     [][]*plan // for each step
}

// randomPlans are n plans with few different priorities, so that there are equals.
func randomPlans(random *rand.Rand, prefix string, n, depth int) []*plan {
	var plans []*plan
	for i := range n {
		p := &plan{name: fmt.Sprintf("%s%c", prefix, 'a'+i), priority: random.IntN(4) - 1}
		p.adds = make([][]*plan, 1+random.IntN(4))
		if depth > 0 {
			p.adds[random.IntN(len(p.adds))] = randomPlans(random, p.name, random.IntN(3), depth-1)
		}
		plans = append(plans, p)
	}
	return plans
}

// run gives the plans to s, whose tasks write in d.
func run(s *scheduler.Scheduler, plans []*plan, d *diary) {
	for _, p := range plans {
		s.Go(p.priority, func(yield func()) {
			for i, added := range p.adds {
				if i > 0 {
					yield()
				}
				d.step(fmt.Sprint(p.name, i+1), 0)
				run(s, added, d)
			}
		})
	}
}

// play is the order that has to come out, by the rules alone.
func play(plans []*plan) []string {
	type waiting struct {
		*plan
		step int
	}
	var queue []waiting
	add := func(plans []*plan) {
		for _, p := range plans {
			queue = append(queue, waiting{plan: p})
		}
	}
	add(plans)
	var order []string
	for len(queue) > 0 {
		next := 0
		for i := range queue {
			if queue[i].priority > queue[next].priority {
				next = i
			}
		}
		w := queue[next]
		queue = slices.Delete(queue, next, next+1)
		order = append(order, fmt.Sprint(w.name, w.step+1))
		add(w.adds[w.step])
		if w.step++; w.step < len(w.adds) {
			queue = append(queue, w)
		}
	}
	return order
}

func TestCorrectness(t *testing.T) {
	// rules 2, 4
	kata.Bubble(t, "the highest priority goes first", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		for _, priority := range t.Rand().Perm(9) {
			s.Go(10+priority, d.task(fmt.Sprint("priority ", 10+priority, " step "), 1, ms))
		}
		s.Run()
		var want []string
		for priority := 18; priority >= 10; priority-- {
			want = append(want, fmt.Sprint("priority ", priority, " step 1"))
		}
		d.expect(t, want, highest)
	})

	// rules 2, 5
	kata.Bubble(t, "equals take turns", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(3, d.task("A", 3, ms))
		s.Go(3, d.task("B", 4, ms))
		s.Go(3, d.task("C", 2, ms))
		s.Run()
		d.expect(t, []string{"A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "B4"}, longest)
	})

	// rules 4, 8
	kata.Bubble(t, "the most important one goes on though it yields", func(t *kata.T) {
		const steps = 60
		var d diary
		s := scheduler.New()
		s.Go(1, d.task("low", 2, 0))
		s.Go(2, d.task("high", steps, 0))
		s.Run()
		var want []string
		for i := range steps {
			want = append(want, fmt.Sprint("high", i+1))
		}
		d.expect(t, append(want, "low1", "low2"), highest+", however long the others have waited")
	})

	// rule 1
	kata.Bubble(t, "no task begins before Run", func(t *kata.T) {
		t.On("Scheduler.Go")
		var d diary
		s := scheduler.New()
		start := time.Now()
		s.Go(1, d.task("A", 2, time.Second))
		time.Sleep(5 * time.Second)
		s.Go(2, d.task("B", 1, time.Second))
		time.Sleep(5 * time.Second)
		early := d.read()
		added := time.Since(start)
		s.Run()
		require.Empty(t, early, notBefore)
		t.Took("adding two tasks, with pauses of 10s in all", added, 10*time.Second)
		d.expect(t, []string{"B1", "A1", "A2"}, highest)
	})

	// rule 2
	kata.Bubble(t, "Run returns when the last task has returned", func(t *kata.T) {
		random := t.Rand()
		for range 5 {
			var d diary
			s := scheduler.New()
			returned := 0
			n := 1 + random.IntN(5)
			for range n {
				task := d.task("a task, step ", 1+random.IntN(3), time.Duration(random.IntN(20))*time.Second)
				s.Go(random.IntN(3), func(yield func()) {
					task(yield)
					d.mu.Lock()
					defer d.mu.Unlock()
					returned++
				})
			}
			s.Run()
			d.mu.Lock()
			require.Equal(t, n, returned, allReturned)
			d.mu.Unlock()
		}
	})

	// rule 2
	kata.Bubble(t, "Run returns when there is nothing to do", func(t *kata.T) {
		scheduler.New().Run()
	})

	// rules 2, 6
	kata.Bubble(t, "tasks that never yield run one after the other", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		for _, name := range []string{"A", "B", "C", "D"} {
			s.Go(0, func(func()) {
				d.step(name+" begins", 7*ms)
				d.step(name+" ends", 3*ms)
			})
		}
		s.Run()
		d.expect(t, []string{"A begins", "A ends", "B begins", "B ends", "C begins", "C ends", "D begins", "D ends"}, noInterrupt)
	})

	// rule 3
	kata.Bubble(t, "while a task sleeps nobody else runs", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, d.task("A", 3, time.Second))
		s.Go(1, d.task("B", 3, 20*ms))
		s.Go(5, d.task("C", 2, 10*time.Second))
		s.Run()
		d.expect(t, []string{"C1", "C2", "A1", "B1", "A2", "B2", "A3", "B3"}, longest)
	})

	// rules 6, 7
	kata.Bubble(t, "an urgent newcomer waits until the next yield", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, func(yield func()) {
			d.step("A1", ms)
			s.Go(9, d.task("urgent", 2, ms))
			d.step("A2", 20*ms)
			yield()
			d.step("A3", ms)
			s.Go(8, d.task("last", 1, ms))
			d.step("A4", 20*ms)
		})
		s.Go(1, d.task("B", 1, ms))
		s.Run()
		d.expect(t, []string{"A1", "A2", "urgent1", "urgent2", "B1", "A3", "A4", "last1"}, noInterrupt)
	})

	// rules 5, 7
	kata.Bubble(t, "a newcomer waits from the moment when it is added", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, func(yield func()) {
			d.step("A1", ms)
			s.Go(1, d.task("new", 2, ms))
			yield()
			d.step("A2", ms)
		})
		s.Go(1, d.task("B", 2, ms))
		s.Run()
		d.expect(t, []string{"A1", "B1", "new1", "A2", "B2", "new2"}, addedLater)
	})

	// rules 2, 7
	kata.Bubble(t, "what the last task adds is run as well", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		var generation func(n int) func(func())
		generation = func(n int) func(func()) {
			return func(yield func()) {
				d.step(fmt.Sprint("generation ", n), ms)
				if n < 30 {
					s.Go(-n, generation(n+1))
				}
			}
		}
		s.Go(0, generation(1))
		s.Run()
		var want []string
		for n := range 30 {
			want = append(want, fmt.Sprint("generation ", n+1))
		}
		d.expect(t, want, "Run also runs the tasks that are added meanwhile")
	})

	// rule 8
	kata.Bubble(t, "any int is a priority", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		for _, p := range []int{-1, math.MinInt, 0, math.MaxInt, -1000, 1} {
			s.Go(p, d.task(fmt.Sprint(p, " step "), 2, ms))
		}
		s.Run()
		var want []string
		for _, p := range []int{math.MaxInt, 1, 0, -1, -1000, math.MinInt} {
			want = append(want, fmt.Sprint(p, " step 1"), fmt.Sprint(p, " step 2"))
		}
		d.expect(t, want, "any int may be a priority, and a higher one goes first")
	})

	// rules 4, 5, 7
	kata.Bubble(t, "many tasks that add others keep to the order", func(t *kata.T) {
		random := t.Rand()
		for range 6 {
			plans := randomPlans(random, "", 2+random.IntN(6), 2)
			var d diary
			s := scheduler.New()
			run(s, plans, &d)
			s.Run()
			d.expect(t, play(plans), highest+"; "+longest)
		}
	})

	// rule 9
	kata.Bubble(t, "several schedulers run at the same time", func(t *kata.T) {
		// Each of the tasks has to wait for the one of the other scheduler.
		there, back := make(chan int), make(chan int)
		var one, two diary
		a, b := scheduler.New(), scheduler.New()
		a.Go(1, func(yield func()) {
			one.step("A1", 0)
			there <- 1
			yield()
			<-back
			one.step("A2", 0)
		})
		a.Go(1, one.task("B", 2, 0))
		b.Go(1, func(yield func()) {
			<-there
			two.step("X1", 0)
			yield()
			back <- 1
			two.step("X2", 0)
		})
		b.Go(1, two.task("Y", 2, 0))
		var wg sync.WaitGroup
		wg.Go(a.Run)
		wg.Go(b.Run)
		wg.Wait()
		assert.Equal(t, []string{"A1", "B1", "A2", "B2"}, one.read(), "each scheduler goes by itself")
		assert.Equal(t, []string{"X1", "Y1", "X2", "Y2"}, two.read(), "each scheduler goes by itself")
	})

	// rule 9
	kata.Bubble(t, "a task may run a scheduler of its own", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, func(yield func()) {
			d.step("A1", ms)
			yield()
			inner := scheduler.New()
			inner.Go(1, d.task("inner one ", 2, ms))
			inner.Go(1, d.task("inner two ", 2, ms))
			inner.Run()
			yield()
			d.step("A2", ms)
		})
		s.Go(1, d.task("B", 3, ms))
		s.Run()
		d.expect(t, []string{"A1", "B1", "inner one 1", "inner two 1", "inner one 2", "inner two 2", "B2", "A2", "B3"}, "a task may itself run a scheduler, and is the one that runs meanwhile")
	})
}

func TestLeaks(t *testing.T) {
	// rule 12
	kata.Bubble(t, "nothing is left when all tasks have returned", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, d.task("A", 3, ms))
		s.Go(2, d.task("B", 1, ms))
		s.Go(1, func(yield func()) {
			yield()
			s.Go(0, d.task("C", 2, ms))
		})
		s.Run()
	})

	// rule 12
	kata.Bubble(t, "nothing is left when there was nothing to do", func(t *kata.T) {
		scheduler.New().Run()
	})

	// rules 1, 12
	kata.Bubble(t, "nothing is left of a scheduler that is never run", func(t *kata.T) {
		t.On("Scheduler.Go")
		var d diary
		scheduler.New()
		s := scheduler.New()
		s.Go(1, d.task("A", 2, ms))
		s.Go(2, d.task("B", 1, ms))
	})
}

// The tasks of these checks change plain variables without a lock: only the turns order
// them.
func TestRaces(t *testing.T) {
	// rule 10
	kata.Bubble(t, "tasks see what was done in the turns before", func(t *kata.T) {
		const tasks, steps = 20, 10
		var seen []int
		turns := 0
		s := scheduler.New()
		for range tasks {
			s.Go(1, func(yield func()) {
				for range steps {
					seen = append(seen, turns)
					turns++
					yield()
				}
			})
		}
		s.Run()
		require.Equal(t, tasks*steps, turns, "what a task did is visible to those that run after it")
		for i, before := range seen {
			require.Equal(t, i, before, "what a task did is visible to those that run after it")
		}
	})

	// rules 7, 10
	kata.Bubble(t, "tasks that are added see it too", func(t *kata.T) {
		var order []int
		s := scheduler.New()
		var spawn func(n int) func(func())
		spawn = func(n int) func(func()) {
			return func(yield func()) {
				order = append(order, n)
				yield()
				if n < 64 {
					s.Go(1, spawn(2*n))
					s.Go(1, spawn(2*n+1))
				}
				order = append(order, -n)
			}
		}
		s.Go(1, spawn(1))
		s.Run()
		sum := 0
		for _, n := range order {
			sum += n
		}
		require.Len(t, order, 2*127, allReturned)
		require.Zero(t, sum, "what a task did is visible to those that run after it")
	})

	// rules 9, 10
	kata.Bubble(t, "schedulers at the same time share nothing unguarded", func(t *kata.T) {
		const n = 20
		counts := make([]int, n)
		var wg sync.WaitGroup
		for i := range n {
			wg.Go(func() {
				s := scheduler.New()
				for range 4 {
					s.Go(i, func(yield func()) {
						counts[i]++
						yield()
						counts[i]++
					})
				}
				s.Run()
			})
		}
		wg.Wait()
		require.Equal(t, slices.Repeat([]int{8}, n), counts, allReturned)
	})
}

func TestTiming(t *testing.T) {
	// rules 3, 11
	kata.Bubble(t, "the tasks take as long as they take together", func(t *kata.T) {
		var d diary
		s := scheduler.New()
		s.Go(1, d.task("A", 4, 13*ms))
		s.Go(1, d.task("B", 3, 11*ms))
		s.Go(2, d.task("C", 2, 7*ms))
		start := time.Now()
		s.Run()
		t.Took("nine steps of 99ms in all", time.Since(start), 99*ms)
	})

	// rule 11
	kata.Bubble(t, "the next one goes on without a gap", func(t *kata.T) {
		s := scheduler.New()
		var stopped time.Time
		var gaps []time.Duration
		for i := range 4 {
			s.Go(1, func(yield func()) {
				for range 3 {
					if !stopped.IsZero() {
						gaps = append(gaps, time.Since(stopped))
					}
					time.Sleep(time.Duration(1+3*i) * ms)
					stopped = time.Now()
					yield()
				}
			})
		}
		s.Run()
		for _, gap := range gaps {
			t.Took("to go on after another task has yielded", gap, 0)
		}
		t.Took("the return of Run after the last task's", time.Since(stopped), 0)
	})

	// rules 2, 11
	kata.Bubble(t, "without tasks there is nothing to wait for", func(t *kata.T) {
		start := time.Now()
		scheduler.New().Run()
		t.Took("Run without tasks", time.Since(start), 0)
	})

	// rules 7, 11
	kata.Bubble(t, "a task that is added begins when it is its turn", func(t *kata.T) {
		s := scheduler.New()
		start := time.Now()
		var began time.Duration
		s.Go(1, func(yield func()) {
			time.Sleep(10 * ms)
			s.Go(2, func(func()) {
				began = time.Since(start)
				time.Sleep(5 * ms)
			})
			time.Sleep(10 * ms)
			yield()
			time.Sleep(10 * ms)
		})
		s.Run()
		t.Took("the wait of a task that is more important, until the first yield after 20ms", began, 20*ms)
		t.Took("tasks of 35ms in all", time.Since(start), 35*ms)
	})
}
