// Package scheduler lets tasks share one processor by giving it up of their own accord.
package scheduler

import "slices"

// Scheduler keeps the tasks that wait. It needs no lock: the turn goes back and forth
// between Run and one task, and whoever has not got it touches nothing.
type Scheduler struct {
	waiting []*task // the one that has waited longest first
}

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{} // nil until the task has begun
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	back := make(chan bool) // the turn comes back here; true: the task has returned
	for len(s.waiting) > 0 {
		t := s.next()
		if t.turn == nil {
			t.begin(back)
		} else {
			t.turn <- struct{}{}
		}
		if returned := <-back; !returned {
			s.waiting = append(s.waiting, t)
		}
	}
}

// begin starts the task in a goroutine, which is its own from its first turn to its
// last one: in there, yield can wait in the middle of everything.
func (t *task) begin(back chan<- bool) {
	t.turn = make(chan struct{})
	yield := func() {
		back <- false
		<-t.turn
	}
	go func() {
		t.do(yield)
		back <- true
	}()
}

// next takes out the first task of the highest priority.
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
