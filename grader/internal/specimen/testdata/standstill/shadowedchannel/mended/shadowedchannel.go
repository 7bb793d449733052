// Package shadowedchannel makes its channel under the name that is used.
package shadowedchannel

// Count does n jobs and counts those that came back; with buffered, without making
// anybody wait.
func Count(n int, buffered bool) int {
	done := make(chan bool)
	if buffered {
		done = make(chan bool, n)
	}
	for range n {
		go func() { done <- true }()
	}
	count := 0
	for range n {
		<-done
		count++
	}
	return count
}
