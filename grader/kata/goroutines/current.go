package goroutines

import "runtime"

// Current is the ID of the calling goroutine, by which dumps name it. The runtime
// offers no other way to it than the header of one's own stack.
func Current() int {
	const header = "goroutine "
	var buf [64]byte
	n := runtime.Stack(buf[:], false)
	id := 0
	for i := len(header); i < n && '0' <= buf[i] && buf[i] <= '9'; i++ {
		id = 10*id + int(buf[i]-'0')
	}
	return id
}
