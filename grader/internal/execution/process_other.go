//go:build unix && !linux

package execution

import (
	"os/exec"
	"syscall"
)

// Protections names what holds a judged program here, for the report.
func Protections() []string { return []string{"process-group", "watchdog"} }

func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

func killGroup(cmd *exec.Cmd) error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }

func setLimits(int, int) error { return nil }
