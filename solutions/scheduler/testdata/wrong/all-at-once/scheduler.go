// want: correctness
// may: races leaks timing
// Sorts the tasks by priority and starts a goroutine for each: to start first is not to run
// first, and all of them run at once.
package scheduler

import (
	"runtime"
	"slices"
	"sync"
)

type task struct {
	priority int
	do       func(func())
}

type Scheduler struct {
	mu      sync.Mutex
	tasks   []task
	running bool
	wg      sync.WaitGroup
}

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running {
		s.wg.Go(func() { do(runtime.Gosched) })
		return
	}
	s.tasks = append(s.tasks, task{priority, do})
}

func (s *Scheduler) Run() {
	s.mu.Lock()
	s.running = true
	slices.SortStableFunc(s.tasks, func(a, b task) int {
		if a.priority > b.priority {
			return -1
		}
		if a.priority < b.priority {
			return 1
		}
		return 0
	})
	for _, t := range s.tasks {
		s.wg.Go(func() { t.do(runtime.Gosched) })
	}
	s.mu.Unlock()
	s.wg.Wait()
}
