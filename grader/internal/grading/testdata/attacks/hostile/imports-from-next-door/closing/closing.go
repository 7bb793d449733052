// want: refused
// kind: refused
// at: closing.go:8
//
// Imports by a path that climbs out of the folder.
package closing

import launch "../launch"

func Collect(producers []func(emit func(int))) <-chan int {
	launch.All(nil)
	return nil
}
