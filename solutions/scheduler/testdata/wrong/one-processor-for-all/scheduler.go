// want: correctness
// may: races
// varies: correctness
// There is one list for all schedulers, in a package variable: a Run inside a task also runs what
// belongs to the outer one.
package scheduler

import (
	"slices"
	"sync"
)

var (
	mu      sync.Mutex
	waiting []*task
)

type Scheduler struct{}

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	mu.Lock()
	defer mu.Unlock()
	waiting = append(waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	back := make(chan bool)
	for {
		t := next()
		if t == nil {
			return
		}
		if t.turn == nil {
			t.begin(back)
		} else {
			t.turn <- struct{}{}
		}
		if returned := <-back; !returned {
			mu.Lock()
			waiting = append(waiting, t)
			mu.Unlock()
		}
	}
}

func (t *task) begin(back chan<- bool) {
	t.turn = make(chan struct{})
	go func() {
		t.do(func() {
			back <- false
			<-t.turn
		})
		back <- true
	}()
}

func next() *task {
	mu.Lock()
	defer mu.Unlock()
	if len(waiting) == 0 {
		return nil
	}
	best := 0
	for i, t := range waiting {
		if t.priority > waiting[best].priority {
			best = i
		}
	}
	t := waiting[best]
	waiting = slices.Delete(waiting, best, best+1)
	return t
}
