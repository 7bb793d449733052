//go:build unix

package kata

import (
	"syscall"
	"time"
)

// processorTime is what this process has spent of it so far, in user and kernel
// mode together.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
