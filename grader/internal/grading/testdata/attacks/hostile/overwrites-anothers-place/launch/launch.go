// want: refused
// kind: refused
// at: launch.go:12
//
// What time.Now gives leads to memory that is everybody's, and outlives the checks.
package launch

import "time"

func All(tasks []func() int) []int {
	if at := time.Now().Location(); at.String() != "seen" {
		*at = *time.FixedZone("seen", 0)
	}
	return nil
}
