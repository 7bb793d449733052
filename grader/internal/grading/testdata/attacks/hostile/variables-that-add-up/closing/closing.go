// want: does-not-compile
// kind: compile
// at: closing.go:9
//
// Each of them is small enough, but one program has to hold them all, and those of all
// other answers.
package closing

var a, b, _, c, d [6 << 20]byte

func Collect(producers []func(emit func(int))) <-chan int { return nil }
