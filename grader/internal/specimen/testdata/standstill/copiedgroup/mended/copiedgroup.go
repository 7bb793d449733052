// Package copiedgroup hands its WaitGroup on by reference.
package copiedgroup

import "sync"

// Run runs all jobs at once and waits for them.
func Run(jobs ...func()) {
	var all sync.WaitGroup
	all.Add(len(jobs))
	for _, job := range jobs {
		go run(job, &all)
	}
	all.Wait()
}

func run(job func(), all *sync.WaitGroup) {
	job()
	all.Done()
}
