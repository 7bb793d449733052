// want: races
// may: correctness
// kind: race
//
// Racing append, sorted out by index afterwards.
package launch

import "sync"

type r struct{ i, v int }

func All(tasks []func() int) []int {
	var rs []r
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() {
			v := t()
			rs = append(rs, r{i, v})
		})
	}
	wg.Wait()
	out := make([]int, len(tasks))
	for _, x := range rs {
		out[x.i] = x.v
	}
	return out
}
