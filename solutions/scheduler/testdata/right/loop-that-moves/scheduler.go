// Approach: a task is called by the loop itself; when it yields, a new goroutine goes on with
// the loop. A line of tasks for each priority, in a file of its own.
package scheduler

// Scheduler has a loop that moves: a task runs on the goroutine of the loop, as a plain
// call. When it yields for the first time, its goroutine has to stay where it is; so a new
// goroutine goes on with the loop. Tasks that never yield need no goroutine at all.
type Scheduler struct {
	lines map[int]*line // one line of tasks for each priority
	done  chan struct{}
}

// New returns a scheduler without tasks.
func New() *Scheduler {
	return &Scheduler{lines: map[int]*line{}, done: make(chan struct{})}
}

// Go adds a task and returns at once.
func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.add(priority, turn{begin: task})
}

// Run runs all tasks, and returns when all of them have returned.
func (s *Scheduler) Run() {
	go s.loop()
	<-s.done
}

// loop ends when there is nobody left, or when it has woken somebody who has a loop of
// his own to go on with.
func (s *Scheduler) loop() {
	for {
		priority, t, ok := s.next()
		if !ok {
			close(s.done)
			return
		}
		if t.begin == nil {
			close(t.goOn)
			return
		}
		t.begin(func() {
			goOn := make(chan struct{})
			s.add(priority, turn{goOn: goOn})
			go s.loop()
			<-goOn
		})
	}
}
