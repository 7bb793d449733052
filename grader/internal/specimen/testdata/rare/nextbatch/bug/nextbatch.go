// Package nextbatch runs jobs and waits for those that were started.
//
// Family: blocking, WaitGroup.
// Bug: the WaitGroup is used again for the next job while somebody has not yet returned from waiting for
// the one before.
package nextbatch

import "sync"

// Batch runs jobs.
type Batch struct {
	mu   sync.Mutex
	jobs *sync.WaitGroup
}

// New makes a batch without jobs.
func New() *Batch { return &Batch{jobs: new(sync.WaitGroup)} }

// Go starts a job.
func (b *Batch) Go(job func()) {
	b.mu.Lock()
	jobs := b.jobs
	jobs.Add(1)
	b.mu.Unlock()
	go func() {
		job()
		jobs.Done()
	}()
}

// Wait waits for the jobs that have been started and that nobody waits for yet.
func (b *Batch) Wait() {
	b.mu.Lock()
	jobs := b.jobs
	b.mu.Unlock()
	jobs.Wait()
}
