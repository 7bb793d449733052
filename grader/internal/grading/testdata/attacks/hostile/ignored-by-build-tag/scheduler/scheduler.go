// want: does-not-compile
// kind: compile
// at: other.go:3
//
// A second program lies in the folder, and a build tag should hide it.
package scheduler

type Scheduler struct{}

func New() *Scheduler                                         { return &Scheduler{} }
func (s *Scheduler) Go(priority int, task func(yield func())) {}
func (s *Scheduler) Run()                                     {}
