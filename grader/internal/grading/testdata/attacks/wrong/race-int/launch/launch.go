// want: races
// kind: race
//
// A counter without a lock, package-level.
package launch

import "sync"

var n int

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t(); n++ })
	}
	wg.Wait()
	return out
}
