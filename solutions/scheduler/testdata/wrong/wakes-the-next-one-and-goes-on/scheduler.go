// want: correctness
// may: races leaks timing
// A task that yields gives the turn to the next one, and does not wait for its own: from then
// on both run.
package scheduler

import "slices"

type Scheduler struct{ waiting []*task }

type task struct {
	priority int
	do       func(yield func())
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.waiting = append(s.waiting, &task{priority, do})
}

func (s *Scheduler) Run() {
	slices.SortStableFunc(s.waiting, func(a, b *task) int {
		switch {
		case a.priority > b.priority:
			return -1
		case a.priority < b.priority:
			return 1
		}
		return 0
	})
	var all []chan struct{}
	for len(s.waiting) > 0 {
		t := s.waiting[0]
		s.waiting = s.waiting[1:]
		yielded, returned := make(chan struct{}, 1), make(chan struct{})
		all = append(all, returned)
		go func() {
			defer close(returned)
			t.do(func() {
				select {
				case yielded <- struct{}{}:
				default:
				}
			})
		}()
		select {
		case <-yielded:
		case <-returned:
		}
	}
	for _, returned := range all {
		<-returned
	}
}
