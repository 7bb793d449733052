// Package racereport reads what Go's race detector writes to a program's
// stderr. The format is that of the detector in Go 1.26 (runtime/race; in LLVM,
// compiler-rt/lib/tsan/rtl/tsan_report.cpp, the part for Go).
//
// A judged program can print anything, also between the lines of a report.
// Whatever is no line of a report is skipped, the work is linear in the length
// of the text, and all strings handed out are printable and on one line.
//
// Three things to know about the reports themselves:
//
//   - Goroutine numbers are the detector's own. They are not those of goroutine
//     dumps, except by chance.
//   - A stack may lack the student's frame: a closure that does nothing but one
//     call of sync/atomic leaves only frames of sync/atomic. The place where the
//     goroutine was created is then the nearest one known.
//   - The same race is reported once a process.
package racereport

import (
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// MainGoroutine is the detector's number of the main goroutine.
const MainGoroutine = 1

// Report is one reported data race.
type Report struct {
	Accesses  []Access   // the later one first; two, unless text is missing
	Creations []Creation // of the goroutines of Accesses; the main one has none
	Truncated bool       // the text broke off before the report's last line
}

// Access is one of the clashing accesses.
type Access struct {
	Kind      Kind
	Previous  bool               // the earlier one
	Address   uint64             // differs from run to run
	Goroutine int                // the detector's number, from 1 = MainGoroutine
	Frames    []goroutines.Frame // innermost first
	StackLost bool               // the detector had forgotten the stack
}

// Kind is how memory was accessed.
type Kind string

// The kinds of accesses. There are no others.
const (
	Read        Kind = "read"
	Write       Kind = "write"
	AtomicRead  Kind = "atomic read" // by sync/atomic, against a plain write
	AtomicWrite Kind = "atomic write"
)

// Creation tells where a goroutine was started.
type Creation struct {
	Goroutine int                // the detector's number
	Finished  bool               // it had ended when the race was found
	Frames    []goroutines.Frame // of the goroutine that ran the go statement, which stands in the first
	StackLost bool               // the detector had forgotten the stack
}

// Creation returns where a goroutine of the report was created; ok is false for
// the main goroutine, and where the report does not say.
func (r Report) Creation(goroutine int) (c Creation, ok bool) {
	for _, c := range r.Creations {
		if c.Goroutine == goroutine {
			return c, true
		}
	}
	return Creation{}, false
}
