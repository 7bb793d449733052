// Package emptyselect waits for its goroutines, and no longer.
package emptyselect

import "sync"

// Run runs all jobs at once and waits for them.
func Run(jobs ...func()) {
	var all sync.WaitGroup
	for _, job := range jobs {
		all.Go(job)
	}
	all.Wait()
}
