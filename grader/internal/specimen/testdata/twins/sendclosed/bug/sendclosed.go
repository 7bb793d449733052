// Package sendclosed reports when a task is done, and closes the channel on which it does
// too early.
package sendclosed

import "sync"

// Report runs task beside the caller. One word on the channel says that it is done.
func Report(task func()) <-chan string {
	var mu sync.Mutex
	done := make(chan string, 1)
	go func() {
		task()
		mu.Lock()
		mu.Unlock() // whoever closes it has done so
		done <- "done"
	}()
	mu.Lock()
	close(done)
	mu.Unlock()
	return done
}
