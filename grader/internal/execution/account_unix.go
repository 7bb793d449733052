//go:build unix

package execution

import (
	"os"
	"runtime"
	"syscall"
)

// account takes over how the process ended and what it used.
func (o *Outcome) account(state *os.ProcessState) {
	if state == nil {
		o.ExitCode = -1
		return
	}
	o.ExitCode = state.ExitCode()
	o.CPU = state.UserTime() + state.SystemTime()
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		o.Signal = status.Signal().String()
	}
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		o.MaxRSS = int64(usage.Maxrss)
		if runtime.GOOS == "linux" { // in KiB there, in bytes on macOS (getrusage(2))
			o.MaxRSS <<= 10
		}
	}
}
