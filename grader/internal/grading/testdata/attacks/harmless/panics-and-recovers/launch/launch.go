// want: passed
//
// Panics on purpose, prints what looks like the end, and goes on.
package launch

import (
	"fmt"
	"sync"
)

func quietly(f func()) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Println("panic:", p, "\n\ngoroutine 1 [running]:\nmain.main()")
		}
	}()
	f()
}

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			quietly(func() { panic("fatal error: all goroutines are asleep - deadlock!") })
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}
