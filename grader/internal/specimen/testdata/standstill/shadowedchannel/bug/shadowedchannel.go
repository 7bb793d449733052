// Package shadowedchannel makes its channel under a name that shadows the one that
// is used: the goroutines send on nil.
package shadowedchannel

// Count does n jobs and counts those that came back; with buffered, without making
// anybody wait.
func Count(n int, buffered bool) int {
	var done chan bool
	if buffered {
		done := make(chan bool, n)
		_ = done
	}
	for range n {
		go func() { done <- true }()
	}
	count := 0
	for range n {
		<-done // want: deadlock correctness
		count++
	}
	return count
}
