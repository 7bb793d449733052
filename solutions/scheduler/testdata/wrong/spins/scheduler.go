// want: correctness
// A task that waits asks again and again whether it is its turn.
package scheduler

import (
	"runtime"
	"slices"
	"sync/atomic"
)

type Scheduler struct{ waiting []*task }

type task struct {
	mine     atomic.Bool
	begun    bool
	priority int
	do       func(yield func())
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	back := make(chan bool)
	for len(s.waiting) > 0 {
		t := s.next()
		t.mine.Store(true)
		if !t.begun {
			t.begin(back)
		}
		if returned := <-back; !returned {
			s.waiting = append(s.waiting, t)
		}
	}
}

func (t *task) begin(back chan<- bool) {
	t.begun = true
	go func() {
		t.do(func() {
			t.mine.Store(false)
			back <- false
			for !t.mine.Load() {
				runtime.Gosched()
			}
		})
		back <- true
	}()
}

func (s *Scheduler) next() *task {
	best := 0
	for i, t := range s.waiting {
		if t.priority > s.waiting[best].priority {
			best = i
		}
	}
	t := s.waiting[best]
	s.waiting = slices.Delete(s.waiting, best, best+1)
	return t
}
