package sync

import "unsafe"

// A RWMutex is a reader/writer mutual exclusion lock, held by any number of
// readers or by a single writer. The zero value is an unlocked mutex. It must
// not be copied after first use.
//
// While a writer waits, new readers wait too, so that the writer's turn comes.
// This prohibits recursive read-locking. When a writer is done, the readers
// that wait at that moment go before the next writer.
//
// The n'th call to [RWMutex.Unlock] synchronizes before the m'th call to
// [RWMutex.Lock] for any n < m. For any call to [RWMutex.RLock] there is an n
// such that the n'th Unlock synchronizes before it, and the corresponding
// [RWMutex.RUnlock] synchronizes before the n+1'th Lock.
type RWMutex struct {
	guard   guard
	writing bool
	reading int
	readers queue // waiting; not empty only while somebody writes or waits to write
	writers queue // waiting; not empty only while somebody reads or writes
	shadow  shadow

	// Two addresses for the race detector, because readers are not ordered
	// among each other: what a writer has done reaches readers and writers, what
	// a reader has done reaches writers only.
	afterWriter, afterReaders byte
}

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	rw.shadow.read()
	if turn := rw.readOrQueue(); turn != nil {
		<-turn
	}
	raceAcquire(unsafe.Pointer(&rw.afterWriter))
}

// TryRLock tries to lock rw for reading and reports whether it succeeded.
func (rw *RWMutex) TryRLock() bool {
	rw.shadow.read()
	if !rw.readIfFree() {
		return false
	}
	raceAcquire(unsafe.Pointer(&rw.afterWriter))
	return true
}

// RUnlock undoes a single [RWMutex.RLock]. It is a fatal error if rw is not
// locked for reading.
func (rw *RWMutex) RUnlock() {
	rw.shadow.read()
	raceReleaseMerge(unsafe.Pointer(&rw.afterReaders))
	if !rw.stopReading() {
		fatalRUnlockOfUnlockedRWMutex()
	}
}

// Lock locks rw for writing. It waits until no one else reads or writes.
func (rw *RWMutex) Lock() {
	rw.shadow.read()
	if turn := rw.writeOrQueue(); turn != nil {
		<-turn
	}
	raceAcquire(unsafe.Pointer(&rw.afterWriter))
	raceAcquire(unsafe.Pointer(&rw.afterReaders))
}

// TryLock tries to lock rw for writing and reports whether it succeeded.
func (rw *RWMutex) TryLock() bool {
	rw.shadow.read()
	if !rw.writeIfFree() {
		return false
	}
	raceAcquire(unsafe.Pointer(&rw.afterWriter))
	raceAcquire(unsafe.Pointer(&rw.afterReaders))
	return true
}

// Unlock unlocks rw for writing. It is a fatal error if rw is not locked for
// writing. Like a Mutex, a RWMutex belongs to no goroutine.
func (rw *RWMutex) Unlock() {
	rw.shadow.read()
	raceRelease(unsafe.Pointer(&rw.afterWriter))
	if !rw.stopWriting() {
		fatalUnlockOfUnlockedRWMutex()
	}
}

// RLocker returns a [Locker] whose Lock and Unlock call rw.RLock and rw.RUnlock.
func (rw *RWMutex) RLocker() Locker {
	return (*rlocker)(rw)
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// openToReaders is asked inside the guard.
//
//go:norace
func (rw *RWMutex) openToReaders() bool {
	return !rw.writing && rw.writers.empty()
}

// openToWriters is asked inside the guard. Nobody can be waiting then.
//
//go:norace
func (rw *RWMutex) openToWriters() bool {
	return !rw.writing && rw.reading == 0
}

//go:norace
func (rw *RWMutex) readOrQueue() (turn <-chan struct{}) {
	rw.guard.enter()
	if rw.openToReaders() {
		rw.reading++
	} else {
		turn = rw.readers.join()
	}
	rw.guard.leave()
	return turn
}

//go:norace
func (rw *RWMutex) readIfFree() bool {
	rw.guard.enter()
	ok := rw.openToReaders()
	if ok {
		rw.reading++
	}
	rw.guard.leave()
	return ok
}

//go:norace
func (rw *RWMutex) writeOrQueue() (turn <-chan struct{}) {
	rw.guard.enter()
	if rw.openToWriters() {
		rw.writing = true
	} else {
		turn = rw.writers.join()
	}
	rw.guard.leave()
	return turn
}

//go:norace
func (rw *RWMutex) writeIfFree() bool {
	rw.guard.enter()
	ok := rw.openToWriters()
	if ok {
		rw.writing = true
	}
	rw.guard.leave()
	return ok
}

// stopReading lets the next writer in after the last reader. It reports whether
// anybody was reading at all.
//
//go:norace
func (rw *RWMutex) stopReading() bool {
	rw.guard.enter()
	wasReading := rw.reading > 0
	if wasReading {
		rw.reading--
		if rw.reading == 0 {
			rw.writing = rw.writers.releaseFirst()
		}
	}
	rw.guard.leave()
	return wasReading
}

// stopWriting lets in all waiting readers or, without any, the next writer. It
// reports whether anybody was writing at all.
//
//go:norace
func (rw *RWMutex) stopWriting() bool {
	rw.guard.enter()
	wasWriting := rw.writing
	if wasWriting {
		rw.reading = rw.readers.releaseAll()
		rw.writing = rw.reading == 0 && rw.writers.releaseFirst()
	}
	rw.guard.leave()
	return wasWriting
}
