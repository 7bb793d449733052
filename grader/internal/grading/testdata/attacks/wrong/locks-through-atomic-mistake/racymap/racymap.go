// want: races
//
// A spin lock whose unlock is a plain write.
package racymap

import (
	"runtime"
	"sync/atomic"
)

type Visits struct {
	busy  int32
	pages map[string]int
}

func (v *Visits) lock() {
	for !atomic.CompareAndSwapInt32(&v.busy, 0, 1) {
		runtime.Gosched()
	}
}
func (v *Visits) unlock() { v.busy = 0 }

func (v *Visits) Hit(page string) {
	v.lock()
	defer v.unlock()
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page]++
}

func (v *Visits) Count(page string) int {
	v.lock()
	defer v.unlock()
	return v.pages[page]
}

func (v *Visits) Snapshot() map[string]int {
	v.lock()
	defer v.unlock()
	out := map[string]int{}
	for k, n := range v.pages {
		out[k] = n
	}
	return out
}
