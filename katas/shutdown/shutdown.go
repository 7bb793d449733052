// Package shutdown is a pool of workers that can be closed in good order.
package shutdown

import "errors"

// ErrClosed is what Submit returns after Close.
var ErrClosed = errors.New("the pool is closed")

// Pool runs jobs with a limited number of workers. Any number of goroutines may use it
// at the same time, and so may the jobs themselves.
type Pool struct {
	// Add the fields that you need.
}

// New returns a pool that runs at most workers jobs at the same time. There is at least
// one worker.
func New(workers int) *Pool {
	panic("not implemented: New")
}

// Submit accepts a job, which is run once, as soon as a worker is free, and returns nil.
// It does not wait, however many jobs are waiting already. After the call of Close it
// returns ErrClosed, and the job is not run. A job may call Submit.
func (p *Pool) Submit(job func()) error {
	panic("not implemented: Pool.Submit")
}

// Close refuses new jobs, and returns when all that were accepted have returned, also
// those that had not begun yet. It may be called any number of times, from any
// goroutine but that of a job of this pool, and each call waits. Nothing is left behind
// then.
func (p *Pool) Close() {
	panic("not implemented: Pool.Close")
}
