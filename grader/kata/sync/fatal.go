package sync

import std "sync"

// Misuse of a lock ends the program; it is no panic that a student's code could
// recover from. Only the runtime can do that, so these functions make the same
// mistake with a real lock. The text is the standard one, and the trace leads
// over the misused method to its caller.

func fatalUnlockOfUnlockedMutex() {
	var neverLocked std.Mutex
	neverLocked.Unlock()
}

func fatalUnlockOfUnlockedRWMutex() {
	var neverLocked std.RWMutex
	neverLocked.Unlock()
}

func fatalRUnlockOfUnlockedRWMutex() {
	var neverLocked std.RWMutex
	neverLocked.RUnlock()
}
