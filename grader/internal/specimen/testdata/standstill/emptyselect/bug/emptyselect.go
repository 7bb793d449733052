// Package emptyselect keeps the caller alive for its goroutines, for ever.
package emptyselect

// Run runs all jobs at once and waits for them.
func Run(jobs ...func()) {
	for _, job := range jobs {
		go job()
	}
	select {} // want: deadlock correctness
}
