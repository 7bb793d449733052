// want: passed
//
// A spin lock out of an atomic flag and Gosched.
package racymap

import (
	"runtime"
	"sync/atomic"
)

type Visits struct {
	busy  atomic.Bool
	pages map[string]int
}

func (v *Visits) lock() {
	for !v.busy.CompareAndSwap(false, true) {
		runtime.Gosched()
	}
}
func (v *Visits) unlock() { v.busy.Store(false) }

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
