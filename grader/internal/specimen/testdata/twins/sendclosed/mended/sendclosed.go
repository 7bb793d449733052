// Package sendclosed reports when a task is done.
package sendclosed

// Report runs task beside the caller. One word on the channel says that it is done.
func Report(task func()) <-chan string {
	done := make(chan string, 1)
	go func() {
		defer close(done)
		task()
		done <- "done"
	}()
	return done
}
