// Package doneearly runs tasks and lists those that have ended.
//
// Family: non-blocking, order violation.
// Mended: it counts itself off last.
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
			mu.Lock()
			ended = append(ended, i)
			mu.Unlock()
			running.Done()
		}()
	}
	running.Wait()
	mu.Lock()
	defer mu.Unlock()
	return ended
}
