package sync

import (
	std "sync"
	"unsafe"
)

// A Locker represents an object that can be locked and unlocked.
type Locker = std.Locker

// A Mutex is a mutual exclusion lock. The zero value is an unlocked mutex. It
// must not be copied after first use.
//
// The n'th call to [Mutex.Unlock] synchronizes before the m'th call to
// [Mutex.Lock] for any n < m. A successful [Mutex.TryLock] is like a Lock; a
// failed one orders nothing.
type Mutex struct {
	guard   guard
	locked  bool
	waiting queue // not empty only while locked
	shadow  shadow
}

// Lock locks m. If m is in use already, the calling goroutine waits until it is
// its turn.
func (m *Mutex) Lock() {
	m.shadow.used()
	if turn := m.takeOrQueue(); turn != nil {
		<-turn
	}
	raceAcquire(unsafe.Pointer(m))
}

// TryLock tries to lock m and reports whether it succeeded.
func (m *Mutex) TryLock() bool {
	if !m.takeIfFree() {
		return false
	}
	m.shadow.used()
	raceAcquire(unsafe.Pointer(m))
	return true
}

// Unlock unlocks m. It is a fatal error if m is not locked. A Mutex belongs to
// no goroutine: one may lock it and another unlock it.
func (m *Mutex) Unlock() {
	m.shadow.used()
	raceRelease(unsafe.Pointer(m))
	if !m.passOn() {
		fatalUnlockOfUnlockedMutex()
	}
}

// takeOrQueue returns nil if m now belongs to the caller, else what to wait for.
//
//go:norace
func (m *Mutex) takeOrQueue() (turn <-chan struct{}) {
	m.guard.enter()
	if m.locked {
		turn = m.waiting.join()
	} else {
		m.locked = true
	}
	m.guard.leave()
	return turn
}

//go:norace
func (m *Mutex) takeIfFree() bool {
	m.guard.enter()
	free := !m.locked
	m.locked = true
	m.guard.leave()
	return free
}

// passOn gives m to the goroutine that has waited longest, and leaves it locked
// meanwhile; without one m is free. It reports whether m was locked at all.
//
//go:norace
func (m *Mutex) passOn() bool {
	m.guard.enter()
	wasLocked := m.locked
	if wasLocked {
		m.locked = m.waiting.releaseFirst()
	}
	m.guard.leave()
	return wasLocked
}
