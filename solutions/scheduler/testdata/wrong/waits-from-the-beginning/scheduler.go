// want: leaks
// Each task has its goroutine from the moment when it is added. If nobody calls Run, they all wait
// for ever.
package scheduler

import "slices"

type Scheduler struct {
	waiting []*task
	back    chan bool
}

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
}

func New() *Scheduler { return &Scheduler{back: make(chan bool)} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	t := &task{priority: priority, do: do, turn: make(chan struct{})}
	s.waiting = append(s.waiting, t)
	go func() {
		<-t.turn
		t.do(func() {
			s.back <- false
			<-t.turn
		})
		s.back <- true
	}()
}

func (s *Scheduler) Run() {
	for len(s.waiting) > 0 {
		t := s.next()
		t.turn <- struct{}{}
		if returned := <-s.back; !returned {
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
