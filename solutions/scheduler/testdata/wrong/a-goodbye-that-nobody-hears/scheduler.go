// want: leaks
// A task that has returned says so twice, to Run and on a channel of its own. To that one nobody
// listens.
package scheduler

import "slices"

type Scheduler struct{ waiting []*task }

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
	yielded  chan struct{}
	gone     bool
	bye      chan struct{}
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	for len(s.waiting) > 0 {
		t := s.next()
		if t.turn == nil {
			t.turn, t.yielded, t.bye = make(chan struct{}), make(chan struct{}), make(chan struct{})
			go t.live()
		} else {
			t.turn <- struct{}{}
		}
		<-t.yielded
		if !t.gone {
			s.waiting = append(s.waiting, t)
		}
	}
}

func (t *task) live() {
	t.do(func() {
		t.yielded <- struct{}{}
		<-t.turn
	})
	t.gone = true
	t.yielded <- struct{}{}
	t.bye <- struct{}{}
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
