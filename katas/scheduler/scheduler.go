// Package scheduler lets tasks share one processor by giving it up of their own accord.
package scheduler

// Scheduler runs tasks, one at a time, the most important one first.
type Scheduler struct {
	// Add the fields that you need.
}

// New returns a scheduler without tasks.
func New() *Scheduler {
	panic("not implemented: New")
}

// Go adds a task and returns at once. A higher priority goes first; any int may be one.
// Go is called before Run, or by the task that is running.
//
// The task calls yield to let others go on: yield returns when it is the task's turn
// again.
func (s *Scheduler) Go(priority int, task func(yield func())) {
	panic("not implemented: Scheduler.Go")
}

// Run runs all tasks, also those that are added meanwhile, and returns when all of them
// have returned. When a task yields or returns, the next one is that with the highest
// priority, and among equals the one that has waited longest. Run is called once.
func (s *Scheduler) Run() {
	panic("not implemented: Scheduler.Run")
}
