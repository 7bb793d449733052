// Package goroutines reads the goroutine dumps that the Go runtime prints:
// those of runtime.Stack, of the goroutine profiles with debug=2, and of a
// dying program. The formats are those of Go 1.26 (runtime/traceback.go).
//
// A judged program can print anything around a dump, so whatever does not look
// like one is skipped. The work is linear in the length of the text, and every
// string handed out is printable, on one line, and at most a few kilobytes long.
//
// The package uses the standard library only: it is compiled into judged
// programs as well as into the grader.
package goroutines

// Goroutine is one goroutine of a dump.
type Goroutine struct {
	ID int // the runtime's number; 0 for a thread's scheduler goroutine

	// State is what the goroutine does or waits for, without any suffix:
	// "running", "chan receive", "chan send (nil chan)", "select (no cases)",
	// "sync.WaitGroup.Wait" (runtime/runtime2.go, waitReasonStrings, and
	// runtime/traceback.go, gStatusStrings).
	State string

	Durable        bool // waits for what only its own synctest bubble can bring about
	Leaked         bool // found unreachable by the goroutine leak profile
	LockedToThread bool
	Minutes        int // for how long it has waited, in whole minutes
	Bubble         int // number of its synctest bubble, from 1; 0 outside of any

	Frames []Frame // innermost first; empty if it ran on another thread
	Elided bool    // frames are missing from the middle of Frames

	CreatedBy *Frame // the function that holds the go statement, and its place; nil for main
	CreatorID int    // the goroutine that ran the go statement; 0 if the dump does not say
}

// Frame is one call on a stack.
type Frame struct {
	// Func is the function's full name as printed: "main.main.func1",
	// "example.com/queue.(*Queue[...]).Push". Type arguments are always "[...]".
	Func string
	File string // as compiled: absolute, or relative after -trimpath and //line
	Line int    // from 1; 0 where the runtime knows none
}
