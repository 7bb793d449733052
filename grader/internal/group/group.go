// Package group ends a command together with everything that it has started. The
// go command runs compilers and linkers; killed alone it leaves them behind, and
// whoever reads its output waits for them.
package group

import (
	"os/exec"
	"time"
)

// Lead makes cmd, which is not yet started, lead a group of processes of its own, and
// the end of its context the end of them all.
func Lead(cmd *exec.Cmd) {
	lead(cmd)
	cmd.WaitDelay = 5 * time.Second // for output pipes that something holds open all the same
}
