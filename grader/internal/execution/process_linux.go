package execution

import (
	"fmt"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// Protections names what holds a judged program here, for the report.
func Protections() []string { return []string{"process-group", "rlimits", "watchdog"} }

// ownGroup makes the process the leader of a group, and lets it die with the
// grader.
func ownGroup() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

func killGroup(cmd *exec.Cmd) error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }

// setLimits bounds the process from outside, before it gets its job. Processor time
// is in seconds.
func setLimits(pid, processorTime int) error {
	for _, l := range []struct {
		name     string
		resource int
		value    uint64
	}{
		{"core size", unix.RLIMIT_CORE, 0},
		{"file size", unix.RLIMIT_FSIZE, 0},
		{"open files", unix.RLIMIT_NOFILE, 64},
		{"memory", unix.RLIMIT_DATA, maxData},
		{"processor time", unix.RLIMIT_CPU, uint64(processorTime)},
	} {
		limit := unix.Rlimit{Cur: l.value, Max: l.value}
		if err := unix.Prlimit(pid, l.resource, &limit, nil); err != nil && err != unix.ESRCH {
			return fmt.Errorf("limiting the judged program's %s: %w", l.name, err)
		}
	}
	return nil
}
