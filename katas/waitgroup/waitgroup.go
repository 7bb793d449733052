// Package waitgroup does many things at once, waits for all of them, and reports
// every failure.
package waitgroup

// Each calls work(0) to work(n-1), all at the same time, and returns when every
// call has returned, also when some of them fail.
//
// It returns nil if no call failed, or n is 0. Otherwise it returns the errors of
// all calls that failed, joined in the order of i as by errors.Join.
func Each(n int, work func(i int) error) error {
	panic("not implemented: Each")
}
