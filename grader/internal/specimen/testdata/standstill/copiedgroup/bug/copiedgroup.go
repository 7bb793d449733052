// Package copiedgroup hands its WaitGroup on by value: the copy is done, and the
// original waits.
package copiedgroup

import "sync"

// Run runs all jobs at once and waits for them.
func Run(jobs ...func()) {
	var all sync.WaitGroup
	all.Add(len(jobs))
	for _, job := range jobs {
		go run(job, all)
	}
	all.Wait() // want: deadlock correctness
}

func run(job func(), all sync.WaitGroup) {
	job()
	all.Done()
}
