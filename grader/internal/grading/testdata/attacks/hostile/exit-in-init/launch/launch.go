// want: refused
// kind: refused
// at: launch.go:8
//
// Says ok before any test has run, as go test itself would believe.
package launch

import "os"

func init() { os.Exit(0) }

func All(tasks []func() int) []int { return nil }
