// want: races
// may: correctness
// How many have returned is counted when the turn has been given back, while the next task may
// already be at the same number.
package scheduler

import "slices"

type Scheduler struct {
	waiting  []*task
	returned int
}

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	back := make(chan bool)
	for len(s.waiting) > 0 {
		t := s.next()
		if t.turn == nil {
			t.begin(s, back)
		} else {
			t.turn <- struct{}{}
		}
		if returned := <-back; !returned {
			s.waiting = append(s.waiting, t)
		}
	}
}

func (t *task) begin(s *Scheduler, back chan<- bool) {
	t.turn = make(chan struct{})
	go func() {
		t.do(func() {
			back <- false
			<-t.turn
		})
		back <- true
		s.returned++
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
