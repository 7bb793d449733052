// Approach: no channel at all. A turn is a WaitGroup that somebody waits at: each task has one,
// and so has Run. The tasks are kept sorted, so that the next one is always in front.
package scheduler

import (
	"sort"
	"sync"
)

// gate lets its owner pass once it is opened, and is shut again by then.
type gate struct {
	lock sync.Mutex
	wg   *sync.WaitGroup
}

func shut() *gate {
	g := &gate{wg: new(sync.WaitGroup)}
	g.wg.Add(1)
	return g
}

func (g *gate) open() {
	g.lock.Lock()
	defer g.lock.Unlock()
	g.wg.Done()
}

func (g *gate) pass() {
	g.wg.Wait()
	g.lock.Lock()
	defer g.lock.Unlock()
	g.wg = new(sync.WaitGroup)
	g.wg.Add(1)
}

type Task struct {
	Priority int
	Body     func(func())
	Gate     *gate
	Over     bool
	Begun    bool
}

type Scheduler struct {
	line []*Task
	gate *gate
}

func New() *Scheduler { return &Scheduler{gate: shut()} }

// insert puts t behind all that are as important or more.
func (s *Scheduler) insert(t *Task) {
	at := sort.Search(len(s.line), func(i int) bool { return s.line[i].Priority < t.Priority })
	s.line = append(s.line, nil)
	copy(s.line[at+1:], s.line[at:])
	s.line[at] = t
}

func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.insert(&Task{Priority: priority, Body: task, Gate: shut()})
}

func (s *Scheduler) Run() {
	for len(s.line) != 0 {
		t := s.line[0]
		s.line = s.line[1:]
		if t.Begun {
			t.Gate.open()
		} else {
			t.Begun = true
			go func() {
				t.Body(func() {
					s.gate.open()
					t.Gate.pass()
				})
				t.Over = true
				s.gate.open()
			}()
		}
		s.gate.pass()
		if !t.Over {
			s.insert(t)
		}
	}
}
