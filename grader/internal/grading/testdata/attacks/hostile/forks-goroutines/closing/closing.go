// want: correctness
// kind: over-limit
// at: closing.go:8
//
// Each goroutine starts two more.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var fork func()
	fork = func() {
		go fork()
		go fork()
		<-out
	}
	go fork()
	return out
}
