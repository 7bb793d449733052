// want: correctness
// Run waits for a yield. A task that returns without one says nothing, and Run waits for ever.
package scheduler

import "slices"

type Scheduler struct{ waiting []*task }

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
	returned bool
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	yielded := make(chan struct{})
	for len(s.waiting) > 0 {
		t := s.next()
		if t.turn == nil {
			t.turn = make(chan struct{})
			go func() {
				first := true
				t.do(func() {
					first = false
					yielded <- struct{}{}
					<-t.turn
				})
				t.returned = true
				if !first {
					yielded <- struct{}{}
				}
			}()
		} else {
			t.turn <- struct{}{}
		}
		<-yielded
		if !t.returned {
			s.waiting = append(s.waiting, t)
		}
	}
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
