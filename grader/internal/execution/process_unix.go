//go:build unix

package execution

import (
	"os/exec"
	"syscall"
)

// hasGroups tells whether a process and all that it starts can be ended together.
const hasGroups = true

func killGroup(cmd *exec.Cmd) error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
