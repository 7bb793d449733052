// Package skippeddone runs jobs until it is closed, and waits for those that run.
//
// Family: blocking, WaitGroup.
// Bug: a job that finds the runner closed returns without counting itself off.
package skippeddone

import "sync"

// Runner runs jobs.
type Runner struct {
	running sync.WaitGroup
	mu      sync.Mutex
	closed  bool
	results []int
}

// Run runs a job in a goroutine of its own; its result is kept unless the runner is
// closed meanwhile.
func (r *Runner) Run(job func() int) {
	r.running.Add(1)
	go func() {
		result := job()
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.closed {
			return
		}
		r.results = append(r.results, result)
		r.running.Done()
	}()
}

// Close keeps no more results, waits for the jobs, and returns what was kept.
func (r *Runner) Close() []int {
	r.mu.Lock()
	r.closed = true
	r.mu.Unlock()
	r.running.Wait()
	return r.results
}
