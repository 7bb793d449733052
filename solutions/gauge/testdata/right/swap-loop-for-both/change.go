// change makes f(old) out of old, in one piece, and returns it.
package gauge

import "sync/atomic"

func change(number *atomic.Int64, f func(old int64) int64) int64 {
	for {
		old := number.Load()
		new := f(old)
		if new == old {
			return old
		}
		if number.CompareAndSwap(old, new) {
			return new
		}
	}
}
