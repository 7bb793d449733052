// Package nexttry tries again and again, and does not wait for a try that is called off.
//
// Family: non-blocking, anonymous function.
// Mended: the function captures a number of its own.
package nexttry

// Until calls try with 1, 2, 3, … until it reports true, and returns that number.
// What is received from off calls off the present try.
func Until(try func(n int) bool, off <-chan struct{}) int {
	n := 1
	for {
		result := make(chan bool, 1)
		present := n
		go func() { result <- try(present) }()
		select {
		case ok := <-result:
			if ok {
				return n
			}
		case <-off:
		}
		n++
	}
}
