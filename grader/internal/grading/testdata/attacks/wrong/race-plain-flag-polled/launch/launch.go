// want: races
// may: correctness
// kind: race
// costs: much processor time
//
// Polls a plain counter under no lock every 5 microseconds.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var mu sync.Mutex
	done := 0
	for i, t := range tasks {
		go func() {
			out[i] = t()
			mu.Lock()
			done++
			mu.Unlock()
		}()
	}
	for done < len(tasks) {
		time.Sleep(5 * time.Microsecond)
	}
	return out
}
