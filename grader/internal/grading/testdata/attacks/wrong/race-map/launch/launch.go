// want: races
// kind: race
//
// A map written without a lock.
package launch

import "sync"

func All(tasks []func() int) []int {
	m := map[int]int{}
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { v := t(); m[i] = v })
	}
	wg.Wait()
	out := make([]int, len(tasks))
	for i := range out {
		out[i] = m[i]
	}
	return out
}
