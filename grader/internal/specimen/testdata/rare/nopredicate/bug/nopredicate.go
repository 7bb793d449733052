// Package nopredicate fetches something beside its caller and wakes it.
//
// Family: blocking, Cond.
// Bug: the caller waits for the call and not for the result; a result that is quicker calls before anybody
// waits.
package nopredicate

import "sync"

// Fetch calls get in a goroutine and returns its result.
func Fetch(get func() string) string {
	var (
		mu     sync.Mutex
		result *string
	)
	arrived := sync.NewCond(&mu)
	go func() {
		got := get()
		mu.Lock()
		result = &got
		mu.Unlock()
		arrived.Signal()
	}()
	mu.Lock()
	defer mu.Unlock()
	arrived.Wait()
	return *result
}
