// want: passed
//
// Init order dependent vars, several inits, blank vars with effects, a init goroutine that ends.
package launch

import "fmt"

var a = b + 1
var b = f()
var _ = register("first")
var _, c = g()
var registry []string
var ready chan struct{}

func f() int           { return 41 }
func g() (string, int) { return "x", a * 2 }
func register(s string) int {
	registry = append(registry, s)
	return len(registry)
}

func init() {
	ready = make(chan struct{})
	go func() { close(ready) }()
}

func init() {
	if a != 42 || c != 84 {
		panic(fmt.Sprint("initialised out of order: ", a, b, c))
	}
	<-ready
	register("second")
}

func All(tasks []func() int) []int {
	// registry = append(...) ran in an initialiser: "var registry []string" has none, so both stay.
	if len(registry) != 2 {
		panic(fmt.Sprint("registry is ", registry))
	}
	out := make([]int, len(tasks))
	done := make(chan int)
	for i := range tasks {
		go func() {
			out[i] = tasks[i]()
			done <- i
		}()
	}
	for n := len(tasks); n > 0; n-- {
		<-done
	}
	return out
}
