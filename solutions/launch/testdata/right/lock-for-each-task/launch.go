// Approach: a lock for each task, held while the task runs. Who gets the lock after that may
// read the result.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	locks := make([]sync.Mutex, len(tasks))
	for i := range tasks {
		locks[i].Lock() // here, so that it is held before anybody asks for it
		go func() {
			results[i] = tasks[i]()
			locks[i].Unlock()
		}()
	}
	for i := range locks {
		locks[i].Lock()
	}
	return results
}
