package execution

import "syscall"

// ownGroup makes the process the leader of a group, and lets it die with the
// grader.
func ownGroup() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
