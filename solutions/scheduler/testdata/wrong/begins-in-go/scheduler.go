// want: correctness
// may: leaks races timing
// Go starts the task at once, as far as its first yield.
package scheduler

import "slices"

type Scheduler struct{ waiting []*task }

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
	back     chan bool
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	t := &task{priority: priority, do: do, back: make(chan bool)}
	t.begin()
	if returned := <-t.back; !returned {
		s.waiting = append(s.waiting, t)
	}
}

func (s *Scheduler) Run() {
	for len(s.waiting) > 0 {
		t := s.next()
		t.turn <- struct{}{}
		if returned := <-t.back; !returned {
			s.waiting = append(s.waiting, t)
		}
	}
}

func (t *task) begin() {
	t.turn = make(chan struct{})
	go func() {
		t.do(func() {
			t.back <- false
			<-t.turn
		})
		t.back <- true
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
