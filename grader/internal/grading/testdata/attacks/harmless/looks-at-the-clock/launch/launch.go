// want: passed
//
// Measures, and prints what it has measured; the year 2000 means nothing to it.
package launch

import (
	"fmt"
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	start := time.Now()
	defer func() { fmt.Println(start.Year(), time.Since(start)) }()
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
