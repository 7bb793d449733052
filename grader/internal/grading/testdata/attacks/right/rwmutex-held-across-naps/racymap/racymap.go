// want: passed
//
// An RWMutex in an embedded struct, TryLock first, held while napping in virtual time.
package racymap

import (
	"maps"
	"sync"
	"time"
)

type guarded[K comparable, V any] struct {
	sync.RWMutex
	m map[K]V
}

type Visits struct{ guarded[string, int] }

func (v *Visits) Hit(page string) {
	if !v.TryLock() {
		v.Lock()
	}
	defer v.Unlock()
	time.Sleep(time.Nanosecond)
	if v.m == nil {
		v.m = map[string]int{}
	}
	v.m[page]++
}

func (v *Visits) Count(page string) int {
	l := v.RLocker()
	l.Lock()
	defer l.Unlock()
	return v.m[page]
}

func (v *Visits) Snapshot() map[string]int {
	if !v.TryRLock() {
		v.RLock()
	}
	defer v.RUnlock()
	return maps.Clone(v.m)
}
