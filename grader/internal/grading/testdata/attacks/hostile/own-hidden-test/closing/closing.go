// want: correctness
// kind: wrong-answer
// at: closing.go:8
//
// Files that would lie where the hidden test lies, under its names.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	close(out)
	return out
}
