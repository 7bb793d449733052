package sync

import "sync/atomic"

// Once performs exactly one action. The zero value is ready to use. It must not
// be copied after first use.
//
// The return of the action synchronizes before the return of any call of
// [Once.Do].
type Once struct {
	done    atomic.Bool
	running Mutex
}

// Do calls f if and only if Do is being called for the first time for this Once.
// All other calls wait until that f has returned, so an f that calls Do on the
// same Once deadlocks. If f panics, Do considers it to have returned.
func (o *Once) Do(f func()) {
	if o.done.Load() {
		return
	}
	o.running.Lock()
	defer o.running.Unlock()
	if o.done.Load() {
		return
	}
	defer o.done.Store(true)
	f()
}
