// want: correctness
// Looks for the highest priority beginning with 0: a task below that is never found, and Run
// returns without it.
package scheduler

import "slices"

type Scheduler struct{ waiting []*task }

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
		if t == nil {
			return
		}
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

func (s *Scheduler) next() *task {
	best, highest := -1, -1
	for i, t := range s.waiting {
		if t.priority > highest {
			best, highest = i, t.priority
		}
	}
	if best < 0 {
		return nil
	}
	t := s.waiting[best]
	s.waiting = slices.Delete(s.waiting, best, best+1)
	return t
}
