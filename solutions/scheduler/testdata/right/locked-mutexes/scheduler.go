// Approach: an old trick: a task waits at a mutex of its own that is locked, and whoever gives
// it the turn unlocks it. All goroutines start when Run begins, or when the task is added.
package scheduler

import (
	"container/list"
	"sync"
)

type gate struct{ sync.Mutex }

func newGate() *gate {
	g := &gate{}
	g.Lock()
	return g
}

type job struct {
	level int
	work  func(func())
	mine  *gate
	done  bool
}

type Scheduler struct {
	jobs *list.List // of *job; the newest at the back
	core *gate
	on   bool
	wg   sync.WaitGroup
}

func New() *Scheduler { return &Scheduler{jobs: list.New(), core: newGate()} }

func (s *Scheduler) Go(priority int, task func(yield func())) {
	j := &job{level: priority, work: task, mine: newGate()}
	s.jobs.PushBack(j)
	if s.on {
		s.launch(j)
	}
}

func (s *Scheduler) launch(j *job) {
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		j.mine.Lock()
		defer s.core.Unlock()
		j.work(func() {
			s.core.Unlock()
			j.mine.Lock()
		})
		j.done = true
	}()
}

func (s *Scheduler) Run() {
	s.on = true
	for e := s.jobs.Front(); e != nil; e = e.Next() {
		s.launch(e.Value.(*job))
	}
	for s.jobs.Len() > 0 {
		best := s.jobs.Front()
		for e := best.Next(); e != nil; e = e.Next() {
			if e.Value.(*job).level > best.Value.(*job).level {
				best = e
			}
		}
		j := s.jobs.Remove(best).(*job)
		j.mine.Unlock()
		s.core.Lock() // until it yields or returns
		if !j.done {
			s.jobs.PushBack(j)
		}
	}
	s.wg.Wait()
}
