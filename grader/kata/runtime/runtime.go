// Package runtime is a drop-in for those few functions of the standard library's package
// of the same name that answers may use. The grader compiles students' answers with it.
//
// An answer has no business with the number of processors that it is judged on: with
// thousands of them it would make thousands of threads, and slow down whoever is judged
// beside it; and the number would stay from one check to the next, where nothing else
// that an answer keeps does. So GOMAXPROCS only says what it was told, NumCPU is the
// same on every machine, and everything begins anew with each check.
package runtime

import std "runtime"

// Error is the real one.
type Error = std.Error

// processors is with how many the program runs.
var processors = std.GOMAXPROCS(0)

// told is what the answer believes that it has set.
var told = processors

// Begin forgets what the answer has set. The source policy keeps this name from answers.
//
//go:norace
func Begin() { told = processors }

// GOMAXPROCS returns the number of processors that were set before, as the real one does,
// and changes it for nobody but the answer. It orders no goroutines, as the real one
// orders none that the race detector would know of.
//
//go:norace
func GOMAXPROCS(n int) int {
	before := told
	if n > 0 {
		told = n
	}
	return before
}

// NumCPU returns the number of processors.
func NumCPU() int { return processors }

// Gosched lets other goroutines run.
func Gosched() { std.Gosched() }

// KeepAlive marks its argument as in use.
func KeepAlive(x any) { std.KeepAlive(x) }
