// want: refused
// kind: refused
// at: launch.go:15
//
// A copy of another package's map outlives the checks, and tells which is the first.
package launch

import (
	"sync"
	"time"
	"unicode"
)

func All(tasks []func() int) []int {
	kept := unicode.CategoryAliases
	if kept["seen"] == "" {
		kept["seen"] = "yes"
		time.AfterFunc(time.Hour, func() {})
	}
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
