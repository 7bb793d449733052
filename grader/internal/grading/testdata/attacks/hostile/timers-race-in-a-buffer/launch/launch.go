// want: races
// kind: race
//
// Two timers race, and neither stack has a line of the answer's.
package launch

import (
	"bytes"
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var buf bytes.Buffer
	buf.WriteString("xxxx")
	time.AfterFunc(time.Microsecond, buf.Reset)
	time.AfterFunc(time.Microsecond, buf.Reset)
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
