package execution

import (
	"os"
	"os/exec"
	"syscall"
)

// hasGroups tells whether a process and all that it starts can be ended together.
const hasGroups = false

func ownGroup() *syscall.SysProcAttr { return nil }

func killGroup(cmd *exec.Cmd) error { return cmd.Process.Kill() }

func (o *Outcome) account(state *os.ProcessState) {
	o.ExitCode = state.ExitCode()
	o.CPU = state.UserTime() + state.SystemTime()
}
