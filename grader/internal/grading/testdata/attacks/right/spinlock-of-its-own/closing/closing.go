// want: passed
//
// Guards a count with a lock that gives its turn away until it is free.
package closing

import (
	"runtime"
	"sync/atomic"
)

// A Gosched spinlock around a counter, which ends; results in a select.
type lock struct{ held atomic.Bool }

func (l *lock) Lock() {
	for !l.held.CompareAndSwap(false, true) {
		runtime.Gosched()
	}
}

func (l *lock) Unlock() { l.held.Store(false) }

func Collect(producers []func(emit func(int))) <-chan int {
	out, left := make(chan int), len(producers)
	if left == 0 {
		close(out)
		return out
	}
	var l lock
	for _, p := range producers {
		go func() {
			p(func(v int) {
				select {
				case out <- v:
				}
			})
			l.Lock()
			defer l.Unlock()
			if left--; left == 0 {
				close(out)
			}
		}()
	}
	return out
}
