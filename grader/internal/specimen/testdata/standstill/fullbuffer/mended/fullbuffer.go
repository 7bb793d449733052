// Package fullbuffer makes a channel with room for all errors.
package fullbuffer

// Errors runs all jobs and counts those that failed.
func Errors(jobs ...func() error) int {
	errs := make(chan error, len(jobs))
	for _, job := range jobs {
		if err := job(); err != nil {
			errs <- err
		}
	}
	return len(errs)
}
