// want: leaks
// kind: leak
// at: launch.go:13
//
// The goroutine is there before anybody calls.
package launch

import "sync"

var never = make(chan int)

func init() {
	go func() { <-never }()
}

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
