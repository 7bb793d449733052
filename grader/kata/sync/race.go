//go:build race

package sync

import (
	"runtime"
	"sync/atomic"
	"unsafe"
)

// These functions must stay small enough to be inlined: then the detector's
// reports show the exported method directly above its caller.

func raceAcquire(at unsafe.Pointer)      { runtime.RaceAcquire(at) }
func raceRelease(at unsafe.Pointer)      { runtime.RaceRelease(at) }
func raceReleaseMerge(at unsafe.Pointer) { runtime.RaceReleaseMerge(at) }
func raceRead(at unsafe.Pointer)         { runtime.RaceRead(at) }
func raceWrite(at unsafe.Pointer)        { runtime.RaceWrite(at) }

//go:norace
func raceDisable() { runtime.RaceDisable() }

//go:norace
func raceEnable() { runtime.RaceEnable() }

// A shadow is a word that lets the detector see that a lock is in use, since the
// guarded state is hidden from it. So it can report a lock that is overwritten
// or copied meanwhile. It orders nothing.
type shadow struct {
	word uint32
}

// used counts as an atomic write, as every use of a real Mutex does: it races
// with plain reads and writes, but not with other uses. It is a store, which
// publishes and takes nothing in; as nobody ever loads the word, no order
// between goroutines arises.
func (s *shadow) used() { atomic.StoreUint32(&s.word, 0) }

// read counts as a plain read, as every use of a real RWMutex does: it races
// with plain writes only.
func (s *shadow) read() { runtime.RaceRead(unsafe.Pointer(&s.word)) }
