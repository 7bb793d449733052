package execution

import (
	"os"
	"os/exec"
	"syscall"
)

// Protections names what holds a judged program here, for the report.
func Protections() []string { return []string{"watchdog"} }

func ownGroup() *syscall.SysProcAttr { return nil }

func killGroup(cmd *exec.Cmd) error { return cmd.Process.Kill() }

func setLimits(int, int) error { return nil }

func (o *Outcome) account(state *os.ProcessState) {
	o.ExitCode = state.ExitCode()
	o.CPU = state.UserTime() + state.SystemTime()
}
