package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Cond is a condition variable: a place where goroutines wait for an event or
// announce it. It must not be copied after first use.
//
// A call to [Cond.Signal] or [Cond.Broadcast] synchronizes before any
// [Cond.Wait] that it unblocks.
type Cond struct {
	// L is held while observing or changing the condition.
	L Locker

	guard   guard
	waiting queue
	home    uintptr // where this Cond was first used
}

// NewCond returns a new Cond with Locker l.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

// Wait unlocks c.L, waits for [Cond.Signal] or [Cond.Broadcast], and locks c.L
// before it returns. Since c.L is not locked meanwhile, the caller should call
// Wait in a loop that checks the condition.
func (c *Cond) Wait() {
	c.mustNotBeCopied()
	turn := c.enqueue()
	c.L.Unlock()
	<-turn
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest on c, if there is any. The
// caller may hold c.L but need not.
func (c *Cond) Signal() {
	c.mustNotBeCopied()
	c.wakeFirst()
}

// Broadcast wakes all goroutines that wait on c. The caller may hold c.L but
// need not.
func (c *Cond) Broadcast() {
	c.mustNotBeCopied()
	c.wakeAll()
}

// enqueue must come before L is unlocked, so that no signal is missed.
//
//go:norace
func (c *Cond) enqueue() (turn <-chan struct{}) {
	c.guard.enter()
	turn = c.waiting.join()
	c.guard.leave()
	return turn
}

//go:norace
func (c *Cond) wakeFirst() {
	c.guard.enter()
	c.waiting.releaseFirst()
	c.guard.leave()
}

//go:norace
func (c *Cond) wakeAll() {
	c.guard.enter()
	c.waiting.releaseAll()
	c.guard.leave()
}

// mustNotBeCopied does not enter the guard: a copy may have been taken while
// somebody was inside, and its guard would never open.
//
//go:norace
func (c *Cond) mustNotBeCopied() {
	home, here := &c.home, uintptr(unsafe.Pointer(c))
	raceDisable()
	atomic.CompareAndSwapUintptr(home, 0, here)
	copied := atomic.LoadUintptr(home) != here
	raceEnable()
	if copied {
		panic("sync.Cond is copied")
	}
}
