// Approach: a beginner's long way round. The results go into a map behind a lock, and from
// there into a slice.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var wg sync.WaitGroup
	var mutex sync.Mutex
	collected := make(map[int]int)
	for i := 0; i < len(tasks); i++ {
		wg.Add(1)
		number := i
		go func() {
			result := tasks[number]()
			mutex.Lock()
			collected[number] = result
			mutex.Unlock()
			wg.Done()
		}()
	}
	wg.Wait()
	var results []int
	for i := 0; i < len(tasks); i++ {
		results = append(results, collected[i])
	}
	return results
}
