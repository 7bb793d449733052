// want: correctness
// The tasks are sorted when Run begins and go round in that order: at each yield the next in the
// row goes on, whatever its priority is.
package scheduler

import (
	"cmp"
	"slices"
)

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
	slices.SortStableFunc(s.waiting, func(a, b *task) int { return cmp.Compare(b.priority, a.priority) })
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
	t := s.waiting[0]
	s.waiting = s.waiting[1:]
	return t
}
