//go:build !race

package sync

import "unsafe"

// Without the race detector there is nobody to tell. See race.go.

func raceAcquire(unsafe.Pointer)      {}
func raceRelease(unsafe.Pointer)      {}
func raceReleaseMerge(unsafe.Pointer) {}
func raceRead(unsafe.Pointer)         {}
func raceWrite(unsafe.Pointer)        {}
func raceDisable()                    {}
func raceEnable()                     {}

type shadow struct{}

func (*shadow) used() {}
func (*shadow) read() {}
