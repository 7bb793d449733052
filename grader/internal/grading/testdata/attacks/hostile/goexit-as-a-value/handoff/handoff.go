// want: refused
// kind: refused
// at: handoff.go:13
//
// Goexit is carried through a generic function as a value, and never called by its name.
package handoff

import "runtime"

func call[F ~func()](f F) { f() }

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	leave := runtime.Goexit
	call(leave)
}
