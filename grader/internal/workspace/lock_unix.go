//go:build linux || darwin || freebsd || netbsd || openbsd

package workspace

import (
	"errors"
	"os"
	"syscall"
)

// lock tries to lock a file, until it is closed.
func lock(f *os.File) lockState {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	switch {
	case err == nil:
		return lockTaken
	case errors.Is(err, syscall.EWOULDBLOCK):
		return lockHeld
	}
	return lockUnknown
}
