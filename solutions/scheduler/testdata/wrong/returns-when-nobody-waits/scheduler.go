// want: correctness
// may: leaks races
// Run ends when the list is empty, though the task that it took out last still runs.
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
		if t.turn == nil {
			t.begin(back)
		} else {
			t.turn <- struct{}{}
		}
		if len(s.waiting) == 0 {
			return
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
