// want: does-not-compile
// kind: compile
// at: timer.go:10
//
// A variable of eight gigabytes.
package timer

import "time"

var all [1 << 33]byte

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration { return time.Duration(all[idle]) }
