// want: races
// kind: race
//
// The println builtin writes to standard error in the middle of the report.
package launch

import "sync"

var n int

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg, loud sync.WaitGroup
	loud.Go(func() {
		for range 3000 {
			print("==================\nx")
		}
	})
	for i, t := range tasks {
		wg.Go(func() { out[i] = t(); n++ })
	}
	wg.Wait()
	loud.Wait()
	return out
}
