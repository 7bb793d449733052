package timer

import (
	"sync"
	"time"
)

// Watch gives back a lock that it has not taken: the whole program ends.
func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	var mu sync.Mutex
	mu.Unlock()
	return 0
}
