// Package nexttry tries again and again, and does not wait for a try that is called off.
//
// Family: non-blocking, anonymous function.
// Bug: the try's function captured the counter, which moves on when a try is called off.
package nexttry

// Until calls try with 1, 2, 3, … until it reports true, and returns that number.
// What is received from off calls off the present try.
func Until(try func(n int) bool, off <-chan struct{}) int {
	n := 1
	for {
		result := make(chan bool, 1)
		go func() { result <- try(n) }()
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
