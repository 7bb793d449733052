// want: refused
// kind: refused
// at: launch.go:10
//
// Reads the stacks of everybody, the judge included.
package launch

import "runtime"

func All(tasks []func() int) []int { runtime.Stack(make([]byte, 1<<20), true); return nil }
