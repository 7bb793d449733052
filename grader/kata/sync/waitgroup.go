package sync

import "unsafe"

// A WaitGroup counts tasks, and lets goroutines wait until the count is zero.
// The zero value is ready to use. It must not be copied after first use.
//
// A call to [WaitGroup.Done] synchronizes before the return of any
// [WaitGroup.Wait] that it unblocks.
type WaitGroup struct {
	guard   guard
	count   int32
	waiting queue // not empty only while count is not zero

	// started stands for "the count has left zero", for the race detector only.
	started byte
}

// Add adds delta, which may be negative, to the counter. When the counter
// becomes zero, all waiting goroutines are released; when it becomes negative,
// Add panics.
//
// An Add that starts from zero must happen before the Wait that is to see it,
// and after all earlier Waits have returned.
func (wg *WaitGroup) Add(delta int) {
	if delta < 0 {
		raceReleaseMerge(unsafe.Pointer(wg))
	}
	count := wg.change(int32(delta))
	if delta > 0 && count == int32(delta) {
		// An Add that starts from zero and a Wait need an order between them, or
		// the Wait may come too early. The detector gets to know the rule as a
		// read here and a write in Wait: they race unless they are ordered,
		// while several Adds may well start from zero at the same time.
		raceRead(unsafe.Pointer(&wg.started))
	}
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
}

// Done decrements the counter by one.
func (wg *WaitGroup) Done() {
	wg.Add(-1)
}

// Wait waits until the counter is zero.
func (wg *WaitGroup) Wait() {
	turn, first := wg.queueUnlessZero()
	if turn == nil {
		raceAcquire(unsafe.Pointer(wg))
		return
	}
	if first {
		// Only the first, since several may wait at the same time.
		raceWrite(unsafe.Pointer(&wg.started))
	}
	<-turn
	raceAcquire(unsafe.Pointer(wg))
	if wg.inUse() {
		panic("sync: WaitGroup is reused before previous Wait has returned")
	}
}

// Go calls f in a new goroutine and adds that task to wg. The task is done when
// f returns or its goroutine exits. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			// A panic of f ends the program. Done would let the waiting
			// goroutine run on meanwhile, and perhaps exit first as if all were
			// well. Only recover tells a panic from runtime.Goexit.
			if problem := recover(); problem != nil {
				panic(problem)
			}
			wg.Done()
		}()
		f()
	}()
}

// change returns the new count. The last task and the end of all waits are one
// step here, so the misuse that the real WaitGroup calls "Add called
// concurrently with Wait", an Add between those two, cannot occur.
//
//go:norace
func (wg *WaitGroup) change(delta int32) (count int32) {
	wg.guard.enter()
	wg.count += delta
	count = wg.count
	if count == 0 {
		wg.waiting.releaseAll()
	}
	wg.guard.leave()
	return count
}

// queueUnlessZero returns nil if there is nothing to wait for, else what to wait
// for and whether nobody else was waiting yet.
//
//go:norace
func (wg *WaitGroup) queueUnlessZero() (turn <-chan struct{}, first bool) {
	wg.guard.enter()
	if wg.count != 0 {
		first = wg.waiting.empty()
		turn = wg.waiting.join()
	}
	wg.guard.leave()
	return turn, first
}

//go:norace
func (wg *WaitGroup) inUse() bool {
	wg.guard.enter()
	used := wg.count != 0
	wg.guard.leave()
	return used
}
