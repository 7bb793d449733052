// Package panicwhilelocked keeps its mutex locked when the job panics: the recovered
// panic steps over the Unlock.
package panicwhilelocked

import "sync"

// Runner runs one job at a time.
type Runner struct {
	mu   sync.Mutex
	done int
}

// Run runs a job; one that panics is not counted.
func (r *Runner) Run(job func()) {
	defer func() { _ = recover() }()
	r.mu.Lock() // want: deadlock correctness
	job()
	r.done++
	r.mu.Unlock()
}

// Done counts the jobs that came to their end.
func (r *Runner) Done() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.done
}
