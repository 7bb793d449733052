// Package doneearly runs tasks and lists those that have ended.
//
// Family: non-blocking, order violation.
// Bug: a task counts itself off before it puts itself on the list.
package doneearly

import "sync"

// Run runs all tasks at the same time and returns the numbers of those that have
// ended, in the order in which they did: all of them.
func Run(tasks ...func()) []int {
	var (
		running sync.WaitGroup
		mu      sync.Mutex
		ended   []int
	)
	running.Add(len(tasks))
	for i, task := range tasks {
		go func() {
			task()
			running.Done()
			mu.Lock()
			ended = append(ended, i)
			mu.Unlock()
		}()
	}
	running.Wait()
	mu.Lock()
	defer mu.Unlock()
	return ended
}
