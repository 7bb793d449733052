// Approach: whose turn it is stands in a variable behind a mutex, and everybody waits at one
// sync.Cond until it is their own. Run only starts it all and waits for the end.
package scheduler

import "sync"

type Scheduler struct {
	mu      sync.Mutex
	changed *sync.Cond
	tickets int
	running bool
	current *entry
	list    []*entry
	alive   int
}

type entry struct {
	priority, ticket int
	task             func(func())
}

func New() *Scheduler {
	s := &Scheduler{}
	s.changed = sync.NewCond(&s.mu)
	return s
}

func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := &entry{priority: priority, task: task}
	s.enqueue(e)
	s.alive++
	if s.running {
		go s.live(e)
	}
}

// enqueue gives e the next ticket. The lock is held.
func (s *Scheduler) enqueue(e *entry) {
	e.ticket = s.tickets
	s.tickets++
	s.list = append(s.list, e)
}

func (s *Scheduler) live(e *entry) {
	s.await(e)
	e.task(func() {
		s.mu.Lock()
		s.enqueue(e)
		s.dispatch()
		s.mu.Unlock()
		s.await(e)
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	s.alive--
	s.dispatch()
}

func (s *Scheduler) await(e *entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.current != e {
		s.changed.Wait()
	}
}

// dispatch gives the turn to the next one. The lock is held.
func (s *Scheduler) dispatch() {
	s.current = nil
	at := -1
	for i, e := range s.list {
		if s.current == nil || e.priority > s.current.priority ||
			e.priority == s.current.priority && e.ticket < s.current.ticket {
			s.current, at = e, i
		}
	}
	if at >= 0 {
		s.list = append(s.list[:at], s.list[at+1:]...)
	}
	s.changed.Broadcast()
}

func (s *Scheduler) Run() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.running = true
	for _, e := range s.list {
		go s.live(e)
	}
	s.dispatch()
	for s.alive > 0 {
		s.changed.Wait()
	}
}
