// want: correctness
// A mutex makes sure that one runs at a time. Who gets it next is left to the mutex, which
// knows nothing of priorities.
package scheduler

import "sync"

type Scheduler struct {
	processor sync.Mutex
	mu        sync.Mutex
	tasks     []func(func())
	running   bool
	wg        sync.WaitGroup
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running {
		s.start(task)
		return
	}
	s.tasks = append(s.tasks, task)
}

func (s *Scheduler) start(task func(func())) {
	s.wg.Go(func() {
		s.processor.Lock()
		defer s.processor.Unlock()
		task(func() {
			s.processor.Unlock()
			s.processor.Lock()
		})
	})
}

func (s *Scheduler) Run() {
	s.mu.Lock()
	s.running = true
	for _, task := range s.tasks {
		s.start(task)
	}
	s.mu.Unlock()
	s.wg.Wait()
}
