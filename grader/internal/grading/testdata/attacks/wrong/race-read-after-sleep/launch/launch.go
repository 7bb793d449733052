// want: correctness
// kind: wrong-answer race
//
// No wait at all but a sleep that is long enough in virtual time, for most tasks.
package launch

import "time"

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	for i, t := range tasks {
		go func() { out[i] = t() }()
	}
	time.Sleep(2 * time.Second)
	return out
}
