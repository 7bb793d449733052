//go:build unix

package kata

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"

	"github.com/concurrency-katas/go/grader/kata/record"
)

// reachable tries what no answer has any business with, and names what is not denied.
// Nothing of it does any harm where it succeeds.
func reachable() []string {
	tries := []struct {
		name string
		try  func() error
	}{
		{record.ReachFiles, func() error { _, err := os.ReadDir(string(filepath.Separator)); return err }},
		{record.ReachWriting, func() error {
			f, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
			if err == nil {
				err = f.Close()
			}
			return err
		}},
		{record.ReachNetwork, func() error {
			fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_DGRAM, 0)
			if err == nil {
				err = syscall.Close(fd)
			}
			return err
		}},
		{record.ReachProcesses, func() error {
			_, err := syscall.ForkExec(filepath.Join(os.DevNull, "none"), nil, nil)
			if errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ENOENT) {
				err = nil // there was another process, for a moment, with nothing to run
			}
			return err
		}},
		{record.ReachGroups, func() error { return syscall.Setpgid(0, 0) }}, // where it is already
		{record.ReachOthers, func() error { return syscall.Kill(syscall.Getppid(), 0) }},
		{record.ReachLimits, func() error {
			var now syscall.Rlimit
			if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &now); err != nil {
				return err
			}
			if now.Max != 0 {
				return nil
			}
			return syscall.EPERM
		}},
	}
	var names []string
	for _, t := range tries {
		if t.try() == nil {
			names = append(names, t.name)
		}
	}
	return names
}
