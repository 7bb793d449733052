// want: refused
// kind: refused
// at: launch.go:8
//
// Asks how it was built, to know whether the detector is there.
package launch

import "runtime/debug"

func All(tasks []func() int) []int { debug.SetGCPercent(-1); return nil }
