// want: races timing
// may: correctness leaks
// The turn is a plain variable that everybody looks at now and then, without a lock.
package scheduler

import (
	"slices"
	"time"
)

type Scheduler struct {
	waiting []*task
	current *task // nil: it is Run's turn
}

type task struct {
	priority int
	do       func(yield func())
	begun    bool
	returned bool
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	for len(s.waiting) > 0 {
		t := s.next()
		s.current = t
		if !t.begun {
			t.begin(s)
		}
		for s.current != nil {
			time.Sleep(time.Millisecond)
		}
		if !t.returned {
			s.waiting = append(s.waiting, t)
		}
	}
}

func (t *task) begin(s *Scheduler) {
	t.begun = true
	go func() {
		t.do(func() {
			s.current = nil
			for s.current != t {
				time.Sleep(time.Millisecond)
			}
		})
		t.returned = true
		s.current = nil
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
