// Package lateerror runs tasks and returns an error of one that failed.
//
// Family: non-blocking, anonymous function.
// Mended: it writes the error first.
package lateerror

import "sync"

// Run runs all tasks at the same time, and returns an error if any failed.
func Run(tasks ...func() error) error {
	var (
		mu     sync.Mutex
		failed error
	)
	ended := make(chan struct{}, len(tasks))
	for _, task := range tasks {
		go func() {
			err := task()
			if err != nil {
				mu.Lock()
				failed = err
				mu.Unlock()
			}
			ended <- struct{}{}
		}()
	}
	for range tasks {
		<-ended
	}
	mu.Lock()
	defer mu.Unlock()
	return failed
}
