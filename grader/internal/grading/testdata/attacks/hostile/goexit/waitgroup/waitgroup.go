// want: refused
// kind: refused
// at: waitgroup.go:11
//
// Ends the test's goroutine, so that nothing is asserted any more.
package waitgroup

import "runtime"

func Each(n int, work func(i int) error) error {
	runtime.Goexit()
	return nil
}
