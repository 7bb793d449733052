// Package stoplocked runs jobs in goroutines and counts those that are done.
//
// Family: blocking, WaitGroup.
// Mended: Stop waits before it takes the lock.
package stoplocked

import "sync"

// Pool runs jobs.
type Pool struct {
	jobs sync.WaitGroup
	mu   sync.Mutex
	done int
}

// Run starts a job.
func (p *Pool) Run(job func()) {
	p.jobs.Add(1)
	go func() {
		defer p.jobs.Done()
		job()
		p.mu.Lock()
		p.done++
		p.mu.Unlock()
	}()
}

// Stop waits for all jobs and returns how many were done.
func (p *Pool) Stop() int {
	p.jobs.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done
}
