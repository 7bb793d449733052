// Package panictext reads the last words of a Go program: a panic that nobody
// recovered, a fatal error of the runtime, a deadly signal, or the race
// detector giving up. The formats are those of Go 1.26 (runtime/panic.go,
// runtime/error.go, runtime/signal_unix.go) and of its race detector.
//
// A judged program can print anything before it dies, forged last words
// included, so the last ones in the text that are followed by a stack are taken
// for the true ones. Whether the program died at all is for its exit status to
// say. The work is linear in the length of the text.
package panictext

import "github.com/concurrency-katas/go/grader/kata/goroutines"

// Crash is how a program died.
type Crash struct {
	Kind Kind

	// Message is the first line of what was said: the panic's value, or the
	// runtime's words after "fatal error: ". Of several panics in a chain it is
	// the last one's. It is printable and has at most 300 bytes; the address
	// that stands for a value without a printed form is left out.
	Message string

	// Earlier holds the messages of the panics before, oldest first, at most
	// eight: of "panic: a" followed by "\tpanic: b", this is a.
	Earlier []string

	// Signal is the name of the signal behind it, such as "SIGSEGV"; mostly empty.
	Signal string

	// Goroutines are those of the dump that follows, as printed: the one that
	// panicked first. There may be none, and after a signal the first may be a
	// thread's own, with ID 0.
	Goroutines []goroutines.Goroutine
}

// Kind is a way to die.
type Kind string

// The ways to die. There are no others.
const (
	Panic          Kind = "panic"           // unrecovered; also nil dereference, index, closed channel …
	TestTimeout    Kind = "test timeout"    // the panic of go test's -timeout
	BubbleDeadlock Kind = "bubble deadlock" // synctest's panic: blocked, or goroutines remain
	Deadlock       Kind = "deadlock"        // fatal: all goroutines are asleep
	ConcurrentMap  Kind = "concurrent map"  // fatal: map used and written at once
	UnlockUnlocked Kind = "unlock unlocked" // fatal: unlock of an unlocked Mutex or RWMutex
	StackOverflow  Kind = "stack overflow"
	OutOfMemory    Kind = "out of memory" // of the runtime or of the race detector
	ThreadLimit    Kind = "thread limit"  // too many operating system threads
	DetectorLimit  Kind = "detector limit"
	DetectorFault  Kind = "detector fault" // the race detector failed for another reason
	Signal         Kind = "signal"         // SIGQUIT and others; also a fault at an address that is no nil pointer
	FatalError     Kind = "fatal error"    // any other fatal error of the runtime
)
