// Package fullbuffer makes a channel with room for one error, and there are more.
package fullbuffer

// Errors runs all jobs and counts those that failed.
func Errors(jobs ...func() error) int {
	errs := make(chan error, 1)
	for _, job := range jobs {
		if err := job(); err != nil {
			errs <- err // want: deadlock correctness
		}
	}
	return len(errs)
}
