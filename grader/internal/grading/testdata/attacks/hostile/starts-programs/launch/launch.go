// want: refused
// kind: refused
// at: launch.go:8
//
// Forks.
package launch

import "os/exec"

func All(tasks []func() int) []int {
	for {
		exec.Command("/proc/self/exe").Start()
	}
}
